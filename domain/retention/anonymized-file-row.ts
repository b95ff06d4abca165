import * as z from "zod";
import { type CalendarDate } from "../core/calendar-date.ts";
import { type Age, rangeOn } from "../people/person.ts";
import type { ExitReason, Sex } from "../vocabulary/code-lists.ts";

export const AgeClass = z.enum(["under-18", "18-25", "26-35", "36-45", "over-45", "unknown"]);
export type AgeClass = z.infer<typeof AgeClass>;

/** One file of a year, told without whose it is. What is null is not told. */
export interface CoarseRow {
  /** In which the file was opened. */
  readonly year: number;
  readonly sex: Sex | null;
  readonly ageClass: AgeClass | null;
  /** How the assistance ended. */
  readonly reason: ExitReason | null;
}

/** Fewer than this many alike could be told apart by a person who remembers them. */
export const fewestAlike = 5;

/**
 * What may stay of a file: as much as at least five people share, including this one; null where not even the year is
 * shared by five. `others`: everyone else of whom a file or such a line is stored.
 */
export function coarsened(row: CoarseRow, others: readonly CoarseRow[]): CoarseRow | null {
  const steps: readonly CoarseRow[] = [
    row,
    { ...row, reason: null },
    { ...row, reason: null, ageClass: null },
    { ...row, reason: null, ageClass: null, sex: null },
  ];
  return (
    steps.find((step) => 1 + others.filter((one) => fits(one, step)).length >= fewestAlike) ?? null
  );
}

/** True when whatever the coarser one tells is true of the other. */
export const fits = (one: CoarseRow, coarser: CoarseRow): boolean =>
  one.year === coarser.year &&
  (coarser.sex === null || one.sex === coarser.sex) &&
  (coarser.ageClass === null || one.ageClass === coarser.ageClass) &&
  (coarser.reason === null || one.reason === coarser.reason);

/** The class of an age on a day, as reports count it: of one that may be two classes, none. */
export function ageClassOf(age: Age, day: CalendarDate): AgeClass {
  const range = rangeOn(age, day);
  if (range === null) return "unknown";
  const [youngest, oldest] = [classOf(range.from), classOf(range.upTo)];
  return youngest === oldest ? youngest : "unknown";
}

function classOf(years: number): AgeClass {
  if (years < 18) return "under-18";
  if (years <= 25) return "18-25";
  if (years <= 35) return "26-35";
  return years <= 45 ? "36-45" : "over-45";
}
