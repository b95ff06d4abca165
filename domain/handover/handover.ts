import * as z from "zod";
import { Appointment } from "../appointments/appointment.ts";
import {
  addDays,
  CalendarDate,
  Instant,
  momentAt,
  calendarDateOf,
  TimeZone,
} from "../core/calendar-date.ts";
import { CensusState } from "../accommodation/census.ts";
import { DocumentId, DocumentKind } from "../residence/document.ts";
import { IncidentFacts, IncidentId } from "../incidents/incident.ts";
import { LogEntry, LogPerson } from "../shift/log-entry.ts";
import { Dose } from "../health/medication.ts";
import { OutingStage, OutingView, SearchId } from "../outings/outing.ts";
import { Shift } from "../shift/shift.ts";
import { CallToFollowUp } from "./referrals-and-calls-due.ts";

const Read = z.strictObject({ at: Instant, byName: z.string() });

/** The page that a shift reads when it begins, and confirms. */
export const Handover = z.strictObject({
  shift: Shift,
  from: Instant,
  until: Instant,
  zone: TimeZone,
  today: CalendarDate,
  /** The moment of this page: what is written later is not on it. */
  at: Instant,
  /** Since when entries, arrivals and departures are new to this reader. */
  since: Instant,
  /** Who has read it for this shift, in order. */
  readers: z.array(Read),
  /** When this reader has read it; null until then. */
  mine: Instant.nullable(),
  /** Not in the house, the most urgent first: searched for, on an outing, at an appointment, or away by the last count. */
  out: z.array(
    z.discriminatedUnion("why", [
      z.strictObject({
        why: z.literal("looked-for"),
        person: LogPerson,
        searchId: SearchId,
        since: Instant,
      }),
      z.strictObject({ why: z.literal("pass"), pass: OutingView }),
      z.strictObject({
        why: z.literal("appointment"),
        person: LogPerson,
        appointment: Appointment,
        /** By when the person should be back. */
        backBy: Instant,
        stage: OutingStage,
      }),
      z.strictObject({
        why: z.literal("counted"),
        person: LogPerson,
        state: CensusState,
        night: CalendarDate,
      }),
    ]),
  ),
  /** Who needs a place tonight, comes today, or is called today. */
  calls: z.array(CallToFollowUp),
  pinned: z.array(LogEntry),
  entries: z.array(LogEntry),
  /** What was new at the reader's last reading for this shift: a reader who confirmed too soon still finds it. */
  read: z.array(LogEntry),
  moves: z.array(
    z.strictObject({
      kind: z.enum(["arrived", "left"]),
      person: LogPerson,
      room: z.string().nullable(),
      night: CalendarDate,
    }),
  ),
  appointments: z.array(Appointment),
  /** The doses of this shift, those without a record since yesterday, and those answered in this shift and the last. */
  doses: z.array(Dose),
  /** New to this reader, without an agreement yet, or due for another talk. The event itself is in its own record. */
  incidents: z.array(
    z.strictObject({
      id: IncidentId,
      ...IncidentFacts.pick({ on: true, level: true, followUpOn: true }).shape,
      people: z.array(LogPerson),
    }),
  ),
  planned: z.array(
    z.strictObject({ person: LogPerson, room: z.string(), plannedUntil: CalendarDate }),
  ),
  /** Documents of residents that end within a week: the kind and the last day of each. */
  expiring: z.array(
    z.strictObject({ id: DocumentId, person: LogPerson, kind: DocumentKind, until: CalendarDate }),
  ),
  people: z.array(LogPerson),
});
export type Handover = Readonly<z.infer<typeof Handover>>;

/** How many days a page covers for a reader who was away for long, or has never read one. */
export const longestDays = 7;
const firstDays = 2;

/** Since when something is new to a reader who has read a page up to a moment; null: never read. */
export function newSince(readUpTo: Instant | null, now: Instant, zone: string): Instant {
  const daysAgo = (days: number) => momentAt(addDays(calendarDateOf(now, zone), -days), 0, zone);
  if (readUpTo === null) return daysAgo(firstDays);
  const longest = daysAgo(longestDays);
  return readUpTo > longest ? readUpTo : longest;
}
