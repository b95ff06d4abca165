import { describe, expect, it } from "vitest";
import { isAhead, isThisWeek, sendDays } from "../../../domain/dossiers/dossier-due-dates.ts";
import { day } from "./test-dossier-facts.ts";

describe("when it is sent", () => {
  const until = day("2026-12-30");
  it.each([
    ["T12", { opens: "2026-11-15", sendBy: "2026-11-30" }],
    ["T3", { opens: null, sendBy: "2026-12-30" }],
    ["T14", { opens: null, sendBy: null }],
  ] as const)("%s", (transition, days) => expect(sendDays(transition, until)).toEqual(days));

  it("is this week from seven days before the window, and ahead from ninety days before the end", () => {
    const days = sendDays("T12", until);
    const ready = { missing: [] };
    expect([day("2026-11-07"), day("2026-11-08")].map((on) => isThisWeek(days, ready, on))).toEqual(
      [false, true],
    );
    expect([day("2026-09-30"), day("2026-10-01")].map((on) => isAhead(days, on))).toEqual([
      false,
      true,
    ]);
    const atOnce = sendDays("T14", until);
    expect(isThisWeek(atOnce, { missing: [{ type: "judgment" }] }, until)).toBe(false);
    expect(isThisWeek(atOnce, ready, until)).toBe(true);
    expect(isAhead(atOnce, until)).toBe(false);
  });
});
