import * as z from "zod";
import type { CalendarDate } from "../calendar.ts";
import type { YearFigures } from "../forgetting/figures.ts";
import { assistedByMode, closingsByDestination, closingsByReason } from "./assisted.ts";
import { callsByDecision, callsDetected, callsOverYears } from "./calls.ts";
import { callFlow } from "./flow.ts";
import type { Facts } from "./facts.ts";
import { Average, type Counted, ReportName, ReportTable, type Rule, tableOf } from "./figure.ts";
import { filesByAge, filesByForm, filesByNationality, filesBySector, filesBySex } from "./files.ts";
import { judgments, judicial, phases } from "./legal.ts";
import { arrivalsBySource, occupancy, overview, stayLength } from "./nights.ts";
import { OwnLine, ownLines } from "./own-lines.ts";
import { documents, expiries } from "./papers.ts";
import { type ReportPeriod, spanOf, wholeYear, yearsIn } from "./period.ts";
import { interviews, jobs, languageCourses, sessionsByKind, trainings } from "./work.ts";

/** How every report is counted. */
export const rules: { readonly [N in ReportName]: Rule } = {
  ...{ overview, callsOverYears, callsByDecision, callsDetected, callFlow },
  ...{ filesByForm, filesBySector, filesBySex, filesByAge, filesByNationality },
  ...{ assistedByMode, phases, documents, expiries, occupancy, stayLength, arrivalsBySource },
  ...{ judicial, judgments, closingsByReason, closingsByDestination },
  ...{ jobs, languageCourses, trainings, interviews, sessionsByKind },
};

/** Figures of years that are over, written down before the first file they count went. */
export type FrozenYears = ReadonlyMap<number, YearFigures>;

export const Report = z.strictObject({
  name: ReportName,
  table: ReportTable,
  averages: z.array(Average).max(40),
  own: z.array(OwnLine).max(400),
  /** Years whose figures are those that were written down. */
  frozen: z.array(z.int()),
  /** Years of which files have gone that are no longer counted here. */
  erased: z.array(z.int()),
});
export type Report = Readonly<z.infer<typeof Report>>;

/** Everything one report counts in a period, what was frozen included. */
export interface Asked {
  readonly facts: Facts;
  readonly frozen: FrozenYears;
  readonly period: ReportPeriod;
  readonly today: CalendarDate;
}

/** All that a report counts. */
export const countedIn = (name: ReportName, asked: Asked): readonly Counted[] =>
  rules[name].count(asked.facts, boundsOf(rules[name], asked).span);

export function reportOf(
  name: ReportName,
  asked: Asked,
  counted: readonly Counted[] = countedIn(name, asked),
): Report {
  const rule = rules[name];
  const { whole, touched, looked } = boundsOf(rule, asked);
  const lines = whole.flatMap((year) => {
    const figures = asked.frozen.get(year);
    return figures === undefined ? [] : (rule.frozen?.(figures, year) ?? []);
  });
  const table = tableOf(rule, counted, lines, asked.period);
  return {
    name,
    table,
    own: [...ownLines(counted, table)],
    averages: [...(rule.averages?.(asked.facts, spanOf(looked, asked.today)) ?? [])],
    frozen: [...whole],
    erased: touched.filter((year) => rule.isPartlyFrozen === true || !whole.includes(year)),
  };
}

/** What stands in one cell of it, or in a row. Nobody stands behind what was frozen. */
export const behind = (
  name: ReportName,
  asked: Asked,
  { row, column }: { readonly row: string; readonly column: string | null },
  counted: readonly Counted[] = countedIn(name, asked),
): readonly Counted[] =>
  counted.filter((one) => one.row === row && (column === null || one.column === column));

/** Frozen years stand in for what they cover whole, where they say anything of this report. */
function boundsOf(rule: Rule, { frozen, period, today }: Asked) {
  const looked = rule.looksAt?.(period) ?? period;
  const touched = yearsIn(looked).filter((year) => frozen.has(year));
  const whole =
    rule.frozen === undefined
      ? []
      : touched.filter((year) => {
          const { from, to } = wholeYear(year);
          return looked.from <= from && to <= looked.to;
        });
  return { looked, touched, whole, span: spanOf(looked, today, new Set(whole)) };
}
