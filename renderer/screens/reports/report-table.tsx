import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { Cell } from "../../../domain/reports/figure.ts";
import { rules } from "../../../domain/reports/report.ts";
import type { ReportCardProps } from "./report-props.ts";
import sheet from "./reports.module.css";
import { useReportWords } from "../../lib/report-words.ts";

/** The numbers. Each leads to who stands behind it. */
export function ReportTable({
  report,
  workers,
  onAsk,
  describedBy,
}: ReportCardProps & { readonly describedBy: string }) {
  const { t } = useTranslation("reports");
  const words = useReportWords(workers);
  const { name, table } = report;
  const { rows, columns, cells } = table;
  const { sums } = rules[name];
  const shown = rows.flatMap((row, index) => {
    const line = cells[index] ?? [];
    return line.some(({ count }) => count > 0) ? [{ row, line }] : [];
  });
  const isSummedAcross = sums === "both" && columns.length > 1;
  if (shown.length === 0) return <p>{t("nothing")}</p>;
  return (
    <table className={sheet["table"]} aria-describedby={describedBy}>
      <caption className={sheet["spoken"]}>{t(`report.${name}.title`)}</caption>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column} scope="col">
              {words.column(name, column)}
            </th>
          ))}
          {isSummedAcross ? <th scope="col">{t("total")}</th> : null}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ row, line }) => (
          <tr key={row}>
            <th scope="row">{words.row(name, row)}</th>
            {columns.map((column, index) => (
              <td key={column}>
                <Figure
                  cell={line[index]}
                  label={words.number}
                  title={[words.row(name, row), words.column(name, column)].join(", ")}
                  onAsk={(title) => {
                    onAsk({ name, row, column, title });
                  }}
                />
              </td>
            ))}
            {isSummedAcross ? <td>{words.number(sumOf(line))}</td> : null}
          </tr>
        ))}
      </tbody>
      {sums === "none" ? null : (
        <tfoot>
          <tr>
            <th scope="row">{t("total")}</th>
            {columns.map((column, index) => (
              <td key={column}>
                {words.number(sumOf(shown.flatMap(({ line }) => line[index] ?? [])))}
              </td>
            ))}
            {isSummedAcross ? (
              <td>{words.number(sumOf(shown.flatMap(({ line }) => line)))}</td>
            ) : null}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function Figure({
  cell,
  label,
  title,
  onAsk,
}: {
  readonly cell: Cell | undefined;
  readonly label: (value: number) => string;
  readonly title: string;
  readonly onAsk: (title: string) => void;
}) {
  const { t } = useTranslation("reports");
  if (cell === undefined || cell.count === 0) return <span className={sheet["none"]}>–</span>;
  if (cell.people === 0) return label(cell.count);
  return (
    <Button
      className={sheet["figure"] ?? ""}
      aria-label={t("ask", { count: cell.count, what: title })}
      onPress={() => {
        onAsk(title);
      }}
    >
      {label(cell.count)}
    </Button>
  );
}

const sumOf = (cells: readonly Cell[]): number => cells.reduce((sum, { count }) => sum + count, 0);
