import { addDays } from "../../../domain/core/calendar-date.ts";
import type { ReportPeriod } from "../../../domain/reports/report-period.ts";
import type { Slices, SliceTransaction } from "./slice-transaction.ts";
import { slicedUntilWritten } from "./answer-cache.ts";

/** So many people, or rows with something sealed in them, are asked for in one step. */
export const atATime = 200;

/** So many rows of a few columns. */
export const rowsAtATime = 1000;

/** All rows of a table, some at a time. */
export function* fromFirst<T extends { readonly at: number }>(
  ask: (since: number, most: number) => readonly T[],
  most = atATime,
): Slices<readonly T[]> {
  const all: T[] = [];
  for (;;) {
    const some = ask(all.at(-1)?.at ?? -1, most);
    all.push(...some);
    yield;
    if (some.length < most) return all;
  }
}

export const queryInSlices = <T>(all: readonly T[], size = atATime): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, part) =>
    all.slice(part * size, (part + 1) * size),
  );

/**
 * A period, one span after the other; `ask` returns how many rows it received. A span with few rows is followed by a
 * longer one.
 */
export function* throughTime(
  { from, to }: ReportPeriod,
  ask: (time: ReportPeriod) => number,
): Slices<void> {
  let days = 30;
  for (let day = from; day <= to;) {
    const last = addDays(day, days - 1);
    const rows = ask({ from: day, to: last < to ? last : to });
    // No day can be written after the last that can.
    if (last >= to) return;
    day = addDays(last, 1);
    if (rows < rowsAtATime / 2 && days < 1000) days *= 2;
    if (rows > rowsAtATime * 2 && days > 1) days = Math.ceil(days / 2);
    yield;
  }
}

interface Asked<K, T> {
  readonly ids: readonly K[];
  /** Of some of them, for as many as there is anything of. */
  readonly read: (some: readonly K[]) => ReadonlyMap<K, T>;
  /** So many at a time. */
  readonly size?: number;
}

/**
 * What is known of these, some at a time. For those who are in the reports of every period it is read once, until a
 * table is written that was read for it.
 */
export function* knownOf<K extends string, T>(
  turn: SliceTransaction,
  question: string,
  standing: readonly K[],
  { ids, read, size = atATime }: Asked<K, T>,
): Slices<ReadonlyMap<K, T>> {
  const known = yield* slicedUntilWritten(turn, question, () =>
    readInParts({ ids: standing, read, size }),
  );
  const others = ids.filter((id) => !known.has(id));
  const rest = yield* readInParts({ ids: others, read, size });
  const all = new Map<K, T>();
  for (const id of ids) {
    const one = known.get(id) ?? rest.get(id);
    if (one !== undefined && one !== null) all.set(id, one);
  }
  return all;
}

/** Null for those of whom there is nothing. */
export function* readInParts<K extends string, T>({
  ids,
  read,
  size = atATime,
}: Asked<K, T>): Slices<ReadonlyMap<K, T | null>> {
  const known = new Map<K, T | null>();
  for (const some of queryInSlices(ids, size)) {
    const found = read(some);
    for (const id of some) known.set(id, found.get(id) ?? null);
    yield;
  }
  return known;
}
