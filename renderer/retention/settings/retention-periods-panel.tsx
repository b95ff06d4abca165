import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { RetentionClass } from "../../../domain/retention/retention.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { DateField } from "../../ui/fields/date-field.tsx";
import { NumberField } from "../../ui/fields/number-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";

export interface RetentionPeriodsPanelProps {
  readonly kind: RetentionClass;
  readonly months: number;
  readonly onClose: () => void;
}

/** Sets a retention period, from a day on. */
export function RetentionPeriodsPanel({
  kind,
  months: start,
  onClose,
}: RetentionPeriodsPanelProps) {
  const { t } = useTranslation("forgetting");
  const today = useToday();
  const [months, setMonths] = useState(start);
  const [typed, setTyped] = useState<string | null>(today);
  const day = CalendarDate.safeParse(typed);
  const isDayGood = day.success && day.data >= today;
  const form = usePanelForm("forgetting.setTerm", {
    input: day.success && isDayGood ? { class: kind, months, from: day.data } : null,
    onClose,
    onDone: () => showToast({ text: t("termSaved") }),
  });
  return (
    <FormPanel form={form} title={t(`class.${kind}`)}>
      <NumberField
        label={t("monthsLabel")}
        hint={t("monthsHint")}
        value={months}
        onChange={setMonths}
        min={1}
        max={600}
        unit="month"
        autoFocus
      />
      <DateField
        label={t("from")}
        value={typed}
        onChange={setTyped}
        min={today}
        problem={form.isTried && !isDayGood ? t("fromWrong") : null}
      />
    </FormPanel>
  );
}
