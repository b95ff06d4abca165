import { daysBetween } from "../core/calendar-date.ts";
import { DocumentKind, DocumentState, isResidenceKind } from "../residence/document.ts";
import { areMany, type MedianDuration, medianDurationOf, type Lasted } from "./median-duration.ts";
import { type Counted, frozenTable, one, ruleOf } from "./report-table.ts";
import { isWithin } from "./report-period.ts";

const kinds = DocumentKind.options;

/** Documents requested in the period, documents issued in it, and the days in between for those that were issued. */
export const documents = ruleOf({
  reads: ["documents"],
  rows: kinds,
  columns: ["asked", "issued"],
  sums: "down",
  unknown: [],
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
    const waits = new Map<DocumentKind, Lasted[]>(kinds.map((kind) => [kind, []]));
    for (const { personId, kind, state, askedOn, issuedOn } of all) {
      if (state === "mistake" || askedOn === null || issuedOn === null) continue;
      if (issuedOn < askedOn || !isWithin(span, issuedOn)) continue;
      waits.get(kind)?.push({ personId, days: daysBetween(askedOn, issuedOn) });
    }
    const waitsFor = (kind: DocumentKind) => waits.get(kind) ?? [];
    return [
      ofResidence(kinds.filter(isResidenceKind).map(waitsFor)),
      ...kinds.flatMap((kind) =>
        waitsFor(kind).length === 0 ? [] : [medianDurationOf(kind, waitsFor(kind))],
      ),
    ];
  },
  frozen: ({ tables }) => frozenTable(tables.documentsIssued, { column: "issued" }),
  isPartlyFrozen: true,
});

/** Of all kinds: with those of which the mean is told as well, it would tell that of the rest. */
function ofResidence(waits: readonly (readonly Lasted[])[]): MedianDuration {
  const all = medianDurationOf("residence", waits.flat());
  const rest = waits.filter((some) => !areMany(some)).flat();
  return { ...all, mayLeave: all.mayLeave && (rest.length === 0 || areMany(rest)) };
}

const ends = DocumentState.exclude(["asked", "mistake", "refused"]).options;

/** Documents whose last valid day is in the period, and what has become of them. */
export const expiries = ruleOf({
  reads: ["documents"],
  rows: kinds,
  columns: ends,
  sums: "both",
  unknown: [],
  each: ["documents"],
  count: ({ documents: all }, span) =>
    all
      .filter(({ state, expiresOn }) => isEnd(state) && isWithin(span, expiresOn))
      .map(({ personId, kind, state }) => one(personId, kind, state)),
});

const isEnd = (state: DocumentState): boolean => ends.some((end) => end === state);
