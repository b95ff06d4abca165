import * as z from "zod";
import { addDays, CalendarDate } from "../core/calendar-date.ts";
import { MedianDuration } from "./median-duration.ts";
import {
  closedRow,
  goneRow,
  oneColumn,
  type ReportName,
  type ReportTable,
  type Rule,
} from "./report-table.ts";
import { groupNames, reportGroups } from "./report-chapters.ts";
import { crossTableLinks } from "./cross-table-links.ts";
import { everybody, type KeyOf, masked, MaskedTable } from "./small-number-mask.ts";
import { nightsOver } from "./overview-and-nights-report.ts";
import { MaskedLine, maskedLines } from "./custom-term-lines.ts";
import { ReportPeriod, soFarIn, wholeYear, yearOf } from "./report-period.ts";
import { GoneYears, type Report, rules } from "./report.ts";

/** Reports as they leave the house: what could identify a person has been left out. */
export const YearPack = z.strictObject({
  period: ReportPeriod,
  /** The day up to which it is counted where the period went on; null where that was over. */
  soFar: CalendarDate.nullable(),
  sections: z.array(
    z.strictObject({
      table: MaskedTable,
      own: z.array(MaskedLine).max(400),
      /** Of five people and more; of how many is not said, for it may be a number that is left out. */
      averages: z.array(MedianDuration.omit({ count: true, mayLeave: true })),
      gone: GoneYears,
    }),
  ),
});
export type YearPack = Readonly<z.infer<typeof YearPack>>;

/** When it leaves. */
interface Leaving {
  readonly period: ReportPeriod;
  readonly today: CalendarDate;
  /** That is over: in the morning it is the one before the last. */
  readonly lastNight?: CalendarDate;
}

/**
 * All reports of a period, or one of them: what is left out is the same either way, so that one beside the other tells
 * nothing more. Colleagues become numbers.
 */
export function packOf(
  reports: readonly (Report & { readonly isClosed: boolean })[],
  { period, today, lastNight = addDays(today, -1) }: Leaving,
  only: ReportName | null = null,
): YearPack {
  const open = reports.filter(({ isClosed }) => !isClosed);
  const tables = masked(
    open.map(({ name, table }) => ({
      name,
      table,
      sums: rules[name].sums,
      isNever: neverIn(name, table, period, lastNight),
      whole: wholeOf(name, table, open),
    })),
    twinsIn(period),
    crossTableLinks(period),
  );
  const order = groupNames.flatMap((group): readonly ReportName[] => reportGroups[group]);
  const sections = open.flatMap(({ name, averages, own, gone, table: whole }, index) => {
    const table = tables[index];
    if (table === undefined || (only !== null && name !== only)) return [];
    const told = averages.flatMap(({ count: _count, mayLeave, ...average }) =>
      mayLeave ? [average] : [],
    );
    const lines = maskedLines(own, whole, table);
    return [{ table: unnamed(table), own: [...lines], averages: told, gone }];
  });
  return {
    period,
    soFar: soFarIn(period, today, lastNight),
    sections: sections.toSorted(
      (a, b) => order.indexOf(a.table.name) - order.indexOf(b.table.name),
    ),
  };
}

/** The lines of a table of which anything is told. What is told of none of them nor of its totals tells nothing. */
export function toldIn({ rows, cells, rowTotals, columnTotals }: MaskedTable) {
  const lines = rows.flatMap((row, index) => {
    const line = cells[index] ?? [];
    const sum = rowTotals?.[index] ?? null;
    return sum === null && line.every((value) => value === null) ? [] : [{ row, line, sum }];
  });
  const isNothing = lines.length === 0 && (columnTotals ?? []).every((value) => value === null);
  return { lines, isNothing, isPart: lines.length < rows.length };
}

/** How many people are in a table in which one may be in several lines; null where each is in one. */
function wholeOf(
  name: ReportName,
  { rows, cells }: ReportTable,
  reports: readonly Report[],
): readonly number[] | null {
  switch (name) {
    case "assistedByMode":
      return (cells[rows.indexOf(everybody)] ?? []).map(({ count }) => count);
    case "filesByForm":
    case "filesBySector": {
      const files = reports.find((report) => report.name === "filesBySex")?.table.cells ?? [];
      return [files.flat().reduce((sum, { count }) => sum + count, 0)];
    }
    default:
      return null;
  }
}

/** Cells that are empty by definition: no one is counted in a month without a census, which the table shows itself. */
function neverIn(
  name: ReportName,
  { rows, columns, cells }: ReportTable,
  period: ReportPeriod,
  lastNight: CalendarDate,
): Rule["isNever"] {
  if (name !== "occupancy") return rules[name].isNever;
  return (row, column) => {
    if (column !== "counted") return false;
    const uncounted = cells[rows.indexOf(row)]?.[columns.indexOf("uncounted")]?.count ?? 0;
    return uncounted >= nightsOver(row, period, lastNight);
  };
}

const unnamed = (table: MaskedTable): MaskedTable =>
  table.name === "interviews"
    ? { ...table, rows: table.rows.map((_, index) => String(index + 1)) }
    : table;

/** Which numbers are the same in several tables. */
export function twinsIn(period: ReportPeriod): KeyOf {
  const year = yearOf(period.to);
  const { from, to } = wholeYear(year);
  const isWhole = period.from === from && period.to === to;
  return (name, row, column) => {
    switch (name) {
      case "overview":
        return row;
      case "assistedByMode":
        return row === everybody && column !== null ? `assisted ${column}` : null;
      case "callsByDecision":
        return column === null ? callsOf(row) : row === null ? `calls ${column}` : null;
      case "callsOverYears":
        return isWhole && column === String(year) ? callsOf(row) : null;
      case "callFlow":
        return flowKey(row, column);
      case "occupancy":
        return nightsKey(row, column);
      default:
        return row === null
          ? totalKey(name, column)
          : (row === closedRow || row === goneRow) && column !== null
            ? sharedKey(name, row)
            : null;
    }
  };
}

const callsOf = (row: string | null): string => (row === null ? "calls" : `calls ${row}`);

/**
 * The decisions about referrals are in both tables. The number that led nowhere is all referrals without the accepted
 * ones: one number reveals the other, and both are left out together.
 */
function flowKey(row: string | null, column: string | null): string | null {
  if (row === null) return column === null ? "calls" : null;
  if (row !== "call") return null;
  if (column === null) return "calls accepted";
  const decided = Object.entries({
    open: "here",
    refused: "refused",
    reoriented: "elsewhere",
    "no-show": "person",
  }).find(([, end]) => end === column);
  return decided === undefined ? null : `calls ${decided[0]}`;
}

/** Where no one was away, the count of a month equals the number by the stays: one number reveals the other. */
function nightsKey(row: string | null, column: string | null): string | null {
  if (row === null) return column === "nights" ? "nights" : null;
  return column === "nights" || column === "counted" ? `nights ${row}` : null;
}

/** Whose file is closed to the reader, or whose words have gone, is so in every table of the same people. */
function sharedKey(name: ReportName, row: string): string | null {
  const whose = totalKey(name, oneColumn);
  return whose === null ? null : `${whose} ${row}`;
}

function totalKey(name: ReportName, column: string | null): string | null {
  switch (name) {
    case "callsDetected":
      return "calls";
    case "filesByForm":
    case "filesBySector":
    case "filesBySex":
    case "filesByAge":
    case "filesByNationality":
      return "newFiles";
    case "arrivalsBySource":
      return "arrivals";
    case "stayLength":
      return column === "completed" ? "departures" : null;
    case "closingsByReason":
    case "closingsByDestination":
      return "closings";
    case "phases":
    case "judicial":
      return "openFiles";
    case "sessionsByKind":
      return "sessions";
    case "interviews":
      return column === null ? "sessions" : column === "interview" ? "interviews" : null;
    default:
      return null;
  }
}
