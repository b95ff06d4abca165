import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  SessionKind,
  SessionPlace,
  countInterviews,
  countsUsually,
  learnsOf,
  NoteText,
  readersOfSealed,
} from "../../../domain/counselling/session.ts";

const day = (text: string) => CalendarDate.parse(text);

describe("an interview", () => {
  const on = (text: string, change = {}) => ({
    day: day(text),
    isInterview: true,
    isTakenBack: false,
    ...change,
  });
  const period = { from: day("2026-03-01"), until: day("2026-05-31") };

  it.each([
    ["the first day of a period", [on("2026-03-01")], 1],
    ["its last day", [on("2026-05-31")], 1],
    ["the day before", [on("2026-02-28")], 0],
    ["the day after", [on("2026-06-01")], 0],
    ["two on one day", [on("2026-04-04"), on("2026-04-04")], 2],
    ["what is none", [on("2026-04-04", { isInterview: false })], 0],
    ["what was taken back", [on("2026-04-04", { isTakenBack: true })], 0],
    ["nothing", [], 0],
  ] as const)("is counted on %s", (_what, contacts, count) => {
    expect(countInterviews(contacts, period)).toBe(count);
  });

  it("is what a session at a table usually is, and what escorting and a phone call are not", () => {
    const usual = SessionKind.options.flatMap((kind) =>
      SessionPlace.options
        .filter((place) => countsUsually(kind, place))
        .map((place) => `${kind} ${place}`),
    );
    expect(usual).toHaveLength(4 * 3);
    expect(usual.some((one) => /accompaniment|phone/.test(one))).toBe(false);
  });
});

describe("who learns of a note", () => {
  it.each([
    ["house", false, true],
    ["house", true, true],
    ["plan", false, false],
    ["plan", true, true],
    ["sealed", false, false],
    ["sealed", true, true],
  ] as const)("of level %s with the key of care workers (%s): %s", (level, holds, learns) => {
    expect(learnsOf(level, holds)).toBe(learns);
  });
});

describe("to whom a note is sealed", () => {
  const isKit = (id: string) => id.startsWith("kit");
  const read = (named: Parameters<typeof readersOfSealed>[0], members: readonly string[]) =>
    readersOfSealed(named, members, isKit).map(({ memberId, part }) => `${memberId} ${part}`);

  it("is its author, their deputies, the colleagues named by the centre, and the recovery keys", () => {
    const named = { author: "a", deputies: ["d"], holders: ["h", "d", "a"] };
    expect(read(named, ["a", "b", "d", "h", "kit", "kit.pending"])).toEqual([
      "a author",
      "d deputy",
      "h breakGlass",
      "kit kit",
      "kit.pending kit",
    ]);
  });

  it("is never a person who is not a member, nor a person twice", () => {
    const id = fc.constantFrom("a", "b", "c", "d", "kit");
    const ids = fc.uniqueArray(id);
    fc.assert(
      fc.property(ids, ids, ids, (deputies, holders, members) => {
        const readers = readersOfSealed({ author: "a", deputies, holders }, members, isKit);
        const found = readers.map(({ memberId }) => memberId);
        expect(new Set(found).size).toBe(found.length);
        for (const { memberId, part } of readers) {
          expect(members).toContain(memberId);
          if (part === "deputy") expect(deputies).toContain(memberId);
          if (part === "breakGlass") expect(holders).toContain(memberId);
        }
      }),
    );
  });
});

it("accepts a note as it was typed, but not an empty one", () => {
  expect(NoteText.safeParse("  two spaces\n").data).toBe("  two spaces\n");
  expect(NoteText.safeParse(" \n\t　").success).toBe(false);
  expect(NoteText.safeParse("a".repeat(100_001)).success).toBe(false);
});
