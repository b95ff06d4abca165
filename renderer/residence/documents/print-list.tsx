import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { RadarLine } from "../../../domain/residence/expiring-documents.ts";
import { PrintButton } from "../../printing/print-button.tsx";
import { languageFrom } from "../../lib/texts/i18n.ts";
import { usePapers } from "../../printing/printouts.ts";
import { showToast } from "../../ui/overlays/toast.tsx";

export interface PrintListProps {
  /** Those that fit what was chosen. */
  readonly lines: readonly RadarLine[];
  readonly today: CalendarDate;
}

/** What expires, on paper: the lines that are shown, all pages of them. */
export function PrintList({ lines, today }: PrintListProps) {
  const { t, i18n } = useTranslation("paper");
  const papers = usePapers();
  const print = async () => {
    const list = {
      asOf: today,
      lines: lines.map(({ person, document, until, isPending, next }) => ({
        person,
        document,
        until,
        isPending,
        next,
      })),
    };
    const language = languageFrom(i18n.language);
    const isShown = await papers.open({ kind: "expiryList", language, list }, today);
    if (!isShown) showToast({ text: t("failed") });
  };
  return (
    <PrintButton
      isDisabled={lines.length === 0}
      isPending={papers.isDrawing}
      onPress={() => void print()}
    >
      {t("expiry.action")}
    </PrintButton>
  );
}
