import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { entriesFrom } from "../../../db/integrity/audit-log.ts";
import {
  addColleague,
  foundHouse,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
beforeEach(async () => {
  house = testHouse();
  await foundHouse(house);
});
afterEach(() => house.remove());

describe("the evacuation list", () => {
  it("names who sleeps here tonight, room by room, with the help they need", async () => {
    const rooms = await house.ask("rooms.list", {});
    const bedId = rooms[1]?.beds[0]?.id ?? "";
    const { personId } = await house.ask("stays.admit", { ...aNewcomer(), bedId });
    const { card } = await house.ask("people.view", { id: personId });
    const { number: _number, ...known } = card;
    await house.ask("people.saveCard", { ...known, helpNeeded: "Cannot use stairs" });

    const list = await house.ask("papers.evacuation", {});

    expect(list.rooms).toHaveLength(16);
    expect(list.rooms.slice(0, 3)).toEqual([
      { room: "Room 1", people: [] },
      {
        room: "Room 2",
        people: [
          {
            number: 1,
            name: "Linh",
            bed: "",
            described: null,
            helpNeeded: "Cannot use stairs",
            helpFor: ["noted"],
            presence: { state: "inside" },
          },
        ],
      },
      { room: "Room 3", people: [] },
    ]);
  });

  it("removes the help needed with the name, and hands it to the office", async () => {
    const [room] = await house.ask("rooms.list", {});
    const bedId = room?.beds[0]?.id ?? "";
    const { personId, stayId } = await house.ask("stays.admit", { ...aNewcomer(), bedId });
    const { card } = await house.ask("people.view", { id: personId });
    const { number: _number, ...known } = card;
    await house.ask("people.saveCard", { ...known, helpNeeded: "Cannot use stairs" });
    const departure = { destination: "own-rented-home", reason: "ended-by-person" } as const;
    await house.ask("stays.depart", { stayId, night: "2026-11-25", ...departure });
    house.lock();
    house.now = Instant.parse("2026-12-24T20:10:00.000Z");
    await house.unlock("ada");
    house.lock();
    house.now = Instant.parse("2026-12-26T20:10:00.000Z");

    await house.unlock("ada");
    house.lock();
    await house.unlock("ada");

    const after = await house.ask("people.view", { id: personId });
    expect(after.card.helpNeeded).toBe("");
    expect(after.identity).toMatchObject({ content: { pastAlerts: ["Cannot use stairs"] } });
  });
});

describe("a printout that leaves", () => {
  it("is in the audit log with its kind and none of its content", async () => {
    await house.ask("papers.note", { kind: "recoverySheet", way: "printed" });
    await house.ask("papers.note", { kind: "recoverySheet", way: "saved" });

    expect(leaving()).toEqual([
      { action: "printed", objectKind: "paper", objectId: "recoverySheet", detail: null },
      { action: "saved", objectKind: "paper", objectId: "recoverySheet", detail: null },
    ]);
  });

  it("is not recorded for users who may not make it", async () => {
    await addColleague(house, "ada", "noor", ["shelter"]);
    await house.unlock("noor");

    expect(await house.call("papers.note", { kind: "recoverySheet", way: "saved" })).toEqual({
      ok: false,
      error: { type: "Forbidden" },
    });
    expect(leaving()).toEqual([]);
  });

  it("is outside until it is recorded as destroyed, if it is a list of who sleeps where", async () => {
    await house.ask("papers.note", { kind: "evacuationList", way: "printed" });
    const [need] = await listsOnToday();
    expect(need).toMatchObject({ way: "printed", zone: "Europe/Brussels" });

    await house.ask("papers.destroyed", { id: need?.id ?? "" });

    expect(await listsOnToday()).toEqual([]);
    expect(await house.call("papers.destroyed", { id: need?.id ?? "" })).toEqual({
      ok: false,
      error: { type: "NotFound" },
    });
    const last = entriesFrom(openHouseOf(house).database.db, 1, 1000).at(-1);
    expect(last).toMatchObject({ action: "destroyed", objectKind: "evacuation_lists" });
  });

  it("keeps its history, whatever is written to the database", async () => {
    await house.ask("papers.note", { kind: "evacuationList", way: "saved" });
    const { file } = openHouseOf(house).database;
    const run = (sql: string) => () => file.prepare(sql).run();

    expect(run("DELETE FROM evacuation_lists")).toThrow("not forgotten");
    expect(run("UPDATE evacuation_lists SET left_at = '2020'")).toThrow("destroyed once");
    expect(run("UPDATE evacuation_lists SET destroyed_at = '2999'")).toThrow("CHECK");
  });

  async function listsOnToday() {
    const { needs } = await house.ask("today.view", {});
    return needs.filter((need) => need.kind === "listOutside");
  }

  function leaving() {
    return entriesFrom(openHouseOf(house).database.db, 1, 1000)
      .filter(({ action }) => action === "printed" || action === "saved")
      .map(({ action, objectKind, objectId, detail }) => ({
        action,
        objectKind,
        objectId,
        detail,
      }));
  }
});

describe.each(["safetyCard", "waySheet", "personWeek"] as const)(
  "a printout about one person: %s",
  (kind) => {
    it("is recorded in the history of that person, and of nobody else", async () => {
      const [room] = await house.ask("rooms.list", {});
      const bedId = room?.beds[0]?.id ?? "";
      const { personId } = await house.ask("stays.admit", { ...aNewcomer(), bedId });
      const card = { kind, way: "printed" } as const;

      await house.ask("papers.note", { ...card, personId });

      const { lines } = await house.ask("people.history", { id: personId, page: 0 });
      expect(lines[0]).toMatchObject({ action: "printed", detail: kind });
      expect(await house.call("papers.note", card)).toEqual({
        ok: false,
        error: { type: "NotFound" },
      });
    });
  },
);
