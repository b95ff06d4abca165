// A sector that cannot be read costs what stands in it, and nothing else.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { Sheet } from "../../../domain/kit.ts";
import { backupFile, backupFolder, backupsOn } from "../../../electron/vault/backup/place.ts";
import { writeBackup } from "../../../electron/vault/backup/write-backup.ts";
import { keyFileNames } from "../../../electron/vault/keys/key-file.ts";
import { makeUnreadable } from "../../unreadable.ts";
import { scanHouse, type ScanHouse } from "../scan-house.ts";
import { makeProvedKit, testHouse, type TestHouse } from "../test-house.ts";
import { anotherHome, aStick, backUp, orderOf, patient, two } from "./backup-house.ts";

let scans: ScanHouse;
let house: TestHouse;
let sheets: readonly Sheet[];
beforeAll(async () => {
  scans = await scanHouse();
  ({ house } = scans);
  await scans.as("samira");
  await scans.add();
  await scans.add();
  await scans.as("ada");
  sheets = await makeProvedKit(house);
});
afterAll(() => {
  house.remove();
});

/** Another machine, with nothing on it. */
function machine(): TestHouse {
  const other = testHouse(anotherHome());
  other.now = house.now;
  onTestFinished(() => {
    other.remove();
  });
  return other;
}

describe("a manifest that cannot be read", () => {
  it("hides none of the other backups, and fails none that is made after it", async () => {
    const stick = aStick(house);
    const [older, newer] = [backUp(house, stick), backUp(house, stick)];
    makeUnreadable(backupFile.manifest(backupFolder(older.shelf, older.id)));
    const newest = backUp(house, stick);
    const other = machine();
    other.vault.chosenFolder = stick;
    const { found } = await other.ask("backups.find", {});
    expect(found.map(({ id }) => id)).toEqual([newest.id, newer.id]);
  });
});

it("a finished backup stays one when what is old does not let itself be cleared", () => {
  const stick = aStick(house);
  const order = orderOf(house, stick);
  const odd = join(order.shelf, "files", "ab", "f".repeat(32));
  mkdirSync(join(odd, "not a file"), { recursive: true });
  writeBackup(order, patient);
  expect(backupsOn(order.shelf)).toEqual([order.id]);
});

it("a backup whose first key file cannot be read is restored from its second", async () => {
  const stick = aStick(house);
  const made = backUp(house, stick);
  makeUnreadable(join(backupFolder(made.shelf, made.id), keyFileNames[0]));
  const other = machine();
  other.vault.chosenFolder = stick;
  const [found] = (await other.ask("backups.find", {})).found;
  if (found === undefined) throw new Error("There is one");
  const wanted = { shelf: found.shelf, id: found.id, sheets: two(sheets) };
  expect(await other.ask("backups.restore", wanted)).toEqual({ files: 2, missing: 0, damaged: 0 });
});
