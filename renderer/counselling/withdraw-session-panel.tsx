import { useTranslation } from "react-i18next";
import { contactDraft } from "../../domain/counselling/session.ts";
import { useWords } from "../lib/texts/use-formats.ts";
import { useFile } from "../people/person-context.ts";
import type { AddPanelProps } from "./add-addendum-panel.tsx";
import { WrittenPanel } from "./addendum-panel.tsx";

/** It was recorded by mistake: it stays to be read, and counts for nothing. */
export function TakeBackPanel({ contact, onClose }: AddPanelProps) {
  const { t } = useTranslation("sessions");
  const { dates } = useWords();
  const { card } = useFile();
  return (
    <WrittenPanel
      procedure="contacts.takeBack"
      spot={contactDraft(card.id, { takeBack: contact.id })}
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
