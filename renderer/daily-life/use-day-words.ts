import { useTranslation } from "react-i18next";
import { addDays, type CalendarDate } from "../../domain/core/calendar-date.ts";
import { useFormats } from "../lib/texts/use-formats.ts";

/** Days of the week in a few words: "every day", "Mon, Thu". */
export function useDayWords(): (days: readonly number[]) => string {
  const { t } = useTranslation("together");
  const name = useDayName();
  return (days) => (days.length === 7 ? t("tasks.everyDay") : days.map(name).join(", "));
}

/** The name of a day of the week; Monday is 1. */
export function useDayName(): (day: number) => string {
  const { dates } = useFormats();
  return (day) => dates.weekdayShort(addDays(someMonday, day - 1));
}

const someMonday = "2024-01-01" as CalendarDate;
