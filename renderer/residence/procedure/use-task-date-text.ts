import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { opensOn, type Task } from "../../../domain/residence/procedure/procedure-tasks.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";

/** For a task ahead: the day from which it can be done, or of its reminder. For one that waits for an answer: since when. */
export function useTaskDateText(): (task: Task, day: CalendarDate) => string {
  const { t } = useTranslation("residence");
  const { dates } = useFormats();
  return (task, day) => {
    if (task.since !== undefined) return t("sinceDay", { day: dates.long(task.since) });
    if (task.on <= day || task.by === null || task.by === task.on) return "";
    const said = { day: dates.short(task.on, day) };
    return opensOn(task) === null ? t("remindedOn", said) : t("possibleFrom", said);
  };
}
