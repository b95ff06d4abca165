import { peopleByIds } from "../../../db/people/people.ts";
import { bedPlaces } from "../../../db/accommodation/rooms.ts";
import { openPlacements } from "../../../db/accommodation/stays.ts";
import type { TodayItem } from "../../../domain/today/today.ts";
import { lineAtAGlance } from "../people/name-or-number.ts";
import type { Context } from "../platform/handler-context.ts";

/** Children without a bed of their own, until an administrator has accepted it or they have one. */
export function childWithoutBedItems(context: Context): readonly TodayItem[] {
  const { tx, me } = context;
  if (!me.roles.includes("admin")) return [];
  const open = openPlacements(tx).filter(({ acceptedAt }) => acceptedAt === null);
  const ids = open.flatMap(({ withoutBed, personId }) => (withoutBed === null ? [] : [personId]));
  const people = new Map(peopleByIds(tx, ids).map((row) => [row.card.id, row]));
  const places = bedPlaces(tx);
  return open.flatMap(({ withoutBed, personId, stayId, bedId }): readonly TodayItem[] => {
    const row = people.get(personId);
    if (withoutBed === null || row === undefined) return [];
    const child = lineAtAGlance(context, row);
    const room = places.get(bedId)?.room ?? "";
    return [{ kind: "withoutBed", child, stayId, room, withoutBed }];
  });
}
