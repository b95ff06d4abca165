import { useTranslation } from "react-i18next";
import { contactDraft } from "../../domain/counselling/session.ts";
import type { ContactSeen } from "../../domain/counselling/session-view.ts";
import { useWords } from "../lib/texts/use-formats.ts";
import { useFile } from "../people/person-context.ts";
import { WrittenPanel } from "./addendum-panel.tsx";

export interface AddPanelProps {
  readonly contact: ContactSeen;
  readonly onClose: () => void;
}

/** Something that comes below a note, with its own author and time. */
export function AddPanel({ contact, onClose }: AddPanelProps) {
  const { t } = useTranslation("sessions");
  const { dates } = useWords();
  const { card } = useFile();
  return (
    <WrittenPanel
      procedure="contacts.add"
      spot={contactDraft(card.id, { add: contact.id })}
      title={t("addTo", { day: dates.long(contact.day) })}
      submit={t("addDo")}
      lead={t("addHint")}
      label={t("note")}
      missing={t("noteMissing")}
      done={t("addDone")}
      inputOf={(text) => ({ contactId: contact.id, text })}
      onClose={onClose}
    />
  );
}
