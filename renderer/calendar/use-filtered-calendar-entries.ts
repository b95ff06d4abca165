import { useMemo } from "react";
import type { AppointmentId, Calendar } from "../../domain/appointments/appointment.ts";
import {
  byTime,
  type CalendarCall,
  type CalendarFilter,
  type CalendarKind,
  type CalendarEntry,
  type CalendarLines,
  isShown,
  kindOfLine,
  kindOfPlace,
} from "../../domain/calendar/calendar-entry.ts";
import type { CalendarDate, ClockTime } from "../../domain/core/calendar-date.ts";
import {
  overlapsOf,
  type TimeSlot,
  usualMinutes,
} from "../../domain/appointments/time-conflict.ts";
import type { LogPerson } from "../../domain/shift/log-entry.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";

export type Planned = Calendar["appointments"][number];

/** Something else at the same time, of the same person or the same colleague. */
export interface Overlap {
  readonly who: "person" | "worker";
  readonly entry: Timed;
}

type Timed = Bare & { readonly at: ClockTime };

/** One line of the calendar. */
export type Entry =
  | (Bare & { readonly person: LogPerson; readonly overlaps: readonly Overlap[] })
  | CallEntry;

/** An intake interview with a person who has no file yet. */
interface CallEntry extends Pick<Bare, "key" | "day" | "at"> {
  readonly type: "call";
  readonly call: CalendarCall;
}

type Bare = {
  readonly key: string;
  readonly day: CalendarDate;
  readonly at: ClockTime | null;
  readonly kind: CalendarKind;
  readonly personId: PersonId;
  readonly workerId: UserId | null;
} & (
  | { readonly type: "appointment"; readonly appointment: Planned }
  | { readonly type: "line"; readonly line: CalendarEntry }
);

/** Appointments and all other entries of some days that match the filter, in order of time. */
export function useFilteredCalendarEntries(
  calendar: Calendar | undefined,
  other: CalendarLines | undefined,
  filter: CalendarFilter,
  personId: PersonId | null,
  /** Appointments that are shown whatever the filter: they were just planned. */
  always: ReadonlySet<AppointmentId>,
): readonly Entry[] {
  return useMemo(() => {
    const people = new Map(
      [...(calendar?.people ?? []), ...(other?.people ?? [])].map((person) => [person.id, person]),
    );
    const accompaniedBy = new Map(
      (other?.accompanied ?? []).map((pair) => [pair.personId, pair.workerId]),
    );
    const appointments = (calendar?.appointments ?? []).map((appointment) => ({
      type: "appointment" as const,
      appointment,
      key: appointment.id,
      day: appointment.day,
      at: appointment.at,
      kind: kindOfPlace(appointment.place),
      personId: appointment.personId,
      workerId: appointment.escort,
    }));
    const lines = (other?.lines ?? []).map((line) => ({
      type: "line" as const,
      line,
      key: line.key,
      day: line.day,
      at: line.at,
      kind: kindOfLine(line.about),
      personId: line.personId,
      workerId: line.worker?.id ?? null,
    }));
    const all: readonly Bare[] = [...appointments, ...lines];
    const slots = all.flatMap(slotOf);
    const calls = callsIn(other, filter, personId);
    const shown = all
      .filter(
        (entry) =>
          isShown(entry, { ...filter, personId }, accompaniedBy) ||
          (entry.type === "appointment" && always.has(entry.appointment.id)),
      )
      .flatMap((entry): readonly Entry[] => {
        const person = people.get(entry.personId);
        if (person === undefined) return [];
        return [{ ...entry, person, overlaps: overlapsIn(entry, slots) }];
      });
    return [...shown, ...calls].toSorted(byTime);
  }, [calendar, other, filter, personId, always]);
}

/** Only without a care worker filter: a person without a file has no care worker. */
const callsIn = (
  other: CalendarLines | undefined,
  { without, worker }: CalendarFilter,
  personId: PersonId | null,
): readonly CallEntry[] =>
  worker !== null || personId !== null || without.includes("appointment")
    ? []
    : (other?.calls ?? []).map((call) => ({
        type: "call" as const,
        key: `call ${call.id}`,
        call,
        day: call.day,
        at: call.at,
      }));

interface EntrySlot extends TimeSlot {
  readonly entry: Timed;
}

/** The time slot an entry occupies; none for an entry without a time or a cancelled one. */
function slotOf(entry: Bare): readonly EntrySlot[] {
  const { at, day, personId, workerId } = entry;
  const isCancelled = entry.type === "appointment" && entry.appointment.cancelled !== null;
  if (at === null || isCancelled) return [];
  const minutes = entry.type === "appointment" ? entry.appointment.minutes : entry.line.minutes;
  return [
    { day, at, personId, workerId, minutes: minutes ?? usualMinutes, entry: { ...entry, at } },
  ];
}

/** A hearing of a case, its preparation, and its escort are one event, with a record in each place. */
const isSameHearing = (a: Bare, b: Bare): boolean =>
  a.kind === "hearing" && b.kind === "hearing" && a.personId === b.personId;

function overlapsIn(entry: Bare, slots: readonly EntrySlot[]): readonly Overlap[] {
  const [own] = slotOf(entry);
  if (own === undefined) return [];
  const others = slots.filter(
    (slot) => slot.entry.key !== entry.key && !isSameHearing(slot.entry, entry),
  );
  return overlapsOf(own, others).map(({ slot, who }) => ({ who, entry: slot.entry }));
}
