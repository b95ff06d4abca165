import type { ReportView } from "../../domain/reports/reports.api.ts";
import { rules } from "../../domain/reports/report.ts";
import type { ChartData } from "./chart-data.ts";

/** A report with all its numbers, as a chart draws it. */
export function drawnOf({ name, table: { rows, columns, cells } }: ReportView): ChartData {
  const counts = cells.map((line) => line.map(({ count }) => count));
  const { sums } = rules[name];
  const isAcross = sums === "both" || sums === "across";
  const isDown = sums === "both" || sums === "down";
  return {
    name,
    rows,
    columns,
    cells: counts,
    rowTotals: isAcross ? counts.map(sumOf) : null,
    columnTotals: isDown
      ? columns.map((_, at) => sumOf(counts.map((line) => line[at] ?? 0)))
      : null,
    total: isAcross ? sumOf(counts.flat()) : null,
  };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
