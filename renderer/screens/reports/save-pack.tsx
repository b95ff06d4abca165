import { useTranslation } from "react-i18next";
import { packOf } from "../../../domain/reports/pack.ts";
import { TableExit } from "../../frame/table-exit.tsx";
import { useReportLines } from "../../lib/report-lines.ts";
import type { PrintPackProps } from "./print-pack.tsx";

/** The same for a spreadsheet: one file, with the same left out. */
export function SavePack({ reports, period, only }: PrintPackProps) {
  const { t } = useTranslation(["paper", "reports"]);
  const linesOf = useReportLines();
  const report = only === null ? null : t(`reports:report.${only}.title`);
  return (
    <TableExit
      kind="reportTable"
      size={only === null ? "normal" : "small"}
      lines={() => linesOf(packOf(reports, period, only))}
      {...(report === null ? {} : { label: t("paper:table.oneOf", { report }) })}
    >
      {t(only === null ? "paper:table.all" : "paper:table.one")}
    </TableExit>
  );
}
