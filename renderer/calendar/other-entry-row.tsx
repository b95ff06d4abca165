import { Link } from "react-aria-components";
import { type CalendarEntry, kindOfLine } from "../../domain/calendar/calendar-entry.ts";
import type { LogPerson } from "../../domain/shift/log-entry.ts";
import { classes } from "../ui/classes.ts";
import { StatusShape } from "../ui/status-shape.tsx";
import { NextSessionMenu } from "../counselling/next-session-menu.tsx";
import { Who } from "../shift/log-book/log-entry-text.tsx";
import styles from "./calendar.module.css";
import { AppointmentKindIcon } from "../appointments/appointment-kind-icon.tsx";
import { OverlappingAppointments } from "./overlapping-appointments.tsx";
import { AppointmentTime } from "./appointment-time.tsx";
import type { Overlap } from "./use-filtered-calendar-entries.ts";
import { hrefOfLine, isOpen, useCalendarEntryText } from "./use-calendar-entry-text.ts";

export interface OtherEntryRowProps {
  readonly line: CalendarEntry;
  readonly person: LogPerson;
  readonly overlaps: readonly Overlap[];
  /** In the calendar of one person, whose name is above it. */
  readonly hidesName: boolean;
}

/** An entry other than an appointment: what, whose, and a link to where it is changed. */
export function OtherEntryRow({ line, person, overlaps, hidesName }: OtherEntryRowProps) {
  const { wordOf, detailOf } = useCalendarEntryText();
  const { about } = line;
  const detail = detailOf(line);
  const href = hrefOfLine(line);
  const word = (
    <>
      <AppointmentKindIcon kind={kindOfLine(about)} />
      <span>{wordOf(line)}</span>
    </>
  );
  return (
    <li className={classes(styles, "item", hidesName && "nameless")}>
      <AppointmentTime at={line.at} minutes={line.minutes} />
      <div className={styles["what"]}>
        {hidesName ? null : (
          <span className={styles["who"]}>
            <Who person={person} />
          </span>
        )}
        {href === null ? (
          <span className={styles["place"]}>{word}</span>
        ) : (
          <Link className={styles["kind"] ?? ""} href={href}>
            {word}
          </Link>
        )}
        {detail === null ? null : (
          <small className={isOpen(line) ? styles["warn"] : styles["quiet"]} dir="auto">
            {isOpen(line) ? <StatusShape tone="warn" /> : null} {detail}
          </small>
        )}
        <OverlappingAppointments overlaps={overlaps} />
      </div>
      {about.what === "session" ? (
        <span className={styles["menu"]}>
          <NextSessionMenu next={about.next} person={person} />
        </span>
      ) : null}
    </li>
  );
}
