import { useTranslation } from "react-i18next";
import type { Answer, Question } from "../../domain/reports/report-question.ts";
import { useReportWords } from "./use-report-texts.ts";
import { useQuestionWords } from "./use-question-text.ts";
import styles from "./reports.module.css";

export interface QuestionTableProps {
  readonly question: Question;
  readonly answer: Answer;
  readonly describedBy: string;
}

/** The result: every row of a closed list, and the columns that are not empty. */
export function QuestionTable({ question, answer, describedBy }: QuestionTableProps) {
  const { t } = useTranslation("reports");
  const words = useQuestionWords();
  const { number } = useReportWords([]);
  const { rows, columns } = question;
  const { table } = answer;
  const count = (down: number, across: number) => table.cells[down]?.[across]?.count ?? 0;
  const lines = [...table.rows.keys()];
  const places = [...table.columns.keys()];
  const sumOf = (downs: readonly number[], acrosses: readonly number[]) =>
    downs.reduce((sum, down) => acrosses.reduce((all, at) => all + count(down, at), sum), 0);
  // Rows that were not asked for are not shown as zero.
  const wanted = question.only.find(({ field }) => field === rows)?.values;
  const shown = lines.filter((down) => wanted?.includes(table.rows[down] ?? "") ?? true);
  const across = columns === null ? places : places.filter((at) => sumOf(lines, [at]) > 0);
  if (sumOf(lines, places) === 0) return <p>{t("nothing")}</p>;
  const told = (value: number) =>
    value === 0 ? <span className={styles["none"]}>{number(0)}</span> : number(value);
  return (
    <table className={styles["table"]} aria-describedby={describedBy}>
      <caption className={styles["spoken"]}>{words.sentence(question)}</caption>
      <thead>
        <tr>
          <td />
          {columns === null
            ? null
            : across.map((at) => (
                <th key={at} scope="col">
                  {words.value(columns, table.columns[at] ?? "")}
                </th>
              ))}
          <th scope="col">{t(columns === null ? "column.count" : "total")}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((down) => (
          <tr key={table.rows[down]}>
            <th scope="row">{words.value(rows, table.rows[down] ?? "")}</th>
            {columns === null
              ? null
              : across.map((at) => <td key={at}>{told(count(down, at))}</td>)}
            <td>{told(sumOf([down], places))}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("total")}</th>
          {columns === null
            ? null
            : across.map((at) => <td key={at}>{told(sumOf(lines, [at]))}</td>)}
          <td>{told(sumOf(lines, places))}</td>
        </tr>
      </tfoot>
    </table>
  );
}
