import { useState } from "react";
import { useTranslation } from "react-i18next";
import { marks } from "../../../domain/residence/procedure/rule-ids.ts";
import {
  shownDay,
  shownTasks,
  soonestFirst,
  type Task,
} from "../../../domain/residence/procedure/procedure-tasks.ts";
import { capitalise } from "../../lib/capitalise.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { DueDate } from "../../ui/due-date.tsx";
import { ConditionPanel } from "../conditions/condition-panel.tsx";
import { useFile } from "../../people/person-context.ts";
import styles from "./procedure.module.css";
import { useTaskDateText } from "./use-task-date-text.ts";
import type { ProcedureView } from "./procedure-on-day.ts";

/** How many are shown at first. */
const few = 3;

export interface TodoCardProps {
  readonly way: ProcedureView;
  /** The view is of today, and the procedure is open. */
  readonly canRecord: boolean;
}

/** The tasks, by when and why, with the rule behind each. */
export function TodoCard({ way: { status }, canRecord }: TodoCardProps) {
  const { t } = useTranslation("residence");
  const [isWhole, setWhole] = useState(false);
  const { day } = status;
  const tasks = soonestFirst(shownTasks(status.tasks, day), day);
  const come = tasks.filter(({ on }) => on <= day).length;
  const shown = isWhole ? tasks : tasks.slice(0, Math.max(come + 1, few));
  return (
    <Card title={t("todoTitle")}>
      {tasks.length === 0 ? (
        <p className={styles["quiet"]}>{t("todoNone")}</p>
      ) : (
        <Rows>
          {shown.map((task) => (
            <TodoRow
              key={`${task.kind} ${task.on}`}
              task={task}
              day={day}
              // A task may have several reminders but is done once.
              canRecord={canRecord && tasks.find(({ kind }) => kind === task.kind) === task}
            />
          ))}
        </Rows>
      )}
      {shown.length === tasks.length ? null : (
        <div className={styles["more"]}>
          <Button kind="quiet" size="small" onPress={() => setWhole(true)}>
            {t("todoAll", { count: tasks.length - shown.length })}
          </Button>
        </div>
      )}
    </Card>
  );
}

interface TodoRowProps {
  readonly task: Task;
  readonly day: ProcedureView["openedOn"];
  readonly canRecord: boolean;
}

function TodoRow({ task, day, canRecord }: TodoRowProps) {
  const { t } = useTranslation("residence");
  const { dates } = useFormats();
  const { kind, on, by, rule } = task;
  const taskOn = useTaskDateText();
  const last = shownDay(task);
  const isLate = by !== null && by < day;
  return (
    <Row
      title={capitalise(t(`task.${kind}`))}
      detail={
        <>
          {taskOn(task, day)}
          <details className={styles["why"]}>
            <summary>{t("todoWhy")}</summary>
            <p>{t(`rule.${rule}`)}</p>
            <p>
              <b>{t("otherwiseTitle")}:</b> {t(`otherwise.${rule}`)}
            </p>
            <p className={styles["mark"]}>{t("rests", { mark: t(`mark.${marks[rule]}`) })}</p>
          </details>
        </>
      }
      trailing={
        <>
          {(kind === "makeStatement" || kind === "statementMissing") && canRecord ? (
            <StatementMade />
          ) : null}
          <DueDate
            day={dates.short(last, day)}
            meaning={dates.away(last, day)}
            tone={isLate ? "bad" : on <= day ? "warn" : "plain"}
          />
        </>
      }
    />
  );
}

/** The statement is recorded with the three conditions, from here as well. */
function StatementMade() {
  const { t } = useTranslation("residence");
  const { card } = useFile();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        {t("statementMade")}
      </Button>
      {isOpen ? (
        <ConditionPanel
          personId={card.id}
          recording={{ condition: "C3", kind: "statement", corrects: null }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
