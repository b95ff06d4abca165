import { useTranslation } from "react-i18next";
import { type Only, type Question } from "../../domain/reports/report-question.ts";
import { Field, fieldsOf, Subject } from "../../domain/reports/report-question-fields.ts";
import { MultiSelect } from "../ui/fields/multi-select.tsx";
import { Select } from "../ui/fields/select.tsx";
import { useQuestionWords } from "./use-question-text.ts";
import styles from "./reports.module.css";

export interface QuestionFormProps {
  readonly question: Question;
  readonly onChange: (question: Question) => void;
}

const none = "none";

/** What is counted, grouped by what, and filtered by what. The result follows each change. */
export function QuestionForm({ question, onChange }: QuestionFormProps) {
  const { t } = useTranslation("reports");
  const words = useQuestionWords();
  const { about, rows, columns, only } = question;
  const fields = fieldsOf[about].map((id) => ({ id, label: words.field(id) }));
  const chosen = only.map(({ field }) => field);
  const free = fields.filter(({ id }) => id !== "year" && !chosen.includes(id));
  const choose = (next: Partial<Question>) => onChange({ ...question, ...next });
  return (
    <div className={styles["question"]} role="group" aria-label={t("questions.title")}>
      <Select
        label={t("questions.count")}
        options={Subject.options.map((id) => ({ id, label: t(`questions.about.${id}`) }))}
        value={about}
        onChange={(id) => onChange(turnedTo(Subject.parse(id), question))}
      />
      <Select
        label={t("questions.rows")}
        options={fields}
        value={rows}
        onChange={(id) => {
          const field = Field.parse(id);
          choose({ rows: field, columns: columns === field ? null : columns });
        }}
      />
      <Select
        label={t("questions.columns")}
        options={[
          { id: none, label: t("questions.noColumns") },
          ...fields.filter(({ id }) => id !== rows && id !== "nationality"),
        ]}
        value={columns ?? none}
        onChange={(id) => choose({ columns: id === none ? null : Field.parse(id) })}
      />
      <Select
        label={t("questions.only")}
        placeholder={t("questions.addOnly")}
        options={free}
        value={null}
        onChange={(id) => choose({ only: [...only, { field: Field.parse(id), values: [] }] })}
      />
      {only.map((one) => (
        <Values
          key={one.field}
          only={one}
          onChange={(next) => {
            choose({ only: only.flatMap((each) => (each === one ? next : [each])) });
          }}
        />
      ))}
    </div>
  );
}

/** The values of a field; removing the last one removes the field. */
function Values({
  only: { field, values },
  onChange,
}: {
  readonly only: Only;
  readonly onChange: (next: readonly Only[]) => void;
}) {
  const { t } = useTranslation("reports");
  const words = useQuestionWords();
  return (
    <MultiSelect
      label={t("questions.onlyField", { field: words.field(field) })}
      options={words.values(field)}
      value={values}
      onChange={(ids) => onChange(ids.length === 0 ? [] : [{ field, values: [...ids] }])}
    />
  );
}

/** Another subject is counted: fields it does not have are removed. */
function turnedTo(about: Subject, { rows, columns, only }: Question): Question {
  const has = (field: Field): boolean => fieldsOf[about].includes(field);
  const [first = "year"] = fieldsOf[about];
  const down = has(rows) ? rows : first;
  return {
    about,
    rows: down,
    columns: columns !== null && has(columns) && columns !== down ? columns : null,
    only: only.filter(({ field }) => has(field)),
  };
}
