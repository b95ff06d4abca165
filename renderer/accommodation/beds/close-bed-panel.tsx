import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addDays, type CalendarDate } from "../../../domain/core/calendar-date.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";

export interface BedToClose {
  readonly id: string;
  readonly place: string;
}

export interface CloseBedPanelProps {
  readonly bed: BedToClose;
  readonly tonight: CalendarDate;
  readonly onClose: () => void;
}

/** Out of service for a reason, with or without a known end. */
export function CloseBedPanel({ bed, tonight, onClose }: CloseBedPanelProps) {
  const { t } = useTranslation("house");
  const [from, setFrom] = useState<string | null>(tonight);
  const [until, setUntil] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const form = usePanelForm("beds.close", {
    input: from === null || reason.trim() === "" ? null : { bedId: bed.id, from, until, reason },
    onClose,
    onDone: () => showToast({ text: t("closedNow", { bed: bed.place }) }),
  });

  return (
    <FormPanel form={form} title={t("closePanel", { bed: bed.place })} submit={t("closeDo")}>
      <TextField
        label={t("closeReason")}
        hint={t("closeReasonHint")}
        value={reason}
        onChange={setReason}
        maxLength={120}
        problem={form.isTried && reason.trim() === "" ? t("closeReasonMissing") : null}
        autoFocus
      />
      <DatePicker
        label={t("closeFrom")}
        value={from}
        onChange={setFrom}
        problem={form.isTried && from === null ? t("pickOne") : null}
      />
      <DatePicker
        label={t("closeUntil")}
        value={until}
        onChange={setUntil}
        min={from === null ? tonight : addDays(from as CalendarDate, 1)}
      />
    </FormPanel>
  );
}
