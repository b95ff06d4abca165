import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ResidenceEvent } from "../../../domain/residence/procedure/procedure-event.ts";
import type { ProcedureId } from "../../../domain/residence/residence-record.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { useToday } from "../../lib/dates/today.ts";
import { TextField } from "../../ui/fields/text-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import styles from "./procedure.module.css";

export interface TakeBackPanelProps {
  readonly trackId: ProcedureId;
  readonly event: ResidenceEvent;
  readonly onClose: () => void;
}

/** Marks an event as entered in error, with the reason. */
export function TakeBackPanel({ trackId, event, onClose }: TakeBackPanelProps) {
  const { t } = useTranslation("residence");
  const today = useToday();
  const [reason, setReason] = useState("");
  const trimmedReason = reason.trim();
  const form = usePanelForm("procedure.record", {
    input:
      trimmedReason === ""
        ? null
        : {
            trackId,
            event: { kind: "correction", on: today, corrects: event.id, reason: trimmedReason },
            note: "",
            overrideReason: null,
          },
    onClose,
    onDone: () => showToast({ text: t("recorded") }),
  });
  return (
    <FormPanel form={form} title={t("takeBackTitle")} submit={t("takeBack")}>
      <p className={styles["note"]}>{t("takeBackText")}</p>
      <TextField
        label={t("reason")}
        value={reason}
        onChange={setReason}
        maxLength={2000}
        problem={form.isTried && trimmedReason === "" ? t("reasonMissing") : null}
        autoFocus
      />
    </FormPanel>
  );
}
