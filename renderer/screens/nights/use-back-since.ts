import type { Instant } from "../../../domain/calendar.ts";
import { type CensusView, isAway } from "../../../domain/census.ts";
import { useAsk } from "../../lib/api.ts";

/** Who was counted as away and came back in the same night, after the count was closed; and when. */
export function useBackSince({ closed, closes, lines }: CensusView): ReadonlyMap<string, Instant> {
  const { data } = useAsk("passes.list", {}, { followsClock: true, isOn: closed !== null });
  if (closed === null || data === undefined) return new Map();
  const away = new Set(lines.flatMap(({ person, state }) => (isAway(state) ? [person.id] : [])));
  return new Map(
    data.back
      .filter(({ person, backAt }) => away.has(person.id) && backAt > closed.at && backAt < closes)
      .map(({ person, backAt }) => [person.id, backAt]),
  );
}
