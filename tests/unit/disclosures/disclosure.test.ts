import { describe, expect, it } from "vitest";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  entryProblems,
  RegisterEntry,
  standingLines,
} from "../../../domain/disclosures/disclosure.ts";
import { aDisclosure } from "../../helpers/disclosure-inputs.ts";

const today = CalendarDate.parse("2026-11-24");
const line = (id: string, corrects: string | null, entry: unknown) => ({
  id,
  corrects,
  entry: RegisterEntry.parse(entry),
});

describe("a line of the register", () => {
  it.each([
    ["of today", aDisclosure(), []],
    ["of a day to come", aDisclosure({ on: "2026-11-25" }), ["on"]],
    ["older than every ground", aDisclosure({ on: "1996-01-01" }), ["ground"]],
    ["taken back", { kind: "mistake", on: "2026-11-24", reason: "Another person" }, []],
    ["taken back tomorrow", { kind: "mistake", on: "2026-11-25", reason: "Another" }, ["on"]],
  ])("%s", (_, entry, problems) => {
    expect(entryProblems(RegisterEntry.parse(entry), today)).toEqual(problems);
  });

  it("has content: information, a reason for another legal basis, a reason to withdraw it", () => {
    expect(RegisterEntry.safeParse(aDisclosure({ information: [] })).success).toBe(false);
    const bare = aDisclosure({ ground: { kind: "dangerToLife", reason: " " } });
    expect(RegisterEntry.safeParse(bare).success).toBe(false);
    expect(RegisterEntry.safeParse({ kind: "mistake", on: today, reason: "" }).success).toBe(false);
  });

  it("counts until another replaces it; a withdrawn one is hidden", () => {
    const taken = { kind: "mistake", on: today, reason: "Another person" };
    const lines = [
      line("a", null, aDisclosure({ on: "2026-11-20" })),
      line("b", null, aDisclosure({ on: "2026-11-22" })),
      line("c", "a", aDisclosure({ on: "2026-11-21" })),
      line("d", "b", taken),
    ];
    expect(standingLines(lines).map(({ id }) => id)).toEqual(["c"]);
    expect(standingLines(lines.slice(0, 3)).map(({ id }) => id)).toEqual(["b", "c"]);
  });
});
