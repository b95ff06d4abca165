import { daysBetween } from "../calendar.ts";
import { DocumentKind, DocumentState, isResidenceKind } from "../document.ts";
import type { DocumentFact } from "./facts.ts";
import { averageOf, frozenTable, one, type Rule } from "./figure.ts";
import { isWithin } from "./period.ts";

const kinds = DocumentKind.options;

/** Papers asked for in the period, papers issued in it, and the days between of those that were issued. */
export const documents: Rule = {
  ...{ needs: "house", rows: kinds, columns: ["asked", "issued"], sums: "down", unknown: [] },
  count: ({ documents: all }, span) =>
    all
      .filter(counts)
      .flatMap(({ personId, kind, askedOn, issuedOn }) => [
        ...(isWithin({ pieces: [span.period] }, askedOn) ? [one(personId, kind, "asked")] : []),
        ...(isWithin(span, issuedOn) ? [one(personId, kind, "issued")] : []),
      ]),
  averages: ({ documents: all }, span) => {
    const waits = all
      .filter(counts)
      .flatMap(({ kind, askedOn, issuedOn }) =>
        askedOn === null || issuedOn === null || issuedOn < askedOn || !isWithin(span, issuedOn)
          ? []
          : [{ kind, days: daysBetween(askedOn, issuedOn) }],
      );
    const daysOf = (some: typeof waits) => some.map(({ days }) => days);
    return [
      averageOf("residence", daysOf(waits.filter(({ kind }) => isResidenceKind(kind)))),
      ...kinds.flatMap((kind) => {
        const own = waits.filter((wait) => wait.kind === kind);
        return own.length === 0 ? [] : [averageOf(kind, daysOf(own))];
      }),
    ];
  },
  frozen: ({ tables }) => frozenTable(tables.documentsIssued, "issued"),
  isPartlyFrozen: true,
};

const ends = DocumentState.exclude(["asked", "mistake", "refused"]).options;

/** Papers whose last valid day lies in the period, and what has become of them. */
export const expiries: Rule = {
  ...{ needs: "house", rows: kinds, columns: ends, sums: "both", unknown: [] },
  count: ({ documents: all }, span) =>
    all
      .filter(({ state, expiresOn }) => isEnd(state) && isWithin(span, expiresOn))
      .map(({ personId, kind, state }) => one(personId, kind, state)),
};

const counts = ({ state }: DocumentFact): boolean => state !== "mistake";
const isEnd = (state: DocumentState): boolean => ends.some((end) => end === state);
