import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  daysOfWeek,
  fairWeeks,
  type Helper,
  isAsked,
  isOn,
  swap,
  type Task,
  type Term,
  type Turn,
} from "../../../domain/daily-life/chores.ts";
import { suggestWeek, whoseTurn } from "../../../domain/daily-life/fair-turns.ts";
import { aHelper, aTask } from "../../helpers/builders.ts";
import { runs } from "../../helpers/property-runs.ts";

const day = (text: string): CalendarDate => CalendarDate.parse(text);
const monday = day("2026-11-23");
const tuesday = day("2026-11-24");

const asked = (
  helpers: readonly Helper[],
  tasks: readonly Task[],
  more: Partial<Parameters<typeof suggestWeek>[0]> = {},
): readonly Turn[] =>
  suggestWeek({ monday, tasks, helpers, past: [], kept: [], declined: [], from: monday, ...more });

describe("whose turn it is", () => {
  const task = aTask({ days: [1] });

  it("is the person with the fewest turns, then who has not done this for longest, then the lower number", () => {
    const helpers = [aHelper(3), aHelper(1), aHelper(2)];
    const other = aTask();
    const did = (number: number, on: string, taskId = task.id): Turn => ({
      taskId,
      day: day(on),
      personId: aHelper(number).personId,
    });
    const order = (past: readonly Turn[]): readonly number[] =>
      whoseTurn(
        { monday, tasks: [task], helpers, past, kept: [], declined: [], from: monday },
        task.id,
        monday,
      ).map(({ helper }) => helper.number);

    expect(order([])).toEqual([1, 2, 3]);
    expect(order([did(1, "2026-11-10")])).toEqual([2, 3, 1]);
    expect(order([did(1, "2026-11-10"), did(2, "2026-11-03"), did(3, "2026-11-17")])).toEqual([
      2, 1, 3,
    ]);
    expect(
      order([did(1, "2026-11-10"), did(2, "2026-11-12", other.id), did(3, "2026-11-17")]),
    ).toEqual([2, 1, 3]);
  });

  it("is not always the newcomer: days away count as the average of the others", () => {
    const daily = aTask();
    const settled = [aHelper(1), aHelper(2)];
    const past = [...Array(56).keys()].map((ago): Turn => ({
      taskId: daily.id,
      day: addDays(monday, -ago - 1),
      personId: aHelper((ago % 2) + 1).personId,
    }));
    const newcomer = aHelper(9, { stays: [{ from: monday, until: null }] });

    const turns = asked([...settled, newcomer], [daily], { past });

    expect(turns.filter(({ personId }) => personId === newcomer.personId).length).toBeLessThan(4);
  });

  it("assigns nobody twice on a day while another person has no turn", () => {
    const tasks = [aTask({ people: 2 }), aTask(), aTask()];
    const helpers = [1, 2, 3, 4].map((number) => aHelper(number));

    for (const date of daysOfWeek(monday)) {
      const today = asked(helpers, tasks).filter((turn) => turn.day === date);
      expect(new Set(today.map(({ personId }) => personId)).size).toBe(4);
    }
  });

  it("leaves past days, existing turns, and people marked not today", () => {
    const daily = aTask();
    const helpers = [aHelper(1), aHelper(2)];
    const kept = [{ taskId: daily.id, day: tuesday, personId: aHelper(2).personId }];
    const wednesday = day("2026-11-25");
    const declined = [{ taskId: daily.id, day: wednesday, personId: aHelper(1).personId }];

    const turns = asked(helpers, [daily], { kept, declined, from: tuesday });

    expect(turns.map((turn) => turn.day)).toEqual(daysOfWeek(monday).slice(2));
    expect(turns[0]?.personId).toBe(aHelper(2).personId);
  });
});

const offset = fc.integer({ min: 0, max: 70 });
const term = (tasks: readonly Task[]) =>
  fc
    .record({
      kind: fc.constantFrom("spared" as const, "joins" as const),
      task: fc.integer({ min: -1, max: tasks.length - 1 }),
      from: offset,
      days: fc.integer({ min: 1, max: 30 }),
      isOpen: fc.boolean(),
    })
    .map(({ kind, task, from, days, isOpen }): Term => ({
      kind,
      taskId: kind === "joins" ? null : (tasks[task]?.id ?? null),
      from: addDays(monday, from),
      until: isOpen ? null : addDays(monday, from + days),
    }));

const taskList = fc.array(
  fc.record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
    people: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 1, maxLength: 5 },
);

const house = taskList.chain((list) => {
  const tasks = list.map((one) => aTask(one));
  const helper = fc.record({
    stays: fc
      .tuple(offset, fc.integer({ min: 1, max: 60 }))
      .map(([from, days]) => [
        { from: addDays(monday, from - 30), until: addDays(monday, from - 30 + days) },
      ]),
    terms: fc.array(term(tasks), { maxLength: 3 }),
    away: fc.array(
      offset.map((days) => addDays(monday, days)),
      { maxLength: 5 },
    ),
    isChild: fc.boolean(),
  });
  return fc.record({
    tasks: fc.constant(tasks),
    always: fc.integer({ min: 0, max: 4 }),
    others: fc.array(helper, { maxLength: 6 }),
    weeks: fc.integer({ min: 1, max: fairWeeks }),
  });
});

/** Suggests week after week, as if everything was done. */
function live(tasks: readonly Task[], helpers: readonly Helper[], weeks: number): readonly Turn[] {
  let past: readonly Turn[] = [];
  for (let week = 0; week < weeks; week += 1) {
    const start = addDays(monday, 7 * week);
    const question = { monday: start, tasks, helpers, past, kept: [], declined: [], from: start };
    past = [...past, ...suggestWeek(question)];
  }
  return past;
}

describe("any group of residents, week after week", () => {
  it("assigns nobody who is exempt, away, gone or a child", () => {
    fc.assert(
      fc.property(house, ({ tasks, always, others, weeks }) => {
        const helpers = helpersOf(always, others);
        for (const turn of live(tasks, helpers, weeks)) {
          const helper = helpers.find(({ personId }) => personId === turn.personId);
          expect(helper && isAsked(helper, turn.taskId, turn.day)).toBe(true);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it("fills every place for which there is a person, and nobody has one place twice", () => {
    fc.assert(
      fc.property(house, ({ tasks, always, others, weeks }) => {
        const helpers = helpersOf(always, others);
        const turns = live(tasks, helpers, weeks);
        for (let ahead = 0; ahead < 7 * weeks; ahead += 1) {
          const date = addDays(monday, ahead);
          for (const task of tasks) {
            const here = turns.filter((turn) => turn.taskId === task.id && turn.day === date);
            const able = helpers.filter((helper) => isAsked(helper, task.id, date)).length;
            expect(here).toHaveLength(isOn(task, date) ? Math.min(task.people, able) : 0);
            expect(new Set(here.map(({ personId }) => personId)).size).toBe(here.length);
          }
        }
      }),
      { numRuns: runs(40) },
    );
  });

  it("gives two people who are always there turns that differ by one at most", () => {
    fc.assert(
      fc.property(house, ({ tasks, always, others, weeks }) => {
        const helpers = helpersOf(always, others);
        const turns = live(tasks, helpers, weeks);
        const counts = helpers
          .slice(0, always)
          .map(({ personId }) => turns.filter((turn) => turn.personId === personId).length);
        if (counts.length > 0)
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
      { numRuns: runs(100) },
    );
  });

  it("returns the same when called again", () => {
    fc.assert(
      fc.property(house, ({ tasks, always, others, weeks }) => {
        const helpers = helpersOf(always, others);
        expect(live(tasks, helpers.toReversed(), weeks)).toEqual(live(tasks, helpers, weeks));
      }),
      { numRuns: runs(20) },
    );
  });
});

describe("a swap", () => {
  it("keeps both, each in the other's place", () => {
    fc.assert(
      fc.property(house, fc.nat(), fc.nat(), ({ tasks, always, others }, a, b) => {
        const turns = live(tasks, helpersOf(always, others), 1);
        const one = turns[a % Math.max(1, turns.length)];
        const other = turns[b % Math.max(1, turns.length)];
        if (one === undefined || other === undefined) return;
        const swapped = swap(turns, one, other);
        if (!swapped.ok) return;
        const after = [...turns.filter((turn) => turn !== one && turn !== other), ...swapped.value];
        for (const { personId } of [one, other])
          expect(after.filter((turn) => turn.personId === personId)).toHaveLength(
            turns.filter((turn) => turn.personId === personId).length,
          );
        expect(after.map(place).toSorted()).toEqual(turns.map(place).toSorted());
        expect(new Set(after.map((turn) => `${place(turn)} ${turn.personId}`)).size).toBe(
          after.length,
        );
      }),
    );
  });

  it("refuses swapping with oneself, and a place the person has already", () => {
    const task = aTask({ people: 2 });
    const other = aTask();
    const turn = (number: number, taskId = task.id): Turn => ({
      taskId,
      day: monday,
      personId: aHelper(number).personId,
    });
    const turns = [turn(1), turn(2), turn(1, other.id)] as const;

    expect(swap(turns, turns[0], turns[2])).toMatchObject({ ok: false });
    expect(swap(turns, turns[1], turns[2])).toMatchObject({ ok: false });
  });
});

const helpersOf = (always: number, others: readonly Partial<Helper>[]): readonly Helper[] => [
  ...[...Array(always).keys()].map((index) => aHelper(index + 1)),
  ...others.map((other, index) => aHelper(20 + index, other)),
];

const place = ({ taskId, day: date }: Turn): string => `${taskId} ${date}`;
