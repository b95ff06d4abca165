// An unreadable sector costs its own content, and nothing else.
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { BackupId } from "../../../domain/backup/backup.ts";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { jobEndOf } from "../../../electron/vault/platform/background-job-end.ts";
import {
  backupFile,
  backupFolder,
  backupsOn,
  storedFile,
} from "../../../electron/vault/backup/backup-folder.ts";
import { restore } from "../../../electron/vault/restore/restore.ts";
import { writeBackup } from "../../../electron/vault/backup/write-backup.ts";
import { keyFileNames } from "../../../electron/vault/keys/key-file.ts";
import { makeUnreadable } from "../../helpers/unreadable-file.ts";
import { checked, foundBy } from "../../helpers/integration/full-check.ts";
import { scanHouse, type ScanHouse } from "../../helpers/integration/scan-house.ts";
import {
  makeProvedKit,
  nativeBinding,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { anotherHome, aStick, backUp, orderOf, patient, two } from "./backup-house.ts";

const noBackup = "20000101T000000Z" as BackupId;

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
afterAll(() => house.remove());

/** Another computer, with nothing on it. */
function machine(): TestHouse {
  const other = testHouse(anotherHome());
  other.now = house.now;
  onTestFinished(() => other.remove());
  return other;
}

describe("an unreadable manifest", () => {
  it("hides none of the other backups, and fails no later one", async () => {
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

describe("an unreadable scan", () => {
  it("on the stick costs that scan, and the rest is restored", async () => {
    const stick = aStick(house);
    const { shelf, manifest } = backUp(house, stick);
    makeUnreadable(storedFile(shelf, manifest.files[0]?.id ?? ""));
    const other = machine();
    other.vault.chosenFolder = stick;
    const [found] = (await other.ask("backups.find", {})).found;
    const wanted = {
      shelf: basename(shelf),
      id: found?.id ?? noBackup,
      sheets: two(sheets),
      left: [],
      erase: [],
    };
    expect(await other.ask("backups.restore", wanted)).toMatchObject({
      files: 2,
      missing: 0,
      damaged: 1,
      onlyBySheets: [],
    });
    await other.unlock("ada");
  });

  it("is not counted as lost when the stick is pulled out meanwhile", async () => {
    const stick = aStick(house);
    const { shelf, id } = backUp(house, stick);
    const other = machine();
    const step = (done: number) => {
      if (done === 2) renameSync(stick, `${stick}-out`);
    };
    const restoring = restore(
      {
        shelf,
        id,
        sheets: two(sheets),
        folder: other.folder,
        purpose: "trial",
        nativeBinding,
        clock: other.vault.clock,
        left: [],
        erase: [],
        tell: () => undefined,
      },
      { ...patient, step },
    );
    expect(await restoring.then(() => "restored", jobEndOf)).toBe("gone");
    expect(existsSync(other.folder)).toBe(false);
  });

  it("in the vault is counted by the backup, which contains the rest, and found by the check", async () => {
    const copy = scans.copy();
    onTestFinished(() => copy.house.remove());
    await copy.as("ada");
    const [bad] = copy.blobFiles().toSorted();
    makeUnreadable(join(copy.house.folder, bad ?? ""));
    const made = backUp(copy.house, aStick(copy.house));
    expect(made.missing).toEqual([basename(bad ?? "")]);
    expect(made.manifest.files).toHaveLength(1);
    expect(foundBy(await checked(copy.house))).toEqual(["file unreadable"]);
  });

  it("in the vault since it was backed up stays in the backups of its place", async () => {
    const copy = scans.copy();
    onTestFinished(() => copy.house.remove());
    await copy.as("ada");
    const stick = aStick(copy.house);
    const first = backUp(copy.house, stick);
    for (const bad of copy.blobFiles()) makeUnreadable(join(copy.house.folder, bad));
    expect(backUp(copy.house, stick).manifest.files).toEqual(first.manifest.files);
  });
});

it("a failing disk is not mistaken for a stick that is out", () => {
  expect(jobEndOf(Object.assign(new Error("i/o error"), { code: "EIO" }))).toBe("unsound");
  expect(jobEndOf(Object.assign(new Error("i/o error"), { code: "SQLITE_IOERR_READ" }))).toBe(
    "unsound",
  );
});

it("a backup reports that the stick is out when it is", () => {
  const stick = aStick(house);
  const step = (done: number) => {
    if (done === 2) renameSync(stick, `${stick}-out`);
  };
  const order = orderOf(house, stick);
  let end: unknown = null;
  try {
    writeBackup(order, { ...patient, step });
  } catch (thrown) {
    end = jobEndOf(thrown);
  }
  expect(end).toBe("gone");
});

it("a finished backup stays one when old data cannot be removed", () => {
  const stick = aStick(house);
  const order = orderOf(house, stick);
  const odd = join(order.shelf, "files", "ab", "f".repeat(32));
  mkdirSync(join(odd, "not a file"), { recursive: true });
  writeBackup(order, patient);
  expect(backupsOn(order.shelf)).toEqual([order.id]);
});

it("a backup with an unreadable first key file is restored from its second", async () => {
  const stick = aStick(house);
  const made = backUp(house, stick);
  makeUnreadable(join(backupFolder(made.shelf, made.id), keyFileNames[0]));
  const other = machine();
  other.vault.chosenFolder = stick;
  const [found] = (await other.ask("backups.find", {})).found;
  if (found === undefined) throw new Error("There is one");
  const wanted = { shelf: found.shelf, id: found.id, sheets: two(sheets), left: [], erase: [] };
  expect(await other.ask("backups.restore", wanted)).toMatchObject({
    files: 2,
    missing: 0,
    damaged: 0,
  });
});
