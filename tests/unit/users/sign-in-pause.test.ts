import fc from "fast-check";
import { expect, it } from "vitest";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { secondsOfPause } from "../../../domain/users/sign-in-pause.ts";

const evening = Date.parse("2026-11-24T21:00:00.000Z");
const after = (milliseconds: number): Instant =>
  Instant.parse(new Date(evening + milliseconds).toISOString());
const failed = (count: number): readonly Instant[] => Array.from({ length: count }, () => after(0));

it.each([
  [0, 0],
  [4, 0],
  [5, 2],
  [6, 4],
  [7, 8],
  [8, 16],
  [9, 30],
  [2600, 30],
])("after %d failed sign-ins is %d seconds long", (count, seconds) => {
  expect(secondsOfPause(failed(count), after(0))).toBe(seconds);
});

it.each([
  [0, 8],
  [999, 8],
  [1000, 7],
  [7999, 1],
  [8000, 0],
  [-60_000, 8],
])("counts from the last failed one: %d ms later %d seconds are left", (later, seconds) => {
  expect(secondsOfPause(failed(7), after(later))).toBe(seconds);
});

it("never keeps anybody out for more than 30 seconds, whatever the list and the clock say", () => {
  const moment = fc.integer({ min: -1e9, max: 1e9 }).map(after);
  fc.assert(
    fc.property(fc.array(moment, { maxLength: 40 }), moment, (list, now) => {
      const seconds = secondsOfPause(list, now);
      expect(seconds).toBeGreaterThanOrEqual(0);
      expect(seconds).toBeLessThanOrEqual(30);
    }),
  );
});
