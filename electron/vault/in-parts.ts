import { addDays } from "../../domain/calendar.ts";
import type { ReportPeriod } from "../../domain/reports/period.ts";
import type { Slices } from "./turn.ts";

/** So many people or rows are asked for in one step. */
export const atATime = 200;

/** All rows of a table, some at a time. */
export function* fromFirst<T extends { readonly at: number }>(
  ask: (since: number) => readonly T[],
): Slices<readonly T[]> {
  const all: T[] = [];
  for (;;) {
    const some = ask(all.at(-1)?.at ?? -1);
    all.push(...some);
    yield;
    if (some.length < atATime) return all;
  }
}

export const inParts = <T>(all: readonly T[], size = atATime): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, part) =>
    all.slice(part * size, (part + 1) * size),
  );

/** A period, a time after the other; `ask` says of how many rows it heard. A time of little is followed by a longer one. */
export function* throughTime(
  { from, to }: ReportPeriod,
  ask: (time: ReportPeriod) => number,
): Slices<void> {
  let days = 30;
  for (let day = from; day <= to;) {
    const last = addDays(day, days - 1);
    const rows = ask({ from: day, to: last < to ? last : to });
    day = addDays(last, 1);
    if (rows < atATime / 2 && days < 1000) days *= 2;
    if (rows > atATime * 2 && days > 1) days = Math.ceil(days / 2);
    yield;
  }
}
