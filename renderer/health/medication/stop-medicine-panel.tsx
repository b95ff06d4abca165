import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addDays, type CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { MedicineId } from "../../../domain/health/medication.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { useCommand } from "../../lib/api.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { useUndoCommand } from "../../shell/forms/use-undo-command.ts";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";

export interface StopMedicinePanelProps {
  readonly id: MedicineId;
  readonly from: CalendarDate;
  /** The previous last day, restored when stopping is undone. */
  readonly until: CalendarDate | null;
  readonly onClose: () => void;
}

/** Sets the last day; yesterday removes the coming doses from the round. */
export function StopMedicinePanel({ id, from, until, onClose }: StopMedicinePanelProps) {
  const { t } = useTranslation("medicines");
  const today = useToday();
  const [last, setLast] = useState<string | null>(today);
  const undoing = useUndoCommand();
  const again = useCommand("medicines.stop");
  const form = usePanelForm("medicines.stop", {
    input: last === null ? null : { id, last },
    onClose,
    onDone: () => {
      showToast({
        text: t("stopped"),
        undo: undoing(() => again.mutateAsync({ id, last: until })),
      });
    },
  });
  const yesterday = addDays(today, -1);
  const before = addDays(from, -1);
  return (
    <FormPanel form={form} title={t("stopPanel")} submit={t("stopDo")}>
      <DatePicker
        label={t("stopOn")}
        hint={t("stopHint")}
        value={last}
        onChange={setLast}
        min={before > yesterday ? before : yesterday}
        problem={form.isTried && last === null ? t("dayProblem") : null}
        autoFocus
      />
    </FormPanel>
  );
}
