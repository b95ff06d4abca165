import { useTranslation } from "react-i18next";
import type { NextSession } from "../../domain/counselling/next-session.ts";
import { FormPanel } from "../shell/forms/form-panel.tsx";
import { usePanelForm } from "../shell/forms/use-panel-form.ts";
import { showToast } from "../ui/overlays/toast.tsx";
import styles from "./sessions.module.css";

export interface NextPanelProps {
  readonly next: NextSession;
  readonly onClose: () => void;
}

/** Cancels the next session: it is removed from the calendar, and what was signed stays. */
export function CancelNextSessionPanel({ next, onClose }: NextPanelProps) {
  const { t } = useTranslation("sessions");
  const { contactId, version } = next;
  const form = usePanelForm("contacts.takeNextAway", {
    input: { contactId, version },
    onClose,
    onDone: () => showToast({ text: t("nextAwayDone") }),
  });
  return (
    <FormPanel form={form} title={t("nextAwayTitle")} submit={t("nextAwayDo")}>
      <p className={styles["lead"]}>{t("nextAwayHint")}</p>
    </FormPanel>
  );
}
