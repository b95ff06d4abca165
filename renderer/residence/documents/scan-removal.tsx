import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ScanId } from "../../../domain/residence/scan.ts";
import { Form } from "../../shell/forms/form.tsx";
import { RefusalNotice } from "../../shell/refusal-notice.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import css from "./scans.module.css";

export interface ScanRemovalProps {
  readonly scanId: ScanId;
  readonly onClose: () => void;
}

/** Asks for the reason for removing a scan. */
export function ScanRemoval({ scanId, onClose }: ScanRemovalProps) {
  const { t } = useTranslation("scans");
  const [reason, setReason] = useState("");
  const form = usePanelForm("scans.remove", {
    input: reason.trim() === "" ? null : { scanId, reason },
    onClose,
    onDone: () => showToast({ text: t("removed") }),
  });
  return (
    <Form id={form.id} className={css["removal"]} onSubmit={form.submit}>
      <p>{t("removeText")}</p>
      <TextField
        label={t("reason")}
        value={reason}
        onChange={setReason}
        maxLength={300}
        problem={form.isTried && reason.trim() === "" ? t("reasonMissing") : null}
        autoFocus
      />
      {form.refusal === null ? null : <RefusalNotice error={form.refusal} />}
      <div className={css["removalButtons"]}>
        <Button onPress={onClose}>{t("keep")}</Button>
        <Button kind="danger" type="submit" form={form.id} isPending={form.isPending}>
          {t("removeDo")}
        </Button>
      </div>
    </Form>
  );
}
