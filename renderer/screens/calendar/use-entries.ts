import { useMemo } from "react";
import type { Calendar } from "../../../domain/appointment.ts";
import {
  byTime,
  type CalendarFilter,
  type CalendarKind,
  type CalendarLine,
  type CalendarLines,
  isShown,
  kindOfLine,
  kindOfPlace,
} from "../../../domain/calendar-line.ts";
import type { CalendarDate, ClockTime } from "../../../domain/calendar.ts";
import type { LogPerson } from "../../../domain/log.ts";
import type { PersonId } from "../../../domain/person.ts";
import type { UserId } from "../../../domain/user.ts";

export type Planned = Calendar["appointments"][number];

/** What stands on one line of the calendar. */
export type Entry = {
  readonly key: string;
  readonly day: CalendarDate;
  readonly at: ClockTime | null;
  readonly kind: CalendarKind;
  readonly personId: PersonId;
  readonly workerId: UserId | null;
  readonly person: LogPerson;
} & (
  | { readonly type: "appointment"; readonly appointment: Planned }
  | { readonly type: "line"; readonly line: CalendarLine }
);

/** Appointments and everything else of some days, as the filter lets them through, in the order of the clock. */
export function useEntries(
  calendar: Calendar | undefined,
  other: CalendarLines | undefined,
  filter: CalendarFilter,
  personId: PersonId | null,
): readonly Entry[] {
  return useMemo(() => {
    const people = new Map(
      [...(calendar?.people ?? []), ...(other?.people ?? [])].map((person) => [person.id, person]),
    );
    const accompaniedBy = new Map(
      (other?.accompanied ?? []).map((pair) => [pair.personId, pair.workerId]),
    );
    const appointments = (calendar?.appointments ?? []).map((appointment) => ({
      ...{ type: "appointment" as const, appointment, key: appointment.id },
      ...{ day: appointment.day, at: appointment.at, kind: kindOfPlace(appointment.place) },
      ...{ personId: appointment.personId, workerId: appointment.escort },
    }));
    const lines = (other?.lines ?? []).map((line) => ({
      ...{ type: "line" as const, line, key: line.key, day: line.day, at: line.at },
      ...{ kind: kindOfLine(line.about), personId: line.personId },
      workerId: line.worker?.id ?? null,
    }));
    return [...appointments, ...lines]
      .filter((entry) => isShown(entry, { ...filter, personId }, accompaniedBy))
      .flatMap((entry): readonly Entry[] => {
        const person = people.get(entry.personId);
        return person === undefined ? [] : [{ ...entry, person }];
      })
      .toSorted(byTime);
  }, [calendar, other, filter, personId]);
}
