import { useTranslation } from "react-i18next";
import type { Output } from "../../../domain/api.ts";
import type { ReportName } from "../../../domain/reports/figure.ts";
import { packOf } from "../../../domain/reports/pack.ts";
import type { ReportPeriod } from "../../../domain/reports/period.ts";
import { PaperButton } from "../../frame/paper-button.tsx";
import { languageFrom } from "../../lib/i18n.ts";
import { usePapers } from "../../lib/papers.ts";
import { useToday } from "../../lib/today.ts";
import { say } from "../../ui/toast.tsx";

export interface PrintPackProps {
  readonly reports: Output<"reports.view">["reports"];
  readonly period: ReportPeriod;
  /** One report alone; null for all of them. */
  readonly only: ReportName | null;
}

/** On paper, for whoever asks from outside: with what could tell who somebody is left out. */
export function PrintPack({ reports, period, only }: PrintPackProps) {
  const { t, i18n } = useTranslation(["paper", "reports"]);
  const papers = usePapers();
  const today = useToday();
  const print = async () => {
    const pack = packOf(reports, period, only);
    const language = languageFrom(i18n.language);
    const isShown = await papers.open({ kind: "yearPack", language, pack }, today);
    if (!isShown) say({ text: t("paper:failed") });
  };
  return (
    <PaperButton
      size={only === null ? "normal" : "small"}
      kind={only === null ? "primary" : "outlined"}
      isPending={papers.isDrawing}
      {...(only === null
        ? {}
        : { label: t("paper:pack.printOf", { report: t(`reports:report.${only}.title`) }) })}
      onPress={() => {
        void print();
      }}
    >
      {t(only === null ? "paper:pack.action" : "paper:pack.print")}
    </PaperButton>
  );
}
