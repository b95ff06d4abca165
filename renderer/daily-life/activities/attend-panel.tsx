import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Activity, ActivityBook } from "../../../domain/daily-life/activities.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { PickSeveral } from "../../ui/fields/pick-several.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { useShortNames } from "../use-short-names.ts";

export interface AttendPanelProps {
  readonly book: ActivityBook;
  readonly activity: Activity;
  readonly onClose: () => void;
}

/** Records who came, all at once. Why a person did not come is not asked. */
export function AttendPanel({ book, activity, onClose }: AttendPanelProps) {
  const { t } = useTranslation("together");
  const { dates } = useFormats();
  const { textOf } = useNames();
  const marked = activity.marks.map(({ personId }) => personId as string);
  const people = book.people.filter(({ id, isHere }) => isHere || marked.includes(id));
  const called = useShortNames(people);
  const [came, setCame] = useState<readonly string[]>(
    activity.marks.filter(({ mark }) => mark === "came").map(({ personId }) => personId),
  );
  const form = usePanelForm("activities.attend", {
    input: { id: activity.id, came: [...came] },
    onClose,
    onDone: () => showToast({ text: t("activities.attended", { count: came.length }) }),
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
