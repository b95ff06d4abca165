import { appendFileSync } from "node:fs";

/** One row of the table of all budgets. */
export interface Figure {
  readonly what: string;
  /** With its unit. */
  readonly measured: string;
  /** Null where it is part of another one. */
  readonly budget: string | null;
  readonly isKept: boolean;
}

/** Prints a figure, and passes it to `npm run bench` for its table. */
export function tellFigure(figure: Figure): void {
  const { what, measured, budget, isKept } = figure;
  process.stdout.write(
    `${what}: ${measured} (${budget ?? "no budget of its own"}${isKept ? "" : "; missed"})\n`,
  );
  report(figure);
}

/** A time in milliseconds compared with a multiple of the passphrase time. */
export function tellRatio(what: string, { taken, kdf, most, more = "" }: Ratio): void {
  const ratio = taken / kdf;
  tellFigure({
    what,
    measured: `${ratio.toFixed(2)} × the passphrase (${ms(taken)} of ${ms(kdf)}${more})`,
    budget: `${most.toFixed(2)} ×`,
    isKept: ratio <= most,
  });
}

interface Ratio {
  readonly taken: number;
  readonly kdf: number;
  readonly most: number;
  readonly more?: string;
}

/**
 * The time something takes with the database of this run, and what work that does not grow took beside it, both in milliseconds.
 * `npm run bench` compares the full database with a quarter of it: more than `most` times as long is too much.
 */
export function tellGrowth(
  what: string,
  share: number,
  { taken, beside }: { readonly taken: number; readonly beside: number },
  most: number,
): void {
  report({ growth: what, share, taken, beside, most });
}

function report(said: object): void {
  const path = process.env["HEARTH_BENCH_FIGURES"];
  if (path !== undefined) appendFileSync(path, `${JSON.stringify(said)}\n`);
}

/** The percentile of a share, the median for 0.5: the smallest value that at least this share of the values does not exceed. */
export const shareOf = (taken: readonly number[], share: number): number =>
  taken.toSorted((a, b) => a - b)[Math.ceil(taken.length * share) - 1] ?? Number.NaN;

export const median = (taken: readonly number[]): number => shareOf(taken, 0.5);

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
