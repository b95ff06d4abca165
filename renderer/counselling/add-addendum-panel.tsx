import { useTranslation } from "react-i18next";
import { sessionDraft } from "../../domain/counselling/session.ts";
import type { SessionView } from "../../domain/counselling/session-view.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { useFile } from "../people/person-context.ts";
import { SignedTextPanel } from "./signed-text-panel.tsx";

export interface AddAddendumPanelProps {
  readonly contact: SessionView;
  readonly onClose: () => void;
}

/** Adds an addendum to a note, with its own author and time. */
export function AddAddendumPanel({ contact, onClose }: AddAddendumPanelProps) {
  const { t } = useTranslation("sessions");
  const { dates } = useFormats();
  const { card } = useFile();
  return (
    <SignedTextPanel
      procedure="contacts.add"
      spot={sessionDraft(card.id, { add: contact.id })}
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
