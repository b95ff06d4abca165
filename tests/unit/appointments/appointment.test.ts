import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  AppointmentId,
  clashesOf,
  endsAt,
  isAloneInDanger,
  isLongPast,
  nextFirst,
  type Slot,
  stepped,
  weekly,
} from "../../../domain/appointments/appointment.ts";
import { addDays, CalendarDate, ClockTime, Instant } from "../../../domain/core/calendar-date.ts";
import { PersonId } from "../../../domain/people/person.ts";
import { UserId } from "../../../domain/users/user.ts";

const [linh, olena] = [PersonId.parse(randomUUID()), PersonId.parse(randomUUID())];
const tom = UserId.parse(randomUUID());
const day = CalendarDate.parse("2026-11-24");

const slot = (change: Partial<Slot> = {}) => ({
  personId: linh,
  day,
  at: ClockTime.parse("10:00"),
  minutes: 60,
  escort: null,
  ...change,
  id: AppointmentId.parse(randomUUID()),
});
const at = (time: string, minutes = 60, change: Partial<Slot> = {}) =>
  slot({ at: ClockTime.parse(time), minutes, ...change });

describe("the end of an appointment", () => {
  it.each([
    ["10:00", 45, "10:45"],
    ["09:30", 90, "11:00"],
    ["23:30", 60, "00:30"],
  ])("that begins at %s and takes %i minutes is at %s", (begins, minutes, ends) => {
    expect(endsAt({ at: ClockTime.parse(begins), minutes })).toBe(ends);
  });
});

describe("two appointments", () => {
  it.each([
    ["at the same time", at("10:00"), ["person"]],
    ["that overlap by a minute", at("09:01"), ["person"]],
    ["one after the other", at("11:00"), []],
    ["one before the other", at("09:00"), []],
    ["one inside the other", at("10:20", 10), ["person"]],
    ["of another person", at("10:00", 60, { personId: olena }), []],
    [
      "of another person with the same escort",
      at("10:00", 60, { personId: olena, escort: tom }),
      ["escort"],
    ],
    ["of the same person with the same escort", at("10:00", 60, { escort: tom }), ["person"]],
    ["on another day", at("10:00", 60, { day: CalendarDate.parse("2026-11-25") }), []],
  ])("%s", (_, other, who) => {
    expect(clashesOf(slot({ escort: tom }), [other]).map((clash) => clash.who)).toEqual(who);
  });

  it("clash past midnight", () => {
    const late = at("23:30", 90);
    const early = at("00:30", 30, { day: CalendarDate.parse("2026-11-25") });
    expect(clashesOf(late, [early])).toHaveLength(1);
    expect(clashesOf(early, [late])).toHaveLength(1);
  });

  it("clash the one as the other, and never with themselves", () => {
    const any = fc
      .record({
        hour: fc.integer({ min: 0, max: 23 }),
        minutes: fc.integer({ min: 5, max: 720 }),
        personId: fc.constantFrom(linh, olena),
        escort: fc.constantFrom(tom, null),
      })
      .map(({ hour, ...rest }) =>
        slot({ ...rest, at: ClockTime.parse(`${String(hour).padStart(2, "0")}:00`) }),
      );
    fc.assert(
      fc.property(any, any, (one, other) => {
        expect(clashesOf(one, [one])).toEqual([]);
        expect(clashesOf(one, [other]).map(({ who }) => who)).toEqual(
          clashesOf(other, [one]).map(({ who }) => who),
        );
      }),
    );
  });
});

describe("the day of an appointment", () => {
  const today = CalendarDate.parse("2027-03-11");
  it.each([
    ["2026-03-15", true],
    ["2027-02-07", true],
    ["2027-02-08", false],
    ["2027-03-10", false],
    ["2028-03-15", false],
  ])("%s was long ago: %s", (day, isLong) => {
    expect(isLongPast(CalendarDate.parse(day), today)).toBe(isLong);
  });
});

describe("an appointment", () => {
  it("that repeats every week keeps its weekday", () => {
    expect(weekly(day, 3)).toEqual(["2026-11-24", "2026-12-01", "2026-12-08"]);
  });

  const now = Instant.parse("2026-11-24T20:10:00.000Z");
  const home = { leftAt: null, backAt: null };
  const out = { leftAt: now, backAt: null };
  const back = { leftAt: now, backAt: now };
  it.each([
    ["going out", home, "left", out],
    ["going out twice", out, "left", null],
    ["coming back", out, "back", back],
    ["coming back without having gone", home, "back", null],
    ["not having gone after all", out, "notLeft", home],
    ["not being back after all", back, "notBack", out],
    ["not having gone once back", back, "notLeft", null],
  ] as const)("%s", (_, before, step, after) => expect(stepped(before, step, now)).toEqual(after));
});

describe("what comes first on Today", () => {
  const zone = "Europe/Brussels";
  const now = Instant.parse("2026-11-24T15:00:00.000Z");
  const one = (
    time: string,
    change: Partial<{ day: CalendarDate; leftAt: Instant | null }> = {},
  ) => ({
    day,
    at: ClockTime.parse(time),
    minutes: 60,
    leftAt: null,
    ...change,
  });

  it.each([
    { what: "to come after over", all: ["09:00", "17:00"], first: ["17:00", "09:00"] },
    { what: "still going on first", all: ["09:00", "15:30"], first: ["15:30", "09:00"] },
    { what: "over to the minute last", all: ["15:00", "15:01"], first: ["15:01", "15:00"] },
    { what: "all to come as they are", all: ["16:00", "17:00"], first: ["16:00", "17:00"] },
    { what: "all over as they are", all: ["08:00", "09:00"], first: ["08:00", "09:00"] },
  ])("$what", ({ all, first }) => {
    const shown = nextFirst(
      all.map((time) => one(time)),
      now,
      zone,
    );
    expect(shown.map(({ at: time }) => time)).toEqual(first);
  });

  it("shows people who are at one, and tomorrow's, before what is over", () => {
    const out = one("09:00", { leftAt: now });
    const tomorrow = one("08:00", { day: addDays(day, 1) });
    expect(nextFirst([one("08:00"), out, tomorrow], now, zone)).toEqual([
      out,
      tomorrow,
      one("08:00"),
    ]);
  });
});

describe("going alone in danger", () => {
  const ahead = { day, escort: null, leftAt: null, backAt: null, cancelled: null };
  const now = Instant.parse("2026-11-24T10:00:00.000Z");
  it.each([
    ["of today", ahead, "acute", true],
    ["of somebody in high danger", ahead, "high", false],
    ["of somebody of whom nothing is known", ahead, null, false],
    ["with a colleague", { ...ahead, escort: tom }, "acute", false],
    [
      "that is over without anybody having gone",
      { ...ahead, day: addDays(day, -1) },
      "acute",
      false,
    ],
    [
      "from which she has not come back",
      { ...ahead, day: addDays(day, -1), leftAt: now },
      "acute",
      true,
    ],
    ["from which she is back", { ...ahead, leftAt: now, backAt: now }, "acute", false],
    ["that was cancelled", { ...ahead, cancelled: "other" }, "acute", false],
  ] as const)("is marked, or not, at an appointment %s", (_, appointment, level, expected) => {
    expect(isAloneInDanger(appointment, level, day)).toBe(expected);
  });
});
