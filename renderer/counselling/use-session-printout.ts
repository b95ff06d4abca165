import { useTranslation } from "react-i18next";
import type { SessionView } from "../../domain/counselling/session-view.ts";
import { languageFrom } from "../lib/texts/i18n.ts";
import { usePrintouts } from "../printing/printouts.ts";
import { useToday, useZone } from "../lib/dates/use-today.ts";
import { showToast } from "../ui/overlays/toast.tsx";
import { useFile } from "../people/person-context.ts";
import { sessionParticipants } from "./session-participants.ts";

/** Prints a session that this user can read. The name in a hidden file is never printed. */
export function useSessionPrintout(contact: SessionView): () => void {
  const { t, i18n } = useTranslation("paper");
  const { card, hidden } = useFile();
  const papers = usePrintouts();
  const today = useToday();
  const zone = useZone();
  return () => {
    const { agreed, day, minutes, place, kind, interpreted, level, byName, takenBack } = contact;
    if (agreed.state !== "open") return;
    const last = contact.corrections.at(-1);
    const notes = contact.notes.flatMap(({ at, byName: author, seal, isSigned, text }) =>
      text.state === "open" ? [{ at, byName: author, seal, isSigned, text: text.content }] : [],
    );
    const sheet = {
      person: { number: card.number, name: hidden === null ? card.name : null },
      day,
      minutes,
      place,
      kind,
      interpreted,
      level,
      byName,
      takenBack,
      zone,
      agreed: { ...agreed.content, others: sessionParticipants(contact) },
      notes,
      corrected: last === undefined ? null : { at: last.at, byName: last.byName },
    };
    const language = languageFrom(i18n.language);
    void papers
      .open({ kind: "sessionSheet", language, personId: card.id, sheet }, today)
      .then((isShown) => {
        if (!isShown) showToast({ text: t("failed") });
      });
  };
}
