import { useTranslation } from "react-i18next";
import { TableExit } from "../../frame/table-exit.tsx";
import { useReportLines } from "../../lib/report-lines.ts";
import { type PackProps, usePack } from "./use-pack.ts";

/** The same for a spreadsheet: one file, with the same left out. */
export function SavePack({ period, only }: PackProps) {
  const { t } = useTranslation(["paper", "reports"]);
  const linesOf = useReportLines();
  const { ask, isAsked } = usePack({ period, only });
  const report = only === null ? null : t(`reports:report.${only}.title`);
  const lines = async () => {
    const pack = await ask();
    return pack === null ? null : linesOf(pack);
  };
  return (
    <TableExit
      kind="reportTable"
      file={{ words: report ?? t("paper:table.file.reports"), period }}
      size={only === null ? "normal" : "small"}
      lines={lines}
      isAsked={isAsked}
      {...(report === null ? {} : { label: t("paper:table.oneOf", { report }) })}
    >
      {t(only === null ? "paper:table.all" : "paper:table.one")}
    </TableExit>
  );
}
