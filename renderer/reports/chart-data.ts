import type { ReportName } from "../../domain/reports/report-table.ts";

/** A table as a chart draws it: complete on the screen, without suppressed cells in print. */
export interface ChartData {
  readonly name: ReportName;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly (number | null)[])[];
  readonly rowTotals: readonly (number | null)[] | null;
  readonly columnTotals: readonly (number | null)[] | null;
  readonly total: number | null;
}
