// Backups requested by an administrator in Settings, and automatic ones.
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { BackupPlaceId } from "../../../domain/backup/backups-view.ts";
import { addDays, Instant } from "../../../domain/core/calendar-date.ts";
import { backUpDaily } from "../../../electron/vault/backup/daily-backup.ts";
import { backupsOn, shelfOf } from "../../../electron/vault/backup/backup-folder.ts";
import { putBack } from "../../helpers/integration/copied-vault.ts";
import {
  foundHouse,
  makeProvedKit,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { long } from "../../helpers/long-test.ts";
import { aStick, anotherHome, two } from "./backup-house.ts";

let house: TestHouse;
beforeEach(async () => {
  house = testHouse();
  await foundHouse(house, ["admin", "care"]);
});
afterEach(() => house.remove());

/** As if the user had chosen it in the system dialog. */
async function keep(folder: string): Promise<BackupPlaceId> {
  house.vault.chosenFolder = folder;
  return (await house.ask("backups.keepPlace", {})).placeId;
}

/** Waits until no job is running, and returns how the last one ended. */
async function ended(): Promise<unknown> {
  while (house.vault.jobs.size > 0) await new Promise((resolve) => setImmediate(resolve));
  return house.events.findLast(({ event }) => event === "progress");
}

async function backUp(placeId: BackupPlaceId): Promise<unknown> {
  await house.ask("backups.make", { placeId });
  return ended();
}

const at = (moment: string): void => {
  house.now = Instant.parse(moment);
};

it("reports first that a recovery key is missing, and that a backup is due", async () => {
  const placeId = await keep(aStick(house));
  expect(await house.ask("backups.view", {})).toMatchObject({
    places: [{ id: placeId, state: "here", isDaily: false, backups: [] }],
    lastOutside: null,
    isDue: true,
    isDrillDue: true,
    hasKit: false,
  });
  expect(await house.call("backups.make", { placeId })).toMatchObject({ error: { type: "NoKit" } });
});

it("accepts a folder only from the dialog, none of its own, none that is gone", async () => {
  expect(await house.call("backups.keepPlace", {})).toMatchObject({ error: { type: "NotFound" } });
  for (const [folder, type] of [
    [house.folder, "BackupPlaceElsewhere"],
    [join(house.folder, "blobs"), "BackupPlaceElsewhere"],
    [join(house.home, "Dropbox"), "BackupPlaceElsewhere"],
    [join(house.home, "no such stick"), "BackupPlaceMissing"],
  ] as const) {
    house.vault.chosenFolder = folder;
    expect(await house.call("backups.keepPlace", {})).toMatchObject({ error: { type } });
  }
});

it("backs up, records it, and says who asked", async () => {
  await makeProvedKit(house);
  const stick = aStick(house);
  const placeId = await keep(stick);
  expect(await backUp(placeId)).toMatchObject({ state: "finished" });
  const [place] = (await house.ask("backups.view", {})).places;
  expect(place?.backups).toMatchObject([
    { madeOn: "2026-11-24", by: "Ada Invented", files: 0, missing: 0, gone: null, drill: null },
  ]);
  const id = place?.backups[0]?.id;
  expect(backupsOn(shelfOf(stick, openHouseOf(house).vault.id))).toEqual([id]);
});

it("counts a place as outside only when it is on another device", async () => {
  await makeProvedKit(house);
  await backUp(await keep(aStick(house)));
  // The test's own stick is on the same disk as the vault: a fire destroys both.
  expect(await house.ask("backups.view", {})).toMatchObject({ lastOutside: null, isDue: true });
});

it("deletes the oldest of eight daily backups, once the new one is there", long, async () => {
  await makeProvedKit(house);
  const placeId = await keep(aStick(house));
  for (let day = 0; day < 9; day += 1) {
    // Monday to Tuesday of the week after: the first is the newest of no week and no month.
    at(`${addDays("2026-12-07" as never, day)}T10:00:00.000Z`);
    expect(await backUp(placeId)).toMatchObject({ state: "finished" });
  }
  const [place] = (await house.ask("backups.view", {})).places;
  expect(place?.backups.map(({ madeOn, gone }) => [madeOn, gone]).slice(-2)).toEqual([
    ["2026-12-08", "letGo"],
    ["2026-12-07", "letGo"],
  ]);
  expect(place?.backups.filter(({ gone }) => gone === null)).toHaveLength(7);
});

it("runs one at a time, and can be cancelled", async () => {
  await makeProvedKit(house);
  const placeId = await keep(aStick(house));
  const { job } = await house.ask("backups.make", { placeId });
  expect(await house.call("backups.make", { placeId })).toMatchObject({
    error: { type: "BackupRunning" },
  });
  await house.ask("jobs.cancel", { job });
  expect(await ended()).toMatchObject({ state: "cancelled" });
  expect((await house.ask("backups.view", {})).places[0]?.backups).toEqual([]);
  expect(await house.call("jobs.cancel", { job })).toMatchObject({ error: { type: "NotFound" } });
});

it("reports that the stick is out, and that it cannot be written", async () => {
  await makeProvedKit(house);
  const stick = aStick(house);
  const placeId = await keep(stick);
  renameSync(stick, `${stick}-out`);
  expect((await house.ask("backups.view", {})).places[0]?.state).toBe("missing");
  expect(await house.call("backups.make", { placeId })).toMatchObject({
    error: { type: "BackupPlaceMissing" },
  });
  mkdirSync(stick);
  // The folder cannot be created because a file has its name.
  writeFileSync(join(stick, "hearth-backups"), "");
  expect(await house.call("backups.make", { placeId })).toMatchObject({
    error: { type: "BackupPlaceOther" },
  });
  house.vault.chosenFolder = stick;
  expect(await house.call("backups.keepPlace", {})).toMatchObject({
    error: { type: "BackupPlaceReadOnly" },
  });
});

it("reports that the vault was rolled back when a backup is newer", long, async () => {
  await makeProvedKit(house);
  const placeId = await keep(aStick(house));
  house.lock();
  const older = anotherHome();
  putBackFrom(house, older);
  await house.unlock("ada");
  expect(await backUp(placeId)).toMatchObject({ state: "finished" });
  house.lock();
  // The whole folder is restored, including its head: this computer cannot detect it by itself.
  rmSync(house.folder, { recursive: true });
  renameSync(join(older, "house"), house.folder);
  rmSync(older, { recursive: true });
  await house.unlock("ada");
  expect(await backUp(placeId)).toMatchObject({ state: "failed", problem: "putBack" });
});

function putBackFrom(from: TestHouse, into: string): void {
  mkdirSync(join(into, "house"));
  const target = { ...from, folder: join(into, "house") };
  putBack(from.folder, target, ...readdirSync(from.folder).filter((name) => name !== "blobs"));
}

it("backs up automatically once a day, where configured and the place is available", async () => {
  await makeProvedKit(house);
  expect(backUpDaily(house.vault)).toBe(false);
  const placeId = await keep(aStick(house));
  expect(backUpDaily(house.vault)).toBe(false);
  await house.ask("backups.setDaily", { placeId, isDaily: true });
  expect(backUpDaily(house.vault)).toBe(true);
  expect(await ended()).toMatchObject({ state: "finished" });
  expect(backUpDaily(house.vault)).toBe(false);
  const { places } = await house.ask("backups.view", {});
  expect(places[0]?.backups).toMatchObject([{ by: null }]);
  at("2026-11-25T10:00:00.000Z");
  expect(backUpDaily(house.vault)).toBe(true);
  house.lock();
  expect(backUpDaily(house.vault)).toBe(false);
});

it("leaves no partial backup and no row when the vault is locked meanwhile", async () => {
  await makeProvedKit(house);
  const stick = aStick(house);
  const placeId = await keep(stick);
  await house.ask("backups.make", { placeId });
  house.lock();
  expect(await ended()).toMatchObject({ state: "cancelled" });
  await house.unlock("ada");
  expect((await house.ask("backups.view", {})).places[0]?.backups).toEqual([]);
});

it("runs a test restore with two sheets, stores the result, and refuses sheets of another recovery key", async () => {
  const sheets = await makeProvedKit(house);
  const placeId = await keep(aStick(house));
  await backUp(placeId);
  const id = (await house.ask("backups.view", {})).places[0]?.backups[0]?.id;
  if (id === undefined) throw new Error("There is one");
  await house.ask("backups.drill", { placeId, id, sheets: two(sheets, 0, 0) });
  expect(await ended()).toMatchObject({ state: "failed", problem: "sheets" });
  await house.ask("backups.drill", { placeId, id, sheets: two(sheets) });
  expect(await ended()).toMatchObject({ state: "finished" });
  expect(await house.ask("backups.view", {})).toMatchObject({
    lastDrill: "2026-11-24",
    isDrillDue: false,
    places: [{ backups: [{ drill: { by: "Ada Invented", report: { missing: 0, damaged: 0 } } }] }],
  });
  expect(readdirSync(house.folder)).not.toContain("house.drill");
});

it(
  "asks administrators for a test restore once a quarter, when there is a backup",
  long,
  async () => {
    const due = async () =>
      (await house.ask("today.view", {})).needs.filter(({ kind }) => kind === "drillDue");
    const sheets = await makeProvedKit(house);
    const placeId = await keep(aStick(house));
    expect(await due()).toEqual([]);
    await backUp(placeId);
    expect(await due()).toEqual([{ kind: "drillDue", last: null }]);
    const id = (await house.ask("backups.view", {})).places[0]?.backups[0]?.id;
    if (id === undefined) throw new Error("There is one");
    await house.ask("backups.drill", { placeId, id, sheets: two(sheets) });
    await ended();
    expect(await due()).toEqual([]);
    at("2027-02-24T10:00:00.000Z");
    expect(await due()).toEqual([{ kind: "drillDue", last: "2026-11-24" }]);
  },
);

it("remembers a destroyed backup, and a place that is no longer used", async () => {
  await makeProvedKit(house);
  const placeId = await keep(aStick(house));
  await backUp(placeId);
  const id = (await house.ask("backups.view", {})).places[0]?.backups[0]?.id;
  if (id === undefined) throw new Error("There is one");
  await house.ask("backups.sayDestroyed", { placeId, id });
  expect((await house.ask("backups.view", {})).places[0]?.backups).toMatchObject([
    { id, gone: "destroyed" },
  ]);
  expect(await house.call("backups.sayDestroyed", { placeId, id })).toMatchObject({
    error: { type: "NotFound" },
  });
  await house.ask("backups.endPlace", { placeId });
  expect((await house.ask("backups.view", {})).places).toEqual([]);
  expect(await house.call("backups.make", { placeId })).toMatchObject({
    error: { type: "NotFound" },
  });
});

it("finds the backups of a chosen folder while locked, and restores one", long, async () => {
  const sheets = await makeProvedKit(house);
  const stick = aStick(house);
  await backUp(await keep(stick));
  expect(await house.call("backups.find", {})).toMatchObject({ error: { type: "HouseInUse" } });
  house.lock();
  const other = testHouse(anotherHome());
  other.now = house.now;
  expect(await other.call("backups.find", {})).toMatchObject({ error: { type: "NotFound" } });
  other.vault.chosenFolder = stick;
  const { found } = await other.ask("backups.find", {});
  expect(found).toMatchObject([{ files: 0, isOtherPurpose: false }]);
  const [backup] = found;
  if (backup === undefined) throw new Error("There is one");
  const chosen = { shelf: backup.shelf, id: backup.id, sheets: two(sheets) };
  const { people } = await other.ask("backups.whoCouldSignIn", chosen);
  expect(people).toMatchObject([{ signInName: "ada", roles: ["admin", "care"] }]);
  expect(await other.ask("backups.restore", { ...chosen, left: [], erase: [] })).toMatchObject({
    files: 0,
    missing: 0,
    damaged: 0,
    left: [],
    onlyBySheets: [],
    closed: [],
    hidden: 0,
    notHidden: [],
    erased: [],
    notErased: [],
  });
  await other.unlock("ada");
  other.remove();
});
