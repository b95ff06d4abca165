import * as z from "zod";
import { fewestAlike } from "../retention/anonymized-file-row.ts";
import { type Counted, one, oneColumn, ReportTable, tableOf } from "./report-table.ts";
import { type MaskedTable, masked } from "./small-number-mask.ts";
import { type ReportPeriod, type Span, yearsIn } from "./report-period.ts";
import { Field, fieldsOf, Subject, valuesOf, worded } from "./report-question-fields.ts";
import { type Item, itemsOf, type QuestionFacts } from "./counted-items-by-subject.ts";

/** Only what has one of these values. */
export const Only = z.strictObject({
  field: Field,
  values: z.array(z.string().max(40)).min(1).max(250),
});
export type Only = Readonly<z.infer<typeof Only>>;

export const Question = z
  .strictObject({
    about: Subject,
    rows: Field,
    columns: Field.nullable(),
    only: z.array(Only).max(Field.options.length),
  })
  .refine(({ about, rows, columns, only }) => {
    const fields = [
      rows,
      ...(columns === null ? [] : [columns]),
      ...only.map(({ field }) => field),
    ];
    const chosen = only.map(({ field }) => field);
    return (
      fields.every((field) => fieldsOf[about].includes(field)) &&
      rows !== columns &&
      columns !== "nationality" &&
      new Set(chosen).size === chosen.length
    );
  });
export type Question = Readonly<z.infer<typeof Question>>;

export const Answer = z.strictObject({
  table: ReportTable,
  /** How many of the period the question leaves out. */
  leftOut: z.int().min(0),
  /** How many people are behind that, each once. */
  peopleLeftOut: z.int().min(0),
});
export type Answer = Readonly<z.infer<typeof Answer>>;

/** Counts what is asked. Files that were erased are counted nowhere here. */
export function answerTo(
  { about, rows, columns, only }: Question,
  facts: QuestionFacts,
  span: Span,
): Answer {
  const all = itemsOf[about](facts, span);
  const isChosen = ({ values }: Item): boolean =>
    only.every(({ field, values: wanted }) => wanted.includes(values[field] ?? "unknown"));
  const chosen = all.filter(isChosen);
  const leftOut = all.filter((item) => !isChosen(item));
  const counted = chosen.map(({ person, values }): Counted =>
    one(
      person,
      values[rows] ?? "unknown",
      columns === null ? oneColumn : (values[columns] ?? "unknown"),
    ),
  );
  const { period } = span;
  const lists = {
    rows: listOf(rows, period),
    columns: columns === null ? [oneColumn] : (listOf(columns, period) ?? []),
  };
  return {
    table: tableOf(lists, counted, [], period),
    leftOut: leftOut.length,
    peopleLeftOut: peopleIn(leftOut),
  };
}

/** Whether a referral without a file is about another person is unknown. */
function peopleIn(items: readonly Item[]): number {
  const named = items.flatMap(({ person }) => (person === null ? [] : [person]));
  return new Set(named).size + items.length - named.length;
}

const listOf = (field: Field, period: ReportPeriod): readonly string[] | null =>
  field === "year" ? yearsIn(period).map(String) : valuesOf[field];

/** Not where it leaves out so few people that a reader with the total could subtract them. */
export const mayLeave = ({ peopleLeftOut }: Answer): boolean =>
  peopleLeftOut === 0 || peopleLeftOut >= fewestAlike;

/** As it leaves. It bears the name of the report whose words its lines have. */
export function answerToLeave({ rows }: Question, { table }: Answer): MaskedTable | null {
  const asked = { name: worded[rows], table, sums: "both", whole: null } as const;
  return masked([asked], () => null)[0] ?? null;
}
