import { useTranslation } from "react-i18next";
import { type CalendarDate, daysBetween } from "../../../domain/calendar.ts";
import { useTonight } from "../../lib/today.ts";

/** In words, how long a planned end has passed; null while it has not come. */
export function useOverdue(): (plannedUntil: CalendarDate) => string | null {
  const { t } = useTranslation("common");
  const tonight = useTonight();
  return (plannedUntil) => {
    const over = daysBetween(plannedUntil, tonight);
    if (over < 0) return null;
    return over === 0 ? t("endsToday") : t("inDaysOver", { count: over });
  };
}
