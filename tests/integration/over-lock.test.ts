// What a sign-in would wait for is kept over the lock, for whoever worked it out, until something is written that it follows from.
import { afterEach, beforeEach, expect, it } from "vitest";
import { addMinutes, CalendarDate } from "../../domain/calendar.ts";
import { noFields } from "../../domain/document.ts";
import type { PersonId } from "../../domain/person.ts";
import { tomorrowOf, wholeFileNeeds, workOutTomorrow } from "../../electron/vault/tomorrow.ts";
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

const addPaper = (expiresOn: "2026-11-20" | "2026-11-21" | "2026-11-24") =>
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

/** The lock of an evening and the sign-in of a later day. */
const daysLater = async (days: number) => {
  house.lock();
  house.now = addMinutes(house.now, 60 * 24 * days);
  await house.unlock("ada");
};

const workOut = (isWanted = () => true) =>
  workOutTomorrow(house.vault, openHouseOf(house), isWanted);

it("is there on the next day, where there was time to work it out", async () => {
  await workOut();
  await daysLater(1);

  expect(takenUp()).toEqual(expect.arrayContaining(["due today", "conditions", "files due"]));
  expect(await differing(house, [["today.view", {}]])).toEqual([]);
});

it("is of these two days alone", async () => {
  await daysLater(1);
  expect(takenUp()).toEqual([]);
  await house.ask("today.view", {});
  await workOut();
  await daysLater(2);

  expect(takenUp()).toEqual([]);
});

it("says on the next day what is due then, and today still what is due today", async () => {
  const due = async () => {
    const { needs } = await house.ask("today.view", {});
    return needs.flatMap((need) => (need.kind === "due" ? [need.isOverdue] : []));
  };
  await addPaper("2026-11-24");
  expect(await due()).toEqual([true, false]);
  await workOut();
  expect(await due()).toEqual([true, false]);
  await daysLater(1);

  expect(takenUp()).toContain("due today");
  expect(await due()).toEqual([true, true]);
});

it("is not kept for the next day where something was written after it was worked out", async () => {
  await workOut();
  await addPaper("2026-11-21");
  await daysLater(1);

  expect(takenUp()).not.toContain("due today");
  expect(await dues()).toBe(2);
});

it("is worked out for tomorrow in pieces, for as long as nobody wants anything else, and once", async () => {
  let pieces = 0;
  await workOut(() => ++pieces < 3);
  expect(tomorrowOf(openHouseOf(house)).known).toBeNull();
  await workOut(() => ++pieces > 0);
  const tomorrow = tomorrowOf(openHouseOf(house)).known;
  expect(pieces).toBe(3 + wholeFileNeeds.length);
  await workOut(() => ++pieces > 0);

  expect(pieces).toBe(3 + wholeFileNeeds.length);
  expect(tomorrow).not.toBeNull();
  expect(tomorrowOf(openHouseOf(house)).known).toBe(tomorrow);
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
