import fc from "fast-check";
import { expect, it } from "vitest";
import {
  addDays,
  addMonths,
  CalendarDate,
  daysBetween,
} from "../../../domain/core/calendar-date.ts";
import { memoize } from "../../../domain/core/memoize.ts";

it("computes each answer once, and another one for other questions", () => {
  const asked: string[] = [];
  const joined = memoize((a: string, b: number) => {
    asked.push(`${a}${b}`);
    return `${a}-${b}`;
  });

  expect([joined("a", 1), joined("a", 2), joined("b", 1), joined("a", 1)]).toEqual([
    "a-1",
    "a-2",
    "b-1",
    "a-1",
  ]);
  expect(asked).toEqual(["a1", "a2", "b1"]);
});

it("caches 20,000 results, and starts again with the next", () => {
  const asked: number[] = [];
  const doubled = memoize((number: number) => {
    asked.push(number);
    return 2 * number;
  });
  const askUpTo = (end: number) => {
    for (let number = 0; number < end; number += 1)
      if (doubled(number) !== 2 * number) throw new Error(`Wrong for ${number}`);
  };

  askUpTo(20_000);
  askUpTo(20_000);
  expect(asked).toHaveLength(20_000);

  expect([doubled(20_000), doubled(0)]).toEqual([40_000, 0]);
  expect(asked.slice(-2)).toEqual([20_000, 0]);
});

it("never remembers a failure", () => {
  let isWell = false;
  const moody = memoize((a: string) => {
    if (!isWell) throw new RangeError(a);
    return a;
  });
  expect(() => moody("x")).toThrow(RangeError);
  isWell = true;
  expect(moody("x")).toBe("x");
});

it("does not change dates, in whatever order they are requested", () => {
  const days = fc
    .integer({ min: 0, max: 60_000 })
    .map((since) => addDays(CalendarDate.parse("1990-01-01"), since));
  fc.assert(
    fc.property(days, days, fc.integer({ min: -400, max: 400 }), (from, to, some) => {
      expect(addDays(from, daysBetween(from, to))).toBe(to);
      expect(daysBetween(from, addDays(from, some))).toBe(some);
      expect(addMonths(from, some) <= addMonths(from, some + 1)).toBe(true);
    }),
  );
});
