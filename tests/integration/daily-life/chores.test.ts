import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Input, Output } from "../../../domain/api/index.ts";
import { addDays, addMinutes, type CalendarDate } from "../../../domain/core/calendar-date.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import {
  addColleague,
  foundHouse,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

// Tuesday 24 November 2026 in the evening; the week began on Monday 23.
const tuesday = "2026-11-24" as CalendarDate;
const nextMonday = "2026-11-30" as CalendarDate;

let house: TestHouse;
let beds: readonly string[];
const living: { readonly personId: string; readonly stayId: string }[] = [];
beforeAll(async () => {
  house = testHouse();
  const rooms = await foundHouse(house);
  beds = rooms.map((room) => room.beds[0]?.id ?? "");
  await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("noor");
  for (const name of ["Linh Invented", "Yusuf Invented", "Rosa Invented"])
    living.push(await admit({ name }));
  await house.ask("chores.useUsual", {});
});
afterAll(() => house.remove());

let bed = 0;
const admit = (change: Partial<Input<"stays.admit">>) =>
  house.ask("stays.admit", {
    ...aNewcomer({ from: "2026-11-20", ...change }),
    bedId: beds[bed++] ?? "",
  });

const week = (day: CalendarDate = tuesday) => house.ask("chores.week", { day });
const idOf = (index: number): string => living[index]?.personId ?? "";

async function taskCalled(usual: string): Promise<Output<"chores.week">["tasks"][number]> {
  const { tasks } = await week();
  const found = tasks.find(({ name }) => "usual" in name && name.usual === usual);
  if (found === undefined) throw new Error(`No ${usual}`);
  return found;
}
async function firstTurn(day: CalendarDate, of: CalendarDate = tuesday) {
  const { turns } = await week(of);
  const found = turns.find((turn) => turn.day === day && turn.outcome === null);
  if (found === undefined) throw new Error(`Nothing on ${day}`);
  return found;
}

describe("a week", () => {
  it("is empty, then suggested from today on, then settled, and then unchanged", async () => {
    expect(await week()).toMatchObject({ week: "2026-11-23", state: "empty", turns: [] });

    await house.ask("chores.suggest", { week: tuesday, again: false });
    const draft = await week();
    expect(draft.state).toBe("draft");
    expect(draft.turns.length).toBeGreaterThan(20);
    expect(draft.turns.every(({ day }) => day >= tuesday)).toBe(true);
    expect(draft.openPlaces).toBe(0);

    await house.ask("chores.settle", { week: tuesday });
    expect(await week()).toMatchObject({ state: "settled", settled: { byName: "noor Invented" } });
    expect(await house.call("chores.suggest", { week: tuesday, again: true })).toMatchObject({
      error: { type: "WeekSettled" },
    });
  });

  it("in the past or far ahead is read-only", async () => {
    for (const day of [addDays(tuesday, -7), addDays(tuesday, 100)]) {
      expect((await week(day)).isOpen).toBe(false);
      expect(await house.call("chores.suggest", { week: day, again: false })).toMatchObject({
        error: { type: "WeekOutside" },
      });
    }
  });

  it("suggested again keeps what was chosen by hand", async () => {
    await house.ask("chores.suggest", { week: nextMonday, again: false });
    const turn = await firstTurn(nextMonday, nextMonday);
    const place = { taskId: turn.taskId, day: nextMonday };
    const [next] = await house.ask("chores.candidates", place);
    const personId = next?.person.id ?? "";
    await house.ask("chores.give", { ...place, personId, insteadOf: turn.id });

    await house.ask("chores.suggest", { week: nextMonday, again: true });

    const { turns } = await week(nextMonday);
    expect(
      turns.filter((one) => one.taskId === turn.taskId && one.day === nextMonday),
    ).toContainEqual(expect.objectContaining({ personId }));
  });
});

describe("a turn", () => {
  it("is ticked on its day, not before, and the tick can be undone", async () => {
    const today = await firstTurn(tuesday);
    const tomorrow = await firstTurn(addDays(tuesday, 1));

    await house.ask("chores.tick", { turnId: today.id, outcome: "together" });
    expect((await week()).turns.find(({ id }) => id === today.id)?.outcome).toBe("together");
    await house.ask("chores.tick", { turnId: today.id, outcome: null });
    expect((await week()).turns.find(({ id }) => id === today.id)?.outcome).toBeNull();
    expect(await house.call("chores.tick", { turnId: tomorrow.id, outcome: "done" })).toMatchObject(
      {
        error: { type: "NotYet" },
      },
    );
  });

  it("that was not today leaves a place open, and nobody is asked for it twice", async () => {
    const today = await firstTurn(tuesday);
    await house.ask("chores.tick", { turnId: today.id, outcome: "not-today" });
    expect((await week()).openPlaces).toBe(1);

    await house.ask("chores.suggest", { week: tuesday, again: false });

    const here = (await week()).turns.filter(
      ({ taskId, day }) => taskId === today.taskId && day === tuesday,
    );
    expect(new Set(here.map(({ personId }) => personId)).size).toBe(here.length);
    expect((await week()).openPlaces).toBe(0);
  });

  it("of a person who leaves needs a replacement, and filling the week finds one", async () => {
    const { personId, stayId } = await admit({ name: "Wei Invented" });
    const place = { taskId: (await taskCalled("kitchen")).id, day: addDays(tuesday, 2) };
    await house.ask("chores.give", { ...place, personId, insteadOf: null });
    await house.ask("stays.depart", {
      stayId,
      night: tuesday,
      destination: "unknown",
      reason: "ended-by-person",
    });

    const left = (await week()).turns.find((turn) => turn.personId === personId);
    expect(left?.needsOther).toBe(true);
    expect(await house.call("chores.give", { ...place, personId, insteadOf: null })).toMatchObject({
      error: { type: "NotAsked" },
    });

    await house.ask("chores.suggest", { week: tuesday, again: false });
    const after = await week();
    expect(after.turns.some((turn) => turn.personId === personId)).toBe(false);
    expect(after.openPlaces).toBe(0);
  });
});

describe("what is agreed with a resident", () => {
  it("exempts from a task and some days, without a reason, until it is changed", async () => {
    const bins = await taskCalled("bins");
    const pause = { from: "2026-12-07", until: "2026-12-14" };
    await house.ask("chores.saveTerms", {
      personId: idOf(0),
      joins: false,
      notTasks: [bins.id],
      pause,
    });

    await house.ask("chores.suggest", { week: "2026-12-07", again: false });
    const { turns } = await week("2026-12-07" as CalendarDate);
    expect(turns.length).toBeGreaterThan(0);
    expect(turns.some(({ personId }) => personId === idOf(0))).toBe(false);

    const [linh] = await house.ask("chores.people", {});
    expect(linh).toMatchObject({ notTasks: [bins.id], pause });
    await house.ask("chores.saveTerms", {
      personId: idOf(0),
      joins: false,
      notTasks: [],
      pause: null,
    });
    expect((await house.ask("chores.people", {}))[0]).toMatchObject({ notTasks: [], pause: null });
    expect(rows("SELECT * FROM chore_terms")).toHaveLength(2);
    const history = await house.ask("people.history", { id: idOf(0), page: 0 });
    expect(history.lines.filter(({ action }) => action === "choreTermsChanged")).toHaveLength(4);
  });

  it("includes a child only when the child joins in", async () => {
    const child = await admit({
      name: "Inês Invented",
      age: { basis: "birthDate", birthDate: "2015-05-01" },
    });
    const place = { taskId: (await taskCalled("kitchen")).id, day: addDays(tuesday, 5) };
    const isAsked = async () =>
      (await house.ask("chores.candidates", place)).find(
        ({ person }) => person.id === child.personId,
      )?.isAsked;

    expect(await isAsked()).toBe(false);
    await house.ask("chores.saveTerms", {
      personId: child.personId,
      joins: true,
      notTasks: [],
      pause: null,
    });
    expect(await isAsked()).toBe(true);
  });
});

describe("days of absence", () => {
  const isAsked = async (day: CalendarDate) =>
    (await house.ask("chores.candidates", { taskId: (await taskCalled("kitchen")).id, day })).find(
      ({ person }) => person.id === idOf(1),
    )?.isAsked;

  it("are those of a planned appointment, but not of a lesson", async () => {
    const day = addDays(tuesday, 22);
    expect(await isAsked(day)).toBe(true);
    const planned = { ...appointment, personId: idOf(1), day };
    await house.ask("calendar.plan", { ...planned, place: "school" });
    expect(await isAsked(day)).toBe(true);
    const { ids } = await house.ask("calendar.plan", { ...planned, place: "court" });
    expect(await isAsked(day)).toBe(false);
    const cancelled = { version: 1, reason: "by-other-side", following: false } as const;
    await house.ask("calendar.cancel", { id: ids[0] ?? "", ...cancelled });
    expect(await isAsked(day)).toBe(true);
  });

  it("are those of an outing overnight, until the day of the expected return", async () => {
    const backBy = addMinutes(house.now, 23 * 24 * 60);
    const outing = { whereTo: "", backBy, company: "alone", hasPhone: true } as const;
    await house.ask("passes.goOut", { personIds: [idOf(1)], ...outing });
    const asked = [];
    for (const days of [22, 23, 24]) asked.push(await isAsked(addDays(tuesday, days)));
    expect(asked).toEqual([false, false, true]);
    await house.ask("passes.back", { personIds: [idOf(1)] });
    expect(await isAsked(addDays(tuesday, 22))).toBe(true);
  });

  const appointment = {
    at: "10:00",
    minutes: 60,
    needsEscort: false,
    escort: null,
    interpreter: null,
    care: null,
    weeks: 1,
  } as const;
});

describe("the database", () => {
  it("refuses what the rules refuse", async () => {
    const turn = await firstTurn(addDays(tuesday, 1));
    const insert =
      "INSERT INTO chore_turns (id, task_id, day, person_id, source, given_at, given_by) SELECT 'x', task_id, ?, person_id, source, given_at, given_by FROM chore_turns WHERE id = ?";
    expect(() => run(insert, "2026-11-01", turn.id)).toThrow("not in the house");
    expect(() => run(insert, turn.day, turn.id)).toThrow("UNIQUE");
    expect(() => run("UPDATE chore_turns SET day = ? WHERE id = ?", tuesday, turn.id)).toThrow(
      "a correction adds",
    );
    expect(() => run("UPDATE chore_ticks SET outcome = 'done'")).toThrow("a correction adds");
    expect(() => run("INSERT INTO chore_weeks VALUES ('x', '2026-12-01', '', NULL, NULL)")).toThrow(
      "CHECK",
    );
  });

  it("has no column for a reason", () => {
    const columns = ["chore_terms", "chore_ticks", "chore_turns"].flatMap((table) =>
      rows(`PRAGMA table_info(${table})`).map(({ name }) => String(name)),
    );
    expect(columns.filter((name) => /reason|why|note|text/.test(name))).toEqual([]);
  });

  it("keeps the turns of a retired task", async () => {
    const task = await taskCalled("stairs-and-hall");
    const before = rows("SELECT * FROM chore_turns").length;
    await house.ask("chores.retireTask", { taskId: task.id });

    expect(rows("SELECT * FROM chore_turns")).toHaveLength(before);
    expect((await week()).tasks.some(({ id }) => id === task.id)).toBe(false);
  });
});

const file = () => openHouseOf(house).database.file;
const rows = (sql: string) =>
  file().prepare(sql).all() as readonly Readonly<Record<string, unknown>>[];
const run = (sql: string, ...values: string[]) =>
  file()
    .prepare(sql)
    .run(...values);
