import { openMemberships } from "../../../db/people/households.ts";
import { peopleByIds } from "../../../db/people/people.ts";
import { closuresOn, roomsInUse } from "../../../db/accommodation/rooms.ts";
import { lastLeftByBed, openStays, placementsOn } from "../../../db/accommodation/stays.ts";
import type { BedOnBoard, BedBoard, Sleeper } from "../../../domain/accommodation/bed-board.ts";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { occupiedFrom } from "../../../domain/accommodation/bed-occupancy.ts";
import { groupedBy } from "../../../domain/reports/group-by.ts";
import type { Bed } from "../../../domain/accommodation/room.ts";
import { hasBed, type Placement } from "../../../domain/accommodation/stay.ts";
import type { Context } from "../platform/handler-context.ts";
import { holdsByBed } from "./reservations-by-bed.ts";
import { groundOf } from "./bed-reservations.ts";
import { cachedUntilWritten } from "../platform/answer-cache.ts";

/**
 * Every bed on one night: who sleeps there, for whom it is reserved, or why it is empty. Today counts those that it has
 * just shown.
 */
export const boardOn = (context: Context, night: CalendarDate): BedBoard =>
  cachedUntilWritten(context, `beds on: ${night}`, () => readBoard(context, night));

function readBoard(context: Context, night: CalendarDate): BedBoard {
  const { tx } = context;
  const all = placementsOn(tx, night);
  const placements = new Map(all.filter(hasBed).map((placement) => [placement.bedId, placement]));
  const besides = groupedBy(
    all.filter((placement) => !hasBed(placement)),
    ({ bedId }) => bedId,
  );
  const closures = new Map(closuresOn(tx, night).map((closure) => [closure.bedId, closure]));
  const stays = new Map(openStays(tx).map((stay) => [stay.id, stay]));
  const ids = all.map(({ personId }) => personId);
  const people = new Map(peopleByIds(tx, ids).map(({ card }) => [card.id, card]));
  const households = new Map(
    openMemberships(tx).map(({ personId, householdId }) => [personId, householdId]),
  );
  const lastLeft = cachedUntilWritten(context, "beds left", () => lastLeftByBed(tx));
  const holds = holdsByBed(context);
  const { claims } = groundOf(context, night);

  const sleeperOf = (placement: Placement): Sleeper | null => {
    const card = people.get(placement.personId);
    if (card === undefined) return null;
    const stay = stays.get(placement.stayId);
    const { id: personId, number, name, sex, age, languages, alerts, helpNeeded } = card;
    return {
      personId,
      number,
      name,
      sex,
      age,
      languages,
      alerts,
      helpNeeded,
      stayId: placement.stayId,
      since: stay?.from ?? placement.from,
      inBedSince: placement.from,
      plannedUntil: stay?.plannedUntil ?? placement.from,
      householdId: households.get(personId) ?? null,
      withoutBed: placement.withoutBed,
    };
  };
  const state = (bed: Bed): BedOnBoard => {
    const placement = placements.get(bed.id);
    const sleeper = placement === undefined ? null : sleeperOf(placement);
    const kept = holds.get(bed.id) ?? [];
    if (sleeper !== null) {
      const beside = (besides.get(bed.id) ?? [])
        .flatMap((child) => sleeperOf(child) ?? [])
        .toSorted((a, b) => a.number - b.number);
      return {
        state: "taken",
        bed,
        sleeper,
        beside,
        next: kept.find(({ until }) => until > night) ?? null,
      };
    }
    const closure = closures.get(bed.id);
    if (closure) return { state: "closed", bed, closure };
    const hold = kept.find(({ from, until }) => from <= night && night < until);
    if (hold) return { state: "held", bed, hold };
    const freeUntil = occupiedFrom(bed.id, night, claims);
    return { state: "free", bed, freeSince: lastLeft.get(bed.id) ?? null, freeUntil };
  };
  return {
    night,
    rooms: roomsInUse(tx).map(({ id, name, beds }) => ({ id, name, beds: beds.map(state) })),
  };
}
