import { useTranslation } from "react-i18next";
import type { Output } from "../../../domain/api.ts";
import type { ReportSeen } from "../../../domain/api/reports.ts";
import type { ReportWords } from "../../lib/report-words.ts";
import { type Bars, SmallCharts } from "./small-charts.tsx";
import { NightsChart } from "./nights-chart.tsx";

export interface ReportChartProps {
  readonly report: ReportSeen;
  readonly words: ReportWords;
  readonly nights: Output<"reports.view">["nights"];
  readonly places: number;
}

/** What a table says at one glance, for the reports that have one. */
export function ReportChart({ report, words, nights, places }: ReportChartProps) {
  const { i18n } = useTranslation();
  const percent = new Intl.NumberFormat(i18n.language, { style: "percent" });
  switch (report.name) {
    case "callsOverYears": {
      const charts = sharesOf(report, words, (part) => percent.format(part));
      return <SmallCharts charts={charts} most={highest(charts)} />;
    }
    case "stayLength": {
      const charts = lengthsOf(report, words);
      return <SmallCharts charts={charts} most={highest(charts)} />;
    }
    case "occupancy":
      return <NightsChart nights={nights} places={places} />;
    default:
      return null;
  }
}

/** The part each source has of its year, so that one that grows is seen beside one that falls. */
function sharesOf(
  { name, table }: ReportSeen,
  words: ReportWords,
  said: (part: number) => string,
): readonly Bars[] {
  const { rows, columns, cells } = table;
  const totals = columns.map((_, column) =>
    cells.reduce((sum, line) => sum + (line[column]?.count ?? 0), 0),
  );
  const charts = rows.map((row, index) => ({
    label: words.row(name, row),
    bars: columns.flatMap((column, at) => {
      const total = totals[at] ?? 0;
      const part = total === 0 ? 0 : (cells[index]?.[at]?.count ?? 0) / total;
      const isPast = at < columns.length - 1;
      return total === 0 ? [] : [{ label: column, value: part, said: said(part), isPast }];
    }),
  }));
  return charts.filter(({ bars }) => bars.some(({ value }) => value > 0));
}

function lengthsOf({ name, table }: ReportSeen, words: ReportWords): readonly Bars[] {
  const { rows, columns, cells } = table;
  return columns.map((column, at) => ({
    label: words.column(name, column),
    bars: rows.map((row, index) => {
      const value = cells[index]?.[at]?.count ?? 0;
      return { label: shortOf[row] ?? row, value, said: words.number(value) };
    }),
  }));
}

/** Days, as they fit under a bar. */
const shortOf: Readonly<Record<string, string>> = {
  under30: "< 30",
  under90: "< 90",
  under180: "< 180",
  under365: "< 365",
  longer: "≥ 365",
};

const highest = (charts: readonly Bars[]): number =>
  Math.max(0, ...charts.flatMap(({ bars }) => bars.map(({ value }) => value)));
