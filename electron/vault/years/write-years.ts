// Puts years that were drawn into a house, day by day: each day at its own time, by the same handlers that a window asks.
import { roomsInUse } from "../../../db/rooms.ts";
import { type CalendarDate, momentAt } from "../../../domain/calendar.ts";
import type { Language } from "../../../domain/look.ts";
import { ok } from "../../../domain/result.ts";
import type { Clock } from "../clock.ts";
import type { Context } from "../context.ts";
import { forget } from "../forgetting.ts";
import type { OpenHouse } from "../open-house.ts";
import { write } from "../transact.ts";
import { type Deed, expected, turns, type Written } from "./act.ts";
import type { Timeline } from "./life.ts";
import { countNight, deedsOfDays } from "./write-daily.ts";
import { deedsOfCall, deedsOfLife } from "./write-life.ts";
import { deedsOfWay } from "./write-way.ts";

const zone = "Europe/Brussels";
/** What is done on a day is written down before the evening. */
const hourOfWriting = 17;
/** Whoever is on duty at night counts who is there. */
const hourOfCounting = 22;

/** A clock that stands still. */
export const clockOn = (day: CalendarDate, hour = hourOfWriting): Clock => ({
  now: () => momentAt(day, hour, zone),
  monotonic: () => 0,
});

export function writeYears(house: OpenHouse, timeline: Timeline, language: Language): void {
  const beds = onDay(house, timeline.from, ({ tx }) =>
    roomsInUse(tx).flatMap((room) => room.beds.map(({ id }) => id)),
  );
  const days = byDays(deedsOf(timeline, { beds, filed: new Map() }, language));
  let month = "";
  for (const [day, deeds] of days) {
    // What a house lets go of at each sign-in goes once a month here.
    if (day.slice(0, 7) !== month) onDay(house, day, forget);
    month = day.slice(0, 7);
    const isLate = ({ turn }: Deed) => turn >= turns.missing;
    for (const [hour, some] of [
      [hourOfWriting, deeds.filter((deed) => !isLate(deed))],
      [hourOfCounting, deeds.filter(isLate)],
    ] as const)
      if (some.length > 0)
        onDay(
          house,
          day,
          (context) => {
            for (const { done } of some) done(context);
          },
          hour,
        );
  }
}

function deedsOf(
  { lives, calls, counted }: Timeline,
  written: Written,
  language: Language,
): Deed[] {
  return [
    ...calls.flatMap((call) => deedsOfCall(call, language, null)),
    ...lives.flatMap((life) => [
      ...deedsOfLife(life, written, language),
      ...deedsOfWay(life, written, language),
      ...deedsOfDays(life, written, language),
    ]),
    ...counted.map((on) => ({ on, turn: turns.census, done: countNight })),
  ];
}

/** Each day once, in order, and on it each deed at its turn. */
function byDays(deeds: readonly Deed[]): readonly (readonly [CalendarDate, readonly Deed[]])[] {
  const days = new Map<CalendarDate, Deed[]>();
  for (const deed of deeds) {
    const known = days.get(deed.on);
    if (known === undefined) days.set(deed.on, [deed]);
    else known.push(deed);
  }
  return [...days]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, all]) => [day, all.toSorted((a, b) => a.turn - b.turn)]);
}

function onDay<T>(
  house: OpenHouse,
  day: CalendarDate,
  work: (context: Context) => T,
  hour = hourOfWriting,
): T {
  return expected(
    write(house, clockOn(day, hour), (context) => ok(work(context))),
    day,
  );
}
