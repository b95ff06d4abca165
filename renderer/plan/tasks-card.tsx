import { useTranslation } from "react-i18next";
import { byTurn, entriesOf } from "../../domain/plan/plan-review.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { usePlan } from "./plan-context.ts";
import styles from "./assistance-plan.module.css";
import { StepLine } from "./step-line.tsx";

/** What belongs to no goal: separate tasks, and decisions of a case conference. */
export function TasksCard() {
  const { t } = useTranslation("plan");
  const { entries, onTask } = usePlan();
  const goals = new Set(entriesOf(entries, "goal").map(({ id }) => id));
  const tasks = entriesOf(entries, "step")
    .filter(({ partOf, state }) => state !== "dropped" && (partOf === null || !goals.has(partOf)))
    .toSorted(byTurn);
  const open = tasks.filter(({ state }) => state === "open");
  const done = tasks.filter(({ state }) => state === "done");
  return (
    <Card
      title={t("tasksTitle")}
      aside={t("tasksAside")}
      more={
        <Button
          kind="quiet"
          size="small"
          onPress={() => onTask({ do: "step", partOf: null, before: null })}
        >
          {t("addTask")}
        </Button>
      }
    >
      {tasks.length === 0 ? <p className={styles["none"]}>{t("tasksNone")}</p> : null}
      {open.length === 0 ? null : (
        <ul className={styles["list"]} aria-label={t("tasksTitle")}>
          {open.map((task) => (
            <StepLine key={task.id} step={task} />
          ))}
        </ul>
      )}
      {done.length === 0 ? null : (
        <details className={styles["given"]}>
          <summary>{t("doneTasks", { count: done.length })}</summary>
          <ul className={styles["steps"]}>
            {done.map((task) => (
              <StepLine key={task.id} step={task} />
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}
