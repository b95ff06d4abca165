import * as z from "zod";
import { fewestAlike } from "../retention/anonymized-file-row.ts";
import { bySize, type PublishableNumber, type Sum, implicitNumber } from "./publishable-number.ts";
import { type Cell, ReportName, type ReportTable, type Rule, type Sums } from "./report-table.ts";
import type { CrossTableLink, PackNumber } from "./cross-table-links.ts";
import { nextToSuppress } from "./secondary-suppression.ts";

const Shown = z.int().min(0).nullable();

/** A table as it may leave the house. Null: fewer than five, or left out so that such a number cannot be computed. */
export const MaskedTable = z.strictObject({
  name: ReportName,
  rows: z.array(z.string()).max(400),
  columns: z.array(z.string()).max(40),
  cells: z.array(z.array(Shown)).max(400),
  /** Null where a table has none. */
  rowTotals: z.array(Shown).nullable(),
  columnTotals: z.array(Shown).nullable(),
  total: Shown,
});
export type MaskedTable = Readonly<z.infer<typeof MaskedTable>>;

/** The line in which a table itself shows how many people it is about. */
export const everybody = "everybody";

interface ToMask {
  readonly name: ReportName;
  readonly table: ReportTable;
  readonly sums: Sums;
  /** Where one person may be in several lines: how many people the table is about, column by column. */
  readonly whole: readonly number[] | null;
  /** Cells that are always empty: there is nothing to hide. */
  readonly isNever?: Rule["isNever"];
}

/** A table with its totals as its last row and column. */
interface Grid extends ToMask {
  readonly entries: readonly (readonly PublishableNumber[])[];
  readonly hasRowTotals: boolean;
  readonly hasColumnTotals: boolean;
  /** Of how many it speaks, as others may know it: what the columns of a table without totals are held against. */
  readonly wholes: readonly { readonly at: number; readonly whole: PublishableNumber }[];
}

/**
 * Hides every number under five, nothing included, and as many others as it takes for none of them to be computed from what
 * is left: not from a line and its total, not from all lines of a table, not from the same number in another table, nor from
 * what connects one table with others.
 */
export function masked(
  tables: readonly ToMask[],
  keyOf: KeyOf,
  links: readonly CrossTableLink[] = [],
): readonly MaskedTable[] {
  const grids = tables.map((one) => gridOf(one, keyOf));
  const sums = [...grids.flatMap(sumsIn), ...links.flatMap((link) => sumOver(grids, link) ?? [])];
  for (;;) {
    hideTwins(grids);
    const near = nextToHide(grids);
    const next = near ?? nextToSuppress(sums);
    if (next === null) return grids.map(shownOf);
    next.isHidden = true;
    if (near === null) next.isFar = true;
  }
}

/** The name of a number that is in several tables; null where it is in one. Null for a row or column: its total. */
export type KeyOf = (name: ReportName, row: string | null, column: string | null) => string | null;

function gridOf(one: ToMask, keyOf: KeyOf): Grid {
  const { name, table, sums } = one;
  const { rows, columns, cells, people } = table;
  const hasColumnTotals = sums === "both" || sums === "down";
  const hasRowTotals = (sums === "both" || sums === "across") && columns.length > 1;
  const entryOf = (
    behind: readonly Cell[],
    row: string | null,
    column: string | null,
    told?: number,
  ): PublishableNumber => {
    const value = behind.reduce((sum, { count }) => sum + count, 0);
    const areMany = behind.some((cell) => cell.count > cell.people);
    const who = told ?? (areMany ? Math.max(...behind.map((cell) => cell.people)) : value);
    const isNever = row !== null && column !== null && one.isNever?.(row, column) === true;
    const isFew = !isNever && (value < fewestAlike || who < fewestAlike);
    // A total that is left out only for its people is not under five, and must not be treated as if it were.
    const isWeighted = areMany || (isFew && value >= fewestAlike);
    return {
      value,
      key: keyOf(name, row, column),
      isTotal: row === null || column === null,
      isWeighted,
      isNever,
      isFew,
      isHidden: isFew,
    };
  };
  const lines = rows.map((row, down) => {
    const line = cells[down] ?? [];
    const inner = line.map((cell, across) => entryOf([cell], row, columns[across] ?? null));
    return hasRowTotals ? [...inner, entryOf(line, row, null, people?.rows[down])] : inner;
  });
  const sumsDown = columns.map((column, across) =>
    entryOf(
      cells.flatMap((line) => line[across] ?? []),
      null,
      column,
      people?.columns[across],
    ),
  );
  const all = entryOf(cells.flat(), null, null, people?.all);
  return {
    ...one,
    hasRowTotals,
    hasColumnTotals,
    wholes:
      sums === "across"
        ? [{ at: columns.length, whole: all }]
        : (one.whole ?? []).map((value, at) => {
            const row = rows.includes(everybody) ? everybody : null;
            return { at, whole: wholeOf(value, keyOf(name, row, columns[at] ?? null)) };
          }),
    entries: hasColumnTotals ? [...lines, hasRowTotals ? [...sumsDown, all] : sumsDown] : lines,
  };
}

const wholeOf = (value: number, key: string | null): PublishableNumber => ({
  value,
  key,
  isTotal: true,
  isWeighted: false,
  isNever: false,
  isFew: value < fewestAlike,
  isHidden: value < fewestAlike,
});

/** Each line equals its total; where one person is in several, it equals the total and the repetitions. */
const sumsIn = (grid: Grid): readonly Sum[] =>
  linesOf(grid).flatMap((line) => {
    const [parts, wholes] = [line.slice(0, -1), line.slice(-1)];
    return parts.length === 0 ? [] : (balanced({ wholes, parts, gives: [] }, null) ?? []);
  });

function sumOver(
  grids: readonly Grid[],
  { wholes, parts, gives, least }: CrossTableLink,
): Sum | null {
  const found = (places: readonly PackNumber[]) =>
    places.flatMap((place) => entryAt(grids, place) ?? []);
  const [these, those] = [found(wholes), found(parts)];
  if (these.length < wholes.length || those.length === 0) return null;
  return balanced({ wholes: these, parts: those, gives: found(gives) }, least);
}

/** With the amount by which they differ; where that is zero, a reader who calculates assumes zero. */
function balanced({ wholes, parts, gives }: Sum, least: number | null): Sum | null {
  const rest = sumOf(wholes) - sumOf(parts);
  if (rest === 0 && least !== 0) return { wholes, parts, gives };
  if (least === null) {
    const several = [implicitNumber(Math.abs(rest), false)];
    return rest < 0
      ? { wholes: [...wholes, ...several], parts, gives }
      : { wholes, parts: [...parts, ...several], gives };
  }
  // Figures of years that were frozen fit no others.
  if (rest < 0) return null;
  const gap = implicitNumber(rest, least <= rest && rest < fewestAlike);
  return { wholes, parts: [...parts, gap], gives };
}

function entryAt(
  grids: readonly Grid[],
  { name, row, column }: PackNumber,
): PublishableNumber | undefined {
  const grid = grids.find((one) => one.name === name);
  if (grid === undefined) return undefined;
  const { entries, wholes, table, hasRowTotals, hasColumnTotals } = grid;
  if (row === null && column === null && !hasColumnTotals) return wholes[0]?.whole;
  if ((row === null && !hasColumnTotals) || (column === null && !hasRowTotals)) return undefined;
  const down = row === null ? table.rows.length : table.rows.indexOf(row);
  return entries[down]?.[column === null ? table.columns.length : table.columns.indexOf(column)];
}

/** What is hidden in one table is hidden wherever it occurs. */
function hideTwins(grids: readonly Grid[]): void {
  const all = grids.flatMap(({ entries, wholes }) => [
    ...entries.flat(),
    ...wholes.map(({ whole }) => whole),
  ]);
  const keys = new Set(all.flatMap(({ key, isHidden }) => (isHidden && key !== null ? [key] : [])));
  for (const entry of all)
    if (entry.key !== null && !entry.isNever && keys.has(entry.key)) entry.isHidden = true;
}

/** One more number that must go; null when nothing can be computed any more. */
function nextToHide(grids: readonly Grid[]): PublishableNumber | null {
  for (const grid of grids) {
    for (const line of linesOf(grid)) {
      const hidden = line.filter(({ isHidden }) => isHidden);
      const shown = line.filter(({ isHidden }) => !isHidden);
      if (hidden.length === 0 || (hidden.length > 1 && isVague(line, hidden))) continue;
      const [smallest] = bySize(shown);
      if (smallest !== undefined) return smallest;
    }
  }
  return null;
}

/**
 * What is hidden in a line adds up neither to so little nor to so much that it tells itself: all but one are under five, and
 * that one is the smallest besides them.
 */
function isVague(
  line: readonly PublishableNumber[],
  hidden: readonly PublishableNumber[],
): boolean {
  if (line.at(-1)?.isHidden === true) return true;
  const told = (line.at(-1)?.value ?? 0) - sumOf(line.slice(0, -1).filter((one) => !one.isHidden));
  if (line.some(({ isWeighted, isFar }) => isWeighted || isFar === true))
    return told >= fewestAlike;
  const [smallest] = bySize(line.filter(({ isHidden, isTotal }) => !isHidden && !isTotal));
  const most = (hidden.length - 1) * (fewestAlike - 1) + (smallest?.value ?? told + 2);
  return told >= fewestAlike && told <= most - 2;
}

/** Each with its total at its end. */
function linesOf(grid: Grid): readonly (readonly PublishableNumber[])[] {
  const { entries, hasRowTotals, hasColumnTotals, wholes, table } = grid;
  const columns = (entries[0] ?? []).map((_, across) =>
    entries.flatMap((line) => line[across] ?? []),
  );
  const held = wholes.map(({ at, whole }) => [
    ...(columns[at] ?? []).filter((_, down) => table.rows[down] !== everybody),
    whole,
  ]);
  return [...(hasRowTotals ? entries : []), ...(hasColumnTotals ? columns : []), ...held];
}

const sumOf = (entries: readonly PublishableNumber[]): number =>
  entries.reduce((sum, { value }) => sum + value, 0);

function shownOf(grid: Grid): MaskedTable {
  const { name, table, entries, hasRowTotals, hasColumnTotals, sums, wholes } = grid;
  const { rows, columns } = table;
  const told = entries.map((line) =>
    line.map(({ value, isHidden, isNever }) => (isHidden || isNever ? null : value)),
  );
  const inner = told.slice(0, rows.length);
  const totals = hasColumnTotals ? (told.at(-1) ?? []) : [];
  const [whole] = wholes.map((one) => (one.whole.isHidden ? null : one.whole.value));
  return {
    name,
    rows: [...rows],
    columns: [...columns],
    cells: inner.map((line) => line.slice(0, columns.length)),
    rowTotals: hasRowTotals ? inner.map((line) => line.at(-1) ?? null) : null,
    columnTotals: hasColumnTotals ? totals.slice(0, columns.length) : null,
    total: sums === "across" ? (whole ?? null) : hasRowTotals ? (totals.at(-1) ?? null) : null,
  };
}
