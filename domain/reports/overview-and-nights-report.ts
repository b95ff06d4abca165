import { addDays, type CalendarDate, daysBetween } from "../core/calendar-date.ts";
import type { PersonId } from "../people/person.ts";
import { coversNight } from "../accommodation/stay.ts";
import { ReferralSource } from "../vocabulary/code-lists.ts";
import { openedIn } from "./new-files-report.ts";
import type { FactsOf, StayFact } from "./report-facts.ts";
import { medianDurationOf } from "./median-duration.ts";
import {
  type Counted,
  type FrozenLine,
  frozenTable,
  one,
  oneColumn,
  ruleOf,
} from "./report-table.ts";
import { groupedBy } from "./group-by.ts";
import {
  isWithin,
  monthsIn,
  nightsWithin,
  type ReportPeriod,
  type Span,
  wholeMonth,
} from "./report-period.ts";

/** The period in a few numbers. They measure different things, and nothing is summed up. */
export const overview = ruleOf({
  reads: ["calls", "files", "stays", "interviews", "lastNight"],
  columns: [oneColumn],
  sums: "none",
  unknown: [],
  rows: ["calls", "newFiles", "arrivals", "departures", "nights", "interviews"],
  each: ["calls", "files", "stays", "interviews"],
  count: (facts, span) => {
    const counted: Counted[] = [];
    for (const { id, personId, day } of facts.calls)
      if (isWithin(span, day)) counted.push({ ...one(personId, "calls"), call: id });
    for (const { personId } of openedIn(facts, span)) counted.push(one(personId, "newFiles"));
    for (const stay of facts.stays) {
      const { personId, from, until } = stay;
      if (isWithin(span, from)) counted.push(one(personId, "arrivals"));
      if (isWithin(span, until)) counted.push(one(personId, "departures"));
      for (const piece of span.pieces) {
        const count = nightsWithin(stay, piece, facts.lastNight);
        if (count > 0) counted.push({ ...one(personId, "nights"), count });
      }
    }
    for (const { day, people } of facts.interviews)
      if (isWithin(span, day)) for (const person of people) counted.push(one(person, "interviews"));
    return counted;
  },
  frozenCalls: ({ calls }) => [
    onceIn(
      "calls",
      calls.reduce((sum, { count }) => sum + count, 0),
    ),
  ],
  frozen: ({ tables, people, ...figures }) => [
    onceIn("newFiles", tables.newBySex.total),
    ...(["arrivals", "departures", "nights", "interviews"] as const).map((row) => ({
      row,
      column: oneColumn,
      count: figures[row],
      people: people?.[row] ?? 0,
      isOnce: false,
    })),
  ],
});

const onceIn = (row: string, count: number): FrozenLine => ({
  row,
  column: oneColumn,
  count,
  people: count,
  isOnce: true,
});

/** Arrivals in the house, by who sent the person. */
export const arrivalsBySource = ruleOf({
  reads: ["stays"],
  rows: ReferralSource.options,
  columns: [oneColumn],
  sums: "down",
  unknown: ["unknown"],
  each: ["stays"],
  count: ({ stays }, span) =>
    stays
      .filter(({ from }) => isWithin(span, from))
      .map(({ personId, referredBy, own }) => ({
        ...one(personId, referredBy),
        own: own?.referredBy,
      })),
  frozen: ({ tables }) => frozenTable(tables.staysByReferral),
});

/**
 * Nights month by month: by the stays, by the census taken each evening, those without a census, and the available
 * places.
 */
export const occupancy = ruleOf({
  reads: ["stays", "counted", "censuses", "places", "lastNight"],
  rows: null,
  isInOrder: true,
  sums: "down",
  unknown: [],
  columns: ["nights", "counted", "uncounted", "places"],
  byYear: true,
  count: (facts, span) =>
    span.pieces.flatMap((piece) => {
      const upTo = piece.to < facts.lastNight ? piece.to : facts.lastNight;
      if (upTo < piece.from) return [];
      const seen = facts.counted.filter(({ night }) => piece.from <= night && night <= upTo);
      const counted = groupedBy(seen, ({ night }) => night.slice(0, 7));
      const stays = facts.stays.filter((stay) => nightsWithin(stay, piece, facts.lastNight) > 0);
      return monthsIn({ from: piece.from, to: upTo }).flatMap((month) =>
        monthOfNights(
          { ...facts, stays, counted: counted.get(month) ?? [] },
          month,
          within(month, { from: piece.from, to: upTo }),
        ),
      );
    }),
});

type Nights = FactsOf<"stays" | "counted" | "censuses" | "places" | "lastNight">;

/** Of a month, given what was counted in it. */
function monthOfNights(facts: Nights, month: string, piece: ReportPeriod): readonly Counted[] {
  const { stays, counted, censuses, places, lastNight } = facts;
  const nights = nightsOf(piece);
  const slept = stays.flatMap((stay) => {
    const count = nightsWithin(stay, piece, lastNight);
    return count === 0 ? [] : [{ ...one(stay.personId, month, "nights"), count }];
  });
  const here = counted
    .filter(({ night, state }) => state === "here" && piece.from <= night && night <= piece.to)
    .map(({ personId }) => one(personId, month, "counted"));
  const free = nights.filter((night) => !censuses.has(night)).length;
  const beds = nights.reduce((sum, night) => sum + placesOn(places, night), 0);
  return [
    ...slept,
    ...here,
    { person: null, row: month, column: "uncounted", count: free },
    { person: null, row: month, column: "places", count: beds },
  ].filter(({ count }) => count > 0);
}

interface Night {
  readonly night: CalendarDate;
  readonly count: number;
  /** How many were counted here that evening; null without a census. */
  readonly counted: number | null;
}

/** How many slept here on each night of a period, as the stays have it, and as the census has it. */
export function sleepersByNight(
  facts: Omit<Nights, "places" | "office">,
  period: ReportPeriod,
): readonly Night[] {
  const { stays, lastNight, censuses } = facts;
  const seen = groupedBy(
    facts.counted.filter(({ state }) => state === "here"),
    ({ night }) => night,
  );
  const to = period.to < lastNight ? period.to : lastNight;
  if (to < period.from) return [];
  const nights = nightsOf({ from: period.from, to });
  const change = new Array<number>(nights.length + 1).fill(0);
  for (const stay of stays) {
    const count = nightsWithin(stay, { from: period.from, to }, lastNight);
    if (count === 0) continue;
    const first = stay.from > period.from ? daysBetween(period.from, stay.from) : 0;
    change[first] = (change[first] ?? 0) + 1;
    change[first + count] = (change[first + count] ?? 0) - 1;
  }
  let here = 0;
  return nights.map((night, index) => {
    here += change[index] ?? 0;
    const counted = censuses.has(night) ? (seen.get(night)?.length ?? 0) : null;
    return { night, count: here, counted };
  });
}

/** How long a stay was, in nights. */
export const stayBands = [
  { row: "under30", most: 29 },
  { row: "under90", most: 89 },
  { row: "under180", most: 179 },
  { row: "under365", most: 364 },
  { row: "longer", most: Number.POSITIVE_INFINITY },
] as const;

export const bandOf = (days: number): string =>
  stayBands.find(({ most }) => days <= most)?.row ?? "longer";

/** How long those stayed who left in the period, and how long those are here who live here on its last day. */
export const stayLength = ruleOf({
  reads: ["stays"],
  rows: stayBands.map(({ row }) => row),
  sums: "down",
  unknown: [],
  each: ["stays"],
  columns: ["completed", "running"],
  count: (facts, span) =>
    lengthsOf(facts.stays, span).map(({ personId, column, days }) =>
      one(personId, bandOf(days), column),
    ),
  averages: (facts, span) => {
    const all = lengthsOf(facts.stays, span);
    return ["completed", "running"].map((of) =>
      medianDurationOf(
        of,
        all.filter(({ column }) => column === of),
      ),
    );
  },
});

function lengthsOf(stays: readonly StayFact[], span: Span) {
  const { onDay } = span;
  const lengths: { readonly personId: PersonId; readonly column: string; readonly days: number }[] =
    [];
  for (const stay of stays) {
    const { personId, from, until } = stay;
    if (until !== null && isWithin(span, until) && until <= onDay)
      lengths.push({ personId, column: "completed", days: daysBetween(from, until) });
    else if (coversNight(stay, onDay))
      lengths.push({ personId, column: "running", days: daysBetween(from, onDay) });
  }
  return lengths;
}

const placesOn = (places: Nights["places"], night: CalendarDate): number =>
  places.filter(
    ({ retiredOn, closures }) =>
      (retiredOn === null || night < retiredOn) &&
      !closures.some((closure) => coversNight(closure, night)),
  ).length;

/** One after the other: which day comes next is remembered for all periods. */
function nightsOf({ from, to }: ReportPeriod): readonly CalendarDate[] {
  const nights: CalendarDate[] = [];
  for (let night = from; night < to; night = addDays(night, 1)) nights.push(night);
  return from <= to ? [...nights, to] : nights;
}

/** How many nights of a month within a period are over. */
export function nightsOver(month: string, period: ReportPeriod, lastNight: CalendarDate): number {
  const { from, to } = within(month, period);
  return daysBetween(from, addDays(lastNight < to ? lastNight : to, 1));
}

function within(month: string, { from, to }: ReportPeriod): ReportPeriod {
  const { from: first, to: last } = wholeMonth(month);
  return { from: first < from ? from : first, to: last > to ? to : last };
}
