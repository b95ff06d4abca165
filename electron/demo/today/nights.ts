import {
  censusesSince,
  entriesOn,
  firstCounted,
  insertCensus,
  insertCensusEntry,
} from "../../../db/census.ts";
import { placementsOn } from "../../../db/stays.ts";
import { addDays, momentAt } from "../../../domain/calendar.ts";
import { type CensusState, lateNights } from "../../../domain/census.ts";
import type { Context } from "../../vault/context.ts";

/**
 * Counts the last nights of an invented house: one late, one forgotten, now and then somebody away. Whoever lives in the house
 * of today was seen on the nights before as well, which were counted when nobody knew of her yet.
 */
export function inventNights(context: Context): void {
  wereSeen(context);
  for (let ago = lateNights - 1; ago >= 1; ago -= 1) if (ago !== forgotten) count(context, ago);
}

const forgotten = 6;
const late = 9;

/** Who was away how many nights ago, by place on the list. */
const away: ReadonlyMap<string, CensusState> = new Map([
  ["11 2", "pass"],
  ["8 5", "hospital"],
  ["7 5", "hospital"],
  ["4 9", "pass"],
  ["2 3", "absent"],
]);

function wereSeen(context: Context): void {
  const { tx, me, settings } = context;
  const first = firstCounted(tx);
  if (first === null) return;
  for (const { night } of censusesSince(tx, first)) {
    const counted = new Set(entriesOn(tx, night).map(({ personId }) => personId));
    const at = momentAt(night, 22, settings.zone);
    for (const { personId, stayId, bedId } of placementsOn(tx, night)) {
      if (counted.has(personId)) continue;
      insertCensusEntry(tx, {
        ...{ id: context.newId(), night, personId, stayId, bedId },
        ...{ state: "here", at, by: me.id },
      });
    }
  }
}

function count(context: Context, ago: number): void {
  const { tx, tonight, settings, me } = context;
  const night = addDays(tonight, -ago);
  const isLate = ago === late;
  const at = isLate
    ? momentAt(addDays(night, 1), 16, settings.zone)
    : momentAt(night, 22, settings.zone);
  placementsOn(tx, night).forEach(({ personId, stayId, bedId }, index) => {
    const state = away.get(`${String(ago)} ${String(index)}`) ?? "here";
    insertCensusEntry(tx, {
      id: context.newId(),
      night,
      personId,
      stayId,
      bedId,
      state,
      at,
      by: me.id,
    });
  });
  insertCensus(tx, { id: context.newId(), night, closedAt: at, closedBy: me.id, isLate });
}
