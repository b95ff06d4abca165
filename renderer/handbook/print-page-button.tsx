import { Printer } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { HandbookPage } from "./handbook.ts";
import { PrintButton } from "../printing/print-button.tsx";
import { languageFrom } from "../lib/texts/i18n.ts";
import { usePrintouts } from "../printing/printouts.ts";
import { useToday } from "../lib/dates/today.ts";
import { showToast } from "../ui/overlays/toast.tsx";

/** A card is read where there is no screen: at the front door, in the kitchen, in the bag of the colleague on call. */
export function PrintPageButton({ page }: { readonly page: HandbookPage }) {
  const { t, i18n } = useTranslation(["help", "paper"]);
  const papers = usePrintouts();
  const today = useToday();
  return (
    <PrintButton
      size="small"
      icon={<Printer size={15} aria-hidden="true" />}
      isPending={papers.isDrawing}
      onPress={() => {
        const language = languageFrom(i18n.language);
        const text = page.tokens.map(({ raw }) => raw).join("");
        const paper = { kind: "handbookPage", language, title: page.title, text } as const;
        void papers.open(paper, today).then((isShown) => {
          if (!isShown) showToast({ text: t("paper:failed") });
        });
      }}
    >
      {t("help:print")}
    </PrintButton>
  );
}
