import { useTranslation } from "react-i18next";

/** A duration in words: in hours from sixty minutes on, in days from a day on. */
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

/** How late a person is, in words; in the minute in which they are due they are not late yet. */
export function useLatenessText(): (minutes: number) => string {
  const { t } = useTranslation("out");
  const length = useDurationText();
  return (minutes) => (minutes === 0 ? t("dueNow") : t("late", { time: length(minutes) }));
}
