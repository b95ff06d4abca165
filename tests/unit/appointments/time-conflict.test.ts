import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { CalendarDate, ClockTime } from "../../../domain/core/calendar-date.ts";
import {
  leavesBefore,
  overlapsOf,
  type TimeSlot,
} from "../../../domain/appointments/time-conflict.ts";
import { PersonId } from "../../../domain/people/person.ts";
import { UserId } from "../../../domain/users/user.ts";

const [linh, olena] = [PersonId.parse(randomUUID()), PersonId.parse(randomUUID())];
const [tom, samira] = [UserId.parse(randomUUID()), UserId.parse(randomUUID())];
const date = (day: string) => CalendarDate.parse(day);

const slot = (change: Partial<TimeSlot> = {}, at = "10:00"): TimeSlot => ({
  personId: linh,
  workerId: null,
  day: date("2026-11-24"),
  minutes: 60,
  at: ClockTime.parse(at),
  ...change,
});

describe("what is at the same time", () => {
  it.each<readonly [string, TimeSlot, TimeSlot, "person" | "worker" | undefined]>([
    ["of one person", slot(), slot({}, "10:30"), "person"],
    ["of another", slot(), slot({ personId: olena }), undefined],
    [
      "of one colleague",
      slot({ workerId: tom }),
      slot({ personId: olena, workerId: tom }),
      "worker",
    ],
    [
      "of two colleagues",
      slot({ workerId: tom }),
      slot({ personId: olena, workerId: samira }),
      undefined,
    ],
    ["of both", slot({ workerId: tom }), slot({ workerId: tom }), "person"],
    ["one after the other", slot(), slot({}, "11:00"), undefined],
    [
      "past midnight",
      slot({ minutes: 90 }, "23:30"),
      slot({ day: date("2026-11-25") }, "00:30"),
      "person",
    ],
  ])("%s", (_what, one, other, who) => {
    expect(overlapsOf(one, [other])[0]?.who).toBe(who);
    expect(overlapsOf(other, [one])[0]?.who).toBe(who);
  });
});

it.each([
  [null, null],
  ["2026-11-20", null],
  ["2026-11-23", "2026-11-23"],
  ["2026-11-30", "2026-11-30"],
  ["2026-12-01", null],
])("reports for a planned end on %s a departure before the 30th on %s", (end, said) => {
  const planned = end === null ? null : date(end);
  expect(leavesBefore(planned, date("2026-11-30"), date("2026-11-23"))).toBe(said);
});
