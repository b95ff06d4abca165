import { useMemo, useState } from "react";
import { type DayOrder, orderOf } from "../../domain/import/date-in-cell.ts";
import {
  dayFields,
  type Field,
  fieldsOf,
  type ListField,
} from "../../domain/import/import-fields.ts";
import type {
  ImportRows,
  ImportDone,
  ImportId,
  ImportKind,
  RefusedRow,
  RowPerson,
} from "../../domain/import/import-schemas.ts";
import {
  type Codes,
  type Columns,
  proposedCodes,
  proposedColumns,
} from "../../domain/import/propose-columns.ts";
import { placeOf, type Reading, type RowProblem } from "../../domain/import/read-row.ts";
import { nameInRow, readReferrals, readPeople } from "../../domain/import/read-rows.ts";
import type { SpreadsheetTable } from "../../domain/printing/spreadsheet.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { useUnsaved } from "../shell/settings/unsaved-settings-provider.tsx";
import type { Option } from "../ui/fields/option-list.tsx";
import { type Doubt, type RowDecisions, unsavedSpreadsheet } from "./row-decisions.ts";
import { useImportedRows } from "./use-imported-rows.ts";
import type { Lists } from "./use-known-values.ts";

/** An open spreadsheet: what is proposed, what was decided, and what its rows contain as a result. */
export interface SpreadsheetInHand {
  readonly kind: ImportKind;
  /** Without the rows that were imported already. */
  readonly table: SpreadsheetTable;
  readonly columns: Columns;
  readonly codes: Codes;
  readonly order: DayOrder;
  /** A column contains days, and their order of day and month is ambiguous. */
  readonly asksOrder: boolean;
  readonly isOrderSure: boolean;
  readonly leftOut: ReadonlySet<number>;
  readonly fixed: Readonly<Record<string, string>>;
  readonly is: Readonly<Record<number, RowPerson>>;
  readonly asked: Readonly<Record<number, Doubt>>;
  readonly beds: Readonly<Record<number, string>>;
  /** The beds and rooms to choose from. */
  readonly places: readonly Option[];
  /** Imports of this spreadsheet that were undone. */
  readonly takenBack: readonly ImportDone[];
  readonly brought: ImportRows;
  readonly problems: readonly RowProblem[];
  readonly withoutRoom: readonly number[];
  readonly nameAt: (line: number) => string | null;
  readonly setColumn: (field: Field, column: number | null) => void;
  readonly setOrder: (order: DayOrder) => void;
  readonly setCode: (field: ListField, value: string, code: string | null) => void;
  readonly fix: (line: number, field: Field, text: string) => void;
  readonly leaveOut: (lines: readonly number[]) => void;
  readonly takeAgain: (lines: Iterable<number>) => void;
  /** Null restores the value of the spreadsheet. */
  readonly setBed: (line: number, code: string | null) => void;
  readonly say: (said: Readonly<Record<number, RowPerson>>) => void;
  /** Sets persons for the rows that the user has not decided on since this was shown. */
  readonly propose: (said: Readonly<Record<number, RowPerson>>) => void;
  /** A preview asks who these rows are. */
  readonly ask: (notTaken: readonly RefusedRow[]) => void;
  /** Marks these rows as imported. */
  readonly cameIn: (id: ImportId, lines: readonly number[]) => void;
}

export function useSpreadsheet(
  kind: ImportKind,
  whole: SpreadsheetTable,
  lists: Lists,
): SpreadsheetInHand {
  const today = useToday();
  const [sheet, keep] = useUnsaved(unsavedSpreadsheet);
  const [unsaid] = useState<RowDecisions>(() => ({
    columns: proposedColumns(kind, whole.headings),
    order: null,
    codes: {},
    fixed: {},
    leftOut: new Set(),
    is: {},
    asked: {},
    beds: {},
    cameIn: [],
  }));
  const said = sheet.said ?? unsaid;
  const { columns, fixed, leftOut, asked, beds } = said;
  const { lines: inHouse, takenBack, is } = useImportedRows(said);
  const table = useMemo(() => without(whole, inHouse), [whole, inHouse]);
  // An imported row may be the one that shows the order of day and month.
  const found = useMemo(() => orderOf(daysIn(kind, whole, columns)), [kind, whole, columns]);
  const order = said.order ?? found.order;
  const proposed = useMemo(
    () => proposedCodes(kind, table, columns, lists.entriesOf),
    [kind, table, columns, lists],
  );
  const codes = useMemo(() => together(proposed, said.codes), [proposed, said.codes]);
  const reading = useMemo((): Reading => {
    const { bedsOf, countsAs } = lists;
    return { columns, order, codes, fixed, leftOut, is, beds, today, bedsOf, countsAs };
  }, [columns, order, codes, fixed, leftOut, is, beds, today, lists]);
  const read = useMemo(
    () =>
      kind === "people"
        ? withKind("people", readPeople(table, reading))
        : withKind("calls", readReferrals(table, reading)),
    [kind, table, reading],
  );
  return {
    kind,
    table,
    columns,
    codes,
    order,
    leftOut,
    fixed,
    is,
    asked,
    beds,
    takenBack,
    ...read,
    places: lists.optionsOf("place"),
    asksOrder: !table.hasTrueDays && dayFields.some((field) => columns[field] !== undefined),
    isOrderSure: found.isSure || said.order !== null,
    nameAt: (line) => {
      const row = whole.rows.find((one) => one.line === line);
      return row === undefined ? null : nameInRow(row, reading);
    },
    ...sayings((part) => {
      keep((before) => {
        const newest = before.said ?? unsaid;
        return { ...before, said: { ...newest, ...part(newest) } };
      });
    }, said.is),
  };
}

type Sayings = Pick<
  SpreadsheetInHand,
  | "setColumn"
  | "setOrder"
  | "setCode"
  | "setBed"
  | "fix"
  | "leaveOut"
  | "takeAgain"
  | "say"
  | "propose"
  | "ask"
  | "cameIn"
>;

/** Each updates the latest decisions: a decision made during a preview is not lost. */
const sayings = (
  change: (part: (newest: RowDecisions) => Partial<RowDecisions>) => void,
  then: RowDecisions["is"],
): Sayings => ({
  setColumn: (field, column) => {
    change(({ columns }) => ({ columns: withColumn(columns, field, column) }));
  },
  setOrder: (order) => change(() => ({ order })),
  setCode: (field, value, code) => {
    change(({ codes }) => ({ codes: { ...codes, [field]: { ...codes[field], [value]: code } } }));
  },
  fix: (line, field, text) => {
    change(({ fixed }) => ({ fixed: { ...fixed, [placeOf(line, field)]: text } }));
  },
  leaveOut: (lines) => change(({ leftOut }) => ({ leftOut: new Set([...leftOut, ...lines]) })),
  takeAgain: (lines) => {
    const again = new Set(lines);
    change(({ leftOut }) => ({
      leftOut: new Set([...leftOut].filter((line) => !again.has(line))),
    }));
  },
  setBed: (line, code) => {
    const chosen = code === null ? [] : [[String(line), code]];
    change(({ beds }) => {
      const others = Object.entries(beds).filter(([of]) => of !== String(line));
      return { beds: Object.fromEntries([...others, ...chosen]) as RowDecisions["beds"] };
    });
  },
  say: (who) => change(({ is }) => ({ is: { ...is, ...who } })),
  propose: (who) => change(({ is }) => ({ is: { ...is, ...unanswered(who, is, then) } })),
  ask: (notTaken) => change(({ asked }) => ({ asked: { ...asked, ...doubtsIn(notTaken) } })),
  cameIn: (id, lines) => {
    change(({ cameIn, is }) => ({ cameIn: [...cameIn, { id, lines, is: ofLines(is, lines) }] }));
  },
});

const ofLines = (is: RowDecisions["is"], lines: readonly number[]): RowDecisions["is"] =>
  Object.fromEntries(
    lines.flatMap((line) => {
      const one = is[line];
      return one === undefined ? [] : [[line, one]];
    }),
  );

/** Without the rows decided on meanwhile. */
const unanswered = (
  who: RowDecisions["is"],
  now: RowDecisions["is"],
  then: RowDecisions["is"],
): RowDecisions["is"] =>
  Object.fromEntries(
    Object.entries(who).filter(([line]) => now[Number(line)] === then[Number(line)]),
  );

const doubtsIn = (notTaken: readonly RefusedRow[]): RowDecisions["asked"] =>
  Object.fromEntries(
    notTaken.flatMap(({ line, why, alike }): readonly (readonly [number, Doubt])[] =>
      alike.length > 0 ? [[line, { alike, mayBeNew: why === "mayBeKnown" }]] : [],
    ),
  );

function withKind(
  kind: ImportKind,
  { rows, ...rest }: ReturnType<typeof readPeople> | ReturnType<typeof readReferrals>,
): Pick<SpreadsheetInHand, "brought" | "problems" | "withoutRoom"> {
  return { brought: { kind, rows } as ImportRows, ...rest };
}

const without = (table: SpreadsheetTable, lines: ReadonlySet<number>): SpreadsheetTable =>
  lines.size === 0 ? table : { ...table, rows: table.rows.filter(({ line }) => !lines.has(line)) };

/** A column has one meaning: another field that used it loses it. */
function withColumn(columns: Columns, field: Field, column: number | null): Columns {
  const others = Object.entries(columns).filter(
    ([name, taken]) => name !== field && taken !== column,
  );
  return Object.fromEntries(column === null ? others : [...others, [field, column]]);
}

const together = (proposed: Codes, said: Codes): Codes =>
  Object.fromEntries(
    Object.entries(proposed).map(([field, codes]) => [
      field,
      { ...codes, ...said[field as ListField] },
    ]),
  );

const daysIn = (
  kind: ImportKind,
  { rows }: SpreadsheetTable,
  columns: Columns,
): readonly string[] =>
  fieldsOf[kind]
    .filter((field) => dayFields.some((day) => day === field))
    .flatMap((field) => {
      const column = columns[field];
      return column === undefined ? [] : rows.map(({ cells }) => cells[column] ?? "");
    });
