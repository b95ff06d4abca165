import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { toldUnder } from "../../domain/reports/custom-term-lines.ts";
import { toldIn, type YearPack } from "../../domain/reports/report-pack.ts";
import { reachedOf } from "../../domain/reports/referral-to-permit-flow.ts";
import { ReportChart } from "./report-charts.tsx";
import { rules } from "../../domain/reports/report.ts";
import { useGoneWords, usePrintoutWords, usePeriodWords } from "./use-report-texts.ts";
import css from "./reports-printout.module.css";

/** Reports for funders, each with what it means. What could identify a person has been left out before. */
export function ReportsPrintout({
  title,
  pack: { period, soFar, sections },
}: {
  readonly title: string;
  readonly pack: YearPack;
}) {
  const { t } = useTranslation(["reports", "paper"]);
  const wordsOf = usePeriodWords();
  return (
    <main>
      <header className={css["head"]}>
        <h1>{title}</h1>
        <p className={css["under"]}>{wordsOf(period, soFar)}</p>
        <p className={css["under"]}>{t("paper:pack.masked")}</p>
      </header>
      {sections.map((section) => (
        <Section key={section.table.name} section={section} />
      ))}
    </main>
  );
}

type PackSection = YearPack["sections"][number];

function Section({ section }: { readonly section: PackSection }) {
  const { t } = useTranslation(["reports", "paper"]);
  const words = usePrintoutWords();
  const goneWords = useGoneWords();
  const { table, gone } = section;
  return (
    <section className={css["section"]}>
      <h2>{t(`reports:report.${table.name}.title`)}</h2>
      <p className={css["means"]}>{t(`reports:report.${table.name}.means`)}</p>
      {goneWords(gone).map((line) => (
        <p key={line} className={css["means"]}>
          {line}
        </p>
      ))}
      {toldIn(table).isNothing ? null : (
        <div className={css["picture"]}>
          <ReportChart drawn={table} words={words} />
        </div>
      )}
      <Numbers section={section} />
      <Days section={section} />
    </section>
  );
}

/** Rows that are fully suppressed are combined in one sentence. */
function Numbers({ section: { table, own } }: { readonly section: PackSection }) {
  const { t } = useTranslation(["reports", "paper"]);
  const words = usePrintoutWords();
  const { name, columns, rowTotals, columnTotals, total } = table;
  const written = (value: number | null | undefined) =>
    value === null || value === undefined ? t("paper:pack.hidden") : words.number(value);
  const { lines, isNothing, isPart } = toldIn(table);
  const reached = name === "callFlow" ? reachedOf(table) : null;
  if (isNothing) return <p className={css["nothing"]}>{t("paper:pack.nothing")}</p>;
  return (
    <>
      <table className={css["table"]}>
        <thead>
          <tr>
            <td />
            {reached === null ? null : <th scope="col">{t("reports:flow.reached")}</th>}
            {columns.map((column) => (
              <th key={column} scope="col">
                {words.column(name, column)}
              </th>
            ))}
            {rowTotals === null ? null : <th scope="col">{t("reports:total")}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ row, line, sum }) => (
            <Fragment key={row}>
              <tr>
                <th scope="row">{words.row(name, row)}</th>
                {reached === null ? null : <td>{written(reached[table.rows.indexOf(row)])}</td>}
                {columns.map((column, index) => (
                  <td key={column}>
                    {rules[name].isNever?.(row, column) === true ? null : written(line[index])}
                  </td>
                ))}
                {rowTotals === null ? null : <td>{written(sum)}</td>}
              </tr>
              {toldUnder(own, row).map(({ word, cells }) => (
                <tr key={word} className={css["part"]}>
                  <th scope="row">{t("reports:ofThese", { word: words.row(name, word) })}</th>
                  {cells.map((value, index) => (
                    <td key={columns[index]}>{written(value)}</td>
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
        {columnTotals === null ? null : (
          <tfoot>
            <tr>
              <th scope="row">{t("reports:total")}</th>
              {columns.map((column, index) => (
                <td key={column}>{written(columnTotals[index])}</td>
              ))}
              {rowTotals === null ? null : <td>{written(total)}</td>}
            </tr>
          </tfoot>
        )}
      </table>
      {isPart ? <p className={css["rest"]}>{t("paper:pack.rest")}</p> : null}
    </>
  );
}

function Days({ section: { averages } }: { readonly section: PackSection }) {
  const { t } = useTranslation("reports");
  const words = usePrintoutWords();
  if (averages.length === 0) return null;
  return (
    <table className={css["table"]}>
      <thead>
        <tr>
          <th scope="col">{t("days")}</th>
          <th scope="col">{t("mean")}</th>
          <th scope="col">{t("median")}</th>
        </tr>
      </thead>
      <tbody>
        {averages.map(({ of, mean, median }) => (
          <tr key={of}>
            <th scope="row">{words.average(of)}</th>
            <td>{words.number(mean ?? 0)}</td>
            <td>{words.number(median ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
