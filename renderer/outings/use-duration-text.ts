import { useTranslation } from "react-i18next";

/** Minutes as one says them: in hours from sixty on, in days from a day on. */
export function useDurationText(): (minutes: number) => string {
  const { t } = useTranslation("out");
  return (minutes) => {
    if (minutes < 60) return t("minutes", { count: minutes });
    if (minutes < 24 * 60) {
      const rest = minutes % 60;
      const hours = Math.floor(minutes / 60);
      return rest === 0 ? t("hours", { hours }) : t("hoursMinutes", { hours, minutes: rest });
    }
    return t("days", { count: Math.floor(minutes / (24 * 60)) });
  };
}

/** How late somebody is, in words; in the minute in which she is expected nobody is late yet. */
export function useLatenessText(): (minutes: number) => string {
  const { t } = useTranslation("out");
  const length = useDurationText();
  return (minutes) => (minutes === 0 ? t("dueNow") : t("late", { time: length(minutes) }));
}
