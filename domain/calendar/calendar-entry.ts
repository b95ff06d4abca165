import * as z from "zod";
import type { PlaceClass } from "../appointments/appointment.ts";
import { CalendarDate, ClockTime } from "../core/calendar-date.ts";
import { DocumentId, DocumentKind } from "../residence/document.ts";
import { HearingKind, JudicialEventId } from "../legal/judicial-event.ts";
import { LegalRecordId } from "../legal/legal-record.ts";
import { LogPerson } from "../shift/log-entry.ts";
import { NextSession } from "../counselling/next-session.ts";
import { PersonId, ShownName } from "../people/person.ts";
import { ForWhom } from "../plan/plan-entry.ts";
import { TaskKind } from "../residence/procedure/procedure-tasks.ts";
import { ReferralCard } from "../referrals/referral.ts";
import { UserId } from "../users/user.ts";

// What the calendar shows besides appointments: it is read where it is stored, and corrected there.

/** What can be shown in the calendar, or left out of it. */
export const CalendarKind = z.enum([
  "appointment",
  "health",
  "session",
  "hearing",
  "plan",
  "paper",
  "deadline",
]);
export type CalendarKind = z.infer<typeof CalendarKind>;

/** What a line is about. Who may not read that is not sent it. */
export const LineAbout = z.discriminatedUnion("what", [
  /** The next session, as agreed at the end of one. */
  z.strictObject({ what: z.literal("session"), next: NextSession }),
  /** The person is occupied then; with what is not for this reader. */
  z.strictObject({ what: z.literal("taken") }),
  /** An interview that was prepared with the person: with the police, a magistrate or another authority. */
  z.strictObject({
    what: z.literal("interview"),
    recordId: LegalRecordId,
    withWhom: z.string(),
  }),
  /** A hearing of a criminal case, for each who is in it or is heard. */
  z.strictObject({ what: z.literal("hearing"), eventId: JudicialEventId, hearing: HearingKind }),
  /** The person's plan is reviewed with them. */
  z.strictObject({ what: z.literal("planReview") }),
  z.strictObject({ what: z.literal("planStep"), text: z.string(), forWhom: ForWhom }),
  /** The last valid day of a document. */
  z.strictObject({ what: z.literal("ends"), documentId: DocumentId, document: DocumentKind }),
  /** What the procedure asks for, on the last day on which it helps. */
  z.strictObject({
    what: z.literal("task"),
    document: DocumentKind.nullable(),
    task: TaskKind,
  }),
  /** What is asked under compulsion is answered by then. */
  z.strictObject({ what: z.literal("order") }),
  /** The planned end of the stay. */
  z.strictObject({ what: z.literal("stayEnd") }),
]);
export type LineAbout = Readonly<z.infer<typeof LineAbout>>;

export const CalendarEntry = z.strictObject({
  /** One of its kind on that day. */
  key: z.string().max(120),
  personId: PersonId,
  day: CalendarDate,
  /** Null for what has a day and no time. */
  at: ClockTime.nullable(),
  /** Null where the duration is unknown. */
  minutes: z.number().int().nullable(),
  /** The colleague whom it asks for. */
  worker: z.strictObject({ id: UserId, name: z.string() }).nullable(),
  about: LineAbout,
});
export type CalendarEntry = Readonly<z.infer<typeof CalendarEntry>>;

/** An interview that was planned with a referred person: they have no file yet, and no escort. */
export const CalendarCall = z.strictObject({
  ...ReferralCard.pick({ id: true, number: true }).shape,
  day: CalendarDate,
  at: ClockTime.nullable(),
  /** Null where none was told, or it is not this reader's any more. */
  name: ShownName.nullable(),
});
export type CalendarCall = Readonly<z.infer<typeof CalendarCall>>;

/** Everything of some days that is no appointment, as far as the reader may know it. */
export const CalendarLines = z.strictObject({
  lines: z.array(CalendarEntry).max(2000),
  calls: z.array(CalendarCall).max(200),
  people: z.array(LogPerson),
  /** Who lives in the house now: what goes on its wall is about them. */
  residents: z.array(PersonId),
  /** Who accompanies whom now, of the people with calendar entries on these days. */
  accompanied: z.array(z.strictObject({ personId: PersonId, workerId: UserId })),
});
export type CalendarLines = Readonly<z.infer<typeof CalendarLines>>;

/** How one user filters the calendar, stored for that user. The person chosen is not stored: that would be a name. */
export const CalendarFilter = z.strictObject({
  view: z.enum(["week", "day"]),
  /** Kinds that are left out. */
  without: z
    .array(CalendarKind)
    .max(CalendarKind.options.length)
    .refine((kinds) => new Set(kinds).size === kinds.length),
  /** What this colleague does, and what concerns the people they accompany. */
  worker: UserId.nullable(),
});
export type CalendarFilter = Readonly<z.infer<typeof CalendarFilter>>;

export const wholeCalendar: CalendarFilter = { view: "week", without: [], worker: null };

/** Under which kind an appointment is found. */
export function kindOfPlace(place: PlaceClass): CalendarKind {
  switch (place) {
    case "doctor":
    case "hospital":
      return "health";
    case "court":
    case "police":
      return "hearing";
    default:
      return "appointment";
  }
}

/** Under which kind a line is found. */
export function kindOfLine({ what }: LineAbout): CalendarKind {
  switch (what) {
    case "session":
    case "taken":
      return "session";
    case "interview":
    case "hearing":
      return "hearing";
    case "planReview":
    case "planStep":
      return "plan";
    case "ends":
      return "paper";
    case "task":
    case "order":
    case "stayEnd":
      return "deadline";
  }
}

/** What a filter looks at. */
export interface Filtered {
  readonly kind: CalendarKind;
  readonly personId: PersonId;
  /** Who goes along, or whom it asks for. */
  readonly workerId: UserId | null;
}

/**
 * Whether it is shown: of these kinds, of one person where one is chosen, of one colleague and the people they
 * accompany.
 */
export function isShown(
  { kind, personId, workerId }: Filtered,
  filter: Pick<CalendarFilter, "without" | "worker"> & { readonly personId: PersonId | null },
  accompaniedBy: ReadonlyMap<PersonId, UserId>,
): boolean {
  if (filter.without.includes(kind)) return false;
  if (filter.personId !== null && filter.personId !== personId) return false;
  const { worker } = filter;
  return worker === null || workerId === worker || accompaniedBy.get(personId) === worker;
}

/** In the order of the clock; what has no time comes first, as it is for the whole day. */
export function byTime(
  a: Pick<CalendarEntry, "day" | "at">,
  b: Pick<CalendarEntry, "day" | "at">,
): number {
  const moment = ({ day, at }: Pick<CalendarEntry, "day" | "at">) => `${day} ${at ?? ""}`;
  return moment(a).localeCompare(moment(b));
}
