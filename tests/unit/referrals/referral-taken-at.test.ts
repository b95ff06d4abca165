import { describe, expect, it } from "vitest";
import { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import { referralTakenAt } from "../../../renderer/referrals/referral-values.ts";

describe("a new referral", () => {
  it.each([
    ["2026-11-24T18:59:00.000Z", "this-week"],
    ["2026-11-24T19:00:00.000Z", "tonight"],
    ["2026-11-25T05:59:00.000Z", "tonight"],
    ["2026-11-25T06:00:00.000Z", "this-week"],
  ])("of %s is proposed for %s", (now, urgency) => {
    const today = CalendarDate.parse(now.slice(0, 10));
    const clock = { today, zone: "Europe/Brussels", now: Instant.parse(now) };
    expect(referralTakenAt(clock).urgency).toBe(urgency);
  });
});
