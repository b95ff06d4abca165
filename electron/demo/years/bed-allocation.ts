// Who sleeps in which bed over the years: never two people in one.
import { addMonths, type CalendarDate } from "../../../domain/core/calendar-date.ts";
import { addDays, daysFrom } from "./cached-date-arithmetic.ts";
import type { Draw } from "./random-choice.ts";
import type { Lodging, Span } from "./person-history-facts.ts";

/** Thirteen rooms for one, and a room for a family with three beds and a cot: the order of the beds of the invented house. */
export const familyBeds = [4, 5, 6, 7] as const;
export const singleBeds = [0, 1, 2, 3, 8, 9, 10, 11, 12, 13, 14, 15, 16] as const;

/** Nights in the house before the person is drawn. */
export interface Arrival extends Pick<Lodging, "from" | "until" | "planned"> {
  /** One place for each person: a mother first, her children after her. */
  readonly places: readonly Lodging["beds"][];
}

/** Half of them stay up to five months, one in fifty longer than five hundred days. */
const lengths = { median: 150, sigma: 0.586, least: 3, most: 900 };
/** Nights a place is empty until the next one comes. */
const mostNightsBetween = { single: 24, family: 36 };
/** A bed that is free for a shorter time is left free. */
const shortest = 14;

interface Open {
  readonly from: CalendarDate;
  readonly ends: CalendarDate;
  readonly places: { bed: number; from: CalendarDate }[][];
}

interface Place {
  readonly beds: readonly number[];
  readonly isFamily: boolean;
  freeFrom: CalendarDate;
  guest: Open | null;
}

/** Everyone who came to live in the house, in the order of arrival. */
export function arrivalsFrom(draw: Draw, span: Span): Arrival[] {
  const firstFree = () => addDays(span.from, draw.int(0, 21));
  const places: Place[] = [
    ...singleBeds.map((bed) => ({ beds: [bed], isFamily: false })),
    { beds: [...familyBeds], isFamily: true },
  ].map((place) => ({ ...place, freeFrom: firstFree(), guest: null }));
  const came: Open[] = [];
  for (let day = span.from; day <= span.to; day = addDays(day, 1)) {
    for (const place of places) if (place.guest?.ends === day) leave(draw, place, day);
    for (const place of places) {
      const left = daysFrom(day, bedsUntil(place, span));
      if (place.guest !== null || place.freeFrom > day || left < shortest) continue;
      const mover = place.isFamily || !draw.chance(0.08) ? null : moverTo(draw, places, day, left);
      const guest = mover?.guest ?? comes(draw, place, day, left);
      if (mover?.guest) {
        mover.guest.places[0]?.push({ bed: place.beds[0] ?? 0, from: day });
        leave(draw, mover, day);
      } else came.push(guest);
      place.guest = guest;
    }
  }
  return came.map((guest) => arrivalOf(draw, guest, span.to));
}

function leave(draw: Draw, place: Place, day: CalendarDate): void {
  place.guest = null;
  const most = place.isFamily ? mostNightsBetween.family : mostNightsBetween.single;
  place.freeFrom = addDays(day, draw.int(0, most));
}

/** The first night on which one of its beds belongs to another person. */
const bedsUntil = ({ beds }: Place, { bedsUntil: until }: Span): CalendarDate =>
  beds.map((bed) => until.get(bed) ?? never).toSorted()[0] ?? never;

const never = "9999-12-31" as CalendarDate;

function comes(draw: Draw, place: Place, day: CalendarDate, left: number): Open {
  const howMany = place.isFamily ? draw.weighed(familySizes) : 1;
  return {
    from: day,
    ends: addDays(day, Math.min(left, draw.days(lengths))),
    places: place.beds.slice(0, howMany).map((bed) => [{ bed, from: day }]),
  };
}

const familySizes = [
  [2, 35],
  [3, 45],
  [4, 20],
] as const;

/** A person who has slept alone in another room for some weeks, and stays on. */
function moverTo(
  draw: Draw,
  places: readonly Place[],
  day: CalendarDate,
  left: number,
): Place | null {
  const able = places.filter(
    ({ guest, isFamily }) =>
      guest !== null &&
      !isFamily &&
      daysFrom(guest.places[0]?.at(-1)?.from ?? day, day) > 20 &&
      daysFrom(day, guest.ends) > shortest &&
      daysFrom(day, guest.ends) <= left,
  );
  return able.length === 0 ? null : draw.pick(able);
}

function arrivalOf(draw: Draw, { from, ends, places }: Open, last: CalendarDate): Arrival {
  const until = ends <= last ? ends : null;
  const planned = [{ on: from, until: addMonths(from, 6) }];
  for (let end = planned[0]; end !== undefined && end.until < ends; end = planned.at(-1)) {
    const on = addDays(end.until, -draw.int(1, 10));
    if (on > last) break;
    planned.push({ on, until: addMonths(end.until, 3) });
  }
  return { from, until, planned, places };
}
