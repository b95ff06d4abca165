import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  type AccessRecord,
  answerDue,
  firstPageOf,
  isOutOfPlace,
  mayExtend,
  partKey,
  partsFor,
  type PrintedPart,
} from "../../../domain/disclosures/access-request.ts";
import { UserId } from "../../../domain/users/user.ts";

const day = (text: string) => CalendarDate.parse(text);
const ada = UserId.parse("00000000-0000-4000-8000-000000000001");
const record = (change: Partial<AccessRecord> = {}): AccessRecord => ({
  askedBy: "herself",
  identity: "Known here",
  note: "",
  extension: null,
  closing: null,
  ...change,
});

describe("the time to answer", () => {
  it.each([
    ["2026-11-24", false, "2026-12-24"],
    ["2026-01-31", false, "2026-02-28"],
    ["2026-11-24", true, "2027-02-24"],
    ["2026-11-30", true, "2027-02-28"],
  ] as const)("asked on %s (put off: %s) is until %s", (on, isExtended, due) => {
    expect(answerDue(day(on), isExtended)).toEqual({ due, source: "GDPR 12(3)" });
  });

  it("is unknown before there was a rule", () => {
    expect(answerDue(day("2018-05-24"), false)).toBeNull();
  });

  it("can be put off once, while the first month runs", () => {
    const on = day("2026-11-24");
    expect(mayExtend(on, record(), day("2026-12-24"))).toBe(true);
    expect(mayExtend(on, record(), day("2026-12-25"))).toBe(false);
    const extension = { on: day("2026-12-01"), reason: "Many papers" };
    expect(mayExtend(on, record({ extension }), day("2026-12-02"))).toBe(false);
  });
});

describe("the parts", () => {
  const parts = partsFor([ada]);
  const printed = (key: string, firstPage: number, pages: number): PrintedPart => {
    const part = parts.find((one) => partKey(one) === key);
    if (part === undefined) throw new Error("No such part");
    return { part, firstPage, pages, way: "printed" };
  };
  const first = (key: string, done: readonly PrintedPart[]) => {
    const part = parts.find((one) => partKey(one) === key);
    return part === undefined ? null : firstPageOf(part, parts, done);
  };

  it("follow each other, page by page, and wait for those before them", () => {
    expect(first("house", [])).toBe(1);
    expect(first("office", [])).toBeNull();
    const done = [printed("house", 1, 4), printed("office", 5, 7)];
    expect(first("office", done)).toBe(5);
    expect(first("care", done)).toBe(12);
    expect(first(`sealed ${ada}`, done)).toBeNull();
  });

  it("that were printed again with more pages push the next ones out of place", () => {
    const done = [printed("house", 1, 4), printed("office", 5, 7), printed("house", 1, 5)];
    expect(first("office", done)).toBe(6);
    expect(isOutOfPlace({ kind: "office" }, parts, done)).toBe(true);
    expect(isOutOfPlace({ kind: "house" }, parts, done)).toBe(false);
    expect(isOutOfPlace({ kind: "care" }, parts, done)).toBe(false);
  });

  it("have no page twice and none left out, when printed in order", () => {
    const pages = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(pages, (counts) => {
        const done: PrintedPart[] = [];
        const seen: number[] = [];
        parts.forEach((part, at) => {
          const from = firstPageOf(part, parts, done);
          const count = counts[at] ?? 1;
          if (from === null) throw new Error("Its turn has come");
          seen.push(...Array.from({ length: count }, (_, page) => from + page));
          done.push({ part, firstPage: from, pages: count, way: "saved" });
        });
        expect(seen).toEqual(seen.map((_, page) => page + 1));
        expect(parts.some((part) => isOutOfPlace(part, parts, done))).toBe(false);
      }),
    );
  });

  it("are due no sooner than requested, whatever the day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), fc.boolean(), (after, isExtended) => {
        const on = addDays(day("2018-05-25"), after);
        const due = answerDue(on, isExtended)?.due ?? on;
        expect(due > on).toBe(true);
      }),
    );
  });
});
