import { useTranslation } from "react-i18next";
import { type Question } from "../../domain/reports/report-question.ts";
import { type Field, valuesOf, worded } from "../../domain/reports/report-question-fields.ts";
import { capitalise } from "../lib/capitalise.ts";
import { useReportWords } from "./use-report-texts.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import type { Option } from "../ui/fields/option-list.tsx";

export interface QuestionWords {
  readonly field: (field: Field) => string;
  readonly value: (field: Field, value: string) => string;
  /** The values a field can be filtered by; none for a year, which the period determines. */
  readonly values: (field: Field) => readonly Option[];
  readonly sentence: (question: Question) => string;
  /** The filters, one text for each field. */
  readonly only: (question: Question) => readonly string[];
}

/** The names of the parts of a question. */
export function useQuestionWords(): QuestionWords {
  const { t, i18n } = useTranslation("reports");
  const words = useReportWords([]);
  const { nationalities } = useFormats();
  const field = (one: Field) => capitalise(t(`questions.field.${one}`), i18n.language);
  const value = (one: Field, code: string) =>
    one === "decision" ? words.column("callsByDecision", code) : words.row(worded[one], code);
  return {
    field,
    value,
    values: (one) =>
      one === "nationality"
        ? [...nationalities(), { id: "unknown", label: value(one, "unknown") }]
        : (valuesOf[one] ?? []).map((id) => ({ id, label: value(one, id) })),
    sentence: ({ about, rows, columns }) => {
      const said = {
        about: t(`questions.about.${about}`),
        rows: t(`questions.field.${rows}`),
      };
      return columns === null
        ? t("questions.by", said)
        : t("questions.byTwo", { ...said, columns: t(`questions.field.${columns}`) });
    },
    only: ({ only }) => {
      const list = new Intl.ListFormat(i18n.language, { type: "disjunction" });
      return only.map(({ field: one, values }) =>
        t("questions.onlyOf", {
          field: t(`questions.field.${one}`),
          values: list.format(values.map((code) => value(one, code))),
        }),
      );
    },
  };
}
