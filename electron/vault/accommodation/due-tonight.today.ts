import { bedPlaces } from "../../../db/accommodation/rooms.ts";
import { placementsOn } from "../../../db/accommodation/stays.ts";
import type { TodayItem } from "../../../domain/today/today.ts";
import type { PersonLine } from "../../../domain/accommodation/timeline-view.ts";
import type { Context } from "../platform/handler-context.ts";
import { holdsByBed } from "./reservations-by-bed.ts";
import { plansOf } from "./planned-move-views.ts";

/** What was planned for tonight: moves to be confirmed, and people who are expected. */
export function itemsDueTonight(context: Context): readonly TodayItem[] {
  return [...movesDue(context), ...expected(context)];
}

function movesDue(context: Context): readonly TodayItem[] {
  return plansOf(context)
    .planned.filter(({ night, lines }) => night <= context.tonight && lines.length > 0)
    .map(({ id, night, lines, isWhole }): TodayItem => ({
      kind: "moveDue",
      planId: id,
      night,
      canBeDone: isWhole,
      names: lines.map(({ person }): PersonLine => person),
    }));
}

function expected(context: Context): readonly TodayItem[] {
  const { tx, tonight } = context;
  const places = bedPlaces(tx);
  const taken = new Set(placementsOn(tx, tonight).map(({ bedId }) => bedId));
  return [...holdsByBed(context)].flatMap(([bedId, holds]) =>
    holds
      .filter(({ from }) => from <= tonight)
      .map((hold): TodayItem => ({
        kind: "expected",
        hold,
        bedId,
        room: places.get(bedId)?.room ?? "",
        bed: places.get(bedId)?.bed ?? "",
        isTaken: taken.has(bedId),
      })),
  );
}
