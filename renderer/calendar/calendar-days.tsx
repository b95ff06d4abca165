import { useTranslation } from "react-i18next";
import { addDays, type CalendarDate } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { classes } from "../ui/classes.ts";
import { AppointmentRow } from "./appointment-row.tsx";
import styles from "./calendar.module.css";
import { IntakeInterviewRow } from "./intake-interview-row.tsx";
import { OtherEntryRow } from "./other-entry-row.tsx";
import type { Entry, Planned } from "./use-filtered-calendar-entries.ts";

export interface CalendarDaysProps {
  readonly from: CalendarDate;
  readonly days: number;
  readonly today: CalendarDate;
  readonly entries: readonly Entry[];
  /** The person of the calendar, whose name is shown once above it; null for several people. */
  readonly personId: PersonId | null;
  readonly onOpen: (kind: "change" | "cancel", appointment: Planned) => void;
}

/** Day by day: entries with a time in order, then those for the whole day. */
export function CalendarDays({ from, days, today, entries, personId, onOpen }: CalendarDaysProps) {
  const { t } = useTranslation("calendar");
  const { dates } = useFormats();
  const same = { isBrief: days === 7, personId, onOpen };
  const all = Array.from({ length: days }, (_, index) => addDays(from, index));
  return (
    <div className={classes(styles, "days", days === 7 && "week")}>
      {all.map((day) => {
        const ofDay = entries.filter((entry) => entry.day === day);
        const wholeDay = ofDay.filter(({ at }) => at === null);
        return (
          <section
            key={day}
            className={classes(styles, "day", day === today && "today")}
            aria-labelledby={`day-${day}`}
          >
            <h2 id={`day-${day}`}>{dates.dayOfWeek(day)}</h2>
            {ofDay.length === 0 ? <p className={styles["nothing"]}>{t("nothingDay")}</p> : null}
            <Entries entries={ofDay.filter(({ at }) => at !== null)} {...same} />
            {wholeDay.length === 0 ? null : (
              <>
                <h3 className={styles["allDay"]}>{t("allDay")}</h3>
                <Entries entries={wholeDay} {...same} />
              </>
            )}
          </section>
        );
      })}
    </div>
  );
}

interface EntriesProps extends Pick<CalendarDaysProps, "entries" | "personId" | "onOpen"> {
  readonly isBrief: boolean;
}

function Entries({ entries, isBrief, personId, onOpen }: EntriesProps) {
  if (entries.length === 0) return null;
  const hidesName = personId !== null;
  return (
    <ul className={classes(styles, "items", isBrief && "stacked")}>
      {entries.map((entry) =>
        entry.type === "call" ? (
          <IntakeInterviewRow key={entry.key} call={entry.call} />
        ) : entry.type === "line" ? (
          <OtherEntryRow
            key={entry.key}
            line={entry.line}
            person={entry.person}
            overlaps={entry.overlaps}
            hidesName={hidesName}
          />
        ) : (
          <AppointmentRow
            key={entry.key}
            appointment={entry.appointment}
            care={entry.appointment.care}
            person={entry.person}
            overlaps={entry.overlaps}
            isBrief={isBrief}
            hidesName={hidesName}
            onOpen={(kind) => onOpen(kind, entry.appointment)}
          />
        ),
      )}
    </ul>
  );
}
