import type { CalendarDate } from "../core/calendar-date.ts";
import { memoize } from "../core/memoize.ts";
import { isOpen, type DecisionKind } from "../referrals/referral.ts";
import { ReferralSource } from "../vocabulary/code-lists.ts";
import type { ReferralFact } from "./report-facts.ts";
import { type Counted, oneColumn, ruleOf } from "./report-table.ts";
import { isWithin, type ReportPeriod, wholeYear, yearOf } from "./report-period.ts";

/** How many years are shown side by side. */
export const yearsSideBySide = 5;

const sources = ReferralSource.options;

/** Calls that came in the period, by who sent them and what was decided. */
export const callsByDecision = ruleOf({
  reads: ["calls"],
  rows: sources,
  sums: "both",
  unknown: ["unknown"],
  each: ["calls"],
  columns: ["accepted", "reoriented", "refused", "no-show", "open"],
  count: ({ calls }, span) =>
    calls
      .filter(({ day }) => isWithin(span, day))
      .map((call) => ofCall(call, call.referredBy, decided(call.decision))),
  frozenCalls: ({ calls }) =>
    calls.map(({ referredBy, decision, count }) => ({
      row: referredBy,
      column: decided(decision),
      count,
      people: count,
      isOnce: true,
    })),
});

/** Calls of five years, each by who sent them. */
export const callsOverYears = ruleOf({
  reads: ["calls"],
  rows: sources,
  sums: "down",
  unknown: [],
  each: ["calls"],
  columns: (period) => lastYears(period).map(String),
  looksAt: (period) => ({
    from: wholeYear(lastYears(period)[0] ?? yearOf(period.to)).from,
    to: wholeYear(yearOf(period.to)).to,
  }),
  count: ({ calls }, span) =>
    calls
      .filter(({ day }) => isWithin(span, day))
      .map((call) => ofCall(call, call.referredBy, writtenYear(call.day), call.own?.referredBy)),
  frozenCalls: ({ calls }, year) =>
    calls.map(({ referredBy, count }) => ({
      row: referredBy,
      column: String(year),
      count,
      people: count,
      isOnce: true,
    })),
});

/** Calls that came in the period, by who first saw signs. */
export const callsDetected = ruleOf({
  reads: ["calls"],
  rows: sources,
  columns: [oneColumn],
  sums: "down",
  unknown: ["unknown"],
  each: ["calls"],
  count: ({ calls }, span) =>
    calls
      .filter(({ day }) => isWithin(span, day))
      .map((call) => ofCall(call, call.detectedBy, oneColumn, call.own?.detectedBy)),
});

const ofCall = (
  { id, personId }: ReferralFact,
  row: string,
  column: string,
  own?: Counted["own"],
): Counted => ({ person: personId, call: id, row, column, count: 1, own });

const writtenYear = memoize((day: CalendarDate) => String(yearOf(day)));

const decided = (kind: DecisionKind): string => (isOpen({ kind }) ? "open" : kind);

function lastYears(period: ReportPeriod): readonly number[] {
  const last = yearOf(period.to);
  return Array.from({ length: yearsSideBySide }, (_, step) => last - yearsSideBySide + 1 + step);
}
