import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AsideReason } from "../../../domain/accommodation/departure-checklist.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { TextField } from "../../ui/fields/text-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";

export interface SkipChecklistPanelProps {
  readonly stayId: string;
  readonly onClose: () => void;
}

/** Asks why a departure checklist is skipped. */
export function SkipChecklistPanel({ stayId, onClose }: SkipChecklistPanelProps) {
  const { t } = useTranslation("departure");
  const [reason, setReason] = useState("");
  const parsed = AsideReason.safeParse(reason);
  const form = usePanelForm("departures.setAside", {
    input: parsed.success ? { stayId, reason: parsed.data } : null,
    onClose,
    onDone: () => showToast({ text: t("asideDone") }),
  });
  return (
    <FormPanel form={form} title={t("asidePanel")} submit={t("asideDo")}>
      <p>{t("asideText")}</p>
      <TextField
        label={t("asideReason")}
        hint={t("asideReasonHint")}
        value={reason}
        onChange={setReason}
        maxLength={300}
        isLong
        autoFocus
        problem={form.isTried && !parsed.success ? t("asideMissing") : null}
      />
    </FormPanel>
  );
}
