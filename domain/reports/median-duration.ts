import * as z from "zod";
import { fewestAlike } from "../retention/anonymized-file-row.ts";
import type { PersonId } from "../people/person.ts";

/** Days, told by their middle. */
export const MedianDuration = z.strictObject({
  of: z.string(),
  count: z.int().min(0),
  /** Null where nothing was counted. */
  mean: z.number().nullable(),
  median: z.number().nullable(),
  /** It identifies no one. */
  mayLeave: z.boolean(),
});
export type MedianDuration = Readonly<z.infer<typeof MedianDuration>>;

/** How long something took, and whose it was. */
export interface Lasted {
  readonly personId: PersonId;
  readonly days: number;
}

/** Five of them, of five people. */
export const areMany = (lasted: readonly Lasted[]): boolean =>
  new Set(lasted.map(({ personId }) => personId)).size >= fewestAlike;

/** The mean and the middle of days; of an even number, halfway between the two in the middle. */
export function medianDurationOf(of: string, lasted: readonly Lasted[]): MedianDuration {
  if (lasted.length === 0) return { of, count: 0, mean: null, median: null, mayLeave: false };
  const rising = Float64Array.from(lasted, ({ days }) => days).sort();
  const at = (index: number): number => rising[index] ?? 0;
  const half = Math.floor(rising.length / 2);
  const median = rising.length % 2 === 1 ? at(half) : (at(half - 1) + at(half)) / 2;
  const sum = rising.reduce((total, one) => total + one, 0);
  return {
    of,
    count: rising.length,
    mean: Math.round((sum * 10) / rising.length) / 10,
    median,
    mayLeave: areMany(lasted),
  };
}
