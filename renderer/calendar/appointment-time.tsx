import { endsAt } from "../../domain/appointments/appointment.ts";
import type { ClockTime } from "../../domain/core/calendar-date.ts";
import styles from "./calendar.module.css";

export interface AppointmentTimeProps {
  /** Null for what has a day and no time. */
  readonly at: ClockTime | null;
  /** Null where the duration is unknown. */
  readonly minutes: number | null;
}

/** From when to when. */
export function AppointmentTime({ at, minutes }: AppointmentTimeProps) {
  if (at === null) return null;
  return (
    <span className={styles["time"]}>
      {at}
      {minutes === null ? null : <small>–{endsAt({ at, minutes })}</small>}
    </span>
  );
}
