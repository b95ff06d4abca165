import { aNewcomer } from "../../helpers/builders.ts";
import { long } from "../../helpers/long-test.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  addColleague,
  foundHouse,
  letIn,
  passphraseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
beforeEach(() => {
  house = testHouse();
});
afterEach(() => house.remove());

describe("the first day of a vault", () => {
  it("is created, locked and opened again by the same user", async () => {
    await foundHouse(house);
    house.lock();

    const me = await house.unlock("ADA ", passphraseOf("ada"));

    expect(me).toMatchObject({ name: "Ada Invented", holds: ["office"], awaits: [] });
  });

  it("shows an admitted person on the board, on Today and in their file", async () => {
    const rooms = await foundHouse(house);
    const bedId = rooms[0]?.beds[0]?.id ?? "";

    const { personId } = await house.ask("stays.admit", { ...aNewcomer(), bedId });

    const board = await house.ask("beds.board", { night: null });
    expect(board.rooms[0]?.beds[0]).toMatchObject({
      state: "taken",
      sleeper: { name: "Linh Invented", since: "2026-11-24", plannedUntil: "2027-05-24" },
    });
    expect(await house.ask("today.view", {})).toMatchObject({ inHouse: 1, free: 15, places: 16 });
    expect(await house.ask("people.view", { id: personId })).toMatchObject({
      card: { number: 1, age: { basis: "born", month: "2002-05" } },
      identity: { state: "open", content: { name: "Linh Invented", birthDate: "2002-05-17" } },
      current: { where: { room: "Room 1" } },
    });
  });

  it("lets a night volunteer admit a person whose identity only the office can read", async () => {
    const rooms = await foundHouse(house);
    await addColleague(house, "ada", "noor", ["shelter"]);
    await house.unlock("noor");
    const bedId = rooms[3]?.beds[0]?.id ?? "";

    const { personId } = await house.ask("stays.admit", { ...aNewcomer(), bedId });

    expect(await house.ask("people.view", { id: personId })).toMatchObject({
      card: { name: "Linh Invented" },
      identity: { state: "closed", exists: true },
    });
    house.lock();
    await house.unlock("ada");
    expect(await house.ask("people.view", { id: personId })).toMatchObject({
      identity: { state: "open", content: { birthDate: "2002-05-17" } },
    });
  });

  it("gives care workers a compartment that administrators cannot open", long, async () => {
    const rooms = await foundHouse(house);
    const bedId = rooms[0]?.beds[0]?.id ?? "";
    const { personId } = await house.ask("stays.admit", { ...aNewcomer(), bedId });
    const id = await addColleague(house, "ada", "samira", ["care"]);
    await letIn(house, "ada", { signInName: "samira", id }, "office");
    const me = await house.unlock("samira");
    expect(me.holds).toEqual(["office", "care"]);

    const { card } = await house.ask("people.view", { id: personId });
    const remark = { text: "Afraid of the dark" };
    await house.ask("people.saveCareRemark", { id: personId, version: card.version, remark });
    expect(await house.ask("people.view", { id: personId })).toMatchObject({
      careRemark: { state: "open", content: remark },
    });
    house.lock();

    await house.unlock("ada");
    expect(await house.ask("people.view", { id: personId })).toMatchObject({
      careRemark: { state: "closed", exists: true },
    });
  });

  it("gives the vault another key when a user is removed, and all others still sign in", async () => {
    await foundHouse(house, ["admin", "care"]);
    const id = await addColleague(house, "ada", "noor", ["shelter"]);
    await house.unlock("ada");

    await house.ask("users.remove", { id });
    await new Promise((resolve) => setImmediate(resolve));
    house.lock();

    expect(await house.unlock("ada")).toMatchObject({ name: "Ada Invented" });
    house.lock();
    const refused = await house.call("session.unlock", {
      signInName: "noor",
      passphrase: passphraseOf("noor"),
      house: "house",
      accepts: [],
    });
    expect(refused).toEqual({ ok: false, error: { type: "WrongPassphrase" } });
  });

  it("opens with two sheets when nobody is left who knows a passphrase", async () => {
    await foundHouse(house);
    const kit = await house.ask("kit.make", {});
    for (const sheet of kit.sheets) {
      const asked = kit.asks[sheet.number - 1] ?? [];
      await house.ask("kit.prove", {
        sheet: sheet.number,
        answers: asked.map((place) => ({
          place,
          word: sheet.lines[place.line]?.[place.word] ?? "",
        })),
      });
    }
    expect(await house.ask("kit.state", {})).toMatchObject({ state: "proved" });
    house.lock();

    const [first, , third] = kit.sheets;
    if (first === undefined || third === undefined) throw new Error("three sheets");
    const me = await house.ask("recovery.reset", {
      sheets: [third, first],
      signInName: "ada",
      passphrase: "quite another ember meadow",
      accepts: [],
    });

    expect(me).toMatchObject({ name: "Ada Invented", holds: ["office"] });
    house.lock();
    await house.unlock("ada", "quite another ember meadow");
  });

  it("shows demo data without asking anything", long, async () => {
    const me = await house.ask("house.invent", { language: "nl", theme: "system" });

    expect(me.holds).toEqual(["office", "care"]);
    expect(await house.ask("house.state", {})).toMatchObject({ house: "open", purpose: "demo" });
    expect(await house.ask("today.view", {})).toMatchObject({ inHouse: 14, places: 16, closed: 1 });
    house.lock();
    await house.ask("house.invent", { language: "nl", theme: "system" });
    expect(await house.ask("people.find", { text: "tonghwa" })).toMatchObject({
      hits: [{ card: { name: "Wei Tonghua" }, match: "similar" }],
    });
  });
});
