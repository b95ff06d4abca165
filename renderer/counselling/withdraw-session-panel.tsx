import { useTranslation } from "react-i18next";
import { sessionDraft } from "../../domain/counselling/session.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { useFile } from "../people/person-context.ts";
import type { AddAddendumPanelProps } from "./add-addendum-panel.tsx";
import { SignedTextPanel } from "./signed-text-panel.tsx";

/** Marks a session as entered in error: it stays readable and does not count. */
export function WithdrawSessionPanel({ contact, onClose }: AddAddendumPanelProps) {
  const { t } = useTranslation("sessions");
  const { dates } = useFormats();
  const { card } = useFile();
  return (
    <SignedTextPanel
      procedure="contacts.takeBack"
      spot={sessionDraft(card.id, { takeBack: contact.id })}
      title={t("takeBackOf", { day: dates.long(contact.day) })}
      submit={t("takeBackDo")}
      lead={t("takeBackHint")}
      label={t("reason")}
      missing={t("reasonMissing")}
      done={t("takenBackDone")}
      inputOf={(reason) => ({ contactId: contact.id, reason })}
      onClose={onClose}
    />
  );
}
