import { type Instant, secondsBetween } from "../core/calendar-date.ts";

/** Failed sign-ins after which the next one waits. */
const freeTries = 5;
const longestSeconds = 30;

/**
 * Whole seconds from `now` until another sign-in is tried: after the fifth that failed two, twice as many after each more, never
 * more than 30. `failed`: when each failed since the last that succeeded, oldest first.
 */
export function secondsOfPause(failed: readonly Instant[], now: Instant): number {
  const last = failed.at(-1);
  if (last === undefined || failed.length < freeTries) return 0;
  const pause = Math.min(longestSeconds, 2 ** (failed.length - freeTries + 1));
  return Math.min(pause, Math.max(0, pause - secondsBetween(last, now)));
}
