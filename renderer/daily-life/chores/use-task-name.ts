import { useTranslation } from "react-i18next";
import type { Task } from "../../../domain/daily-life/chores.ts";

/** The name of a task: the usual ones in the user's language, the centre's own as they were typed. */
export function useTaskName(): (task: Pick<Task, "name">) => string {
  const { t } = useTranslation("vocab");
  return ({ name }) => ("usual" in name ? t(`task.${name.usual}`) : name.own);
}
