import { performance } from "node:perf_hooks";
import { Instant } from "../../../domain/core/calendar-date.ts";

/** The one source of time, given once when the vault process starts. */
export interface Clock {
  now(): Instant;
  /** Milliseconds that only go forward; for how long something took. */
  monotonic(): number;
}

/** The computer's clock; test builds may shift it by some milliseconds. */
export function systemClock(shift: number): Clock {
  return {
    now: () => Instant.parse(new Date(Date.now() + shift).toISOString()),
    monotonic: () => performance.now(),
  };
}
