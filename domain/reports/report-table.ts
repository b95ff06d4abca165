import * as z from "zod";
import type { ReferralFigures, YearFigures } from "../retention/frozen-year-figures.ts";
import type { PersonId } from "../people/person.ts";
import type { ReferralId } from "../referrals/referral.ts";
import type { CustomTermId } from "../vocabulary/custom-term-choice.ts";
import type { MedianDuration } from "./median-duration.ts";
import type { FactName, FactsOf, HouseFacts, ProceduresByPerson } from "./report-facts.ts";
import type { CalendarDate } from "../core/calendar-date.ts";
import type { ReportPeriod, Span } from "./report-period.ts";

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

/** One number of a table, and how many people are behind it. */
export const Cell = z.strictObject({ count: Count, people: Count });
export type Cell = Readonly<z.infer<typeof Cell>>;

export const ReportTable = z.strictObject({
  rows: z.array(z.string()).max(400),
  columns: z.array(z.string()).max(40),
  /** Row by row. */
  cells: z.array(z.array(Cell)).max(400),
  /** How many people are behind its totals, each once. Where it is missing, each of them is in one cell, once. */
  people: z
    .strictObject({
      rows: z.array(Count).max(400),
      columns: z.array(Count).max(40),
      all: Count,
    })
    .optional(),
});
export type ReportTable = Readonly<z.infer<typeof ReportTable>>;

/** Something that is counted: whom it belongs to, and its cell in the table. */
export interface Counted {
  readonly person: PersonId | null;
  readonly call?: ReferralId;
  readonly row: string;
  readonly column: string;
  readonly count: number;
  /** A word of the centre that was chosen; its row is what it is counted as. */
  readonly own?: CustomTermId | undefined;
}

/** What a year that was frozen adds: whose it was is not known any more, but how many they were. */
export interface FrozenLine extends Pick<Counted, "row" | "column" | "count"> {
  readonly people: number;
  /** No person is in another line as well, of whatever year. Otherwise the lines may contain the same people. */
  readonly isOnce: boolean;
}

/** Put together in a frozen year, since fewer than five share each. */
export const fewerRow = "fewer";
/** Of people of whom an order took what was written and told. */
export const goneRow = "wordsGone";
/** Of files that this reader may not open. */
export const closedRow = "notYours";
export const oneColumn = "count";

/**
 * What adds up: rows and columns, columns alone, rows alone and their sums, or nothing, since one person may be in
 * several.
 */
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
  /** Cells that are always empty, as is publicly known. */
  readonly isNever?: (row: string, column: string) => boolean;
  /** Of whatever occurs: by its code, not the most frequent first. */
  readonly isInOrder?: true;
  /** Rows of unknown values. */
  readonly unknown: readonly string[];
  readonly count: (facts: FactsOf<K>, span: Span) => readonly Counted[];
  /** Lists of which each line is counted separately, in this order: a long one may be counted in parts. */
  readonly each?: readonly Extract<K, FactList>[];
  /** The procedures it reads, and the day of the state it needs. */
  readonly follows?: (
    facts: FactsOf<K>,
    span: Span,
  ) => { readonly ways: ProceduresByPerson; readonly day: CalendarDate } | null;
  /** Each year of the period is counted separately. */
  readonly byYear?: true;
  /** A person is in a cell once, however often they occur. */
  readonly isOnce?: true;
  readonly averages?: (facts: FactsOf<K>, span: Span) => readonly MedianDuration[];
  /** Where it looks further back than what was asked. */
  readonly looksAt?: (period: ReportPeriod) => ReportPeriod;
  /** The figures a frozen year has for it. */
  readonly frozen?: (figures: YearFigures) => readonly FrozenLine[];
  /** The figures from its referrals, which may have been frozen alone. */
  readonly frozenCalls?: (figures: ReferralFigures, year: number) => readonly FrozenLine[];
  /** It has a part of it alone; the rest is counted from the files that are left. */
  readonly isPartlyFrozen?: true;
}

/** A rule reads only the lists in `reads`: with another list it does not compile. */
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
        // What follows is often in the same place as this one.
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
      for (const { row, column, count, people, isOnce } of frozen) {
        const cell = cellOf(cells, row, column);
        cell.count += count;
        if (isOnce) cell.nameless += people;
        else cell.least = Math.max(cell.least, people);
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
  if (cell === undefined)
    line.set(column, (cell = { count: 0, people: new Set(), nameless: 0, least: 0 }));
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
    rows: down,
    columns: [...across],
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

/** Each of them once, in however many cells; as few as they may be, where some may be the same. */
function peopleIn(cells: readonly (Gathered | undefined)[]): number {
  const [only] = cells;
  if (cells.length === 1)
    return only === undefined ? 0 : Math.max(only.people.size, only.least) + only.nameless;
  const people = new Set<PersonId>();
  let [nameless, least] = [0, 0];
  for (const cell of cells) {
    for (const person of cell?.people ?? []) people.add(person);
    nameless += cell?.nameless ?? 0;
    least = Math.max(least, cell?.least ?? 0);
  }
  return Math.max(people.size, least) + nameless;
}

interface Gathered {
  count: number;
  readonly people: Set<PersonId>;
  nameless: number;
  /** So many at least in figures of years that were frozen. */
  least: number;
}

const addedRows: readonly string[] = [fewerRow, goneRow, closedRow];

/** The closed list and, behind it, what a frozen year or a closed file adds. */
function rowsOf(
  rows: readonly string[] | null,
  found: ReadonlyMap<string, number>,
  isInOrder: boolean,
): string[] {
  if (rows !== null) return [...rows, ...addedRows.filter((row) => (found.get(row) ?? 0) > 0)];
  const rest = [...found].filter(([row]) => !addedRows.includes(row));
  const falling = rest.toSorted(([a, n], [b, m]) => (isInOrder ? 0 : m - n) || (a < b ? -1 : 1));
  return [...falling.map(([row]) => row), ...addedRows.filter((row) => (found.get(row) ?? 0) > 0)];
}

/**
 * A frozen table, as lines of a report. In figures from before people were counted, their number is unknown: a person
 * who is in them once counts as one each.
 */
export const frozenTable = (
  { lines, fewer, fewerPeople }: YearFigures["tables"]["newBySex"],
  { column = oneColumn, isOnce = false } = {},
): readonly FrozenLine[] =>
  [
    ...lines.map(({ key, count, people }) => ({ row: key, count, people })),
    ...(fewer > 0 ? [{ row: fewerRow, count: fewer, people: fewerPeople }] : []),
  ].map(({ row, count, people }) => ({
    row,
    column,
    count,
    isOnce,
    people: isOnce ? count : (people ?? 0),
  }));
