import { useTranslation } from "react-i18next";
import { Refused } from "../shell/refusal.tsx";
import { PaperButton } from "../printing/print-button.tsx";
import { useAsk } from "../lib/api.ts";
import { languageFrom } from "../lib/texts/i18n.ts";
import { usePapers } from "../printing/printouts.ts";
import { useToday } from "../lib/dates/today.ts";
import { Card } from "../ui/card.tsx";
import { say } from "../ui/overlays/toast.tsx";
import sheet from "./audit-log.module.css";

/** A sheet for whoever helps with the computer: it may be read over a telephone. */
export function HelperCard() {
  const { t, i18n } = useTranslation(["check", "paper"]);
  const papers = usePapers();
  const today = useToday();
  const known = useAsk("house.diagnostics", {});
  return (
    <Card title={t("helper.title")}>
      <div className={sheet["check"]}>
        <p>{t("helper.lead")}</p>
        <Refused error={known.error} />
        <div>
          <PaperButton
            isPending={papers.isDrawing}
            isDisabled={known.data === undefined}
            onPress={() => {
              if (known.data === undefined) return;
              const language = languageFrom(i18n.language);
              const paper = { kind: "diagnosticSheet", language, sheet: known.data } as const;
              void papers.open(paper, today).then((isShown) => {
                if (!isShown) say({ text: t("paper:failed") });
              });
            }}
          >
            {t("helper.action")}
          </PaperButton>
        </div>
      </div>
    </Card>
  );
}
