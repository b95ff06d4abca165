import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, addMonths, CalendarDate, daysBetween } from "../../domain/calendar.ts";
import { remembered } from "../../domain/remembered.ts";

it("computes each answer once, and another one for other questions", () => {
  const asked: string[] = [];
  const joined = remembered((a: string, b: number) => {
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

it("goes on when more was asked than it keeps", () => {
  const doubled = remembered((_: string, b: number) => 2 * b);
  for (let number = 0; number < 45_000; number += 1)
    if (doubled("", number) !== 2 * number) throw new Error(`Wrong for ${number}`);
  expect(doubled("", 1)).toBe(2);
});

it("never remembers a failure", () => {
  let isWell = false;
  const moody = remembered((a: string) => {
    if (!isWell) throw new RangeError(a);
    return a;
  });
  expect(() => moody("x")).toThrow(RangeError);
  isWell = true;
  expect(moody("x")).toBe("x");
});

it("leaves the days what they are, in whatever order they are asked for", () => {
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
