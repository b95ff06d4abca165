import { useState } from "react";
import { useTranslation } from "react-i18next";
import { TaskPicture as Picture } from "../../../domain/daily-life/chores.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { ChorePicture } from "../../shell/chore-picture.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { Segmented } from "../../ui/fields/radio-group.tsx";
import { NumberField } from "../../ui/fields/number-field.tsx";
import { PickSeveral } from "../../ui/fields/pick-several.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { PictureChoice } from "./picture-choice.tsx";
import type { TaskDraft } from "./task-draft.ts";
import { useDayName } from "../use-day-words.ts";
import { useTaskName } from "./use-task-name.ts";

export interface TaskPanelProps {
  readonly start: TaskDraft;
  readonly onClose: () => void;
}

/** What is done, with which picture, on which days and by how many. */
export function TaskPanel({ start, onClose }: TaskPanelProps) {
  const { t } = useTranslation(["together", "vocab"]);
  const [task, setTask] = useState(start);
  const taskName = useTaskName();
  const dayName = useDayName();
  const change = (part: Partial<TaskDraft>) => setTask((before) => ({ ...before, ...part }));
  const own = "own" in task.name ? task.name.own.trim() : null;
  const form = usePanelForm("chores.saveTask", {
    input:
      own === "" || task.days.length === 0
        ? null
        : { ...task, days: [...task.days], id: start.id ?? null },
    onClose,
    onDone: (saved) => showToast({ text: t("together:tasks.saved", { task: taskName(saved) }) }),
  });
  const title = start.id === undefined ? t("together:tasks.new") : taskName(start);
  return (
    <FormPanel form={form} title={title}>
      {own === null ? null : (
        <TextField
          label={t("together:tasks.name")}
          hint={t("together:tasks.nameHint")}
          value={"own" in task.name ? task.name.own : ""}
          onChange={(text) => change({ name: { own: text } })}
          maxLength={40}
          problem={form.isTried && own === "" ? t("together:tasks.nameMissing") : null}
          autoFocus
        />
      )}
      <PictureChoice
        label={t("together:tasks.picture")}
        choices={Picture.options.map((id) => ({
          id,
          label: t(`vocab:taskPicture.${id}`),
          drawing: <ChorePicture picture={id} size={26} />,
        }))}
        value={task.picture}
        onChange={(picture) => change({ picture })}
      />
      <PickSeveral
        label={t("together:tasks.days")}
        choices={[1, 2, 3, 4, 5, 6, 7].map((day) => ({ id: String(day), label: dayName(day) }))}
        value={task.days.map(String)}
        onChange={(days) => change({ days: days.map(Number).toSorted() })}
        problem={task.days.length === 0 ? t("together:tasks.daysMissing") : null}
      />
      <NumberField
        label={t("together:tasks.howMany")}
        value={task.people}
        onChange={(people) => change({ people })}
        min={1}
        max={4}
      />
      <Segmented
        label={t("together:tasks.part")}
        choices={(["house", "breakfast"] as const).map((id) => ({
          id,
          label: t(`together:part.${id}`),
        }))}
        value={task.part}
        onChange={(part) => change({ part })}
      />
    </FormPanel>
  );
}
