import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Assistance } from "../../../domain/intake/assistance.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { useFile } from "../../people/person-context.ts";
import styles from "./assistance.module.css";

export interface ReopenPanelProps {
  /** The assistance that was closed last; null for a person who never had one. */
  readonly last: Assistance | null;
  readonly onClose: () => void;
}

/** Resumes the assistance: a new one that refers to the closed one. */
export function ReopenPanel({ last, onClose }: ReopenPanelProps) {
  const { t } = useTranslation("assistance");
  const { card } = useFile();
  const today = useToday();
  const [on, setOn] = useState<string | null>(today);
  const closedOn = last?.closing?.on;
  const form = usePanelForm("assistance.reopen", {
    input: on === null ? null : { personId: card.id, on },
    onClose,
    onDone: () => showToast({ text: t("reopened") }),
  });
  return (
    <FormPanel form={form} title={t("reopenPanel")} submit={t("reopenDo")}>
      <p className={styles["aside"]}>{t("reopenText")}</p>
      <DatePicker
        label={t("reopenOn")}
        value={on}
        onChange={setOn}
        {...(closedOn === undefined ? {} : { min: closedOn })}
        max={today}
        problem={form.isTried && on === null ? t("dayMissing") : null}
        autoFocus
      />
    </FormPanel>
  );
}
