import * as z from "zod";
import {
  addDays,
  addMonths,
  CalendarDate,
  ClockTime,
  Instant,
  minutesBetween,
  momentAt,
} from "../core/calendar-date.ts";
import type { HouseSettings } from "../settings/house-settings.ts";
import { PersonCard, PersonId } from "../people/person.ts";
import { sealedField } from "../core/sealed-field.ts";

export const IncidentId = z.uuid().brand<"IncidentId">();
export type IncidentId = z.infer<typeof IncidentId>;

/** Whether the author was there; a report by others is not yet a fact. */
export const Basis = z.enum(["seen", "told"]);
export type Basis = z.infer<typeof Basis>;

/**
 * What was agreed, from a conversation upward: in words, never counted in points. `future`: a talk about whether this
 * house is still the right place.
 */
export const ResponseLevel = z.enum(["conversation", "agreement", "coordinator", "future"]);
export type ResponseLevel = z.infer<typeof ResponseLevel>;

/** What is told about an incident. It goes when the time is over. */
export const IncidentWords = z.strictObject({
  what: z.string().trim().min(1).max(2000),
  /** What may be the cause, as far as everyone in the house may know. */
  behind: z.string().trim().max(1000),
  agreed: z.string().trim().max(1000),
  /** How it went on, once the day of the follow-up has come. */
  outcome: z.string().trim().max(1000),
});
export type IncidentWords = Readonly<z.infer<typeof IncidentWords>>;

/** What may lie behind it and touches health or counselling: sealed for the `care` compartment. */
export const Background = z.strictObject({ text: z.string().trim().min(1).max(2000) });
export type Background = Readonly<z.infer<typeof Background>>;

/** Whom it is about, and who was there besides. */
export const Part = z.enum(["concerned", "there"]);
export type Part = z.infer<typeof Part>;

/** What stays of an incident when its words are gone. */
export const IncidentFacts = z.strictObject({
  on: CalendarDate,
  at: ClockTime.nullable(),
  basis: Basis,
  /** Null while nothing is agreed yet. */
  level: ResponseLevel.nullable(),
  /** Agreed together with the person. */
  withPerson: z.boolean(),
  followUpOn: CalendarDate.nullable(),
});
export type IncidentFacts = Readonly<z.infer<typeof IncidentFacts>>;

type Months = Pick<
  HouseSettings,
  "conversationMonths" | "agreementMonths" | "coordinatorMonths" | "futureMonths"
>;

/** Days after the agreed one within which the follow-up conversation is held and recorded. [D] */
const followUpDays = 7;

/**
 * The day from which it is no longer shown and counts against no one, used where nothing was agreed, as after a
 * conversation. Until then a planned follow-up stays.
 */
export function expiresOn(
  { on, level, followUpOn }: Pick<IncidentFacts, "on" | "level" | "followUpOn">,
  months: Months,
): CalendarDate {
  const over = addMonths(on, monthsOf(level ?? "conversation", months));
  const spoken = followUpOn === null ? over : addDays(followUpOn, followUpDays + 1);
  return spoken > over ? spoken : over;
}

/** Once one has spoken of it again, or wants to no more: as if that had never been agreed on, and today still. */
export function expiresOnceSpoken(
  facts: Pick<IncidentFacts, "on" | "level">,
  months: Months,
  today: CalendarDate,
): CalendarDate {
  const over = expiresOn({ ...facts, followUpOn: null }, months);
  const tomorrow = addDays(today, 1);
  return over > tomorrow ? over : tomorrow;
}

export const isExpired = (expires: CalendarDate, today: CalendarDate): boolean => expires <= today;

/** An hour of today that is still to come: nothing can have happened then. The moment known on a screen is up to a minute old. */
export const isStillToCome = (
  { on, at }: Pick<IncidentFacts, "on" | "at">,
  now: Instant,
  zone: string,
): boolean => at !== null && minutesBetween(now, momentAt(on, at, zone)) > 1;

/** A day of the follow-up that has come, without a record of how it went on. */
export const awaitsFollowUp = (
  {
    followUpOn,
    followedUpAt,
  }: { readonly followUpOn: CalendarDate | null; followedUpAt: Instant | null },
  today: CalendarDate,
): boolean => followUpOn !== null && followedUpAt === null && followUpOn <= today;

function monthsOf(level: ResponseLevel, months: Months): number {
  switch (level) {
    case "conversation":
      return months.conversationMonths;
    case "agreement":
      return months.agreementMonths;
    case "coordinator":
      return months.coordinatorMonths;
    case "future":
      return months.futureMonths;
  }
}

/** As it is recorded. */
export const IncidentWritten = z.strictObject({
  ...IncidentFacts.shape,
  words: IncidentWords.omit({ outcome: true }),
  /** Null: nothing for care workers, or the stored text is left. */
  background: Background.nullable(),
  people: z
    .array(z.strictObject({ personId: PersonId, part: Part }))
    .max(20)
    .refine((people) => new Set(people.map(({ personId }) => personId)).size === people.length),
});
export type IncidentWritten = Readonly<z.infer<typeof IncidentWritten>>;

export const IncidentView = z.strictObject({
  id: IncidentId,
  version: z.number().int().min(1),
  ...IncidentFacts.shape,
  expires: CalendarDate,
  people: z.array(
    z.strictObject({
      ...PersonCard.pick({ id: true, number: true, name: true }).shape,
      part: Part,
    }),
  ),
  /** Null when a person it was about has left the house for good. */
  words: IncidentWords.nullable(),
  background: sealedField(Background.nullable()),
  recordedAt: Instant,
  recordedBy: z.string(),
  changed: z.strictObject({ at: Instant, byName: z.string() }).nullable(),
  followedUp: z.strictObject({ at: Instant, byName: z.string() }).nullable(),
});
export type IncidentView = Readonly<z.infer<typeof IncidentView>>;

/** How many there were in a year and what was agreed, also those whose words are gone. */
export const IncidentCounts = z.array(
  z.strictObject({ level: ResponseLevel.nullable(), count: z.number().int().min(1) }),
);
export type IncidentCounts = Readonly<z.infer<typeof IncidentCounts>>;
