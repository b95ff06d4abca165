import * as z from "zod";
import { addDays, daysBetween } from "../calendar.ts";
import { AgeClass, fewestAlike } from "../forgetting/coarse.ts";
import type { PersonId } from "../person.ts";
import { Decision } from "../referral.ts";
import { ExitDestination, ExitReason, ReferralSource, Sex } from "../vocabulary.ts";
import type { Facts, FileFact, StayFact } from "./facts.ts";
import { type Counted, one, oneColumn, type ReportName, ReportTable, tableOf } from "./figure.ts";
import { openedIn } from "./files.ts";
import { type MaskedTable, masked } from "./mask.ts";
import { bandOf, stayBands } from "./nights.ts";
import { isWithin, type ReportPeriod, type Span, yearOf, yearsIn } from "./period.ts";

/** What a question counts: things with a day in the period. */
export const Subject = z.enum(["files", "calls", "arrivals", "closings"]);
export type Subject = z.infer<typeof Subject>;

/** By what it may be counted and chosen: columns of the house, and codes alone. */
export const Field = z.enum([
  ...(["year", "sex", "age", "nationality"] as const),
  ...(["sender", "detected", "decision", "length", "reason", "destination"] as const),
]);
export type Field = z.infer<typeof Field>;

const ofPerson = ["year", "sex", "age", "nationality"] as const;
export const fieldsOf: { readonly [S in Subject]: readonly Field[] } = {
  files: ofPerson,
  calls: ["year", "sender", "detected", "decision"],
  arrivals: [...ofPerson, "sender", "length"],
  closings: [...ofPerson, "reason", "destination"],
};

/** The closed lists. A year is one of the period; a nationality whatever occurs, so that it makes lines and no columns. */
export const valuesOf: { readonly [F in Field]: readonly string[] | null } = {
  year: null,
  sex: Sex.options,
  age: AgeClass.options,
  nationality: null,
  sender: ReferralSource.options,
  detected: ReferralSource.options,
  decision: Decision.options.map(({ shape }) => shape.kind.value),
  length: stayBands.map(({ row }) => row),
  reason: ExitReason.options,
  destination: ExitDestination.options,
};

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
});
export type Answer = Readonly<z.infer<typeof Answer>>;

/** Counts what is asked. Files that were erased are counted nowhere here. */
export function answerTo(
  { about, rows, columns, only }: Question,
  facts: Facts,
  span: Span,
): Answer {
  const all = subjects[about](facts, span);
  const chosen = all.filter(({ values }) =>
    only.every(({ field, values: wanted }) => wanted.includes(values[field] ?? "unknown")),
  );
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
  return { table: tableOf(lists, counted, [], period), leftOut: all.length - chosen.length };
}

const listOf = (field: Field, period: ReportPeriod): readonly string[] | null =>
  field === "year" ? yearsIn(period).map(String) : valuesOf[field];

/** The report whose words say the values of a field. */
export const worded: { readonly [F in Field]: ReportName } = {
  year: "callsOverYears",
  sex: "filesBySex",
  age: "filesByAge",
  nationality: "filesByNationality",
  sender: "callsByDecision",
  detected: "callsDetected",
  decision: "callsByDecision",
  length: "stayLength",
  reason: "closingsByReason",
  destination: "closingsByDestination",
};

/** Not where it leaves out so few that somebody who has the whole could subtract them. */
export const mayLeave = ({ leftOut }: Answer): boolean => leftOut === 0 || leftOut >= fewestAlike;

/** As it leaves. It bears the name of the report whose words its lines have. */
export function answerToLeave({ rows }: Question, { table }: Answer): MaskedTable | null {
  const asked = { name: worded[rows], table, sums: "both", whole: null } as const;
  return masked([asked], () => null)[0] ?? null;
}

interface Item {
  readonly person: PersonId | null;
  readonly values: Readonly<Partial<Record<Field, string>>>;
}

const subjects: {
  readonly [S in Subject]: (facts: Facts, span: Span) => readonly Item[];
} = {
  files: (facts, span) =>
    openedIn(facts, span).map((file) => ({
      person: file.personId,
      values: { year: String(yearOf(file.openedOn)), ...aboutPerson(file) },
    })),
  calls: ({ calls }, span) =>
    calls
      .filter(({ day }) => isWithin(span, day))
      .map(({ personId, day, referredBy, detectedBy, decision }) => ({
        person: personId,
        values: {
          ...{ year: String(yearOf(day)), sender: referredBy, detected: detectedBy, decision },
        },
      })),
  arrivals: (facts, span) => {
    const files = filesByPerson(facts);
    return facts.stays
      .filter(({ from }) => isWithin(span, from))
      .map((stay) => ({
        person: stay.personId,
        values: {
          ...{ year: String(yearOf(stay.from)), sender: stay.referredBy },
          ...{ length: bandOf(nightsSoFar(stay, facts)), ...aboutPerson(files.get(stay.personId)) },
        },
      }));
  },
  closings: (facts, span) => {
    const files = filesByPerson(facts);
    return facts.tracks.flatMap(({ personId, closing }) => {
      if (closing === null || !isWithin(span, closing.on)) return [];
      const { on, reason, destination } = closing;
      const said = { year: String(yearOf(on)), reason, destination };
      return [{ person: personId, values: { ...said, ...aboutPerson(files.get(personId)) } }];
    });
  },
};

/** Of somebody who is still here, those that are over. */
const nightsSoFar = ({ from, until }: StayFact, { lastNight }: Facts): number =>
  daysBetween(from, until ?? addDays(lastNight, 1));

const filesByPerson = ({ files }: Facts): ReadonlyMap<PersonId, FileFact> =>
  new Map(files.map((file) => [file.personId, file]));

const aboutPerson = (file: FileFact | undefined): Item["values"] => ({
  sex: file?.sex ?? "unknown",
  age: file?.ageClass ?? "unknown",
  nationality: file?.nationality ?? "unknown",
});
