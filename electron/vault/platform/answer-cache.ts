// Answers about the whole file are kept in memory until something is written. See docs/adr/0038-answer-cache.md.
import { dataVersion, rowsChanged } from "../../../db/platform/open-database.ts";
import { isReadOnly } from "../../../db/platform/transaction-cache.ts";
import { memoizeByObject } from "../../../domain/core/memoize.ts";
import type { Context } from "./handler-context.ts";
import type { OpenVault } from "./opened-vault.ts";
import type { Slices, SliceTransaction } from "./slice-transaction.ts";

interface Cache {
  state: string;
  readonly answers: Map<string, unknown>;
}

/** Each list once, and chapters of the reports of several periods. */
const mostAnswers = 96;

/**
 * The answer to a question about the whole file, until something is written, the day turns or another key is held. The answer must
 * not depend on the clock. Never kept in a transaction that writes, which may still be rolled back.
 */
export function cachedUntilWritten<T>(context: Context, question: string, answer: () => T): T {
  const cache = cacheNow(context);
  if (cache === null) return answer();
  if (cache.answers.has(question)) return cache.answers.get(question) as T;
  const { state } = cache;
  const worked = answer();
  keep(cache, state, question, worked);
  return worked;
}

/** The same for an answer that is worked out in slices; not kept when something was written meanwhile. */
export function* slicedUntilWritten<T>(
  { context }: SliceTransaction,
  question: string,
  answer: () => Slices<T>,
): Slices<T> {
  const cache = cacheNow(context);
  if (cache === null) return yield* answer();
  if (cache.answers.has(question)) return cache.answers.get(question) as T;
  const { state } = cache;
  const worked = yield* answer();
  keep(cache, state, question, worked);
  return worked;
}

/** Null while something is being written. */
function cacheNow(context: Context): Cache | null {
  if (!isReadOnly(context.tx)) return null;
  const state = stateOf(context);
  const cache = context.house.opened.aside<Cache>("answers", () => ({ state, answers: new Map() }));
  if (cache.state !== state) {
    cache.state = state;
    cache.answers.clear();
  }
  return cache;
}

/** The oldest answer makes room. */
function keep(cache: Cache, state: string, question: string, answer: unknown): void {
  if (cache.state !== state) return;
  const [oldest] = cache.answers.keys();
  if (cache.answers.size >= mostAnswers && oldest !== undefined) cache.answers.delete(oldest);
  cache.answers.set(question, answer);
}

/** All that an answer may depend on: the rows of the file, who asks, the days, the settings and the keys. */
export function stateOf(context: Context): string {
  const { house, today, tonight } = context;
  const held = [house.database.file, house.bundleSeed, ...house.compartments.values()];
  return [
    dataVersion(house.database.file),
    rowsChanged(house.database.file) - house.rowsWithoutAnswers,
    today,
    tonight,
    held.map(numberOf).join(),
    [...house.compartments.keys()].join(),
    whoAndHow(context),
  ].join(" ");
}

/** Rows that no answer shows are not counted: drafts, and entries of the audit log that say only that something was read. */
export function withoutAnswers<T>(house: OpenVault, write: () => T): T {
  const before = rowsChanged(house.database.file);
  const done = write();
  house.rowsWithoutAnswers += rowsChanged(house.database.file) - before;
  return done;
}

/** Worked out once for each transaction. */
const whoAndHow = memoizeByObject(({ me, settings }: Context) => JSON.stringify([me, settings]));

const numbers = new WeakMap<object, number>();
let numbered = 0;

/** The same number for the same object. */
function numberOf(held: object): number {
  const number = numbers.get(held) ?? (numbered += 1);
  numbers.set(held, number);
  return number;
}
