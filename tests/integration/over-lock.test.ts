// What a sign-in would wait for is kept over the lock, for whoever worked it out, until something is written that it follows from.
import { afterEach, beforeEach, expect, it } from "vitest";
import { addMinutes, CalendarDate } from "../../domain/calendar.ts";
import { noFields } from "../../domain/document.ts";
import type { PersonId } from "../../domain/person.ts";
import { answersHeld } from "../../electron/vault/unchanged.ts";
import { closeHouse } from "../../electron/vault/open-house.ts";
import { read } from "../../electron/vault/transact.ts";
import { ok } from "../../domain/result.ts";
import { admit } from "./changes/change.ts";
import { differing } from "./kept-screens.ts";
import { foundHouse, openHouseOf, testHouse, type TestHouse } from "./test-house.ts";

let house: TestHouse;
let person: PersonId;
beforeEach(async () => {
  house = testHouse();
  await foundHouse(house, ["admin", "care"]);
  person = (await admit(house, 0)).personId;
  await addPaper("2026-11-20");
  await house.ask("today.view", {});
});
afterEach(() => {
  house.remove();
});

const addPaper = (expiresOn: "2026-11-20" | "2026-11-21") =>
  house.ask("documents.add", {
    ...{ id: person, kind: "insurance", state: "held", askedOn: null, issuedOn: null },
    ...{ expiresOn, renews: null, fields: { ...noFields, attempts: [] } },
  });

const dues = async () =>
  (await house.ask("today.view", {})).needs.filter(({ kind }) => kind === "due").length;

/** The questions whose answers are there without having been asked since the sign-in. */
function takenUp(): readonly string[] {
  const held = read(openHouseOf(house), house.vault.clock, (context) =>
    ok([...answersHeld(context).keys()]),
  );
  return held.ok ? held.value : [];
}

const again = async () => {
  house.lock();
  await house.unlock("ada");
};

/** As when the power goes: nothing is put away. */
function crash({ vault }: TestHouse): void {
  if (vault.house !== null) closeHouse(vault.house);
  vault.house = null;
}

it("is there after the next sign-in, and says the same", async () => {
  await again();

  expect(takenUp()).toEqual(expect.arrayContaining(["due today", "conditions", "files due"]));
  expect(await differing(house, [["today.view", {}]])).toEqual([]);
  expect(await dues()).toBe(1);
});

it("is gone with the first change of what it follows from, also when nothing is put away after it", async () => {
  await again();
  await addPaper("2026-11-21");
  crash(house);
  await house.unlock("ada");

  expect(takenUp()).toEqual([]);
  expect(await dues()).toBe(2);
});

it("stays where a change was taken back or is about something else", async () => {
  await again();
  expect((await house.call("documents.add", { id: person } as never)).ok).toBe(false);
  await house.ask("log.write", {
    ...{ shift: { day: CalendarDate.parse("2026-11-24"), name: "evening" }, kind: "note" },
    ...{ about: null, text: ["Invented words"], isPinned: false },
  });
  crash(house);
  await house.unlock("ada");

  expect(takenUp()).toContain("due today");
});

it("is of its day alone", async () => {
  house.lock();
  house.now = addMinutes(house.now, 60 * 24);
  await house.unlock("ada");

  expect(takenUp()).toEqual([]);
});

it("is taken up by no other program, which may have other rules", async () => {
  house.lock();
  house.vault = { ...house.vault, start: { ...house.vault.start, program: "another" } };
  await house.unlock("ada");

  expect(takenUp()).toEqual([]);
  expect(await dues()).toBe(1);
});

it("is not kept by a program that cannot tell which it is, and what lay there goes when it writes", async () => {
  house.lock();
  house.vault = { ...house.vault, start: { ...house.vault.start, program: null } };
  await house.unlock("ada");
  expect(takenUp()).toEqual([]);
  await addPaper("2026-11-21");
  house.lock();
  house.vault = { ...house.vault, start: { ...house.vault.start, program: "invented" } };
  await house.unlock("ada");

  expect(takenUp()).toEqual([]);
  expect(await dues()).toBe(2);
});
