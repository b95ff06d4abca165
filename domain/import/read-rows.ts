// Rows of a sheet as what they say, or what of them cannot be read: each with its row and its column.
import { addDays, addMonths, type CalendarDate } from "../core/calendar-date.ts";
import { ExploitationForm } from "../vocabulary/exploitation.ts";
import { RefusalReason, Urgency } from "../referrals/referral.ts";
import { ExitDestination, ExitReason, ReferralSource, Sex } from "../vocabulary/code-lists.ts";
import { isListField, type ListField } from "./import-fields.ts";
import type { ImportedReferral, ReferralEnd, PersonRow } from "./import-schemas.ts";
import type { SpreadsheetRow, SpreadsheetTable } from "../printing/spreadsheet.ts";

import { RowReading, type Reading, type RowProblem } from "./read-row.ts";

export interface RowsRead<R> {
  readonly rows: readonly R[];
  readonly problems: readonly RowProblem[];
  /** Rows of residents, in a spreadsheet without a column for the room. */
  readonly withoutRoom: readonly number[];
}

export const readPeople = (table: SpreadsheetTable, reading: Reading): RowsRead<PersonRow> =>
  readAll(table, reading, personIn);

export const readReferrals = (
  table: SpreadsheetTable,
  reading: Reading,
): RowsRead<ImportedReferral> => readAll(table, reading, callIn);

function readAll<R>(
  { rows }: SpreadsheetTable,
  reading: Reading,
  rowIn: (one: RowReading) => R,
): RowsRead<R> {
  const problems: RowProblem[] = [];
  const withoutRoom: number[] = [];
  const read = rows
    .filter(({ line }) => !reading.leftOut.has(line))
    .flatMap((row) => {
      const one = new RowReading(row, reading);
      const said = rowIn(one);
      problems.push(...one.problems);
      if (one.isWithoutRoom) withoutRoom.push(row.line);
      return one.problems.length === 0 && !one.isWithoutRoom ? [said] : [];
    });
  return { rows: read, problems, withoutRoom };
}

/** The name of the person a row is about; null where it names none. */
export const nameInRow = (row: SpreadsheetRow, reading: Reading): string | null =>
  new RowReading(row, reading).name(false);

function personIn(one: RowReading): PersonRow {
  const { today } = one.reading;
  const from = one.day("from") ?? one.lacks("from", today);
  const until = one.day("until");
  if (until !== null && until > addDays(today, 1)) one.problem("until", "toCome");
  const planned = one.day("plannedUntil") ?? addMonths(from, 6);
  const isHere = until === null;
  return {
    line: one.row.line,
    is: one.is,
    name: one.name(true),
    sex: one.code("sex", Sex.options),
    age: one.age(),
    nationality: one.anyCode("nationality"),
    languages: one.several("languages"),
    from,
    until,
    plannedUntil: isHere ? planned : later(planned, addDays(from, 1)),
    departure: isHere
      ? null
      : {
          destination: one.code("destination", ExitDestination.options),
          reason: one.code("reason", ExitReason.options),
          own: one.own({ destination: "destination", reason: "reason" }),
        },
    referredBy: one.code("source", ReferralSource.options),
    own: one.own({ referredBy: "source" }),
    beds: one.beds(isHere),
  };
}

function callIn(one: RowReading): ImportedReferral {
  const receivedOn = one.day("receivedOn") ?? one.lacks("receivedOn", one.reading.today);
  const referredBy = one.code("source", ReferralSource.options);
  const form = one.anyCode("form");
  const known = ExploitationForm.safeParse(form);
  return {
    line: one.row.line,
    is: one.is,
    receivedOn,
    referredBy,
    detectedBy: one.has("detectedBy") ? one.code("detectedBy", ReferralSource.options) : referredBy,
    own: one.own({
      detectedBy: one.has("detectedBy") ? "detectedBy" : "source",
      referredBy: "source",
    }),
    languages: one.several("languages"),
    sex: one.code("sex", Sex.options),
    ageRange: one.ageRange(),
    urgency: one.code("urgency", Urgency.options),
    name: one.name(false),
    caller: one.words("caller", 120),
    phone: one.words("phone", 40),
    suspicion: known.success ? { form: known.data, sector: null } : null,
    decision: decisionIn(one),
    decidedOn: one.day("decidedOn"),
  };
}

function decisionIn(one: RowReading): ReferralEnd {
  const kind = one.code("decision", endings);
  if (kind === "refused") {
    const reason = one.code("refusal", RefusalReason.options);
    return { kind, reason, own: one.own({ reason: "refusal" }) };
  }
  if (kind !== "reoriented") return { kind };
  return { kind, to: one.words("to", 120) || one.lacks("to", "–") };
}

export const endings = ["waiting", "accepted", "reoriented", "refused", "no-show"] as const;

const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b);

/** Fields of which every value needs a meaning before the rows can be read. */
export const unsaidFields = (problems: readonly RowProblem[]): ReadonlySet<ListField> =>
  new Set(
    problems.flatMap(({ field, kind }) => (kind === "unsaid" && isListField(field) ? [field] : [])),
  );
