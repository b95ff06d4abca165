import { appendFileSync } from "node:fs";

/** One line of the table of all budgets. */
export interface Figure {
  readonly what: string;
  /** With its unit. */
  readonly measured: string;
  /** Null where it is part of another one. */
  readonly budget: string | null;
  readonly isKept: boolean;
}

/** Says it, and tells `npm run bench`, if that asked, for its table. */
export function tellFigure(figure: Figure): void {
  const { what, measured, budget, isKept } = figure;
  process.stdout.write(
    `${what}: ${measured} (${budget ?? "no budget of its own"}${isKept ? "" : "; missed"})\n`,
  );
  const report = process.env["HEARTH_BENCH_FIGURES"];
  if (report !== undefined) appendFileSync(report, `${JSON.stringify(figure)}\n`);
}

/** What so large a share of them is not over, the median of a share of 0.5: the smallest of them of which that is true. */
export const shareOf = (taken: readonly number[], share: number): number =>
  taken.toSorted((a, b) => a - b)[Math.ceil(taken.length * share) - 1] ?? Number.NaN;

export const median = (taken: readonly number[]): number => shareOf(taken, 0.5);

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
