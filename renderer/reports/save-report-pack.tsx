import { useTranslation } from "react-i18next";
import { ReportName } from "../../domain/reports/report-table.ts";
import { ExportTableButton } from "../printing/export-table-button.tsx";
import { useReportLines } from "./use-printed-report-tables.ts";
import { type PackProps, useReportPack } from "./use-report-pack.ts";

/** The same for a spreadsheet: one file, with the same suppression. */
export function SaveReportPack({ period, only }: PackProps) {
  const { t } = useTranslation(["paper", "reports"]);
  const linesOf = useReportLines();
  const { ask, isAsked } = useReportPack({ period, only });
  const report = only === null ? null : t(`reports:report.${only}.title`);
  // File names are visible to others: a report is named by its position, never by its title.
  const words =
    only === null
      ? t("paper:table.file.reports")
      : `${t("paper:table.file.report")} ${String(ReportName.options.indexOf(only) + 1)}`;
  const lines = async () => {
    const pack = await ask();
    return pack === null ? null : linesOf(pack);
  };
  return (
    <ExportTableButton
      kind="reportTable"
      file={{ words, period }}
      size={only === null ? "normal" : "small"}
      lines={lines}
      isAsked={isAsked}
      {...(report === null ? {} : { label: t("paper:table.oneOf", { report }) })}
    >
      {t(only === null ? "paper:table.all" : "paper:table.one")}
    </ExportTableButton>
  );
}
