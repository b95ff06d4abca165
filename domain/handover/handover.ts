import * as z from "zod";
import { Appointment } from "../appointments/appointment.ts";
import {
  addDays,
  CalendarDate,
  Instant,
  momentAt,
  civilDate,
  TimeZone,
} from "../core/calendar-date.ts";
import { CensusState } from "../accommodation/census.ts";
import { DocumentId, DocumentKind } from "../residence/document.ts";
import { IncidentFacts, IncidentId } from "../incidents/incident.ts";
import { LogEntry, LogPerson } from "../shift/log-entry.ts";
import { Dose } from "../health/medication.ts";
import { PassStage, PassView, SearchId } from "../outings/outing.ts";
import { Shift } from "../shift/shift.ts";
import { WaitingCall } from "../referrals/waiting-call.ts";

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
  /** When this reader has; null while she has not. */
  mine: Instant.nullable(),
  /** Not in the house, whoever should be looked for first: looked for, on a pass, at an appointment, or by the last count. */
  out: z.array(
    z.discriminatedUnion("why", [
      z.strictObject({
        why: z.literal("looked-for"),
        person: LogPerson,
        searchId: SearchId,
        since: Instant,
      }),
      z.strictObject({ why: z.literal("pass"), pass: PassView }),
      z.strictObject({
        why: z.literal("appointment"),
        person: LogPerson,
        appointment: Appointment,
        /** By when she should be here again. */
        backBy: Instant,
        stage: PassStage,
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
  calls: z.array(WaitingCall),
  pinned: z.array(LogEntry),
  entries: z.array(LogEntry),
  /** What was new when she read the page for this shift: whoever pressed too soon still finds it. */
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
  /** Of this shift, what nobody has said anything about since yesterday, and what was answered in this shift and the last. */
  doses: z.array(Dose),
  /** New to this reader, nothing agreed yet, or to be spoken of again. What happened stands where it was written down. */
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
  /** Papers of whoever lives here that end within a week: what each is and its last day. */
  expiring: z.array(
    z.strictObject({ id: DocumentId, person: LogPerson, kind: DocumentKind, until: CalendarDate }),
  ),
  people: z.array(LogPerson),
});
export type Handover = Readonly<z.infer<typeof Handover>>;

/** How far back a page goes for somebody who has been away for long, or has never read one. */
export const longestDays = 7;
const firstDays = 2;

/** Since when something is new to whoever has read a page up to a moment; null: never. */
export function newSince(readUpTo: Instant | null, now: Instant, zone: string): Instant {
  const daysAgo = (days: number) => momentAt(addDays(civilDate(now, zone), -days), 0, zone);
  if (readUpTo === null) return daysAgo(firstDays);
  const longest = daysAgo(longestDays);
  return readUpTo > longest ? readUpTo : longest;
}
