import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Activity, ActivityBook } from "../../../domain/daily-life/activities.ts";
import { FormPanel } from "../../frame/form-panel.tsx";
import { useNames } from "../../frame/privacy.tsx";
import { usePanelForm } from "../../frame/use-panel-form.ts";
import { useWords } from "../../lib/words.ts";
import { PickSeveral } from "../../ui/pick-several.tsx";
import { say } from "../../ui/toast.tsx";
import { useCalled } from "./use-called.ts";

export interface AttendPanelProps {
  readonly book: ActivityBook;
  readonly activity: Activity;
  readonly onClose: () => void;
}

/** Who came, all at once. Why somebody did not is not asked. */
export function AttendPanel({ book, activity, onClose }: AttendPanelProps) {
  const { t } = useTranslation("together");
  const { dates } = useWords();
  const { textOf } = useNames();
  const marked = activity.marks.map(({ personId }) => personId as string);
  const people = book.people.filter(({ id, isHere }) => isHere || marked.includes(id));
  const called = useCalled(people);
  const [came, setCame] = useState<readonly string[]>(
    activity.marks.filter(({ mark }) => mark === "came").map(({ personId }) => personId),
  );
  const form = usePanelForm("activities.attend", {
    input: { id: activity.id, came: [...came] },
    onClose,
    onDone: () => say({ text: t("activities.attended", { count: came.length }) }),
  });
  return (
    <FormPanel form={form} title={textOf(activity.what)}>
      <PickSeveral
        label={t("activities.whoCameOn", { day: dates.weekday(activity.day) })}
        hint={t("activities.whoCameHint")}
        choices={people.map((person) => ({ id: person.id, label: called(person) }))}
        value={came}
        onChange={setCame}
      />
    </FormPanel>
  );
}
