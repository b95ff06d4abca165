import * as z from "zod";
import type { YearFigures } from "../forgetting/figures.ts";
import type { PersonId } from "../person.ts";
import type { ReferralId } from "../referral.ts";
import type { WordId } from "../word-lists/chosen.ts";
import type { FactName, FactsOf, HouseFacts, Ways } from "./facts.ts";
import type { CalendarDate } from "../calendar.ts";
import type { ReportPeriod, Span } from "./period.ts";

/** Every report there is, in the order of the year pack. */
export const ReportName = z.enum([
  "overview",
  "callsOverYears",
  "callsByDecision",
  "callsDetected",
  "callFlow",
  "filesByForm",
  "filesBySector",
  "filesBySex",
  "filesByAge",
  "filesByNationality",
  "assistedByMode",
  "phases",
  "documents",
  "expiries",
  "occupancy",
  "stayLength",
  "arrivalsBySource",
  "judicial",
  "judgments",
  "closingsByReason",
  "closingsByDestination",
  "jobs",
  "languageCourses",
  "trainings",
  "interviews",
  "sessionsByKind",
]);
export type ReportName = z.infer<typeof ReportName>;

const Count = z.int().min(0);

/** One number of a table, and how many people stand behind it. */
export const Cell = z.strictObject({ count: Count, people: Count });
export type Cell = Readonly<z.infer<typeof Cell>>;

export const ReportTable = z.strictObject({
  rows: z.array(z.string()).max(400),
  columns: z.array(z.string()).max(40),
  /** Row by row. */
  cells: z.array(z.array(Cell)).max(400),
  /** How many people stand behind its totals, each once. Where it is not said, each of them stands in one cell, once. */
  people: z
    .strictObject({
      rows: z.array(Count).max(400),
      columns: z.array(Count).max(40),
      all: Count,
    })
    .optional(),
});
export type ReportTable = Readonly<z.infer<typeof ReportTable>>;

/** Days, told by their middle. */
export const Average = z.strictObject({
  of: z.string(),
  count: Count,
  /** Null where nothing was counted. */
  mean: z.number().nullable(),
  median: z.number().nullable(),
});
export type Average = Readonly<z.infer<typeof Average>>;

/** Something that is counted: whose it is, and where it stands in the table. */
export interface Counted {
  readonly person: PersonId | null;
  readonly call?: ReferralId;
  readonly row: string;
  readonly column: string;
  readonly count: number;
  /** A word of the centre that was chosen; its row is what it is counted as. */
  readonly own?: WordId | undefined;
}

/** What a year that was frozen adds: nobody stands behind it any more. */
export type FrozenLine = Pick<Counted, "row" | "column" | "count">;

/** Put together in a frozen year, since fewer than five share each. */
export const fewerRow = "fewer";
/** Of files that this reader may not open. */
export const closedRow = "notYours";
export const oneColumn = "count";

/** What sums up: rows and columns, columns alone, rows alone and their sums, or nothing, since one person may stand in several. */
export type Sums = "both" | "down" | "across" | "none";

/** What may be long. */
export type FactList = keyof Pick<
  HouseFacts,
  "calls" | "contacts" | "documents" | "files" | "interviews" | "projects" | "stays" | "tracks"
>;

/** How one report is counted. One pure function each, which is given what it names. */
export interface Rule<K extends FactName = FactName> {
  readonly reads: readonly K[];
  /** The closed list, in its order; null for whatever occurs, the most frequent first. */
  readonly rows: readonly string[] | null;
  readonly columns: readonly string[] | ((period: ReportPeriod) => readonly string[]);
  readonly sums: Sums;
  /** Where nothing can ever stand, as anybody knows. */
  readonly isNever?: (row: string, column: string) => boolean;
  /** Of whatever occurs: by its code, not the most frequent first. */
  readonly isInOrder?: true;
  /** Rows of what nobody has said yet. */
  readonly unknown: readonly string[];
  readonly count: (facts: FactsOf<K>, span: Span) => readonly Counted[];
  /** Lists of which each line is counted by itself, in this order: a long one may be counted in parts. */
  readonly each?: readonly Extract<K, FactList>[];
  /** The ways it looks at, and as they stood on which day. */
  readonly follows?: (
    facts: FactsOf<K>,
    span: Span,
  ) => { readonly ways: Ways; readonly day: CalendarDate } | null;
  /** Each year of the period is counted by itself. */
  readonly byYear?: true;
  /** However often, a person stands in a cell once. */
  readonly isOnce?: true;
  readonly averages?: (facts: FactsOf<K>, span: Span) => readonly Average[];
  /** Where it looks further back than what was asked. */
  readonly looksAt?: (period: ReportPeriod) => ReportPeriod;
  /** What a frozen year says of it. */
  readonly frozen?: (figures: YearFigures, year: number) => readonly FrozenLine[];
  /** It says a part of it alone; the rest is counted from the files that are left. */
  readonly isPartlyFrozen?: true;
}

/** A rule reads what stands in `reads`: of another list it does not compile. */
export const ruleOf = <const K extends FactName>(rule: Rule<K>): Rule<K> => rule;

/** One of a person. */
export const one = (person: PersonId | null, row: string, column: string = oneColumn): Counted => ({
  person,
  row,
  column,
  count: 1,
});

type Shape = Pick<Rule, "rows" | "columns" | "isInOrder" | "isOnce">;

/** Puts what was counted into a table. */
export function tableOf(
  shape: Shape,
  counted: readonly Counted[],
  frozen: readonly FrozenLine[],
  period: ReportPeriod,
): ReportTable {
  const table = tally(shape);
  table.add(counted);
  return table.told(frozen, period);
}

/** A table that is filled with what was counted, a part after the other. */
export interface Tally {
  add(counted: readonly Counted[]): void;
  told(frozen: readonly FrozenLine[], period: ReportPeriod): ReportTable;
}

export function tally(shape: Shape): Tally {
  const cells: Cells = new Map();
  return {
    add: (counted) => {
      let [down, across, cell]: [string, string, Gathered | null] = ["", "", null];
      for (const { person, row, column, count } of counted) {
        // What follows often stands where this one does.
        if (cell === null || down !== row || across !== column) {
          cell = cellOf(cells, row, column);
          [down, across] = [row, column];
        }
        if (person === null) cell.nameless += count;
        else if (shape.isOnce !== true) cell.people.add(person);
        else if (cell.people.size === cell.people.add(person).size) continue;
        cell.count += count;
      }
    },
    told: (frozen, period) => {
      for (const { row, column, count } of frozen) {
        const cell = cellOf(cells, row, column);
        cell.count += count;
        cell.nameless += count;
      }
      return toldOf(shape, cells, period);
    },
  };
}

type Cells = Map<string, Map<string, Gathered>>;

function cellOf(cells: Cells, row: string, column: string): Gathered {
  let line = cells.get(row);
  if (line === undefined) cells.set(row, (line = new Map<string, Gathered>()));
  let cell = line.get(column);
  if (cell === undefined) line.set(column, (cell = { count: 0, people: new Set(), nameless: 0 }));
  return cell;
}

function toldOf(
  { rows, columns, isInOrder }: Shape,
  cells: Cells,
  period: ReportPeriod,
): ReportTable {
  const across = typeof columns === "function" ? columns(period) : columns;
  const found = new Map(
    [...cells].map(([row, line]) => [
      row,
      [...line.values()].reduce((n, { count }) => n + count, 0),
    ]),
  );
  const down = rowsOf(rows, found, isInOrder === true);
  const lines = down.map((row) => across.map((column) => cells.get(row)?.get(column)));
  return {
    ...{ rows: down, columns: [...across] },
    cells: lines.map((line) =>
      line.map((cell) => ({ count: cell?.count ?? 0, people: peopleIn([cell]) })),
    ),
    people: {
      rows: lines.map(peopleIn),
      columns: across.map((_, at) => peopleIn(lines.map((line) => line[at]))),
      all: peopleIn(lines.flat()),
    },
  };
}

/** Each of them once, in however many cells. */
function peopleIn(cells: readonly (Gathered | undefined)[]): number {
  const [only] = cells;
  if (cells.length === 1) return only === undefined ? 0 : only.people.size + only.nameless;
  const people = new Set<PersonId>();
  let nameless = 0;
  for (const cell of cells) {
    for (const person of cell?.people ?? []) people.add(person);
    nameless += cell?.nameless ?? 0;
  }
  return people.size + nameless;
}

interface Gathered {
  count: number;
  readonly people: Set<PersonId>;
  nameless: number;
}

/** The closed list and, behind it, what a frozen year or a closed file adds. */
function rowsOf(
  rows: readonly string[] | null,
  found: ReadonlyMap<string, number>,
  isInOrder: boolean,
): string[] {
  if (rows !== null)
    return [...rows, ...[fewerRow, closedRow].filter((row) => (found.get(row) ?? 0) > 0)];
  const rest = [...found].filter(([row]) => row !== fewerRow && row !== closedRow);
  const falling = rest.toSorted(([a, n], [b, m]) => (isInOrder ? 0 : m - n) || (a < b ? -1 : 1));
  return [
    ...falling.map(([row]) => row),
    ...[fewerRow, closedRow].filter((row) => (found.get(row) ?? 0) > 0),
  ];
}

/** The mean and the middle of days; of an even number, halfway between the two in the middle. */
export function averageOf(of: string, days: readonly number[]): Average {
  if (days.length === 0) return { of, count: 0, mean: null, median: null };
  const rising = Float64Array.from(days).sort();
  const at = (index: number): number => rising[index] ?? 0;
  const half = Math.floor(rising.length / 2);
  const median = rising.length % 2 === 1 ? at(half) : (at(half - 1) + at(half)) / 2;
  const sum = days.reduce((total, one) => total + one, 0);
  return { of, count: rising.length, mean: Math.round((sum * 10) / rising.length) / 10, median };
}

/** A frozen table, as lines of a report. */
export const frozenTable = (
  { lines, fewer }: YearFigures["tables"]["newBySex"],
  column: string = oneColumn,
): readonly FrozenLine[] => [
  ...lines.map(({ key, count }) => ({ row: key, column, count })),
  ...(fewer > 0 ? [{ row: fewerRow, column, count: fewer }] : []),
];
