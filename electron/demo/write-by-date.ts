// Puts what happened into a house, day by day: each day at its own time, by the same handlers that a window asks.
import { type CalendarDate, ClockTime, momentAt } from "../../domain/core/calendar-date.ts";
import { ok } from "../../domain/core/result.ts";
import type { Clock } from "../vault/platform/clock.ts";
import type { Context } from "../vault/platform/handler-context.ts";
import { forget } from "../vault/retention/automatic-deletion.retention.ts";
import type { OpenVault } from "../vault/platform/opened-vault.ts";
import { write } from "../vault/platform/transactions.ts";
import { type DatedAct, expected, turns } from "./dated-act.ts";
import type { Team } from "./colleagues.ts";
import { byTurns, onDuty } from "./years/staff-rota.ts";

const zone = "Europe/Brussels";
/** What is done on a day is recorded before the evening. */
const timeOfWriting = ClockTime.parse("17:00");
/** The user on duty at night takes the census. */
const timeOfCounting = ClockTime.parse("22:00");

/** A stopped clock. */
export const clockOn = (day: CalendarDate, at = timeOfWriting): Clock => ({
  now: () => momentAt(day, at, zone),
  monotonic: () => 0,
});

export function writeInOrder(team: Team, all: readonly DatedAct[]): void {
  let month: string | null = null;
  for (const [day, deeds] of byDays(all)) {
    // What a vault deletes at each sign-in is deleted once a month here.
    if (month !== null && day.slice(0, 7) !== month) onDay(team.house, day, forget, midnight);
    month = day.slice(0, 7);
    for (const { house, at, deeds: together } of actsOf(team, day, deeds))
      onDay(
        house,
        day,
        (context) => {
          for (const { done } of together) done(context);
        },
        at,
      );
  }
}

const midnight = ClockTime.parse("00:00");

interface Act {
  readonly house: OpenVault;
  readonly at: ClockTime;
  readonly deeds: DatedAct[];
}

/** What one person does at one time, each act in turn: the user on duty first, then others who held a session. */
function actsOf(team: Team, day: CalendarDate, deeds: readonly DatedAct[]): readonly Act[] {
  const first = onDuty(day);
  const night = team.shelter[byTurns(day, team.shelter.length)];
  const acts = new Map<string, Act>();
  for (const deed of deeds.toSorted((a, b) => a.turn - b.turn)) {
    const isLate = deed.at === undefined && deed.turn >= turns.missing;
    const at = deed.at ?? (isLate ? timeOfCounting : timeOfWriting);
    const by = deed.by ?? first;
    const key = isLate ? `${at} late` : `${at} ${by === first ? "" : String(by)}`;
    const known = acts.get(key);
    if (known !== undefined) known.deeds.push(deed);
    else {
      const house = (isLate ? night : team.care[by]) ?? team.house;
      acts.set(key, { house, at, deeds: [deed] });
    }
  }
  return [...acts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, act]) => act);
}

/** Each day once, in order. */
function byDays(
  deeds: readonly DatedAct[],
): readonly (readonly [CalendarDate, readonly DatedAct[]])[] {
  const days = new Map<CalendarDate, DatedAct[]>();
  for (const deed of deeds) {
    const known = days.get(deed.on);
    if (known === undefined) days.set(deed.on, [deed]);
    else known.push(deed);
  }
  return [...days].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

export function onDay<T>(
  house: OpenVault,
  day: CalendarDate,
  work: (context: Context) => T,
  at = timeOfWriting,
): T {
  return expected(
    write(house, clockOn(day, at), (context) => ok(work(context))),
    day,
  );
}
