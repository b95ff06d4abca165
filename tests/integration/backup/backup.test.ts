// A backup contains the whole vault, is verified before it counts, and opens with two sheets and nothing less.
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BackupId } from "../../../domain/backup/backup.ts";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { measure } from "../../../electron/vault/platform/copy-file.ts";
import { readClaim } from "../../../electron/vault/backup/backup-manifest.ts";
import { orderBackup } from "../../../electron/vault/backup/backup-request.ts";
import { openBackup } from "../../../electron/vault/backup/open-backup.ts";
import {
  backupFile,
  backupFolder,
  backupsOn,
  storedFile,
} from "../../../electron/vault/backup/backup-folder.ts";
import { JobStopped } from "../../../electron/vault/platform/background-job-end.ts";
import { writeBackup } from "../../../electron/vault/backup/write-backup.ts";
import { blobPath } from "../../../electron/vault/platform/blobs.ts";
import { filesIn } from "../attack/raw-vault-access.ts";
import { page, scannedHouse, type ScanHouse } from "../../helpers/integration/scan-house.ts";
import {
  foundHouse,
  makeProvedKit,
  openHouseOf,
  passphraseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { long } from "../../helpers/long-test.ts";
import { aPlace, aStick, backUp, orderOf, two } from "./backup-house.ts";

let scans: ScanHouse;
let house: TestHouse;
let sheets: readonly Sheet[];
beforeAll(async () => {
  ({ scans, house, sheets } = await scannedHouse());
});
afterAll(() => house.remove());

describe("a backup", () => {
  it("needs a verified recovery key: nobody could open it otherwise", async () => {
    const bare = testHouse();
    await foundHouse(bare);
    const place = { id: aPlace, folder: aStick(bare) };
    const order = orderBackup(openHouseOf(bare), place, bare.now, {
      letGo: [],
      olderSince: null,
      readsAll: false,
    });
    bare.remove();
    expect(order).toEqual({ ok: false, error: { type: "NoKit" } });
  });

  it("contains the database, the sealed files, the key file without anyone's slot, and the manifest", () => {
    const made = backUp(house, aStick(house));
    const folder = backupFolder(made.shelf, made.id);
    expect(readdirSync(folder).toSorted()).toEqual([
      "hearth.db",
      "house.keys",
      "house.keys.2",
      "house.manifest",
    ]);
    expect(made.missing).toEqual([]);
    expect(made.manifest.files).toHaveLength(1);
    for (const { id, bytes } of made.manifest.files) {
      expect(statSync(storedFile(made.shelf, id)).size).toBe(bytes);
      expect(readFileSync(storedFile(made.shelf, id))).toEqual(
        readFileSync(blobPath(house.folder, id)),
      );
    }
    const keys = JSON.parse(readFileSync(join(folder, "house.keys"), "utf8")) as { slots: unknown };
    expect(keys.slots).toEqual([]);
    for (const path of filesIn(made.shelf).keys())
      expect(statSync(join(made.shelf, path)).mode & 0o077).toBe(0);
  });

  it("records in its manifest how many rows each table has, sealed", () => {
    const made = backUp(house, aStick(house));
    const { counted } = made.manifest;
    expect(counted.rows["users"]).toBe(4);
    expect(counted.rows["people"]).toBe(1);
    const text = readFileSync(backupFile.manifest(backupFolder(made.shelf, made.id)), "utf8");
    expect(text).not.toContain("users");
  });

  it("stores a sealed file once for all backups of a place", long, async () => {
    const stick = aStick(house);
    const first = backUp(house, stick);
    const [file] = first.manifest.files;
    const path = storedFile(first.shelf, file?.id ?? "");
    const before = statSync(path).ino;
    await scans.as("samira");
    await scans.add();
    await scans.as("ada");
    const second = backUp(house, stick);
    expect(second.manifest.files).toHaveLength(2);
    expect(statSync(path).ino).toBe(before);
    expect(backupsOn(second.shelf)).toEqual([second.id, first.id]);
  });

  it("rewrites a stored file that was truncated", () => {
    const stick = aStick(house);
    const first = backUp(house, stick);
    const path = storedFile(first.shelf, first.manifest.files[0]?.id ?? "");
    const whole = readFileSync(path);
    writeFileSync(path, whole.subarray(0, 100));
    backUp(house, stick);
    expect(readFileSync(path).equals(whole)).toBe(true);
  });

  it("counts the sealed files missing in the vault, and contains the rest", async () => {
    const copy = scans.copy();
    await copy.as("ada");
    const [lost] = backUp(house, aStick(house)).manifest.files;
    rmSync(blobPath(copy.house.folder, lost?.id ?? ""));
    const made = backUp(copy.house, aStick(copy.house));
    expect(made.missing).toEqual([lost?.id]);
  });
});

describe("what ends a backup half way", () => {
  it.each([1, 2, 3])("leaves nothing that looks like one, cancelled after %i steps", (steps) => {
    const stick = aStick(house);
    const order = orderOf(house, stick);
    let done = 0;
    const watcher = { step: () => (done += 1), isCancelled: () => done >= steps };
    expect(() => writeBackup(order, watcher)).toThrow(new JobStopped("cancelled"));
    expect(backupsOn(order.shelf)).toEqual([]);
    expect(readdirSync(order.shelf)).toEqual(["files", "place"]);
  });

  it("is removed by the next one", () => {
    const stick = aStick(house);
    const order = orderOf(house, stick);
    const made = backUp(house, stick);
    const half = `${backupFolder(made.shelf, "20200101T000000Z" as BackupId)}.part`;
    cpSync(backupFolder(made.shelf, made.id), half, { recursive: true });
    expect(backupsOn(made.shelf)).toEqual([made.id]);
    backUp(house, stick);
    expect(existsSync(half)).toBe(false);
    expect(order.shelf).toBe(made.shelf);
  });
});

describe("opening a backup", () => {
  const made = () => {
    const backup = backUp(house, aStick(house));
    return { ...backup, folder: backupFolder(backup.shelf, backup.id) };
  };

  it.each([
    [0, 1],
    [2, 0],
    [1, 2],
  ])("accepts sheets %i and %i", async (a, b) => {
    const opened = await openBackup(made().folder, two(sheets, a, b));
    expect(opened).toMatchObject({ ok: true });
  });

  it("does not accept one sheet twice, nor two of another recovery key", async () => {
    const { folder } = made();
    expect(await openBackup(folder, two(sheets, 0, 0))).toMatchObject({
      error: { type: "SameSheetTwice" },
    });
    const other = scans.copy();
    await other.as("ada");
    const others = await makeProvedKit(other.house, sheets);
    expect(await openBackup(folder, two(others))).toMatchObject({
      error: { type: "SheetsDoNotMatch" },
    });
  });

  it.each(["hearth.db", "house.keys", "house.manifest"])(
    "detects a changed byte of %s, wherever it is",
    async (name) => {
      const backup = made();
      const path = join(backup.folder, name);
      const whole = readFileSync(path);
      if (name === "house.keys") rmSync(join(backup.folder, "house.keys.2"));
      for (let place = 0; place < whole.length; place += Math.ceil(whole.length / 40)) {
        const changed = Buffer.from(whole);
        changed[place] = (changed[place] ?? 0) ^ 1;
        writeFileSync(path, changed);
        expect(await noticed(backup.folder, backup.manifest.database.sha256)).toBe(true);
      }
      writeFileSync(path, whole);
      expect(await noticed(backup.folder, backup.manifest.database.sha256)).toBe(false);
    },
  );

  const noticed = async (folder: string, sha256: string): Promise<boolean> => {
    const opened = await openBackup(folder, two(sheets));
    if (!opened.ok) return true;
    return measure(backupFile.database(folder), Infinity).sha256 !== sha256;
  };

  it("reports that it was made by a newer program", () => {
    const { folder } = made();
    writeFileSync(backupFile.manifest(folder), JSON.stringify({ format: 2 }));
    expect(readClaim(folder)).toEqual({ ok: false, error: { type: "BackupNewer" } });
  });
});

describe("the raw files of a stick", () => {
  it("contain no name, open with no passphrase, and contain no page of a scan", () => {
    const made = backUp(house, aStick(house));
    const bytes = Buffer.concat([...filesIn(made.shelf).values()]);
    for (const word of ["samira", "Invented", passphraseOf("ada"), "SQLite format", "people"])
      expect(bytes.includes(word)).toBe(false);
    expect(bytes.includes(Buffer.from(page).subarray(0, 60))).toBe(false);
  });
});
