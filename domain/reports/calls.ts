import { isOpen, type DecisionKind } from "../referral.ts";
import { ReferralSource } from "../vocabulary.ts";
import type { CallFact } from "./facts.ts";
import { one, oneColumn, type Rule } from "./figure.ts";
import { isWithin, type ReportPeriod, wholeYear, yearOf } from "./period.ts";

/** How many years stand beside each other. */
const yearsSideBySide = 5;

const sources = ReferralSource.options;

/** Calls that came in the period, by who sent them and what was decided. */
export const callsByDecision: Rule = {
  ...{ needs: "house", rows: sources, sums: "both", unknown: ["unknown"] },
  columns: ["accepted", "reoriented", "refused", "no-show", "open"],
  count: ({ calls }, span) =>
    calls
      .filter(({ day }) => isWithin(span, day))
      .map((call) => ({ ...ofCall(call), row: call.referredBy, column: decided(call.decision) })),
  frozen: ({ calls }) =>
    calls.map(({ referredBy, decision, count }) => ({
      ...{ row: referredBy, column: decided(decision), count },
    })),
};

/** Calls of five years, each by who sent them. */
export const callsOverYears: Rule = {
  ...{ needs: "house", rows: sources, sums: "down", unknown: [] },
  columns: (period) => lastYears(period).map(String),
  looksAt: (period) => ({
    from: wholeYear(lastYears(period)[0] ?? yearOf(period.to)).from,
    to: wholeYear(yearOf(period.to)).to,
  }),
  count: ({ calls }, span) =>
    calls
      .filter(({ day }) => isWithin(span, day))
      .map((call) => ({
        ...{ ...ofCall(call), row: call.referredBy, column: String(yearOf(call.day)) },
        own: call.own?.referredBy,
      })),
  frozen: ({ calls }, year) =>
    calls.map(({ referredBy, count }) => ({ row: referredBy, column: String(year), count })),
};

/** Calls that came in the period, by who first saw signs. */
export const callsDetected: Rule = {
  ...{ needs: "house", rows: sources, columns: [oneColumn], sums: "down", unknown: ["unknown"] },
  count: ({ calls }, span) =>
    calls
      .filter(({ day }) => isWithin(span, day))
      .map((call) => ({
        ...{ ...ofCall(call), row: call.detectedBy, own: call.own?.detectedBy },
      })),
};

const ofCall = ({ id, personId, referredBy }: CallFact) => ({
  ...one(personId, referredBy),
  call: id,
});

const decided = (kind: DecisionKind): string => (isOpen({ kind }) ? "open" : kind);

function lastYears(period: ReportPeriod): readonly number[] {
  const last = yearOf(period.to);
  return Array.from({ length: yearsSideBySide }, (_, step) => last - yearsSideBySide + 1 + step);
}
