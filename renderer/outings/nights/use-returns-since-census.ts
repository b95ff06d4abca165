import type { Instant } from "../../../domain/core/calendar-date.ts";
import { type CensusView, isAway } from "../../../domain/accommodation/census.ts";
import type { OutView } from "../../../domain/outings/outing.ts";
import { useProcedure } from "../../lib/api.ts";
import { useIsAway } from "../outing-tag.tsx";

export interface BackSince {
  /** When the person last came back. */
  readonly at: Instant;
  /** The person went out again before the night was over. */
  readonly isOutAgain: boolean;
}

/** Who was counted as absent and came back in the same night after the count was closed, and when. */
export function useReturnsSinceCensus({
  closed,
  closes,
  lines,
}: CensusView): ReadonlyMap<string, BackSince> {
  const { data } = useProcedure("passes.list", {}, { followsClock: true, isOn: closed !== null });
  const isAwayNow = useIsAway();
  if (closed === null || data === undefined) return new Map();
  const away = new Set(lines.flatMap(({ person, state }) => (isAway(state) ? [person.id] : [])));
  return new Map(
    data.back
      .filter(({ person, backAt }) => away.has(person.id) && backAt > closed.at && backAt < closes)
      .toSorted((a, b) => a.backAt.localeCompare(b.backAt))
      .map(({ person: { id }, backAt: at }) => {
        const wentOut = departures(data, id).some((outAt) => outAt >= at && outAt < closes);
        return [id, { at, isOutAgain: wentOut || (data.now < closes && isAwayNow(id)) }];
      }),
  );
}

/** When a person went out or was first searched for, including outings that are over. */
const departures = ({ out, lookedFor, back }: OutView, id: string): readonly Instant[] => [
  ...out.flatMap(({ people, outAt }) => (people.some((one) => one.id === id) ? [outAt] : [])),
  ...lookedFor.flatMap(({ person, since }) => (person.id === id ? [since] : [])),
  ...back.flatMap(({ person, outAt }) => (person.id === id && outAt !== null ? [outAt] : [])),
];
