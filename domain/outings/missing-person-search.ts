import * as z from "zod";
import { CalendarDate, Instant, TimeZone } from "../core/calendar-date.ts";
import { OutingView, SearchId } from "./outing.ts";
import { PersonCard, PersonId } from "../people/person.ts";
import { SafetyCard } from "../safety/safety.ts";
import { StayId } from "../accommodation/stay.ts";

export const MissingStepId = z.uuid().brand<"MissingStepId">();
export type MissingStepId = z.infer<typeof MissingStepId>;

const Sentence = z.string().trim().min(1).max(240);

/** One step of the house's procedure, in each language. */
export const MissingStep = z.strictObject({
  id: MissingStepId,
  en: Sentence,
  fr: Sentence,
  nl: Sentence,
});
export type MissingStep = Readonly<z.infer<typeof MissingStep>>;

/** A step as an administrator leaves it: one that was there, or a new one. */
export const StepWish = MissingStep.extend({ id: MissingStepId.nullable() });
export type StepWish = Readonly<z.infer<typeof StepWish>>;

/** What the people searching need to know; nothing here reveals where the house is. */
export const Description = z.strictObject({
  lastSeen: z.string().trim().max(300),
  looks: z.string().trim().max(600),
});
export type Description = Readonly<z.infer<typeof Description>>;

/** What becomes of the steps when the procedure is edited: unchanged, reworded under a new id, new, or retired. */
export interface StepChanges {
  readonly kept: readonly { readonly id: MissingStepId; readonly position: number }[];
  readonly added: readonly { readonly position: number; readonly words: Omit<MissingStep, "id"> }[];
  readonly retired: readonly MissingStepId[];
}

/** A reworded step is another step: what was ticked under the old words stays what it was. */
export function stepChanges(
  before: readonly MissingStep[],
  wishes: readonly StepWish[],
): StepChanges {
  const known = new Map(before.map((step) => [step.id, step]));
  const places = wishes.map((wish, position) => {
    const was = wish.id === null ? undefined : known.get(wish.id);
    return { wish, position, was: was !== undefined && isSame(was, wish) ? was : null };
  });
  const kept = places.flatMap(({ was, position }) =>
    was === null ? [] : [{ id: was.id, position }],
  );
  const stays = new Set(kept.map(({ id }) => id));
  return {
    kept,
    added: places.flatMap(({ was, wish: { en, fr, nl }, position }) =>
      was === null ? [{ position, words: { en, fr, nl } }] : [],
    ),
    retired: before.map(({ id }) => id).filter((id) => !stays.has(id)),
  };
}

const isSame = (a: StepWish, b: StepWish): boolean =>
  a.en === b.en && a.fr === b.fr && a.nl === b.nl;

/** The search for a person who has not come back: each step with who took it and when. */
export const SearchView = z.strictObject({
  id: SearchId,
  version: z.number().int().min(1),
  now: Instant,
  openedAt: Instant,
  openedBy: z.string(),
  ended: z
    .strictObject({ at: Instant, as: z.enum(["back", "left"]), byName: z.string() })
    .nullable(),
  person: PersonCard.omit({ version: true, helpNeeded: true }),
  room: z.string(),
  /** What a departure has to know; null once the stay has ended. */
  stay: z
    .strictObject({ stayId: StayId, inBedSince: CalendarDate, plannedUntil: CalendarDate })
    .nullable(),
  pass: OutingView.omit({ people: true }).nullable(),
  /** Included, so that no one has to look it up. Null when the house has none. */
  safety: SafetyCard.nullable(),
  /** The house has one that this reader cannot open. */
  isSafetyKept: z.boolean(),
  description: Description,
  steps: z
    .array(
      z.strictObject({
        ...MissingStep.shape,
        done: z.strictObject({ at: Instant, byName: z.string() }).nullable(),
      }),
    )
    .max(80),
});
export type SearchView = Readonly<z.infer<typeof SearchView>>;

/** A search that goes on, as a line. */
export const SearchLine = z.strictObject({ id: SearchId, personId: PersonId, openedAt: Instant });
export type SearchLine = Readonly<z.infer<typeof SearchLine>>;

/** What is printed of a search: the description of the person, or the steps. Neither reveals where the house is. */
export const MissingSearchPrintoutContent = z.strictObject({
  holds: z.enum(["description", "steps"]),
  at: Instant,
  zone: TimeZone,
  centreName: z.string(),
  correspondenceAddress: z.string(),
  person: PersonCard.pick({
    name: true,
    number: true,
    sex: true,
    age: true,
    nationality: true,
    isNationalityPresumed: true,
    languages: true,
  }),
  description: Description,
  outAt: Instant.nullable(),
  backBy: Instant.nullable(),
  steps: z.array(
    z.strictObject({
      words: z.string(),
      done: z.strictObject({ at: Instant, byName: z.string() }).nullable(),
    }),
  ),
});
export type MissingSearchPrintoutContent = Readonly<z.infer<typeof MissingSearchPrintoutContent>>;
