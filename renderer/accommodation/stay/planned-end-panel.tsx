import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import type { StayPanelProps } from "./move-panel.tsx";
import { useUndoStayDecision } from "./use-undo-stay-decision.ts";

/** Sets another planned end date. */
export function PlannedEndPanel({ resident, onClose }: StayPanelProps) {
  const { t } = useTranslation("house");
  const { nameOf } = useNames();
  const { dates } = useFormats();
  const undo = useUndoStayDecision();
  const [until, setUntil] = useState<string | null>(resident.plannedUntil);
  const name = nameOf(resident);
  const form = usePanelForm("stays.plan", {
    input: until === null ? null : { stayId: resident.stayId, plannedUntil: until },
    onClose,
    onDone: () => {
      showToast({
        text: t("planned", { name, day: dates.long(until as CalendarDate) }),
        undo: undo(resident.personId),
      });
    },
  });

  return (
    <FormPanel form={form} title={t("planPanel", { name })} submit={t("planDo")}>
      <DatePicker
        label={t("planUntil")}
        hint={t("planHint")}
        value={until}
        onChange={setUntil}
        problem={form.isTried && until === null ? t("pickOne") : null}
        autoFocus
      />
    </FormPanel>
  );
}
