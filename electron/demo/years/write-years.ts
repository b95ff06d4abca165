// Puts years that were drawn into a house, day by day: each day at its own time, by the same handlers that a window asks.
import { roomsInUse } from "../../../db/rooms.ts";
import { type CalendarDate, momentAt } from "../../../domain/calendar.ts";
import type { Language } from "../../../domain/look.ts";
import { ok } from "../../../domain/result.ts";
import type { Clock } from "../../vault/clock.ts";
import type { Context } from "../../vault/context.ts";
import { forget } from "../../vault/forgetting.ts";
import type { OpenHouse } from "../../vault/open-house.ts";
import { write } from "../../vault/transact.ts";
import { type Deed, expected, known, turns, type Written } from "../act.ts";
import type { Team } from "../colleagues.ts";
import { byTurns, onDuty } from "./duty.ts";
import type { Timeline } from "./life.ts";
import { countNight, deedsOfDays } from "./write-daily.ts";
import { putOffWhatCanWait } from "./put-off.ts";
import { deedsOfHouse } from "./write-house-days.ts";
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

export function writeYears(team: Team, timeline: Timeline, language: Language): void {
  const { house } = team;
  const beds = onDay(house, timeline.from, ({ tx }) =>
    roomsInUse(tx).flatMap((room) => room.beds.map(({ id }) => id)),
  );
  const care = team.care.map(({ userId }) => userId);
  const all = deedsOf(timeline, { beds, care, filed: new Map() }, language);
  // What has not been done by the last day is still to be done in the house of today.
  const days = byDays(all.filter(({ on }) => on <= timeline.to));
  let month = "";
  for (const [day, deeds] of days) {
    // What a house lets go of at each sign-in goes once a month here.
    if (day.slice(0, 7) !== month) onDay(house, day, forget);
    month = day.slice(0, 7);
    writeDay(team, day, deeds);
  }
  onDay(known(team.care[onDuty(timeline.to)]), timeline.to, (context) => {
    putOffWhatCanWait(context, language);
  });
}

/** Whoever is on duty first, then who else held a session, and in the evening whoever has the night. */
function writeDay(team: Team, day: CalendarDate, deeds: readonly Deed[]): void {
  const isLate = ({ turn }: Deed) => turn >= turns.missing;
  const first = onDuty(day);
  for (const worker of [first, ...team.care.keys()].filter((one, at) => at === 0 || one !== first))
    doAll(
      team.care[worker],
      day,
      deeds.filter((deed) => !isLate(deed) && (deed.by ?? first) === worker),
      hourOfWriting,
    );
  const night = team.shelter[byTurns(day, team.shelter.length)];
  doAll(night, day, deeds.filter(isLate), hourOfCounting);
}

function doAll(
  house: OpenHouse | undefined,
  day: CalendarDate,
  deeds: readonly Deed[],
  hour: number,
): void {
  if (deeds.length === 0) return;
  const all = (context: Context) => {
    for (const { done } of deeds) done(context);
  };
  onDay(known(house), day, all, hour);
}

function deedsOf(timeline: Timeline, written: Written, language: Language): Deed[] {
  const { lives, calls, counted } = timeline;
  return [
    ...deedsOfHouse(timeline, written, language),
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
