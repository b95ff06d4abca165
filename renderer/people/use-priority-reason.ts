import { useTranslation } from "react-i18next";
import type { WhyFirst } from "./person-tasks.ts";
import { useWords } from "../lib/texts/use-formats.ts";

/** Which of several things about one person comes first, and why. */
export function useWhyFirst(): (why: WhyFirst) => string {
  const { t } = useTranslation(["documents", "residence"]);
  const { dates } = useWords();
  return (why) =>
    t(`documents:first.${why.kind}`, {
      day: "day" in why ? dates.long(why.day) : "",
      task: "task" in why ? t(`residence:task.${why.task}`) : "",
    });
}
