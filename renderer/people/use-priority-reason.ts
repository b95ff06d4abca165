import { useTranslation } from "react-i18next";
import type { WhyTaskFirst } from "./tasks-by-person.ts";
import { useFormats } from "../lib/texts/use-formats.ts";

/** Which of several tasks about one person comes first, and why. */
export function usePriorityReason(): (why: WhyTaskFirst) => string {
  const { t } = useTranslation(["documents", "residence"]);
  const { dates } = useFormats();
  return (why) =>
    t(`documents:first.${why.kind}`, {
      day: "day" in why ? dates.long(why.day) : "",
      task: "task" in why ? t(`residence:task.${why.task}`) : "",
    });
}
