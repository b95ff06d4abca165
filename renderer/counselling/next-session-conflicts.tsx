import { CalendarDate } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { useSession } from "../shell/user-session.ts";
import { clockTimeFrom } from "../lib/dates/clock-time.ts";
import { AppointmentConflicts } from "../appointments/appointment-conflicts.tsx";
import type { SessionDraft } from "./session-draft.ts";

export interface NextSessionConflictsProps {
  readonly personId: PersonId;
  readonly value: SessionDraft;
}

/** What else is planned at the time of the next session being agreed. */
export function NextSessionConflicts({ personId, value }: NextSessionConflictsProps) {
  const { me } = useSession();
  const { nextDay, nextAt, minutes } = value;
  const day = CalendarDate.safeParse(nextDay).data ?? null;
  const at = clockTimeFrom(nextAt);
  if (day === null || at === null) return null;
  return (
    <AppointmentConflicts slot={{ personId, workerId: me.id, day, at, minutes }} changed={null} />
  );
}
