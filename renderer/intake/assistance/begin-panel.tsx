import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Assistance } from "../../../domain/intake/assistance.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { useToday } from "../../lib/dates/today.ts";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import styles from "./assistance.module.css";

export interface AssistancePanelProps {
  readonly track: Assistance;
  readonly onClose: () => void;
}

/** Ends the intake: the person accepts the assistance. */
export function BeginPanel({ track, onClose }: AssistancePanelProps) {
  const { t } = useTranslation("assistance");
  const today = useToday();
  const [on, setOn] = useState<string | null>(today);
  const form = usePanelForm("assistance.begin", {
    input: on === null ? null : { id: track.id, on },
    onClose,
    onDone: () => showToast({ text: t("begun") }),
  });
  return (
    <FormPanel form={form} title={t("beginPanel")} submit={t("beginDo")}>
      <p className={styles["aside"]}>{t("beginText")}</p>
      <DatePicker
        label={t("beginOn")}
        value={on}
        onChange={setOn}
        min={track.openedOn}
        max={today}
        problem={form.isTried && on === null ? t("dayMissing") : null}
        autoFocus
      />
    </FormPanel>
  );
}
