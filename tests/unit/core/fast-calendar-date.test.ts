import { describe, expect, it } from "vitest";
import {
  addDays,
  addMinutes,
  CalendarDate,
  calendarDateOf,
  Instant,
} from "../../../domain/core/calendar-date.ts";
import { fastCalendarDateOf } from "../../../domain/core/fast-calendar-date.ts";

/** About midnight in either, with the clocks as in winter and in summer. */
const turns = [
  "02:29:59.999",
  "02:30:00.000",
  "03:29:59.999",
  "03:30:00.000",
  "21:59:59.999",
  "22:00:00.000",
  "22:59:59.999",
  "23:00:00.000",
];

describe("civilDayOf", () => {
  it.each([
    "Europe/Brussels",
    "UTC",
    "Africa/Casablanca",
    "America/St_Johns",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
    "Australia/Lord_Howe",
  ])("agrees with the calendar about any moment, in %s", (zone) => {
    let moment = Instant.parse("2014-05-20T00:00:00.000Z");
    for (let step = 0; step < 1500; step += 1) {
      expect(`${moment} ${fastCalendarDateOf(moment, zone)}`).toBe(
        `${moment} ${calendarDateOf(moment, zone)}`,
      );
      // All hours of the day, and all minutes of them, come around.
      moment = addMinutes(moment, 1501);
    }
  });

  it.each(["Europe/Brussels", "America/St_Johns"])(
    "turns the day at midnight on the wall, also where clocks are changed, in %s",
    (zone) => {
      for (let day = CalendarDate.parse("2025-03-01"); day < "2026-04-05"; day = addDays(day, 1))
        for (const time of turns) {
          const moment = Instant.parse(`${day}T${time}Z`);
          expect(`${moment} ${fastCalendarDateOf(moment, zone)}`).toBe(
            `${moment} ${calendarDateOf(moment, zone)}`,
          );
        }
    },
  );
});
