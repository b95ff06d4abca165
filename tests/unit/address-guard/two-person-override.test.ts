import { describe, expect, it } from "vitest";
import { mayUse, OverrideReason } from "../../../domain/address-guard/two-person-override.ts";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { UserId } from "../../../domain/users/user.ts";

const user = (n: number) => UserId.parse(`00000000-0000-4000-8000-00000000000${String(n)}`);
const at = (time: string) => Instant.parse(`2026-11-24T${time}:00.000Z`);
const agreed = { agreedAt: at("20:00"), firstBy: user(1), leftAt: null };

describe("what two people agreed on", () => {
  it.each([
    ["at once", agreed, user(1), at("20:00"), true],
    ["within the hour", agreed, user(1), at("21:00"), true],
    ["after an hour", agreed, user(1), at("21:01"), false],
    ["before it was agreed, by a clock put back", agreed, user(1), at("19:58"), false],
    ["by somebody else than whoever asked", agreed, user(2), at("20:00"), false],
    ["a second time", { ...agreed, leftAt: at("20:01") }, user(1), at("20:02"), false],
  ])("is good %s", (_, override, me, now, isGood) => {
    expect(mayUse(override, me, now).ok).toBe(isGood);
  });

  it.each([
    ["nothing", "  ", false],
    ["a sentence", "The court asked for the letter as it came.", true],
  ])("needs a reason: %s", (_, reason, isOne) => {
    expect(OverrideReason.safeParse(reason).success).toBe(isOne);
  });
});
