import * as z from "zod";
import { CalendarDate, Instant } from "../core/calendar-date.ts";
import { PersonCard, PersonId } from "../people/person.ts";
import { sealedField } from "../core/sealed-field.ts";

export const BreachId = z.uuid().brand<"BreachId">();
export type BreachId = z.infer<typeof BreachId>;

/** How dangerous it is that a person may know where the house is. */
export const BreachRisk = z.enum(["small", "real", "acute"]);
export type BreachRisk = z.infer<typeof BreachRisk>;

/** Why the risk is what it is: sealed for the `care` compartment, like every reason of a risk. */
export const BreachReasons = z.strictObject({ text: z.string().trim().min(1).max(4000) });
export type BreachReasons = Readonly<z.infer<typeof BreachReasons>>;

export const BreachOutcome = z.enum(["unfounded", "contained", "watch", "move"]);
export type BreachOutcome = z.infer<typeof BreachOutcome>;

/** How it was assessed in the end: sealed for the `office` compartment, which was alarmed. */
export const BreachAssessment = z.strictObject({ text: z.string().trim().min(1).max(4000) });
export type BreachAssessment = Readonly<z.infer<typeof BreachAssessment>>;

const Mark = z.strictObject({ at: Instant, by: z.uuid() });

/** What is known and done. In the house while it matters there; the office keeps it. */
export const BreachContent = z.strictObject({
  /** Who gave the address away or let it be seen, where it is known. */
  who: z.string().trim().max(300),
  toWhom: z.string().trim().min(1).max(300),
  how: z.string().trim().max(2000),
  actions: z
    .array(
      z.strictObject({
        id: z.uuid(),
        text: z.string().trim().min(1).max(240),
        done: Mark.nullable(),
      }),
    )
    .max(40),
  told: z
    .array(z.strictObject({ id: z.uuid(), who: z.string().trim().min(1).max(120), ...Mark.shape }))
    .max(40),
});
export type BreachContent = Readonly<z.infer<typeof BreachContent>>;

export const BreachWritten = z.strictObject({
  ...BreachContent.pick({ who: true, toWhom: true, how: true }).shape,
  /** Since when it is known. */
  knownOn: CalendarDate,
  risk: BreachRisk,
  reasons: BreachReasons.nullable(),
  /** Residents whom it endangers more than others. */
  personIds: z.array(PersonId).max(20),
});
export type BreachWritten = Readonly<z.infer<typeof BreachWritten>>;

const Shown = z.strictObject({ at: Instant, byName: z.string() });

export const BreachView = z.strictObject({
  id: BreachId,
  version: z.number().int().min(1),
  knownOn: CalendarDate,
  risk: BreachRisk,
  people: z.array(PersonCard.pick({ id: true, number: true, name: true })),
  opened: Shown,
  /** Null where the house has cleared it and the reader's key does not open the office's copy. */
  content: z
    .strictObject({
      ...BreachContent.pick({ who: true, toWhom: true, how: true }).shape,
      actions: z.array(z.strictObject({ id: z.uuid(), text: z.string(), done: Shown.nullable() })),
      told: z.array(z.strictObject({ id: z.uuid(), who: z.string(), ...Shown.shape })),
    })
    .nullable(),
  reasons: sealedField(BreachReasons.nullable()),
  assessed: z.strictObject({ ...Shown.shape, outcome: BreachOutcome }).nullable(),
  assessment: sealedField(BreachAssessment.nullable()),
});
export type BreachView = Readonly<z.infer<typeof BreachView>>;

/** Nothing is closed while something that was decided is not done. */
export const isAssessable = ({ actions }: Pick<BreachContent, "actions">): boolean =>
  actions.every(({ done }) => done !== null);
