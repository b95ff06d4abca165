// What a table is to the rest of the program, declared once, below its definition.
import { getTableColumns, getTableName } from "drizzle-orm";
import { getTableConfig, type SQLiteColumn, type SQLiteTable } from "drizzle-orm/sqlite-core";
import type { ErasurePart } from "../../domain/retention/erasure-order.ts";
import type { Compartment } from "../../domain/users/user.ts";

/**
 * What becomes of a column that names a person when two files turn out to be one person.
 *
 * `moves`: the row goes to the kept file. Where the kept file has the very same already, it stays with the merged one.
 * `stays`: it is the past of the merged file itself.
 * `own`: what becomes of it is written out in `db/person-file/merge-files.ts`.
 *
 * A sealed record of a row that moves is bound to the row's own id, never to the person's; otherwise it is `own`.
 */
export type OnMerge = "moves" | "stays" | "own";

/** Rows of a table that are about a person, and the part of an erasure with which they go. */
export interface ErasedRows<Column extends string = string> {
  readonly part: ErasurePart;
  /** The columns that name the person, where it is not `personId`. */
  readonly by?: readonly Column[];
  /** Instead of those, the column that names a row of another table that is about the person. */
  readonly of?: Column;
  /** A column in which a row names an earlier one of the same table: the later goes first. */
  readonly follows?: Column;
  /** Only these rows, in SQL. */
  readonly only?: string;
}

/** How a column holds words that may name a person they are not about. */
export interface WordsIn {
  /** The parts of a value that hold words; everything without it. */
  readonly only?: readonly string[];
  /** Two of them must not be called the same: a number tells them apart, after this many letters. */
  readonly longest?: number;
  /** A text with fewer letters means nothing, and is deleted. */
  readonly shortest?: number;
  /** Whom to keep away can be asked for by the number of the file. */
  readonly byNumber?: boolean;
  /** Only these rows, in SQL. */
  readonly rows?: string;
  /** A list such as people never to be contacted, phone numbers or code words: worth nothing without its words. */
  readonly isList?: boolean;
}

/**
 * `ownProof`: it is itself what rows are held against, or its signatures are checked whenever it is read. `ownUser`: the
 * half-written work and the display choices of one user, which decide nothing for others. `derived`: the program makes it anew
 * from rows that are sealed. `faults`: written when the program has failed, without a user. `opensNothing`: where it is changed, nothing opens.
 */
export type NotAudited = "ownProof" | "ownUser" | "derived" | "faults" | "opensNothing";

/** The classification of a table and of its own columns, which are called as the queries call them. */
export interface Classification<Column extends string = string> {
  /** Every column that names a person, and what becomes of it on a merge. */
  readonly onMerge?: Readonly<Partial<Record<Column, OnMerge>>>;
  /** The rows that go when a person is erased. */
  readonly erase?: ErasedRows<Column> | readonly ErasedRows<Column>[];
  /** The column that names what several people share: it goes with the last of them. */
  readonly shares?: Column;
  /**
   * The columns with the house's own words that may name a person they are not about: an incident of another person,
   * the leader of an activity, the holder of a key, a person another one must be kept away from. Texts of the house
   * itself (its agreement, the steps of a search, the settings) name no one; an open referral ends automatically.
   */
  readonly namesIn?: Readonly<Partial<Record<Column, WordsIn | readonly WordsIn[]>>>;
  /** Who alone writes and reads it: others do not learn that something was written, when and by whom. */
  readonly readers?: "office" | "care" | "officeOrCare";
  /**
   * What happened to its rows about a person is in the history of the person's file: for the rows that `erase` names,
   * or, with `own`, for those listed in `db/registry/rows-of-person.ts`.
   */
  readonly inHistory?: true | "own";
  /**
   * What a person who makes an access request is told of its rows about them: `nothing` of keys, hashes and drafts,
   * which mean nothing or belong to their author alone; `withWhatItNames` where a row only links the person to
   * something, and that is about the person too; the row alone by default.
   */
  readonly onAccess?: "nothing" | "withWhatItNames";
  /**
   * The compartments for which someone who does not hold them writes in it. A record that was dropped into any other table is
   * damaged: nothing of the program wrote it.
   */
  readonly acceptsDrops?: readonly Compartment[];
  /** Why the audit log does not seal its rows; it seals those of every other table. */
  readonly notAudited?: NotAudited;
}

/** A table with its classification. */
export interface ClassifiedTable extends Classification {
  readonly table: SQLiteTable;
  /** As the file calls it. */
  readonly name: string;
}

const classified = new Map<SQLiteTable, ClassifiedTable>();

/** Classifies a table: right below its definition, once, and also where there is nothing special. */
export function classify<Table extends SQLiteTable>(
  table: Table,
  classification: Classification<keyof Table["_"]["columns"] & string>,
): void {
  classified.set(table, { ...classification, table, name: getTableName(table) });
}

/** The classification of a table; undefined when there is none. */
export const classifiedAs = (table: SQLiteTable): ClassifiedTable | undefined =>
  classified.get(table);

/** A column of a table by the name that the queries call it. */
export function columnOf({ table, name }: ClassifiedTable, key: string): SQLiteColumn {
  const column = getTableColumns(table)[key];
  if (column === undefined) throw new Error(`${name} has no column ${key}`);
  return column;
}

/** A table has a column that the file calls so. */
export const hasColumn = ({ table }: ClassifiedTable, name: string): boolean =>
  Object.values(getTableColumns(table)).some((column) => column.name === name);

/** The classification of some columns, each with its column. */
export const byColumn = <Said>(
  table: ClassifiedTable,
  said: Readonly<Partial<Record<string, Said>>> = {},
): readonly (readonly [column: SQLiteColumn, said: Said])[] =>
  Object.entries(said).flatMap(([key, value]) =>
    value === undefined ? [] : [[columnOf(table, key), value] as const],
  );

/** The tables of which this one names rows, and by which columns. */
export const referencesOf = ({
  table,
}: ClassifiedTable): readonly {
  readonly columns: readonly SQLiteColumn[];
  readonly to: string;
}[] =>
  getTableConfig(table).foreignKeys.map((key) => {
    const { columns, foreignTable } = key.reference();
    return { columns, to: getTableName(foreignTable) };
  });

/** The name of the table of which a column names rows. */
export function parentBy(table: ClassifiedTable, key: string): string {
  const column = columnOf(table, key);
  const reference = referencesOf(table).find(
    ({ columns }) => columns.length === 1 && columns[0] === column,
  );
  if (reference === undefined) throw new Error(`${table.name}.${column.name} names no row`);
  return reference.to;
}

/** The rows of a table that go when a person is erased, by each way in which they are about the person. */
export const erasedRowsOf = ({ erase = [] }: ClassifiedTable): readonly ErasedRows[] =>
  [erase].flat();
