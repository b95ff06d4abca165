import { useTranslation } from "react-i18next";
import { flowEnds, flowSteps, reachedOf } from "../../domain/reports/referral-to-permit-flow.ts";
import type { ReportTexts } from "./use-report-texts.ts";
import { BarGroups, type Bars } from "../ui/charts/bar-groups.tsx";
import { FlowChart, type FlowPart } from "../ui/charts/flow-chart.tsx";
import { StackedBars } from "../ui/charts/stacked-bars.tsx";
import type { Fill } from "../ui/charts/fills.tsx";
import type { ChartData } from "./chart-data.ts";
import { MonthlyOccupancyTable } from "./monthly-occupancy-table.tsx";

interface ChartProps {
  readonly drawn: ChartData;
  readonly words: ReportTexts;
}

/** The chart of a table, for reports that have one. */
export function ReportChart(props: ChartProps) {
  switch (props.drawn.name) {
    case "callsOverYears":
      return <Trend {...props} />;
    case "callsByDecision":
    case "expiries":
    case "jobs":
    case "languageCourses":
    case "trainings":
      return <Stacks {...props} />;
    case "callFlow":
      return <Flow {...props} />;
    case "stayLength":
      return <Lengths {...props} />;
    case "occupancy":
      return <MonthlyOccupancyTable drawn={props.drawn} />;
    default:
      return null;
  }
}

/** The text for screen readers in place of the chart. */
function useSpoken({ drawn: { name, rows, cells }, words }: ChartProps) {
  const { t } = useTranslation("reports");
  const sums = cells.map((line) => line.reduce<number>((sum, value) => sum + (value ?? 0), 0));
  const most = sums.indexOf(Math.max(...sums));
  return (said?: string) =>
    t("chart.of", {
      title: t(`report.${name}.title`),
      said:
        said ??
        t("chart.most", {
          row: words.row(name, rows[most] ?? ""),
          count: sums[most] ?? 0,
        }),
    });
}

/** The share of each source in its year, so that rising and falling ones are comparable; the totals first. */
function Trend(props: ChartProps) {
  const { drawn, words } = props;
  const { t, i18n } = useTranslation("reports");
  const spoken = useSpoken(props);
  const percent = new Intl.NumberFormat(i18n.language, { style: "percent" });
  const { name, rows, columns, cells, columnTotals } = drawn;
  const years = columns.flatMap((year, at) => {
    const total = columnTotals?.[at] ?? null;
    return total === null || total === 0 ? [] : [{ year, at, total }];
  });
  const last = years.at(-1);
  if (last === undefined) return null;
  const fillIn = (at: number): Fill => (at < last.at ? "light" : "solid");
  const shares = rows.map((row, index): Bars => ({
    label: words.row(name, row),
    bars: years.map(({ year, at, total }) => {
      const count = cells[index]?.[at] ?? null;
      const value = count === null ? null : count / total;
      return {
        label: year,
        value,
        fill: fillIn(at),
        said: value === null ? t("chart.hidden") : percent.format(value),
      };
    }),
  }));
  const all: Bars = {
    label: t("chart.allCalls"),
    bars: years.map(({ year, at, total }) => ({
      label: year,
      value: total,
      said: words.number(total),
      fill: fillIn(at),
    })),
  };
  const totals = years.map(({ year, total }) => `${year}: ${words.number(total)}`).join(", ");
  return (
    <>
      <BarGroups groups={[all]} label={spoken(`${totals}.`)} width={44} />
      <BarGroups
        groups={shares.filter(({ bars }) => bars.some(({ value }) => (value ?? 0) > 0))}
        label={spoken()}
      />
    </>
  );
}

function Stacks(props: ChartProps) {
  const { drawn, words } = props;
  const { t } = useTranslation("reports");
  const spoken = useSpoken(props);
  const { name, rows, columns, cells, rowTotals } = drawn;
  const stacks = rows.flatMap((row, index) => {
    const values = cells[index] ?? [];
    const sum = rowTotals?.[index] ?? null;
    return values.some((value) => (value ?? 0) > 0)
      ? [
          {
            label: words.row(name, row),
            values,
            sum: sum === null ? t("chart.hidden") : words.number(sum),
          },
        ]
      : [];
  });
  if (stacks.length === 0) return null;
  return (
    <StackedBars
      stacks={stacks}
      parts={columns.map((column) => words.column(name, column))}
      label={spoken()}
      said={words.number}
    />
  );
}

/** Completed stays as they were, and current ones beside them with a pattern, because they will be longer. */
function Lengths(props: ChartProps) {
  const { drawn, words } = props;
  const { t } = useTranslation("reports");
  const spoken = useSpoken(props);
  const { name, rows, columns, cells } = drawn;
  if (cells.flat().every((value) => (value ?? 0) === 0)) return null;
  const groups = columns.map((column, at): Bars => ({
    label: words.column(name, column),
    bars: rows.map((row, index) => {
      const value = cells[index]?.[at] ?? null;
      return {
        label: shortOf[row] ?? row,
        value,
        said: value === null ? t("chart.hidden") : words.number(value),
        fill: column === "running" ? "slant" : "solid",
      };
    }),
  }));
  return <BarGroups groups={groups} label={spoken()} width={58} />;
}

/** Ranges of days, short enough for under a bar. */
const shortOf: Readonly<Record<string, string>> = {
  under30: "< 30",
  under90: "30–89",
  under180: "90–179",
  under365: "180–364",
  longer: "≥ 365",
};

function Flow(props: ChartProps) {
  const { drawn, words } = props;
  const { t, i18n } = useTranslation("reports");
  const spoken = useSpoken(props);
  const percent = new Intl.NumberFormat(i18n.language, { style: "percent" });
  const { rows, columns, cells, rowTotals } = drawn;
  const reached = reachedOf(drawn);
  const readable = reached.slice(0, reached.includes(null) ? reached.indexOf(null) : undefined);
  if (readable.length < 2) return null;
  const cell = (step: string, end: string): number | null =>
    cells[rows.indexOf(step)]?.[columns.indexOf(end)] ?? null;
  const steps = readable.map((value, index) => {
    const step = flowSteps[index] ?? "call";
    const before = readable[index - 1] ?? 0;
    return {
      name: t(`flow.${step}`),
      value: value ?? 0,
      said: words.number(value ?? 0),
      share:
        index === 0 || before === 0
          ? null
          : t("flow.ofBefore", { share: percent.format((value ?? 0) / before) }),
      parts:
        step === "permit" || step === "call"
          ? []
          : partsOf(cell(step, "here"), rowTotals?.[index] ?? null),
    };
  });
  const told = steps.map(({ name, said }) => `${name}: ${said}`).join(", ");
  return (
    <FlowChart
      steps={steps}
      parts={flowEnds.flatMap((end, index) => {
        const value = cell("call", end);
        const fill = (["light", "slant", "dots", "lines", "slant", "dots"] as const)[index];
        return value === null || value === 0 || fill === undefined
          ? []
          : [{ fill, value, said: words.number(value), label: t(`flow.short.${end}`) }];
      })}
      legend={
        steps.some(({ parts }) => parts.length > 0)
          ? [
              { fill: "solid", label: t("flow.on") },
              { fill: "light", label: t("flow.here") },
              { fill: "slant", label: t("flow.gone") },
            ]
          : []
      }
      label={spoken(`${told}.`)}
    />
  );

  function partsOf(here: number | null, all: number | null): readonly FlowPart[] {
    if (here === null || all === null) return [];
    return [
      { fill: "light", value: here, said: words.number(here) },
      { fill: "slant", value: all - here, said: words.number(all - here) },
    ];
  }
}
