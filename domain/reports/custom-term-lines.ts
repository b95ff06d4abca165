// Words of the centre under the word of ours that they are counted as: lines of a line, and part of no sum.
import * as z from "zod";
import type { PersonId } from "../people/person.ts";
import { CustomTermId } from "../vocabulary/custom-term-choice.ts";
import { Cell, type Counted, type ReportTable } from "./report-table.ts";
import { masked, type MaskedTable } from "./small-number-mask.ts";

const Line = z.strictObject({
  /** The heading it is under. */
  row: z.string(),
  word: CustomTermId,
});

/** One such word, column by column. */
export const OwnLine = Line.extend({ cells: z.array(Cell).max(40) });
export type OwnLine = Readonly<z.infer<typeof OwnLine>>;

/** The same as it may leave the house. */
export const MaskedLine = Line.extend({ cells: z.array(z.int().min(0).nullable()).max(40) });
export type MaskedLine = Readonly<z.infer<typeof MaskedLine>>;

/** Every word that occurs, in the order of the rows, the most frequent first. */
export function customTermLines(
  counted: readonly Counted[],
  { rows, columns }: ReportTable,
): readonly OwnLine[] {
  const lines = new Map<string, { row: string; word: CustomTermId; of: Counted[] }>();
  for (const one of counted) {
    if (one.own === undefined) continue;
    const key = `${one.row} ${one.own}`;
    const line = lines.get(key) ?? { row: one.row, word: one.own, of: [] };
    line.of.push(one);
    lines.set(key, line);
  }
  return [...lines.values()]
    .toSorted(
      (a, b) =>
        rows.indexOf(a.row) - rows.indexOf(b.row) ||
        b.of.length - a.of.length ||
        (a.word < b.word ? -1 : 1),
    )
    .map(({ row, word, of }) => ({
      row,
      word,
      cells: columns.map((column) => cellOf(of.filter((one) => one.column === column))),
    }));
}

/** The words under one of ours of which anything is told. */
export const toldUnder = (lines: readonly MaskedLine[], row: string): readonly MaskedLine[] =>
  lines.filter((line) => line.row === row && line.cells.some((value) => value !== null));

function cellOf(counted: readonly Counted[]): Cell {
  const people = new Set<PersonId>();
  let nameless = 0;
  for (const { person, count } of counted) {
    if (person === null) nameless += count;
    else people.add(person);
  }
  return {
    count: counted.reduce((sum, { count }) => sum + count, 0),
    people: people.size + nameless,
  };
}

/**
 * Masked alike: in each column, the figures of the centre's words under a built-in one and the remainder add up to a
 * public number, so that they are masked as the lines of a table are. Nothing is shown where that number is masked.
 */
export function maskedLines(
  lines: readonly OwnLine[],
  { rows, columns, cells }: ReportTable,
  shown: MaskedTable,
): readonly MaskedLine[] {
  return rows.flatMap((row, down) => {
    const own = lines.filter((line) => line.row === row);
    if (own.length === 0) return [];
    const told = columns.map((_, at) =>
      (shown.cells[down]?.[at] ?? null) === null
        ? own.map(() => null)
        : toldOf(
            shown.name,
            own.map((line) => line.cells[at] ?? nothing),
            cells[down]?.[at] ?? nothing,
          ),
    );
    return own.map(({ word }, index) => ({
      row,
      word,
      cells: told.map((column) => column[index] ?? null),
    }));
  });
}

const nothing: Cell = { count: 0, people: 0 };

/** What may be told of the parts of a number that is shown. */
function toldOf(
  name: MaskedTable["name"],
  parts: readonly Cell[],
  all: Cell,
): readonly (number | null)[] {
  const left = all.count - parts.reduce((sum, { count }) => sum + count, 0);
  const table: ReportTable = {
    rows: [...parts.keys(), "left"].map(String),
    columns: ["count"],
    cells: [...parts, { count: left, people: left }].map((cell) => [cell]),
  };
  const [alone] = masked([{ name, table, sums: "down", whole: null }], () => null);
  // What is shown already cannot be left out any more: then the parts are.
  return alone?.columnTotals?.[0] === null
    ? parts.map(() => null)
    : parts.map((_, index) => alone?.cells[index]?.[0] ?? null);
}
