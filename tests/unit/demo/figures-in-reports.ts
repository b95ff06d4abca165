import { ReportName } from "../../../domain/reports/report-table.ts";
import { type ReportRequest, reportOf } from "../../../domain/reports/report.ts";

/** Every report as the program counts it: numbers above zero, by row and column. */
export function reported(asked: ReportRequest): {
  readonly tables: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly averages: Readonly<Record<string, readonly string[]>>;
} {
  const reports = ReportName.options.map((name) => reportOf(name, asked));
  return {
    tables: Object.fromEntries(
      reports.map(({ name, table: { rows, columns, cells } }) => [
        name,
        Object.fromEntries(
          rows.flatMap((row, down) =>
            columns.flatMap((column, across) => {
              const count = cells[down]?.[across]?.count ?? 0;
              return count === 0 ? [] : [[`${row} ${column}`, count] as const];
            }),
          ),
        ),
      ]),
    ),
    averages: Object.fromEntries(
      reports.map(({ name, averages }) => [
        name,
        averages
          .map(({ of, mean, median }) =>
            mean === null || median === null
              ? `${of}: none`
              : `${of}: ${mean.toFixed(1)}, ${String(median)}`,
          )
          .toSorted(),
      ]),
    ),
  };
}
