import { expect, it } from "vitest";
import { calendarDateOf, Instant, nightOf, TimeZone } from "../../../domain/core/calendar-date.ts";
import { isLastNight } from "../../../domain/core/house-clock.ts";

const zone = TimeZone.parse("Europe/Brussels");

it.each([
  ["in the evening", "2026-11-24T20:00:00.000Z", 12, false],
  ["at two in the morning", "2026-11-25T01:00:00.000Z", 12, false],
  ["a minute before six", "2026-11-25T04:59:00.000Z", 12, false],
  ["at six", "2026-11-25T05:00:00.000Z", 12, true],
  ["a minute before noon", "2026-11-25T10:59:00.000Z", 12, true],
  ["at noon", "2026-11-25T11:00:00.000Z", 12, false],
  ["at seven in summer", "2026-07-01T05:00:00.000Z", 12, true],
  ["at seven, where the night turns at five", "2026-11-25T06:00:00.000Z", 5, false],
])("distinguishes last night from the coming night: %s", (_, moment, turnsAt, isLast) => {
  const at = Instant.parse(moment);
  const night = nightOf(at, zone, turnsAt);
  expect(isLastNight({ at, zone, night, date: calendarDateOf(at, zone) })).toBe(isLast);
});
