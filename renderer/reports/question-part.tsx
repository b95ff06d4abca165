import { useId } from "react";
import { useTranslation } from "react-i18next";
import { type ReportPeriod, soFarIn } from "../../domain/reports/report-period.ts";
import {
  type Answer,
  answerToLeave,
  mayLeave,
  type Question,
} from "../../domain/reports/report-question.ts";
import type { TableLine } from "../../domain/printing/spreadsheet-text.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { useReportChoice } from "./report-choice-provider.tsx";
import { ExportTableButton } from "../printing/export-table-button.tsx";
import { useProcedure } from "../lib/api.ts";
import { useNumberLines } from "./use-printed-report-tables.ts";
import { usePeriodWords } from "./use-report-texts.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { Card } from "../ui/card.tsx";
import { QuestionForm } from "./question-form.tsx";
import { QuestionTable } from "./question-table.tsx";
import { useQuestionWords } from "./use-question-text.ts";
import { KeepQuestion, SavedQuestions } from "./saved-questions.tsx";
import styles from "./reports.module.css";

const first: Question = { about: "files", rows: "sex", columns: "age", only: [] };

/** An ad hoc question, composed from closed lists and counted at once. */
export function QuestionPart({ period }: { readonly period: ReportPeriod }) {
  const { t } = useTranslation("reports");
  const words = useQuestionWords();
  const { question: kept, opened, choose } = useReportChoice();
  const drafted = kept ?? first;
  const setDrafted = (next: Question) => choose({ question: next });
  const definition = useId();
  // A field without a chosen value does not filter.
  const only = drafted.only.filter(({ values }) => values.length > 0);
  const question: Question = { ...drafted, only };
  const answer = useProcedure("questions.answer", { period, question });
  return (
    <>
      <Card
        title={t("questions.title")}
        more={<KeepQuestion question={question} opened={opened} />}
      >
        <div className={styles["report"]}>
          <SavedQuestions
            question={question}
            onOpen={(saved) => choose({ question: saved.question, opened: saved.id })}
          />
          <QuestionForm question={drafted} onChange={setDrafted} />
        </div>
      </Card>
      <QueryBoundary answer={answer} lines={6}>
        {(answered) => (
          <Card
            title={words.sentence(question)}
            more={<Exit period={period} question={question} answer={answered} />}
          >
            <div className={styles["report"]}>
              <QuestionTable question={question} answer={answered} describedBy={definition} />
              <p id={definition} className={styles["definition"]}>
                {t(`questions.means.${question.about}`)} {t("questions.erased")}
              </p>
              <p className={styles["definition"]}>
                {t(mayLeave(answered) ? "questions.masked" : "questions.tooFine")}
              </p>
            </div>
          </Card>
        )}
      </QueryBoundary>
    </>
  );
}

/**
 * The export as a spreadsheet, with the same suppression as in every table; not offered where that would suppress too little.
 */
function Exit({
  period,
  question,
  answer,
}: {
  readonly period: ReportPeriod;
  readonly question: Question;
  readonly answer: Answer;
}) {
  const { t } = useTranslation(["reports", "paper"]);
  const words = useQuestionWords();
  const periodOf = usePeriodWords();
  const today = useToday();
  const numbersOf = useNumberLines();
  if (!mayLeave(answer)) return null;
  const { rows, columns, about } = question;
  const numbers = (): readonly TableLine[] => {
    const table = answerToLeave(question, answer);
    if (table === null) return [];
    const column = (code: string) =>
      columns === null ? t("reports:column.count") : words.value(columns, code);
    return numbersOf(table, { row: (code) => words.value(rows, code), column });
  };
  const lines = (): readonly TableLine[] => [
    [words.sentence(question)],
    [periodOf(period, soFarIn(period, today))],
    ...words.only(question).map((one) => [one]),
    [`${t(`reports:questions.means.${about}`)} ${t("reports:questions.erased")}`],
    [t("paper:pack.masked")],
    [],
    ...numbers(),
  ];
  return (
    <ExportTableButton
      kind="questionTable"
      file={{ words: t("paper:table.file.question"), period }}
      size="small"
      lines={lines}
    >
      {t("paper:table.one")}
    </ExportTableButton>
  );
}
