import { useTranslation } from "react-i18next";
import { PrintButton } from "../printing/print-button.tsx";
import { languageFrom } from "../lib/texts/i18n.ts";
import { usePrintouts } from "../printing/printouts.ts";
import { useToday } from "../lib/dates/today.ts";
import { showToast } from "../ui/overlays/toast.tsx";
import { type PackProps, usePack } from "./use-pack.ts";

/** Prints the reports for external readers: without what could identify a person. */
export function PrintPack({ period, only }: PackProps) {
  const { t, i18n } = useTranslation(["paper", "reports"]);
  const papers = usePrintouts();
  const today = useToday();
  const { ask, isAsked } = usePack({ period, only });
  const print = async () => {
    const pack = await ask();
    if (pack === null) return;
    const language = languageFrom(i18n.language);
    const isShown = await papers.open({ kind: "yearPack", language, pack }, today);
    if (!isShown) showToast({ text: t("paper:failed") });
  };
  return (
    <PrintButton
      size={only === null ? "normal" : "small"}
      kind={only === null ? "primary" : "outlined"}
      isPending={isAsked || papers.isDrawing}
      {...(only === null
        ? {}
        : { label: t("paper:pack.printOf", { report: t(`reports:report.${only}.title`) }) })}
      onPress={() => void print()}
    >
      {t(only === null ? "paper:pack.action" : "paper:pack.print")}
    </PrintButton>
  );
}
