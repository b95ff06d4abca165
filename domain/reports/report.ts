import * as z from "zod";
import type { CalendarDate } from "../core/calendar-date.ts";
import {
  areWhole,
  type FrozenFigures,
  type YearFigures,
} from "../retention/frozen-year-figures.ts";
import { type Resumable, runToEnd } from "../core/resumable.ts";
import { assistedByMode, closingsByDestination, closingsByReason } from "./assistance-report.ts";
import { callsByDecision, callsDetected, callsOverYears } from "./referral-report.ts";
import { callFlow } from "./referral-to-permit-flow.ts";
import { type FactName, type Facts, type FactsOf, handed, isOfOffice } from "./report-facts.ts";
import { MedianDuration } from "./median-duration.ts";
import {
  type Counted,
  ReportName,
  ReportTable,
  type Rule,
  type Tally,
  tally,
} from "./report-table.ts";
import {
  newFilesByAge,
  newFilesByForm,
  newFilesByNationality,
  newFilesBySector,
  newFilesBySex,
} from "./new-files-report.ts";
import { judgments, judicial, phases } from "./legal-report.ts";
import { arrivalsBySource, occupancy, overview, stayLength } from "./overview-and-nights-report.ts";
import { OwnLine, customTermLines } from "./custom-term-lines.ts";
import { documents, expiries } from "./documents-report.ts";
import {
  type ReportPeriod,
  type Span,
  spanOf,
  wholeYear,
  yearOf,
  yearsIn,
} from "./report-period.ts";
import {
  interviews,
  jobs,
  languageCourses,
  sessionsByKind,
  trainings,
} from "./courses-work-and-sessions-report.ts";

/** How every report is counted. */
export const rules: { readonly [N in ReportName]: Rule } = {
  overview,
  callsOverYears,
  callsByDecision,
  callsDetected,
  callFlow,
  filesByForm: newFilesByForm,
  filesBySector: newFilesBySector,
  filesBySex: newFilesBySex,
  filesByAge: newFilesByAge,
  filesByNationality: newFilesByNationality,
  assistedByMode,
  phases,
  documents,
  expiries,
  occupancy,
  stayLength,
  arrivalsBySource,
  judicial,
  judgments,
  closingsByReason,
  closingsByDestination,
  jobs,
  languageCourses,
  trainings,
  interviews,
  sessionsByKind,
};

/** A reader without the office's key gets nothing of it. */
export const needsOffice = (name: ReportName): boolean => rules[name].reads.some(isOfOffice);

/** What these reports read between them. */
export const readFor = (names: readonly ReportName[]): readonly FactName[] => [
  ...new Set(names.flatMap((name) => rules[name].reads)),
];

/** Figures of past years, frozen before the first file or referral they count was erased. */
export type FrozenYears = ReadonlyMap<number, FrozenFigures>;

/** Years of which something that was counted has gone. */
export const GoneYears = z.strictObject({
  /** The years whose figures are frozen. */
  frozen: z.array(z.int()),
  /** Of which files have gone that are no longer counted here. */
  erased: z.array(z.int()),
  /** The same of years of which calls alone have gone. */
  callsFrozen: z.array(z.int()),
  callsErased: z.array(z.int()),
});
export type GoneYears = Readonly<z.infer<typeof GoneYears>>;

export const Report = z.strictObject({
  name: ReportName,
  table: ReportTable,
  averages: z.array(MedianDuration).max(40),
  own: z.array(OwnLine).max(400),
  gone: GoneYears,
});
export type Report = Readonly<z.infer<typeof Report>>;

/** Everything one report counts in a period, what was frozen included; of the facts, those that it names are looked at. */
export interface ReportRequest<K extends FactName = FactName> {
  readonly facts: FactsOf<K>;
  readonly frozen: FrozenYears;
  readonly period: ReportPeriod;
  readonly today: CalendarDate;
}

/** So many lines of a list are counted at once. */
const mostAtOnce = 4000;

/** In parts, each counted separately; all at once where there is little, or where one line depends on others. */
function* partsOf({ each = [] }: Rule, facts: Facts, most: number): Generator<Facts> {
  if (each.every((list) => facts[list].length <= most)) {
    yield facts;
    return;
  }
  const none = Object.fromEntries(each.map((list) => [list, []]));
  for (const list of each)
    for (let at = 0; at < facts[list].length; at += most)
      yield { ...facts, ...none, [list]: facts[list].slice(at, at + most) };
}

function* countedInParts(
  rule: Rule,
  facts: Facts,
  span: Span,
  most: number,
): Generator<readonly Counted[]> {
  const spans =
    rule.byYear === true ? span.pieces.map((piece) => ({ ...span, pieces: [piece] })) : [span];
  for (const some of partsOf(rule, facts, most))
    for (const part of spans) yield rule.count(some, part);
}

/** A report, and the unknown values in it. */
export interface ReportResult {
  readonly report: Report;
  readonly unknown: readonly Counted[];
}

export function* reportInParts(
  name: ReportName,
  asked: ReportRequest,
  most: number = mostAtOnce,
): Resumable<ReportResult> {
  const rule = rules[name];
  const { looked, span, lines, gone, facts } = boundsOf(rule, asked);
  const [table, own, unknown]: [Tally, Counted[], Counted[]] = [tally(rule), [], []];
  for (const counted of countedInParts(rule, facts, span, most)) {
    table.add(counted);
    for (const one of counted) if (one.own !== undefined) own.push(one);
    if (rule.unknown.length > 0)
      unknown.push(...counted.filter(({ row }) => rule.unknown.includes(row)));
    yield;
  }
  const told = table.told(lines, asked.period);
  const averages = [...(rule.averages?.(facts, spanOf(looked, asked.today)) ?? [])];
  return {
    report: { name, table: told, averages, own: [...customTermLines(own, told)], gone },
    unknown,
  };
}

export const reportOf = (name: ReportName, asked: ReportRequest): Report =>
  runToEnd(reportInParts(name, asked)).report;

interface Place {
  readonly row: string;
  /** Null for the whole row. */
  readonly column: string | null;
}

/** The items behind one cell of it, or behind a row; frozen figures have none. */
export function* itemsBehindInParts(
  name: ReportName,
  asked: ReportRequest,
  { row, column }: Place,
): Resumable<readonly Counted[]> {
  const rule = rules[name];
  const { span, facts } = boundsOf(rule, asked);
  const behindIt: Counted[] = [];
  for (const counted of countedInParts(rule, facts, span, mostAtOnce)) {
    for (const one of counted)
      if (one.row === row && (column === null || one.column === column)) behindIt.push(one);
    yield;
  }
  return behindIt;
}

export const itemsBehind = (
  name: ReportName,
  asked: ReportRequest,
  place: Place,
): readonly Counted[] => runToEnd(itemsBehindInParts(name, asked, place));

/** Frozen years replace what they cover whole, where they have figures for this report. */
function boundsOf(rule: Rule, { frozen, period, today, ...asked }: ReportRequest) {
  const looked = rule.looksAt?.(period) ?? period;
  const years = yearsIn(looked).flatMap((year) => {
    const figures = frozen.get(year);
    return figures === undefined ? [] : [{ year, figures, isCovered: isWithinYears(looked, year) }];
  });
  const [files, calls] = [years.filter(hasFiles), years.filter(hasCalls)];
  const saysAll = rule.frozen !== undefined || rule.frozenCalls !== undefined;
  const whole = files.filter(({ isCovered }) => isCovered && saysAll);
  const wholeCalls = calls.filter(({ isCovered }) => isCovered && rule.frozenCalls !== undefined);
  const lines = [
    ...whole.flatMap(({ figures }) => rule.frozen?.(figures) ?? []),
    ...[...whole, ...wholeCalls].flatMap(
      ({ figures, year }) => rule.frozenCalls?.(figures, year) ?? [],
    ),
  ];
  const facts = withoutCallsOf(handed(asked.facts, rule.reads), yearsOf(wholeCalls));
  const gone: GoneYears = {
    frozen: yearsOf(whole),
    erased: yearsOf(files.filter((one) => rule.isPartlyFrozen === true || !whole.includes(one))),
    callsFrozen: yearsOf(wholeCalls),
    callsErased: rule.reads.includes("calls")
      ? yearsOf(calls.filter((one) => !wholeCalls.includes(one)))
      : [],
  };
  return { looked, span: spanOf(looked, today, new Set(gone.frozen)), lines, gone, facts };
}

interface Frozen<F extends FrozenFigures = FrozenFigures> {
  readonly year: number;
  readonly figures: F;
  readonly isCovered: boolean;
}

const hasFiles = (one: Frozen): one is Frozen<YearFigures> => areWhole(one.figures);
const hasCalls = (one: Frozen): boolean => !areWhole(one.figures);
const yearsOf = (frozen: readonly Frozen[]): number[] => frozen.map(({ year }) => year);

function isWithinYears(looked: ReportPeriod, year: number): boolean {
  const { from, to } = wholeYear(year);
  return looked.from <= from && to <= looked.to;
}

/** The facts without the referrals of years whose referrals are frozen; everything else of them is still counted. */
const withoutCallsOf = (facts: Facts, years: readonly number[]): Facts =>
  years.length === 0
    ? facts
    : { ...facts, calls: facts.calls.filter(({ day }) => !years.includes(yearOf(day))) };
