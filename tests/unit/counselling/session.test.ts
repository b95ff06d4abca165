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
import { type MemberId, recoveryKeyId } from "../../../domain/users/roster-statement.ts";
import { userNo } from "../../helpers/roster-chain.ts";

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
  const [author, other, deputy, emergencyReader] = [userNo(1), userNo(2), userNo(3), userNo(4)];

  it("is its author, their deputies, those named for emergencies and the recovery key", () => {
    const named = {
      author,
      deputies: [deputy],
      emergencyReaders: [emergencyReader, deputy, author],
    };
    const members = [author, other, deputy, emergencyReader, recoveryKeyId] as const;
    expect(readersOfSealed(named, members)).toEqual([
      { memberId: author, part: "author" },
      { memberId: deputy, part: "deputy" },
      { memberId: emergencyReader, part: "breakGlass" },
      { memberId: recoveryKeyId, part: "recoveryKey" },
    ]);
  });

  it("is never somebody who is not a member, nor anybody twice", () => {
    const users = fc.uniqueArray(fc.constantFrom(author, other, deputy, emergencyReader));
    const all = fc.uniqueArray(
      fc.constantFrom<MemberId>(author, other, deputy, emergencyReader, recoveryKeyId),
    );
    fc.assert(
      fc.property(users, users, all, (deputies, emergencyReaders, members) => {
        const readers = readersOfSealed({ author, deputies, emergencyReaders }, members);
        const found = readers.map(({ memberId }) => memberId);
        expect(new Set(found).size).toBe(found.length);
        for (const { memberId, part } of readers) {
          expect(members).toContain(memberId);
          if (part === "deputy") expect(deputies).toContain(memberId);
          if (part === "breakGlass") expect(emergencyReaders).toContain(memberId);
          expect(part === "recoveryKey").toBe(memberId === recoveryKeyId);
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
