import * as z from "zod";
import { ReferralCounts } from "../referral-file.ts";
import { fewestAlike } from "./coarse.ts";

/** A closed list of tables of one year. `nights` and what is counted in whole are never broken down further. */
export const FigureName = z.enum([
  "newBySex",
  "newByAge",
  "newByNationality",
  "closedByReason",
  "closedByDestination",
  "staysByReferral",
  "sessionsByKind",
  "documentsIssued",
]);
export type FigureName = z.infer<typeof FigureName>;

const Count = z.int().min(0);

/** One table: how many there are in all, the lines that at least five share, and how many stand in none of them. */
export const FigureTable = z.strictObject({
  total: Count,
  lines: z.array(z.strictObject({ key: z.string(), count: Count })),
  fewer: Count,
});
export type FigureTable = Readonly<z.infer<typeof FigureTable>>;

export const YearFigures = z.strictObject({
  nights: Count,
  arrivals: Count,
  departures: Count,
  interviews: Count,
  /** Calls by who sent them and what was decided: whole, for nobody is told apart by where a call came from. */
  calls: ReferralCounts,
  tables: z.record(FigureName, FigureTable),
});
export type YearFigures = Readonly<z.infer<typeof YearFigures>>;

/**
 * A table as it may stay when the files it counts are gone: lines under five are put together, and where the rest would tell
 * one of them, the next smallest line joins it.
 */
export function frozen(
  lines: readonly { readonly key: string; readonly count: number }[],
): FigureTable {
  const falling = lines
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  const total = falling.reduce((sum, { count }) => sum + count, 0);
  let kept = falling.filter(({ count }) => count >= fewestAlike);
  let fewer = total - sumOf(kept);
  if (fewer > 0 && fewer < fewestAlike && kept.length > 0) {
    kept = kept.slice(0, -1);
    fewer = total - sumOf(kept);
  }
  return { total, lines: kept.map(({ key, count }) => ({ key, count })), fewer };
}

const sumOf = (lines: readonly { readonly count: number }[]): number =>
  lines.reduce((sum, { count }) => sum + count, 0);
