import { useTranslation } from "react-i18next";
import { type CalendarDate, daysBetween } from "../../../domain/core/calendar-date.ts";
import { useToday, useTonight } from "../../lib/dates/use-today.ts";

/** By how much a planned end has passed, in words; null while it has not come. */
export function useOverdueText(): (plannedUntil: CalendarDate) => string | null {
  const { t } = useTranslation("common");
  const [today, tonight] = [useToday(), useTonight()];
  return (plannedUntil) => {
    // Until the night begins the person may still leave; days are counted as in a calendar.
    if (plannedUntil > tonight) return null;
    const over = daysBetween(plannedUntil, today);
    return over === 0 ? t("endsToday") : t("inDaysOver", { count: over });
  };
}
