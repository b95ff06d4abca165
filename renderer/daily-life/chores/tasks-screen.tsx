import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Task, usualTasks, UsualTask } from "../../../domain/daily-life/chores.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { Page } from "../../shell/page.tsx";
import { RefusalNotice } from "../../shell/refusal-notice.tsx";
import { ChorePicture } from "../../shell/chore-picture.tsx";
import { ignoreRefusal, useProcedure, useCommand } from "../../lib/api.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { ConfirmDialog } from "../../ui/overlays/dialog.tsx";
import { ActionMenu } from "../../ui/overlays/menu.tsx";
import { EmptyState } from "../../ui/empty-and-error-state.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { HouseTabs } from "../../accommodation/beds/house-tabs.tsx";
import { emptyTask, pictureOfUsual, type TaskDraft } from "./task-draft.ts";
import { TaskPanel } from "./task-panel.tsx";
import styles from "../daily-life.module.css";
import { useDayWords } from "../use-day-words.ts";
import { useTaskName } from "./use-task-name.ts";

/** The chores of the house: the usual ones with one click, and the centre's own. */
export function TasksScreen() {
  const { t } = useTranslation("together");
  const tasks = useProcedure("chores.tasks", {});
  const [draft, setDraft] = useState<TaskDraft | null>(null);
  return (
    <Page
      tabs={<HouseTabs />}
      title={t("tasks.title")}
      under={t("tasks.under")}
      isNarrow
      actions={
        <Button kind="primary" onPress={() => setDraft(emptyTask)}>
          {t("tasks.add")}
        </Button>
      }
    >
      <QueryBoundary answer={tasks}>
        {(all) => (
          <div className={styles["stack"]}>
            <UsualOnes tasks={all} onChoose={setDraft} />
            <TaskCards tasks={all} onChange={setDraft} />
          </div>
        )}
      </QueryBoundary>
      {draft === null ? null : <TaskPanel start={draft} onClose={() => setDraft(null)} />}
    </Page>
  );
}

interface TaskCardsProps {
  readonly tasks: readonly Task[];
  readonly onChange: (task: TaskDraft) => void;
}

function TaskCards({ tasks, onChange }: TaskCardsProps) {
  const { t } = useTranslation("together");
  const [leaving, setLeaving] = useState<Task | null>(null);
  if (tasks.length === 0)
    return (
      <Card>
        <EmptyState title={t("week.noTasks")}>{t("tasks.none")}</EmptyState>
      </Card>
    );
  return (
    <>
      {(["breakfast", "house"] as const)
        .map((part) => ({ part, own: tasks.filter((task) => task.part === part) }))
        .filter(({ own }) => own.length > 0)
        .map(({ part, own }) => (
          <Card key={part} title={t(`part.${part}`)}>
            <Rows>
              {own.map((task) => (
                <TaskLine
                  key={task.id}
                  task={task}
                  onChange={() => onChange(task)}
                  onLeave={() => setLeaving(task)}
                />
              ))}
            </Rows>
          </Card>
        ))}
      {leaving === null ? null : <Retire task={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

interface TaskLineProps {
  readonly task: Task;
  readonly onChange: () => void;
  readonly onLeave: () => void;
}

function TaskLine({ task, onChange, onLeave }: TaskLineProps) {
  const { t } = useTranslation("together");
  const name = useTaskName()(task);
  const days = useDayWords();
  return (
    <Row
      leading={<ChorePicture picture={task.picture} size={26} />}
      title={<b>{name}</b>}
      detail={`${days(task.days)} · ${t("tasks.people", { count: task.people })}`}
      trailing={
        <ActionMenu
          label={t("tasks.menu", { task: name })}
          actions={[
            { id: "change", label: t("tasks.change"), onPress: onChange },
            { id: "retire", label: t("tasks.retire"), onPress: onLeave },
          ]}
        />
      }
    />
  );
}

function Retire({ task, onClose }: { readonly task: Task; readonly onClose: () => void }) {
  const { t } = useTranslation("together");
  const name = useTaskName()(task);
  const retire = useCommand("chores.retireTask");
  return (
    <ConfirmDialog
      title={t("tasks.retireTitle", { task: name })}
      isOpen
      onClose={onClose}
      confirm={t("tasks.retireDo")}
      isPending={retire.isPending}
      onConfirm={() => {
        void retire.mutateAsync({ taskId: task.id }).then(() => {
          onClose();
          showToast({ text: t("tasks.retired", { task: name }) });
        }, ignoreRefusal);
      }}
    >
      {t("tasks.retireText")}
      <RefusalNotice error={retire.error} />
    </ConfirmDialog>
  );
}

/** Usual tasks that are not used here yet. */
function UsualOnes({
  tasks,
  onChoose,
}: {
  readonly tasks: readonly Task[];
  readonly onChoose: (task: TaskDraft) => void;
}) {
  const { t } = useTranslation(["together", "vocab"]);
  const save = useCommand("chores.saveTask");
  const used = tasks.flatMap(({ name }) => ("usual" in name ? [name.usual] : []));
  const left = UsualTask.options.filter((usual) => !used.includes(usual));
  if (left.length === 0) return null;
  const add = (usual: UsualTask) => {
    const usualTask = usualTasks.find(({ name }) => "usual" in name && name.usual === usual);
    const task = usualTask ?? { ...emptyTask, name: { usual }, picture: pictureOfUsual[usual] };
    if (usualTask === undefined) onChoose(task);
    else
      void save.mutateAsync({ ...usualTask, days: [...usualTask.days], id: null }).then(() => {
        showToast({ text: t("together:tasks.added", { task: t(`vocab:task.${usual}`) }) });
      }, ignoreRefusal);
  };
  return (
    <Card title={t("together:tasks.usual")} aside={t("together:tasks.usualAside")} isPadded>
      <RefusalNotice error={save.error} />
      <ul className={styles["usual"]}>
        {left.map((usual) => (
          <li key={usual}>
            <Button
              icon={<ChorePicture picture={pictureOfUsual[usual]} size={18} />}
              size="small"
              onPress={() => add(usual)}
            >
              {t(`vocab:task.${usual}`)}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
