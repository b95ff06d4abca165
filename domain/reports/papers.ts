import { daysBetween } from "../calendar.ts";
import { DocumentKind, DocumentState, isResidenceKind } from "../document.ts";
import { averageOf, type Counted, frozenTable, one, ruleOf } from "./figure.ts";
import { isWithin } from "./period.ts";

const kinds = DocumentKind.options;

/** Papers asked for in the period, papers issued in it, and the days between of those that were issued. */
export const documents = ruleOf({
  ...{ reads: ["documents"], rows: kinds, columns: ["asked", "issued"], sums: "down", unknown: [] },
  each: ["documents"],
  count: ({ documents: all }, span) => {
    const asked = { pieces: [span.period] };
    const counted: Counted[] = [];
    for (const { personId, kind, state, askedOn, issuedOn } of all) {
      if (state === "mistake") continue;
      if (isWithin(asked, askedOn)) counted.push(one(personId, kind, "asked"));
      if (isWithin(span, issuedOn)) counted.push(one(personId, kind, "issued"));
    }
    return counted;
  },
  averages: ({ documents: all }, span) => {
    const waits = new Map<DocumentKind, number[]>(kinds.map((kind) => [kind, []]));
    for (const { kind, state, askedOn, issuedOn } of all) {
      if (state === "mistake" || askedOn === null || issuedOn === null) continue;
      if (issuedOn < askedOn || !isWithin(span, issuedOn)) continue;
      waits.get(kind)?.push(daysBetween(askedOn, issuedOn));
    }
    const daysOf = (kind: DocumentKind) => waits.get(kind) ?? [];
    return [
      averageOf("residence", kinds.filter(isResidenceKind).flatMap(daysOf)),
      ...kinds.flatMap((kind) =>
        daysOf(kind).length === 0 ? [] : [averageOf(kind, daysOf(kind))],
      ),
    ];
  },
  frozen: ({ tables }) => frozenTable(tables.documentsIssued, "issued"),
  isPartlyFrozen: true,
});

const ends = DocumentState.exclude(["asked", "mistake", "refused"]).options;

/** Papers whose last valid day lies in the period, and what has become of them. */
export const expiries = ruleOf({
  ...{ reads: ["documents"], rows: kinds, columns: ends, sums: "both", unknown: [] },
  each: ["documents"],
  count: ({ documents: all }, span) =>
    all
      .filter(({ state, expiresOn }) => isEnd(state) && isWithin(span, expiresOn))
      .map(({ personId, kind, state }) => one(personId, kind, state)),
});

const isEnd = (state: DocumentState): boolean => ends.some((end) => end === state);
