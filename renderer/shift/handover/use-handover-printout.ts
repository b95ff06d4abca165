import { useTranslation } from "react-i18next";
import type { HandOver } from "../../../domain/shift/handover.ts";
import { languageFrom } from "../../lib/texts/i18n.ts";
import { usePapers } from "../../printing/printouts.ts";
import { say } from "../../ui/overlays/toast.tsx";

/** The page on paper, as it was read. */
export function useHandOverPaper() {
  const { t, i18n } = useTranslation("paper");
  const papers = usePapers();
  const open = async (page: HandOver): Promise<void> => {
    const language = languageFrom(i18n.language);
    const isShown = await papers.open({ kind: "handOver", language, page }, page.today);
    if (!isShown) say({ text: t("failed") });
  };
  return {
    open: (page: HandOver) => void open(page),
    isDrawing: papers.isDrawing,
  };
}
