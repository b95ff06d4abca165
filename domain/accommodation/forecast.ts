import * as z from "zod";
import { addDays, CalendarDate } from "../core/calendar-date.ts";
import type { Occupancy } from "./bed-occupancy.ts";
import type { Bed, Closure } from "./room.ts";
import type { Stay } from "./stay.ts";

/** The coming eight weeks. */
export const forecastNights = 56;

const Count = z.number().int().min(0);

/** The places of the house on one night to come; cots are no places. They add up to all places. */
export const ForecastNight = z.strictObject({
  night: CalendarDate,
  taken: Count,
  reserved: Count,
  closed: Count,
  free: Count,
});
export type ForecastNight = Readonly<z.infer<typeof ForecastNight>>;

export const Forecast = z.strictObject({
  places: Count,
  /** People past their planned end: counted as here on every night until a decision is recorded. */
  overdue: Count,
  nights: z.array(ForecastNight).max(forecastNights),
});
export type Forecast = Readonly<z.infer<typeof Forecast>>;

export interface ForecastGround {
  readonly tonight: CalendarDate;
  readonly beds: readonly Bed[];
  readonly stays: readonly Stay[];
  readonly claims: readonly Occupancy[];
  readonly closures: readonly Closure[];
}

/** What will be free by planned ends, planned moves, reservations and closures. */
export function forecast({ tonight, beds, stays, claims, closures }: ForecastGround): Forecast {
  const places = beds.filter(({ kind }) => kind === "bed");
  const overdue = new Set(
    stays.filter(({ plannedUntil }) => plannedUntil <= tonight).map(({ id }) => id),
  );
  const nights = Array.from({ length: forecastNights }, (_, ahead): ForecastNight => {
    const night = addDays(tonight, ahead);
    const states = places.map(({ id }) => stateOn(id, night));
    const count = (state: string): number => states.filter((each) => each === state).length;
    return {
      night,
      taken: count("taken"),
      reserved: count("reserved"),
      closed: count("closed"),
      free: count("free"),
    };
  });
  return { places: places.length, overdue: overdue.size, nights };

  function stateOn(bedId: Bed["id"], night: CalendarDate): string {
    const here = claims.filter((claim) => claim.bedId === bedId && claim.from <= night);
    const stay = here.some(
      ({ kind, until, stayId }) =>
        kind !== "reservation" && (night < until || isHereStill(stayId, until)),
    );
    if (stay) return "taken";
    if (here.some(({ kind, until }) => kind === "reservation" && night < until)) return "reserved";
    const isClosed = closures.some(
      ({ bedId: closed, from, until }) =>
        closed === bedId && from <= night && (until === null || night < until),
    );
    return isClosed ? "closed" : "free";
  }

  function isHereStill(stayId: Occupancy["stayId"], until: CalendarDate): boolean {
    return stayId !== null && overdue.has(stayId) && until > tonight;
  }
}
