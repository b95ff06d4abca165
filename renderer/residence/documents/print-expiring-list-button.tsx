import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { ExpiringLine } from "../../../domain/residence/expiring-documents.ts";
import { PrintButton } from "../../printing/print-button.tsx";
import { languageFrom } from "../../lib/texts/i18n.ts";
import { usePrintouts } from "../../printing/printouts.ts";
import { showToast } from "../../ui/overlays/toast.tsx";

export interface PrintExpiringListButtonProps {
  /** The rows that match the filter. */
  readonly lines: readonly ExpiringLine[];
  readonly today: CalendarDate;
}

/** Prints the rows that are shown, with all their pages. */
export function PrintExpiringListButton({ lines, today }: PrintExpiringListButtonProps) {
  const { t, i18n } = useTranslation("paper");
  const papers = usePrintouts();
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
