import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../../domain/calendar.ts";
import type { MedicineId } from "../../../domain/medicine.ts";
import { FormPanel } from "../../frame/form-panel.tsx";
import { usePanelForm } from "../../frame/use-panel-form.ts";
import { useToday } from "../../lib/today.ts";
import { DatePicker } from "../../ui/date-field.tsx";
import { say } from "../../ui/toast.tsx";

export interface NamePanelProps {
  readonly id: MedicineId;
  readonly agreedOn: CalendarDate | null;
  readonly onClose: () => void;
}

/** Whether the person agrees that the house knows what is in the box. */
export function NamePanel({ id, agreedOn, onClose }: NamePanelProps) {
  const { t } = useTranslation("medicines");
  const today = useToday();
  const [day, setDay] = useState<string | null>(agreedOn);
  const form = usePanelForm("medicines.showName", {
    input: { id, nameAgreedOn: day },
    onClose,
    onDone: () => {
      say({ text: t("nameDone") });
    },
  });
  return (
    <FormPanel form={form} title={t("namePanel")} submit={t("nameDo")}>
      <DatePicker
        label={t("nameAgreed")}
        hint={t("nameAgreedHint")}
        value={day}
        onChange={setDay}
        max={today}
        autoFocus
      />
    </FormPanel>
  );
}
