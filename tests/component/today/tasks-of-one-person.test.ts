// One person is one block: what has a last day comes first, and the block says why.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { Task } from "../../../domain/residence/procedure/procedure-tasks.ts";
import {
  tasksByPerson,
  type TimedTask,
  whyTaskFirst,
} from "../../../renderer/people/tasks-by-person.ts";

const day = (text: string) => CalendarDate.parse(text);
const today = day("2027-03-10");
const task = (kind: Task["kind"], by: string | null): Task => ({
  kind,
  on: day("2027-02-22"),
  by: by === null ? null : day(by),
  rule: "renewalWindow",
});
const line = (kind: Task["kind"], by: string | null, until: string | null = null): TimedTask => ({
  task: task(kind, by),
  until: until === null ? null : day(until),
});

const openEnded = line("askOpenEnded", null);
const renewal = line("send", "2027-03-16", "2027-04-15");
const passport = line("renewPaper", "2027-09-01", "2027-09-01");
const expired = line("expired", null, "2027-03-01");

describe("the block of one person", () => {
  it.each([
    ["the renewal, and the open-ended stay beside it", [openEnded, renewal], "renewal"],
    ["the same with a passport", [passport, openEnded, renewal], "renewal"],
    ["a renewal and a passport", [passport, renewal], "by"],
    ["a document that has expired, and the open-ended stay", [openEnded, expired], "past"],
    ["two things without a last day", [openEnded, line("chaseMagistrate", null)], "waits"],
    ["one thing alone", [renewal], null],
    ["days alone, for a reader who knows no more", [{ task: null, until: today }, passport], null],
  ] as const)("%s", (_what, lines, kind) => {
    const [block = []] = tasksByPerson<TimedTask>(
      lines,
      () => "her",
      (one) => one,
    );
    expect(whyTaskFirst(block, today)?.kind ?? null).toBe(kind);
    if (kind === "renewal") expect(whyTaskFirst(block, today)).toMatchObject({ day: "2027-03-16" });
  });

  it("loses no row, keeps people in the order in which they came, and each by last day", () => {
    const some = fc.record({
      who: fc.constantFrom("a", "b", "c"),
      by: fc.constantFrom(null, "2027-03-16", "2027-04-01", "2027-02-01"),
    });
    fc.assert(
      fc.property(fc.array(some), (people) => {
        const lines = people.map((one, n) => ({ ...one, n }));
        const timed = ({ by }: (typeof lines)[number]): TimedTask => line("send", by);
        const blocks = tasksByPerson(lines, ({ who }) => who, timed);
        expect(blocks.flat().toSorted((a, b) => a.n - b.n)).toEqual(lines);
        expect(blocks.map(([first]) => first?.who)).toEqual([
          ...new Set(lines.map(({ who }) => who)),
        ]);
        for (const block of blocks) {
          const days = block.map(({ by }) => by ?? "9999");
          expect(days).toEqual(days.toSorted());
        }
      }),
    );
  });
});
