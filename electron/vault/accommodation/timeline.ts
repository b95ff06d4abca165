import { openMemberships } from "../../../db/people/households.ts";
import { openPlans } from "../../../db/accommodation/move-plans.ts";
import { peopleByIds } from "../../../db/people/people.ts";
import { bedPlaces, closuresFrom, roomsInUse } from "../../../db/accommodation/rooms.ts";
import { endedStays, openStays, placementsBetween } from "../../../db/accommodation/stays.ts";
import { addDays, type CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { PersonCard } from "../../../domain/people/person.ts";
import type { BedId } from "../../../domain/accommodation/room.ts";
import {
  hasBed,
  type Placement,
  type Stay,
  type StayId,
} from "../../../domain/accommodation/stay.ts";
import type { Bar, Timeline } from "../../../domain/accommodation/timeline-view.ts";
import type { Context } from "../platform/handler-context.ts";
import { holdsByBed } from "./reservations-by-bed.ts";

/** Every bed with its items between two nights. */
export function timelineOf(context: Context, from: CalendarDate, until: CalendarDate): Timeline {
  const bars = [
    ...stayBars(context, from, until),
    ...moveBars(context),
    ...holdBars(context),
    ...closureBars(context, from),
  ].filter(({ bar }) => bar.from < until && (bar.until === null || bar.until > from));
  return {
    tonight: context.tonight,
    from,
    until,
    rooms: roomsInUse(context.tx).map(({ id, name, beds }) => ({
      id,
      name,
      beds: beds.map((bed) => ({
        bed,
        bars: bars
          .filter(({ bedId }) => bedId === bed.id)
          .map(({ bar }) => bar)
          .toSorted((a, b) => a.from.localeCompare(b.from)),
      })),
    })),
  };
}

interface Placed {
  readonly bedId: BedId;
  readonly bar: Bar;
}

function stayBars(context: Context, from: CalendarDate, until: CalendarDate): readonly Placed[] {
  const { tx } = context;
  const placements = placementsBetween(tx, from, addDays(until, -1)).filter(hasBed);
  const stays = new Map<StayId, Stay>(
    [...openStays(tx), ...endedStays(tx, from)].map((stay) => [stay.id, stay]),
  );
  const people = cardsOf(context, placements);
  const households = householdsOf(context);
  const moves = new Map(
    openPlans(tx).flatMap(({ id: planId, night, moves: all }) =>
      all.map(({ stayId }) => [stayId, { planId, night }] as const),
    ),
  );
  return placements.flatMap((placement): readonly Placed[] => {
    const card = people.get(placement.personId);
    if (card === undefined) return [];
    const stay = stays.get(placement.stayId);
    const isLast = stay?.until !== undefined && stay.until === placement.until;
    return [
      {
        bedId: placement.bedId,
        bar: {
          kind: "stay",
          id: placement.id,
          stayId: placement.stayId,
          person: lineOf(card),
          age: card.age,
          householdId: households.get(card.id) ?? null,
          from: placement.from,
          until: placement.until,
          plannedUntil: stay?.plannedUntil ?? placement.until ?? placement.from,
          moves: placement.until === null ? (moves.get(placement.stayId) ?? null) : null,
          leftFor: isLast ? (stay.departure?.destination ?? null) : null,
        },
      },
    ];
  });
}

function moveBars(context: Context): readonly Placed[] {
  const { tx } = context;
  const plans = openPlans(tx);
  const people = cardsOf(
    context,
    plans.flatMap(({ moves }) => moves),
  );
  const households = householdsOf(context);
  const places = bedPlaces(tx);
  const stays = new Map(openStays(tx).map((stay) => [stay.id, stay]));
  const now = new Map(
    placementsBetween(tx, context.tonight, context.tonight).map((one) => [one.stayId, one.bedId]),
  );
  return plans.flatMap(({ id: planId, night, moves }) =>
    moves.flatMap(({ id, stayId, personId, bedId }): readonly Placed[] => {
      const card = people.get(personId);
      const stay = stays.get(stayId);
      if (card === undefined || stay === undefined) return [];
      const here = now.get(stayId);
      const from = here === undefined ? undefined : places.get(here);
      return [
        {
          bedId,
          bar: {
            kind: "move",
            id,
            planId,
            stayId,
            person: lineOf(card),
            householdId: households.get(card.id) ?? null,
            from: night,
            until: stay.plannedUntil > night ? stay.plannedUntil : addDays(night, 1),
            fromRoom: from?.room ?? "",
            fromBed: from?.bed ?? "",
          },
        },
      ];
    }),
  );
}

const holdBars = (context: Context): readonly Placed[] =>
  [...holdsByBed(context)].flatMap(([bedId, holds]) =>
    holds.map((hold): Placed => ({ bedId, bar: { kind: "reservation", ...hold } })),
  );

const closureBars = ({ tx }: Context, from: CalendarDate): readonly Placed[] =>
  closuresFrom(tx, from).map((closure) => ({
    bedId: closure.bedId,
    bar: { kind: "closure", ...closure },
  }));

const cardsOf = ({ tx }: Context, of: readonly Pick<Placement, "personId">[]) =>
  new Map(
    peopleByIds(tx, [...new Set(of.map(({ personId }) => personId))]).map(({ card }) => [
      card.id,
      card,
    ]),
  );

const householdsOf = ({ tx }: Context) =>
  new Map(openMemberships(tx).map(({ personId, householdId }) => [personId, householdId]));

const lineOf = ({ id, number, name }: PersonCard) => ({ id, number, name });
