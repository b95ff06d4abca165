import { useTranslation } from "react-i18next";
import type { AppointmentId, Calendar } from "../../domain/appointments/appointment.ts";
import type { CalendarFilter, CalendarLines } from "../../domain/calendar/calendar-entry.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-and-error-state.tsx";
import { CalendarDays, type CalendarDaysProps } from "./calendar-days.tsx";
import { useFilteredCalendarEntries } from "./use-filtered-calendar-entries.ts";

export interface FilteredCalendarDaysProps extends Pick<CalendarDaysProps, "onOpen"> {
  readonly calendar: Calendar;
  readonly other: CalendarLines | undefined;
  readonly filter: CalendarFilter;
  readonly personId: PersonId | null;
  /** Shown whatever the filter. */
  readonly always: ReadonlySet<AppointmentId>;
  /** Clears the filter. */
  readonly onAll: () => void;
}

/** The days with the entries that match the filter, or a text where there are none. */
export function FilteredCalendarDays(props: FilteredCalendarDaysProps) {
  const { calendar, other, filter, personId, always, onAll, onOpen } = props;
  const { t } = useTranslation("calendar");
  const entries = useFilteredCalendarEntries(calendar, other, filter, personId, always);
  const { from, days, today } = calendar;
  if (entries.length > 0)
    return (
      <CalendarDays
        from={from}
        days={days}
        today={today}
        entries={entries}
        personId={personId}
        onOpen={onOpen}
      />
    );
  const isAll = filter.without.length === 0 && filter.worker === null && personId === null;
  return (
    <Card>
      {isAll ? (
        <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
      ) : (
        <EmptyState title={t("noneShown")} action={<Button onPress={onAll}>{t("showAll")}</Button>}>
          {t("noneShownText")}
        </EmptyState>
      )}
    </Card>
  );
}
