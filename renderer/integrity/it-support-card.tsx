import { useTranslation } from "react-i18next";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { PrintButton } from "../printing/print-button.tsx";
import { useProcedure } from "../lib/api.ts";
import { languageFrom } from "../lib/texts/i18n.ts";
import { usePrintouts } from "../printing/printouts.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { Card } from "../ui/card.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import styles from "./integrity.module.css";

/** A sheet for IT support: it may be read out over a telephone. */
export function ItSupportCard() {
  const { t, i18n } = useTranslation(["check", "paper"]);
  const papers = usePrintouts();
  const today = useToday();
  const known = useProcedure("house.diagnostics", {});
  return (
    <Card title={t("helper.title")}>
      <div className={styles["check"]}>
        <p>{t("helper.lead")}</p>
        <RefusalNotice error={known.error} />
        <div>
          <PrintButton
            isPending={papers.isDrawing}
            isDisabled={known.data === undefined}
            onPress={() => {
              if (known.data === undefined) return;
              const language = languageFrom(i18n.language);
              const paper = { kind: "diagnosticSheet", language, sheet: known.data } as const;
              void papers.open(paper, today).then((isShown) => {
                if (!isShown) showToast({ text: t("paper:failed") });
              });
            }}
          >
            {t("helper.action")}
          </PrintButton>
        </div>
      </div>
    </Card>
  );
}
