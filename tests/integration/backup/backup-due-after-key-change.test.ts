// New sheets do not open earlier backups, and a removed or reset user knew their key: a backup is due until one is made.
import { afterEach, beforeEach, expect, it } from "vitest";
import { addMinutes } from "../../../domain/core/calendar-date.ts";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { anotherDisk } from "../../helpers/another-disk.ts";
import { ended } from "../../helpers/integration/full-check.ts";
import {
  addColleague,
  foundHouse,
  makeProvedKit,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { two } from "./backup-house.ts";

let house: TestHouse;
beforeEach(async () => {
  house = testHouse();
  await foundHouse(house, ["admin", "care"]);
});
afterEach(() => house.remove());

async function place() {
  house.vault.chosenFolder = anotherDisk(house.home);
  return (await house.ask("backups.keepPlace", {})).placeId;
}

async function backUp(placeId: Awaited<ReturnType<typeof place>>) {
  house.now = addMinutes(house.now, 1);
  await house.ask("backups.make", { placeId });
  expect(await ended(house)).toMatchObject({ state: "finished" });
}

const due = async () =>
  (await house.ask("today.view", {})).needs.filter(({ kind }) => kind === "backupDue");

async function drilled(placeId: Awaited<ReturnType<typeof place>>, sheets: readonly Sheet[]) {
  const id = (await house.ask("backups.view", {})).places[0]?.backups[0]?.id;
  if (id === undefined) throw new Error("There is one");
  await house.ask("backups.drill", { placeId, id, sheets: two(sheets) });
  return ended(house);
}

it("a backup is due from the third new sheet on, until one is made that they open", async () => {
  const old = await makeProvedKit(house);
  expect(await due()).toEqual([]);
  const placeId = await place();
  await backUp(placeId);
  expect(await due()).toEqual([]);

  await house.ask("kit.make", {});
  expect(await due()).toEqual([]);
  const sheets = await makeProvedKit(house, old);
  expect(await due()).toEqual([{ kind: "backupDue", last: "2026-11-24", keysChanged: "sheets" }]);
  expect(await house.ask("backups.view", {})).toMatchObject({
    isDue: true,
    keysChanged: "sheets",
  });
  expect(await drilled(placeId, sheets)).toMatchObject({ state: "failed", problem: "sheets" });
  expect(await drilled(placeId, old)).toMatchObject({ state: "finished" });

  await backUp(placeId);
  expect(await due()).toEqual([]);
  expect(await house.ask("backups.view", {})).toMatchObject({ isDue: false, keysChanged: null });
  expect(await drilled(placeId, sheets)).toMatchObject({ state: "finished" });
});

it("a backup is due from a removal on, until one is made under the new key", async () => {
  const noor = await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("ada");
  await makeProvedKit(house);
  const placeId = await place();
  await backUp(placeId);
  await house.ask("users.remove", { id: noor });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await due()).toEqual([{ kind: "backupDue", last: "2026-11-24", keysChanged: "removal" }]);
  await backUp(placeId);
  expect(await due()).toEqual([]);
});

it("a backup is due from a reset on, until one is made under the new key", async () => {
  const noor = await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("ada");
  await makeProvedKit(house);
  const placeId = await place();
  await backUp(placeId);
  await house.ask("users.reset", { id: noor });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await due()).toEqual([{ kind: "backupDue", last: "2026-11-24", keysChanged: "reset" }]);
  await backUp(placeId);
  expect(await due()).toEqual([]);
});
