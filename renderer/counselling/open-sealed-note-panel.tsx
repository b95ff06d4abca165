import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../domain/api/index.ts";
import { OpeningReason } from "../../domain/counselling/session.ts";
import { FormPanel } from "../shell/forms/form-panel.tsx";
import { usePanelForm } from "../shell/forms/use-panel-form.ts";
import { TextField } from "../ui/fields/text-field.tsx";
import type { AddAddendumPanelProps } from "./add-addendum-panel.tsx";
import styles from "./sessions.module.css";

export type Broken = Output<"contacts.breakOpen">;

/** Opens a colleague's sealed note in an emergency: with a reason, and the colleague is notified. */
export function OpenSealedNotePanel({
  contact,
  onClose,
  onBroken,
}: AddAddendumPanelProps & { readonly onBroken: (opened: Broken) => void }) {
  const { t } = useTranslation("sessions");
  const [typed, setTyped] = useState("");
  const reason = OpeningReason.safeParse(typed);
  const name = contact.byName;
  const form = usePanelForm("contacts.breakOpen", {
    input: reason.success ? { contactId: contact.id, reason: reason.data } : null,
    onClose,
    onDone: onBroken,
  });
  return (
    <FormPanel form={form} title={t("breakTitle", { name })} submit={t("breakDo", { name })}>
      <p className={styles["lead"]}>{t("breakText", { name })}</p>
      <TextField
        label={t("breakReason")}
        value={typed}
        onChange={setTyped}
        maxLength={500}
        isLong
        autoFocus
        problem={form.isTried && !reason.success ? t("breakReasonMissing") : null}
      />
    </FormPanel>
  );
}
