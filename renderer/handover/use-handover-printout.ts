import { useTranslation } from "react-i18next";
import type { Handover } from "../../domain/handover/handover.ts";
import { languageFrom } from "../lib/texts/i18n.ts";
import { usePrintouts } from "../printing/printouts.ts";
import { showToast } from "../ui/overlays/toast.tsx";

/** Prints the page as it was read. */
export function useHandoverPrintout() {
  const { t, i18n } = useTranslation("paper");
  const papers = usePrintouts();
  const open = async (page: Handover): Promise<void> => {
    const language = languageFrom(i18n.language);
    const isShown = await papers.open({ kind: "handOver", language, page }, page.today);
    if (!isShown) showToast({ text: t("failed") });
  };
  return {
    open: (page: Handover) => void open(page),
    isDrawing: papers.isDrawing,
  };
}
