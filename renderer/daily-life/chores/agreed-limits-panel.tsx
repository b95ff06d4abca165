import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addDays, type CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { TakingPart } from "../../../domain/daily-life/chore-week-view.ts";
import type { Task } from "../../../domain/daily-life/chores.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import { PickSeveral } from "../../ui/fields/pick-several.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { Checkbox } from "../../ui/fields/checkbox-and-switch.tsx";
import { useTaskName } from "./use-task-name.ts";

export interface AgreedLimitsPanelProps {
  readonly taking: TakingPart;
  readonly tasks: readonly Task[];
  readonly onClose: () => void;
}

/** What was agreed with a resident about chores. Deliberately without a field for the reason. */
export function AgreedLimitsPanel({ taking, tasks, onClose }: AgreedLimitsPanelProps) {
  const { t } = useTranslation("together");
  const { nameOf } = useNames();
  const taskName = useTaskName();
  const today = useToday();
  const name = nameOf(taking.person);
  const [joins, setJoins] = useState(taking.joins);
  const [notTasks, setNotTasks] = useState<readonly string[]>(taking.notTasks);
  const [from, setFrom] = useState<string | null>(taking.pause?.from ?? null);
  const [last, setLast] = useState<string | null>(lastDay(taking.pause?.until ?? null));
  const isBackwards = from !== null && last !== null && last < from;
  const isStartMissing = from === null && last !== null;
  const form = usePanelForm("chores.saveTerms", {
    input:
      isBackwards || isStartMissing
        ? null
        : {
            personId: taking.person.id,
            joins,
            notTasks: [...notTasks],
            pause: from === null ? null : { from, until: dayAfter(last) },
          },
    onClose,
    onDone: () => showToast({ text: t("people.saved", { name }) }),
  });
  return (
    <FormPanel form={form} title={t("people.panel", { name })}>
      {taking.isChild ? (
        <Checkbox
          label={t("people.joins")}
          note={t("people.joinsNote")}
          isOn={joins}
          onChange={setJoins}
        />
      ) : null}
      <PickSeveral
        label={t("people.not")}
        hint={t("people.notHint")}
        choices={tasks.map((task) => ({ id: task.id, label: taskName(task) }))}
        value={notTasks}
        onChange={setNotTasks}
      />
      <DatePicker
        label={t("people.pauseFrom")}
        value={from}
        onChange={setFrom}
        min={taking.pause?.from ?? today}
        problem={isStartMissing && form.isTried ? t("people.pauseFromMissing") : null}
      />
      <DatePicker
        label={t("people.pauseTo")}
        hint={t("people.pauseHint")}
        value={last}
        onChange={setLast}
        problem={isBackwards ? t("people.pauseBackwards") : null}
      />
    </FormPanel>
  );
}

const lastDay = (until: CalendarDate | null): CalendarDate | null =>
  until === null ? null : addDays(until, -1);

const dayAfter = (last: string | null): CalendarDate | null =>
  last === null ? null : addDays(last as CalendarDate, 1);
