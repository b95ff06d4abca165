import { type Field, fieldsOf, headings, isListField, type ListField } from "./import-fields.ts";
import type { ImportKind } from "./import-schemas.ts";
import type { SpreadsheetTable } from "../printing/spreadsheet.ts";

/** Which column of the sheet holds what, counted from nought; nothing where it is in none. */
export type Columns = Readonly<Partial<Record<Field, number>>>;

/** Without accents, capitals and signs, so that « Né(e) le : » is “ne e le”. */
export const plainWords = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** A number and the letter that is written to it apart: “5C” is the bed C of room 5. */
const apart = (plain: string): string => plain.replace(/(\d)(\p{L})/gu, "$1 $2");

/** A column for each field, by its heading; each column once, and the surest first. */
export function proposedColumns(kind: ImportKind, names: readonly string[]): Columns {
  const plain = names.map(plainWords);
  const guesses = fieldsOf[kind].flatMap((field, place) =>
    plain.flatMap((name, column) => {
      const rank = rankOf(field, name);
      return rank === null ? [] : [{ field, column, rank, place }];
    }),
  );
  const columns: Partial<Record<Field, number>> = {};
  const used = new Set<number>();
  for (const { field, column } of guesses.toSorted(
    (a, b) => a.rank - b.rank || a.place - b.place,
  )) {
    if (columns[field] !== undefined || used.has(column)) continue;
    columns[field] = column;
    used.add(column);
  }
  return columns;
}

/** How likely a heading is: the place of the word it is, and far behind it one that begins or ends with such a word. */
function rankOf(field: Field, name: string): number | null {
  if (name === "") return null;
  const words = headings[field].split("|").map(plainWords);
  const same = words.indexOf(name);
  if (same >= 0) return same;
  const near = words.findIndex(
    (word) => word.length >= 4 && (name.startsWith(`${word} `) || name.endsWith(` ${word}`)),
  );
  return near < 0 ? null : 100 + near;
}

/** The columns that are not empty and not imported, counted from zero. */
export const columnsLeft = (
  { headings: names, rows }: SpreadsheetTable,
  columns: Columns,
): readonly number[] => {
  const used = new Set(Object.values(columns));
  return names.flatMap((_, at) =>
    !used.has(at) && rows.some(({ cells }) => (cells[at] ?? "").trim() !== "") ? [at] : [],
  );
};

/** A value of the spreadsheet, and how often it occurs. */
export interface SpreadsheetValue {
  readonly value: string;
  readonly times: number;
}

/** The different values of a column, the most frequent first; of languages each one. What is empty is a value too. */
export function valuesIn(
  { rows }: Pick<SpreadsheetTable, "rows">,
  columns: Columns,
  field: ListField,
): readonly SpreadsheetValue[] {
  const counts = new Map<string, number>();
  for (const { cells } of rows)
    for (const value of partsOf(field, cellOf(cells, columns, field)))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, times]) => ({ value, times }))
    .toSorted((a, b) => b.times - a.times || a.value.localeCompare(b.value));
}

/** The cell for a list; empty where no column is named. The room and the bed may be in two columns. */
export function cellOf(cells: readonly string[], columns: Columns, field: ListField): string {
  const inColumn = (one: Field): string => cells[columns[one] ?? -1] ?? "";
  return field === "place" ? placeWords(inColumn("place"), inColumn("bed")) : inColumn(field);
}

export const placeWords = (room: string, bed: string): string => `${room} ${bed}`.trim();

/** One place may name several languages. */
export const partsOf = (field: ListField, cell: string): readonly string[] =>
  field === "languages"
    ? cell
        .split(/[,;/+&\n]|\s(?:et|en|and)\s/u)
        .map((part) => part.trim())
        .filter((part) => part !== "")
    : [cell.trim()];

/** An entry of a list, with every word by which a sheet may call it. */
export interface Entry {
  readonly code: string;
  readonly words: readonly string[];
}

/**
 * The entry that a value means: the same word, else, where it contains no number, the only one with the same beginning.
 * Null where it is ambiguous.
 */
export function proposedCode(value: string, entries: readonly Entry[]): string | null {
  const plain = apart(plainWords(value));
  if (plain === "") return null;
  const spelled = entries.map(({ code, words }) => ({
    code,
    words: words.map((word) => apart(plainWords(word))),
  }));
  const same = spelled.find(
    ({ code, words }) => words.includes(plain) || plainWords(code) === plain,
  );
  if (same !== undefined) return same.code;
  // Room 99 is not Room 9.
  if (/\d/.test(plain)) return null;
  // “Nigérienne” begins as Nigeria does, and contains the whole of Niger: it is ambiguous.
  const held = spelled.filter(({ words }) => words.some((word) => isHeld(word, plain)));
  const isOther = ({ code }: Pick<Entry, "code">): boolean => held.some((one) => one.code !== code);
  for (const length of [plain.length, 6, 5, 4]) {
    if (plain.length < length || length < 4) continue;
    const start = plain.slice(0, length);
    const alike = spelled.filter(({ words }) => words.some((word) => word.startsWith(start)));
    const [only] = alike;
    if (alike.length === 1) return only === undefined || isOther(only) ? null : only.code;
    // Several entries with the same beginning are ambiguous.
    if (alike.length > 1) return null;
  }
  return null;
}

const isHeld = (word: string, value: string): boolean =>
  word.length >= 4 && !word.includes(" ") && value.startsWith(word);

/** What the values of the lists mean, by field and value. Null: the user has to decide. */
export type Codes = Readonly<Partial<Record<ListField, Readonly<Record<string, string | null>>>>>;

/** A value that means nothing at all, where the list has a word for that. */
export const whenEmpty: Readonly<Partial<Record<ListField, string>>> = {
  sex: "unknown",
  destination: "unknown",
  source: "unknown",
  urgency: "can-wait",
};

export function proposedCodes(
  kind: ImportKind,
  table: SpreadsheetTable,
  columns: Columns,
  entriesOf: (field: ListField) => readonly Entry[],
): Codes {
  return Object.fromEntries(
    fieldsOf[kind].filter(isListField).map((field) => {
      const entries = entriesOf(field);
      const values = valuesIn(table, columns, field);
      const meant = values.map(({ value }): readonly [string, string | null] => [
        value,
        value === "" ? (whenEmpty[field] ?? null) : proposedCode(value, entries),
      ]);
      return [field, Object.fromEntries([["", whenEmpty[field] ?? null], ...meant])];
    }),
  );
}
