import * as z from "zod";
import type { PersonId } from "../people/person.ts";
import { ReferralCounts } from "../referrals/referral-view.ts";
import { fewestAlike } from "./anonymized-file-row.ts";

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

/** The people behind a number; absent in figures frozen before they were counted. */
const People = Count.optional();

/** One table: the total, the lines that at least five people share, and how many people are in none of them. */
export const FigureTable = z.strictObject({
  total: Count,
  lines: z.array(z.strictObject({ key: z.string(), count: Count, people: People })),
  fewer: Count,
  fewerPeople: People,
});
export type FigureTable = Readonly<z.infer<typeof FigureTable>>;

/** Referrals by sender and decision: in full, because the origin of a referral identifies no one. */
export const ReferralFigures = z.strictObject({ calls: ReferralCounts });
export type ReferralFigures = Readonly<z.infer<typeof ReferralFigures>>;

export const YearFigures = ReferralFigures.extend({
  nights: Count,
  arrivals: Count,
  departures: Count,
  interviews: Count,
  /** Each once behind each of them. */
  people: z
    .strictObject({ nights: Count, arrivals: Count, departures: Count, interviews: Count })
    .optional(),
  tables: z.record(FigureName, FigureTable),
});
export type YearFigures = Readonly<z.infer<typeof YearFigures>>;

/** What is frozen of a year: all of it once a file of it has been erased, only its referrals where nothing else has. */
export type FrozenFigures = YearFigures | ReferralFigures;

export const areWhole = (figures: FrozenFigures): figures is YearFigures => "tables" in figures;

export interface FigureLine {
  readonly key: string;
  readonly count: number;
  /** Behind it, each once. */
  readonly people: ReadonlySet<PersonId>;
}

/**
 * A table as it may stay when the files it counts are gone: lines of fewer than five, or of fewer than five people, are put
 * together, and where the rest would tell one of them, the next smallest line joins it.
 */
export function frozen(lines: readonly FigureLine[]): FigureTable {
  const falling = lines
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  const many = falling.filter((line) => !isFew([line]));
  const few = falling.filter((line) => isFew([line]));
  const joins = few.length > 0 && isFew(few) ? many.slice(-1) : [];
  const kept = many.slice(0, many.length - joins.length);
  const rest = [...few, ...joins];
  return {
    total: sumOf(falling),
    lines: kept.map(({ key, count, people }) => ({ key, count, people: people.size })),
    fewer: sumOf(rest),
    fewerPeople: peopleIn(rest),
  };
}

const isFew = (lines: readonly FigureLine[]): boolean =>
  sumOf(lines) < fewestAlike || peopleIn(lines) < fewestAlike;

const peopleIn = (lines: readonly FigureLine[]): number =>
  new Set(lines.flatMap(({ people }) => [...people])).size;

const sumOf = (lines: readonly FigureLine[]): number =>
  lines.reduce((sum, { count }) => sum + count, 0);
