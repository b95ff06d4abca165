import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { departureItems } from "../../../domain/accommodation/departure-checklist.ts";
import { addDays, calendarDateOf, Instant, weekdayOf } from "../../../domain/core/calendar-date.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { long } from "../../helpers/long-test.ts";
import {
  addColleague,
  foundHouse,
  letIn,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let beds: readonly string[];
beforeAll(async () => {
  house = testHouse();
  const rooms = await foundHouse(house);
  beds = rooms.map((room) => room.beds[0]?.id ?? "");
  const samira = await addColleague(house, "ada", "samira", ["care"]);
  await letIn(house, "ada", { signInName: "samira", id: samira }, "office");
  await addColleague(house, "ada", "noor", ["shelter"]);
});
afterAll(() => house.remove());

async function as(signInName: string): Promise<void> {
  house.lock();
  await house.unlock(signInName);
}

/** Time only moves forward in a vault: days are counted from now. */
const dayIn = (days: number) => addDays(calendarDateOf(house.now, "Europe/Brussels"), days);

function pass(days: number): void {
  house.now = Instant.parse(`${dayIn(days)}T19:00:00.000Z`);
}

let bed = 0;
let stayId = "";
let personId = "";
beforeEach(async () => {
  await as("noor");
  const newcomer = aNewcomer({
    name: `Linh Invented ${String(bed)}`,
    from: dayIn(0),
    plannedUntil: dayIn(180),
  });
  ({ stayId, personId } = await house.ask("stays.admit", {
    ...newcomer,
    bedId: beds[bed++] ?? "",
  }));
});

const leave = () =>
  house.ask("stays.depart", {
    stayId,
    night: dayIn(1),
    destination: "own-rented-home",
    reason: "ended-by-person",
  });
const answerAll = async () => {
  for (const item of departureItems)
    await house.ask("departures.tick", { stayId, item, outcome: "done" });
};
const needs = async (kind: string) =>
  (await house.ask("today.view", {})).needs.filter(
    (need) => need.kind === kind && "stayId" in need && need.stayId === stayId,
  );

describe("the departure checklist", () => {
  it("is prepared during the stay, is on Today after the departure, and ends there", async () => {
    await house.ask("departures.tick", { stayId, item: "keys", outcome: "done" });
    expect(await needs("departureOpen")).toEqual([]);
    expect(await house.call("departures.finish", { stayId })).toMatchObject({
      error: { type: "StillResident" },
    });

    await leave();
    expect(await needs("departureOpen")).toMatchObject([{ left: 5, until: dayIn(1) }]);
    expect(await house.call("departures.finish", { stayId })).toMatchObject({
      error: { type: "ItemsOpen" },
    });

    await answerAll();
    await house.ask("departures.finish", { stayId });
    expect(await needs("departureOpen")).toEqual([]);
    const list = await house.ask("departures.view", { stayId });
    expect(list).toMatchObject({ end: { how: "done", byName: "noor Invented", reason: null } });
    expect(
      await house.call("departures.tick", { stayId, item: "keys", outcome: "open" }),
    ).toMatchObject({ error: { type: "ListEnded" } });
  });

  it("is undone with the departure, and keeps the answers", async () => {
    await leave();
    await answerAll();
    await house.ask("departures.finish", { stayId });
    const [stay] = await house.ask("stays.ofPerson", { id: personId });
    await house.ask("stays.undo", { eventId: stay?.undoable ?? "" });

    const list = await house.ask("departures.view", { stayId });
    expect(list).toMatchObject({ until: null, end: null });
    expect(list.items.every(({ outcome }) => outcome === "done")).toBe(true);
    expect(await needs("departureOpen")).toEqual([]);
  });

  it("is skipped with a reason, and opened again", async () => {
    await leave();
    await house.ask("departures.setAside", { stayId, reason: "left by the garden, no word" });
    expect(await needs("departureOpen")).toEqual([]);
    expect((await house.ask("departures.view", { stayId })).end).toMatchObject({
      how: "aside",
      reason: "left by the garden, no word",
    });

    await house.ask("departures.reopen", { stayId });
    expect(await needs("departureOpen")).toMatchObject([{ left: 6 }]);
  });

  it(
    "keeps the reason in the house as long as the name, and for the office permanently",
    long,
    async () => {
      await leave();
      await house.ask("departures.setAside", { stayId, reason: "canary of the reason" });
      pass(20);
      await as("noor");
      pass(13);
      await as("noor");
      const { db } = openHouseOf(house).database;
      const kept = db.all<{ reason: string | null }>(
        sql`SELECT reason FROM departure_answers WHERE stay_id = ${stayId} AND outcome = 'aside'`,
      );
      expect(kept).toEqual([{ reason: null }]);
      expect(await house.call("departures.view", { stayId })).toMatchObject({
        error: { type: "NotFound" },
      });

      await as("samira");
      expect((await house.ask("departures.view", { stayId })).end?.reason).toBe(
        "canary of the reason",
      );
    },
  );

  it("is recorded in the history of the file", async () => {
    await house.ask("departures.tick", { stayId, item: "keys", outcome: "none" });
    const { lines } = await house.ask("people.history", { id: personId, page: 0 });
    expect(lines[0]).toMatchObject({ action: "departureListAnswered", detail: "keys none" });
  });
});

describe("the database itself refuses", () => {
  const insert = (item: string, outcome: string) => () =>
    openHouseOf(house)
      .database.file.prepare(
        `INSERT INTO departure_answers (id, stay_id, item, position, outcome, at, by_user, sealed_office)
         SELECT ?, ?, ?, 90, ?, '2026-11-24T20:10:00.000Z', id, CASE ? WHEN 'aside' THEN x'00' END FROM users LIMIT 1`,
      )
      .run(crypto.randomUUID(), stayId, item, outcome, outcome);

  it("an end during the stay, and an end with open items", async () => {
    expect(insert("list", "aside")).toThrow("still in the house");
    await leave();
    expect(insert("list", "done")).toThrow("items are open");
    expect(insert("keys", "aside")).toThrow("CHECK");
    expect(insert("list", "none")).toThrow("CHECK");
    await answerAll();
    expect(insert("list", "done")).not.toThrow();
  });

  it("an answer that is changed afterwards", async () => {
    await house.ask("departures.tick", { stayId, item: "keys", outcome: "done" });
    const { file } = openHouseOf(house).database;
    expect(() => file.exec("UPDATE departure_answers SET outcome = 'none'")).toThrow(
      "a correction adds",
    );
  });
});

describe("where post may be forwarded", () => {
  const post = { address: "c/o Post office box, Nowhere", phone: "02 000 00 00" };

  it("can be entered by all staff, and read by the office alone", async () => {
    await house.ask("departures.savePost", { stayId, post });
    expect((await house.ask("departures.view", { stayId })).post).toEqual({
      state: "closed",
      exists: true,
    });
    await as("samira");
    expect((await house.ask("departures.view", { stayId })).post).toEqual({
      state: "open",
      content: post,
    });
  });

  it("is shown for a hidden file to the named colleagues alone", async () => {
    await as("samira");
    await house.ask("departures.savePost", { stayId, post });
    const { version } = (await house.ask("people.view", { id: personId })).card;
    await house.ask("hidden.hide", { id: personId, version, colleagues: [] });

    const shown = async () => (await house.ask("departures.view", { stayId })).post;
    expect(await shown()).toEqual({ state: "open", content: post });
    await as("ada");
    expect(await shown()).toEqual({ state: "closed", exists: true });
  });
});

describe("open items", () => {
  it("include the person's remaining turns", async () => {
    await as("ada");
    await house.ask("chores.useUsual", {});
    const on = dayIn(1);
    const { tasks } = await house.ask("chores.week", { day: on });
    const task = tasks.find(({ days }) => days.includes(weekdayOf(on)));
    if (task === undefined) throw new Error("Something is done every day");
    await house.ask("chores.give", { taskId: task.id, day: on, personId, insteadOf: null });

    expect((await house.ask("departures.view", { stayId })).openItems).toEqual([
      { kind: "turn", task: task.name, on },
    ]);
  });
});

describe("an agreed follow-up call", () => {
  it("is on Today when its day has come, until the outcome is recorded", async () => {
    await leave();
    await house.ask("departures.agreeCall", { stayId, on: dayIn(7), caller: "house" });
    expect(await needs("followUp")).toEqual([]);
    pass(7);
    await as("noor");
    const [call] = await needs("followUp");
    expect(call).toMatchObject({ kind: "followUp", on: dayIn(0), caller: "house" });
    if (call?.kind !== "followUp") throw new Error("It is due");

    await house.ask("departures.settleCall", { id: call.callId, outcome: "reached" });
    expect(await needs("followUp")).toEqual([]);
    expect(
      await house.call("departures.settleCall", { id: call.callId, outcome: "calledOff" }),
    ).toMatchObject({ error: { type: "AlreadyCalled" } });
  });

  it("of the care worker is assigned to them", async () => {
    await leave();
    await house.ask("departures.agreeCall", { stayId, on: dayIn(0), caller: "worker" });
    expect(await needs("followUp")).toEqual([]);
    await as("samira");
    expect(await needs("followUp")).toMatchObject([{ caller: "worker" }]);
  });

  it.each([-1, 367])("is refused %i days ahead", async (days) => {
    expect(
      await house.call("departures.agreeCall", { stayId, on: dayIn(days), caller: "house" }),
    ).toMatchObject({ error: { type: "CallOutside" } });
  });
});
