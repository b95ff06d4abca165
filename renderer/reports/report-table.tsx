import { Fragment } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { Cell } from "../../domain/reports/report-table.ts";
import { reachedOf } from "../../domain/reports/referral-to-permit-flow.ts";
import { rules } from "../../domain/reports/report.ts";
import { drawnOf } from "./chart-of-report.ts";
import type { ReportCardProps } from "./report-props.ts";
import styles from "./reports.module.css";
import { useReportWords } from "./use-report-texts.ts";

/** The numbers. Each leads to the people behind it. */
export function ReportTable({
  report,
  workers,
  onAsk,
  describedBy,
}: ReportCardProps & { readonly describedBy: string }) {
  const { t } = useTranslation("reports");
  const words = useReportWords(workers);
  const { name, table, own } = report;
  const { rows, columns, cells } = table;
  const { sums } = rules[name];
  // Empty rows stay: a reader of the year needs the zeros as well.
  const shown = rows.map((row, index) => ({ row, line: cells[index] ?? [] }));
  const reached = name === "callFlow" ? reachedOf(drawnOf(report)) : null;
  const toldOf = (value: number | null | undefined) =>
    value === 0 ? (
      <span className={styles["none"]}>{words.number(0)}</span>
    ) : value === null || value === undefined ? null : (
      words.number(value)
    );
  const isSummedAcross = (sums === "both" || sums === "across") && columns.length > 1;
  if (sumOf(cells.flat()) === 0) return <p>{t("nothing")}</p>;
  return (
    <table className={styles["table"]} aria-describedby={describedBy}>
      <caption className={styles["spoken"]}>{t(`report.${name}.title`)}</caption>
      <thead>
        <tr>
          <td />
          {reached === null ? null : <th scope="col">{t("flow.reached")}</th>}
          {columns.map((column) => (
            <th key={column} scope="col">
              {words.column(name, column)}
            </th>
          ))}
          {isSummedAcross ? <th scope="col">{t("total")}</th> : null}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ row, line }, at) => (
          <Fragment key={row}>
            <tr>
              <th scope="row">{words.row(name, row)}</th>
              {reached === null ? null : <td>{toldOf(reached[at])}</td>}
              {columns.map((column, index) => (
                <td key={column}>
                  <Figure
                    cell={line[index]}
                    label={words.number}
                    title={[words.row(name, row), words.column(name, column)].join(", ")}
                    onAsk={(title) => onAsk({ name, row, column, title })}
                  />
                </td>
              ))}
              {isSummedAcross ? <td>{toldOf(sumOf(line))}</td> : null}
            </tr>
            {own
              .filter((one) => one.row === row)
              .map(({ word, cells: parts }) => (
                <tr key={word} className={styles["part"]}>
                  <th scope="row">{t("ofThese", { word: words.row(name, word) })}</th>
                  {parts.map(({ count }, index) => (
                    <td key={columns[index]}>{toldOf(count)}</td>
                  ))}
                  {isSummedAcross ? <td>{toldOf(sumOf(parts))}</td> : null}
                </tr>
              ))}
          </Fragment>
        ))}
      </tbody>
      {sums === "none" || sums === "across" ? null : (
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
  if (cell === undefined || cell.count === 0)
    return <span className={styles["none"]}>{label(0)}</span>;
  if (cell.people === 0) return label(cell.count);
  return (
    <Button
      className={styles["figure"] ?? ""}
      aria-label={t("ask", { count: cell.count, what: title })}
      onPress={() => onAsk(title)}
    >
      {label(cell.count)}
    </Button>
  );
}

const sumOf = (cells: readonly Cell[]): number => cells.reduce((sum, { count }) => sum + count, 0);
