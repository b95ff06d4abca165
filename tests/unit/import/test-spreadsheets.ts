// Spreadsheets about nobody, and the proposals for them.
import { proposedCodes, proposedColumns } from "../../../domain/import/propose-columns.ts";
import type { Reading } from "../../../domain/import/read-row.ts";
import { rowsOfText } from "../../../domain/import/separated-values.ts";
import { type SpreadsheetTable, tableOf } from "../../../domain/printing/spreadsheet.ts";
import { columnSynonyms } from "../../../domain/import/column-synonyms.ts";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";

const usual = (code: string) => columnSynonyms.nationality?.[code]?.split("|") ?? [];

export const countries = [
  { code: "VN", words: ["Vietnam", "Viet Nam"] },
  { code: "RO", words: ["Romania", "Roumanie", "Roemenië"] },
  { code: "NE", words: ["Niger", ...usual("NE")] },
  { code: "NG", words: ["Nigeria", ...usual("NG")] },
];

const today = CalendarDate.parse("2026-11-27");
/** A centre's own term, in the list of referrers. */
export const ownWord = "7d0f8a52-3c1e-4b96-9a47-5e2b1c8d6f30";

const words: Readonly<Record<string, readonly { code: string; words: readonly string[] }[]>> = {
  sex: [
    { code: "female", words: ["F"] },
    { code: "male", words: ["M"] },
  ],
  nationality: countries,
  reason: [{ code: "ended-by-person", words: ["own wish"] }],
  place: [{ code: "room", words: ["5"] }],
  decision: [
    { code: "refused", words: ["refused"] },
    { code: "reoriented", words: ["reoriented"] },
    { code: "waiting", words: ["waits"] },
  ],
  source: [
    { code: ownWord, words: ["Night outreach"] },
    { code: "social-service", words: ["social service"] },
  ],
  refusal: [{ code: "no-place", words: ["full"] }],
};

export function sheet(...lines: readonly string[]): SpreadsheetTable {
  const rows = rowsOfText(lines.join("\n"));
  const table = typeof rows === "string" ? rows : tableOf(rows);
  if (typeof table === "string") throw new Error(table);
  return table;
}

export function reading(
  kind: "people" | "calls",
  table: SpreadsheetTable,
  change: Partial<Reading> = {},
): Reading {
  const columns = proposedColumns(kind, table.headings);
  const codes = proposedCodes(kind, table, columns, (field) => words[field] ?? []);
  return {
    columns,
    codes,
    order: "dayFirst",
    today,
    fixed: {},
    leftOut: new Set(),
    is: {},
    beds: {},
    countsAs: new Map([[ownWord, "social-service"]]),
    bedsOf: () => ["2b9e1f0a-6d3c-4f7b-8a51-0c9d2e4f6a81"] as never,
    ...change,
  };
}
