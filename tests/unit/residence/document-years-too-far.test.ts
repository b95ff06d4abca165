import { expect, it } from "vitest";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { yearsTooFar } from "../../../domain/residence/document.ts";

const today = CalendarDate.parse("2026-11-30");

it.each([
  ["2026-12-01", null],
  ["2036-11-30", null],
  ["2041-11-30", null],
  ["2041-12-01", 15],
  ["2072-11-29", 45],
  ["2072-12-01", 46],
  ["1999-01-01", null],
] as const)("of a last day on %s asks about %s years", (day, years) => {
  expect(yearsTooFar(CalendarDate.parse(day), today)).toBe(years);
});
