import { Mode, periodsOf } from "../intake/assistance.ts";
import type { CalendarDate } from "../core/calendar-date.ts";
import type { YearFigures } from "../retention/frozen-year-figures.ts";
import type { PersonId } from "../people/person.ts";
import { memoizeByObject } from "../core/memoize.ts";
import { ExitDestination, ExitReason } from "../vocabulary/code-lists.ts";
import type { Facts } from "./report-facts.ts";
import { type Counted, frozenTable, one, oneColumn, ruleOf } from "./report-table.ts";
import { groupedBy } from "./group-by.ts";
import { isWithin, type Span } from "./report-period.ts";

/** Everyone who was assisted on a day of the period, and on its last day, by where they lived meanwhile. */
export const assistedByMode = ruleOf({
  reads: ["tracks", "modes", "stays"],
  rows: [...Mode.options, "everybody"],
  sums: "none",
  unknown: [],
  columns: ["anyTime", "lastDay"],
  each: ["tracks"],
  isOnce: true,
  count: (facts, span) => {
    const stays = staysByPerson(facts.stays);
    const people = new Map<string, Set<PersonId>>();
    const counted: Counted[] = [];
    const count = (person: PersonId, row: string, column: string) => {
      const cell = `${row} ${column}`;
      const known = people.get(cell);
      if (known === undefined) people.set(cell, new Set([person]));
      else if (known.size === known.add(person).size) return;
      counted.push(one(person, row, column));
    };
    for (const track of facts.tracks) {
      const { assistedOn, personId } = track;
      if (assistedOn === null) continue;
      const decisions = facts.modes.get(track.id) ?? [];
      const periods = periodsOf(track, decisions, stays.get(personId) ?? []);
      for (const { mode, from, until } of periods) {
        const begun = from < assistedOn ? assistedOn : from;
        const columns = [
          ...(touches(span, begun, until) ? ["anyTime"] : []),
          ...(begun <= span.onDay && isAfter(until, span.onDay) ? ["lastDay"] : []),
        ];
        for (const column of columns) {
          count(personId, mode, column);
          count(personId, "everybody", column);
        }
      }
    }
    return counted;
  },
});

/** As they are asked for by one report after the other. */
export const staysByPerson = memoizeByObject((stays: Facts["stays"]) =>
  groupedBy(stays, ({ personId }) => personId),
);
export const assistancesByPerson = memoizeByObject((tracks: Facts["tracks"]) =>
  groupedBy(tracks, ({ personId }) => personId),
);

/** Assistance that ended in the period, by something recorded about its end. */
const closings = (
  rows: readonly string[],
  table: keyof YearFigures["tables"],
  field: "reason" | "destination",
  unknown: readonly string[],
) =>
  ruleOf({
    reads: ["tracks"],
    rows,
    columns: [oneColumn],
    sums: "down",
    unknown,
    each: ["tracks"],
    count: ({ tracks }, span) =>
      tracks.flatMap(({ personId, closing }) =>
        closing !== null && isWithin(span, closing.on)
          ? [{ ...one(personId, closing[field]), own: closing.own?.[field] }]
          : [],
      ),
    frozen: ({ tables }) => frozenTable(tables[table]),
  });

export const closingsByReason = closings(ExitReason.options, "closedByReason", "reason", []);
export const closingsByDestination = closings(
  ExitDestination.options,
  "closedByDestination",
  "destination",
  ["unknown"],
);

/** Whose file is open on a day, the intake included: each person once. */
export const openOn = (
  { tracks }: Pick<Facts, "tracks">,
  day: CalendarDate,
): readonly PersonId[] => [
  ...new Set(
    tracks
      .filter(({ openedOn, closing }) => openedOn <= day && isAfter(closing?.on ?? null, day))
      .map(({ personId }) => personId),
  ),
];

/** Some day from one on, before another, is counted. */
const touches = ({ pieces, onDay }: Span, from: CalendarDate, until: CalendarDate | null) =>
  from <= onDay &&
  isAfter(until, from) &&
  pieces.some((piece) => from <= piece.to && isAfter(until, piece.from));

const isAfter = (until: CalendarDate | null, day: CalendarDate): boolean =>
  until === null || until > day;
