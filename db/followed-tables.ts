// Which tables were read to work something out, and whether any of them was written since. Every statement of a file goes
// through here, whoever prepared it, so that nobody has to say what a question reads. See docs/adr/0038-kept-by-tables.md.
import {
  type ExplainingFile,
  isOrdinary,
  type Tables,
  tablesIn,
  tablesRead,
  tablesWritten,
} from "./tables-used.ts";

/** A table, or all of a file, by how often it was written since the file was opened. */
interface Followed {
  readonly name: string;
  writes: number;
}

/** What was read, and how often each of them had been written when it was read first. */
export type Reads = Map<Followed, number>;

interface Statement {
  readonly readonly: boolean;
  pluck(): Statement;
  get(...bound: readonly unknown[]): unknown;
  all(...bound: readonly unknown[]): unknown[];
  iterate(...bound: readonly unknown[]): unknown;
  run(...bound: readonly unknown[]): unknown;
}

/** As much of a file as following it takes. */
interface File extends ExplainingFile {
  prepare(question: string): Statement;
  exec(statements: string): unknown;
  pragma(source: string, options?: { readonly simple?: boolean }): unknown;
}

/** What a statement does, as far as it can be told of the tables as they were looked up. */
interface Plan {
  readonly of: Tables;
  readonly reads: readonly Followed[];
  /** Null where it cannot be told. */
  readonly writes: readonly Followed[] | null;
}

interface Following {
  /** The file as it was before it was followed. */
  readonly bare: File;
  readonly total: Statement;
  readonly all: Followed;
  readonly byName: Map<string, Followed>;
  readonly plans: Map<string, Plan>;
  /** Null until they are asked for, and where they may have changed. */
  tables: Tables | null;
  /** How many rows had been changed after the last statement of which it is known where it writes. */
  accounted: number;
  /** How often something was changed of which it is not known where. */
  unsure: number;
}

const followings = new WeakMap<object, Following>();
/** What is being worked out now, the innermost last: all of them read what it reads. */
const recordings: Reads[] = [];

/** Does some work, or one step of it, and notes which tables are read for it. */
export function recording<T>(reads: Reads, work: () => T): T {
  recordings.push(reads);
  try {
    return work();
  } finally {
    recordings.pop();
  }
}

/** What was read until now for what is being worked out: anything that follows may follow from it. */
export const readSoFar = (): Reads => new Map(recordings[0]);

/** What was read before is read once more where its answer is used. */
export function readAgain(before: Reads): void {
  for (const reads of recordings)
    for (const [table, writes] of before) if (!reads.has(table)) reads.set(table, writes);
}

/** True while none of it was written. What was taken back counts as written. */
export function isStill(reads: Reads): boolean {
  for (const [table, writes] of reads) if (table.writes !== writes) return false;
  return true;
}

/** The names of the tables that were read; null where it is not known which they were. */
export function namesOf(reads: Reads): readonly string[] | null {
  const names = [...reads.keys()].map(({ name }) => name);
  return names.includes(whole) ? null : names;
}

/** As if these tables were read now. */
export const readNow = (file: object, names: readonly string[]): Reads =>
  new Map(
    names.map((name) => {
      const table = tableNamed(followingOf(file), name);
      return [table, table.writes];
    }),
  );

/**
 * Moves when something was changed of which it is not known where: by another connection, by a statement that cannot be looked
 * into, or by any way around the statements, since SQLite counts every row that this connection changes.
 */
export function changedSomewhere(file: object): string {
  const following = followingOf(file);
  settle(following);
  const others = following.bare.pragma("data_version", { simple: true });
  return `${String(others)} ${String(following.unsure)}`;
}

function followingOf(file: object): Following {
  const following = followings.get(file);
  if (following === undefined) throw new Error("The file is not followed");
  return following;
}

function tableNamed({ byName }: Following, name: string): Followed {
  const table = byName.get(name) ?? { name, writes: 0 };
  byName.set(name, table);
  return table;
}

/** Stands for all that is in a file. */
const whole = "*";

/** From now on it is noted what is read of this file, and what is done to it. */
export function followTables(file: File): void {
  const bare: File = {
    prepare: file.prepare.bind(file),
    exec: file.exec.bind(file),
    pragma: file.pragma.bind(file),
    explain: file.explain.bind(file),
  };
  const total = bare.prepare("SELECT total_changes()").pluck();
  const following: Following = {
    ...{ bare, total, all: { name: whole, writes: 0 }, byName: new Map(), plans: new Map() },
    ...{ tables: null, accounted: total.get() as number, unsure: 0 },
  };
  followings.set(file, following);
  Object.assign(file, {
    prepare: (question: string) => followed(following, question, bare.prepare(question)),
    exec: (statements: string) => {
      lose(following);
      bare.exec(statements);
      following.accounted = total.get() as number;
      return file;
    },
    pragma: (source: string, options?: { readonly simple?: boolean }) => {
      noteRead(following.all);
      if (source.includes("=")) lose(following);
      return bare.pragma(source, options);
    },
  } satisfies Partial<File>);
}

/** The same statement, which says what it reads and writes each time it is used. */
function followed(following: Following, question: string, statement: Statement): Statement {
  const isQuestion = statement.readonly && isOrdinary(question);
  let plan: Plan | null = null;
  const said =
    <T>(use: (...bound: readonly unknown[]) => T) =>
    (...bound: readonly unknown[]): T => {
      if (isQuestion && recordings.length === 0) return use(...bound);
      if (plan === null || plan.of !== following.tables)
        plan = planOf(following, question, statement);
      for (const table of plan.reads) noteRead(table);
      const { writes } = plan;
      if (writes?.length === 0) return use(...bound);
      return written(following, writes, () => use(...bound));
    };
  return Object.assign(statement, {
    get: said(statement.get.bind(statement)),
    all: said(statement.all.bind(statement)),
    iterate: said(statement.iterate.bind(statement)),
    run: said(statement.run.bind(statement)),
  });
}

function noteRead(table: Followed): void {
  for (const reads of recordings) if (!reads.has(table)) reads.set(table, table.writes);
}

/** It counts as written, whatever comes of it. */
function written<T>(following: Following, tables: readonly Followed[] | null, use: () => T): T {
  settle(following);
  if (tables === null) lose(following);
  for (const table of [following.all, ...(tables ?? [])]) table.writes += 1;
  try {
    return use();
  } finally {
    following.accounted = following.total.get() as number;
  }
}

/** Where rows were changed that no statement accounts for, it is not known which. */
function settle(following: Following): void {
  const total = following.total.get() as number;
  if (total === following.accounted) return;
  following.accounted = total;
  lose(following);
}

/** Anything may have been written, and the tables themselves changed. */
function lose(following: Following): void {
  following.unsure += 1;
  following.all.writes += 1;
  following.tables = null;
}

/** Lists of many lengths make many questions. */
const mostPlans = 500;

function planOf(following: Following, question: string, { readonly }: Statement): Plan {
  const { bare, all, plans } = following;
  const of = (following.tables ??= tablesIn(bare));
  const before = plans.get(question);
  if (before?.of === of) return before;
  const named = (name: string): Followed => tableNamed(following, name);
  const reads = tablesRead(question, of);
  const isClear = readonly && reads !== null;
  const plan: Plan = {
    ...{ of, reads: reads?.map(named) ?? [all] },
    writes: isClear ? [] : (tablesWritten(bare, question, of)?.map(named) ?? null),
  };
  if (plans.size >= mostPlans) plans.clear();
  plans.set(question, plan);
  return plan;
}
