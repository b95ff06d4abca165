import { useTranslation } from "react-i18next";
import type { Task } from "../../../domain/daily-life/chores.ts";

/** What a task is called here: the usual ones in the reader's language, the house's own as they were written. */
export function useTaskName(): (task: Pick<Task, "name">) => string {
  const { t } = useTranslation("vocab");
  return ({ name }) => ("usual" in name ? t(`task.${name.usual}`) : name.own);
}
