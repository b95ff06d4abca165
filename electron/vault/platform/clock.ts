import { performance } from "node:perf_hooks";
import { Instant } from "../../../domain/core/calendar-date.ts";

/** The one source of time, given once when the vault process starts. */
export interface Clock {
  now(): Instant;
  /** Milliseconds that only go forward; for how long something took. */
  monotonic(): number;
}

/** What the clock said at a sign-in, and how far it is believed. */
export interface ClockSeen {
  /** What is over by then may be ended and forgotten; null where the clock was doubted. */
  readonly sure: Instant | null;
  /** Minutes from the last entry to the clock that was doubted, and accepted all the same. */
  readonly accepted: number | null;
}

/** The computer's clock; test builds may shift it by some milliseconds. */
export function systemClock(shift: number): Clock {
  return {
    now: () => Instant.parse(new Date(Date.now() + shift).toISOString()),
    monotonic: () => performance.now(),
  };
}
