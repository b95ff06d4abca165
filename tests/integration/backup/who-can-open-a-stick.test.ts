// What a stick reveals to whom, case by case as in SECURITY.md. None of the program's rules apply here; only keys protect data.
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NotOpenedError, openCopy } from "../../../db/platform/open-database.ts";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { openBackup } from "../../../electron/vault/backup/open-backup.ts";
import { backupFile, backupFolder } from "../../../electron/vault/backup/backup-folder.ts";
import { databaseKey } from "../../../electron/vault/keys/derive-key.ts";
import { readKeyFile } from "../../../electron/vault/keys/key-file.ts";
import { sheetToShare } from "../../../electron/vault/keys/recovery-kit.ts";
import { openKit, unlockSlot } from "../../../electron/vault/keys/key-slots.ts";
import { aNewcomer, aSession } from "../../helpers/builders.ts";
import { valueOf } from "../../helpers/value-of.ts";
import { filesIn, keysFromFile, type OwnKeys } from "../attack/raw-vault-access.ts";
import { contains, spoilsOf } from "../attack/readable-with-own-keys.ts";
import { scanHouse, type ScanHouse } from "../../helpers/integration/scan-house.ts";
import {
  makeProvedKit,
  nativeBinding,
  passphraseOf,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { aStick, backUp, two } from "./backup-house.ts";

const name = "Quintessa Invented";
const words = "only a care worker reads this";

let scans: ScanHouse;
let house: TestHouse;
let sheets: readonly Sheet[];
/** Made while Noor and Tom worked here, and after both were removed. */
let before: string;
let after: string;
const taken = new Map<string, OwnKeys>();

beforeAll(async () => {
  scans = await scanHouse();
  ({ house } = scans);
  for (const who of ["noor", "tom"]) {
    house.lock();
    taken.set(who, await keysFromFile(house.folder, who, passphraseOf(who)));
  }
  await scans.as("samira");
  await house.ask("contacts.record", { id: scans.mina, ...aSession(words, { level: "plan" }) });
  await scans.as("ada");
  const [bed] = await house.ask("beds.free", { from: "2026-11-24" });
  await house.ask("stays.admit", { ...aNewcomer({ name }), bedId: bed?.bedId ?? "" });
  sheets = await makeProvedKit(house);
  await scans.as("samira");
  await scans.as("ada");
  before = folderOf(backUp(house, aStick(house)));
  for (const who of ["noor", "tom"]) {
    const id = (await house.ask("users.list", {})).find(({ signInName }) => signInName === who)?.id;
    await house.ask("users.remove", { id: id ?? "" });
    await new Promise((resolve) => setImmediate(resolve));
  }
  await scans.as("samira");
  await house.ask("contacts.record", { id: scans.mina, ...aSession("Later", { level: "plan" }) });
  await scans.as("ada");
  after = folderOf(backUp(house, aStick(house)));
});
afterAll(() => house.remove());

const folderOf = ({ shelf, id }: ReturnType<typeof backUp>): string => backupFolder(shelf, id);

const opens = (folder: string, vmk: Buffer): boolean => {
  const { vaultId } = valueOf(readKeyFile(folder));
  try {
    const key = databaseKey(vmk, vaultId);
    openCopy(backupFile.database(folder), key, { nativeBinding }).file.close();
    return true;
  } catch (thrown) {
    if (thrown instanceof NotOpenedError) return false;
    throw thrown;
  }
};

/** What a former user's copied keys decrypt of a backup. */
function spoilsFrom(folder: string, who: string): readonly Buffer[] {
  const keys = taken.get(who);
  if (keys === undefined) throw new Error("She took none");
  const copy = join(house.home, `loot-${who}`);
  scans.house.lock();
  copyInto(folder, copy);
  return spoilsOf({ ...keys, folder: copy });
}

function copyInto(folder: string, copy: string): void {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy);
  for (const file of ["hearth.db", "house.keys"])
    copyFileSync(join(folder, file), join(copy, file));
}

describe("the stick alone", () => {
  it("reveals no name and no word", () => {
    // In quotes: four letters alone occur in sealed bytes by chance, in about one of forty backups.
    for (const bytes of filesIn(before).values())
      for (const word of [name, words, '"noor"', "Room 1"])
        expect(bytes.includes(word)).toBe(false);
  });
});

describe("the stick and a passphrase", () => {
  it.each(["ada", "samira", "noor"])("opens nothing: %s has no slot there", async (who) => {
    const file = valueOf(readKeyFile(before));
    expect(await unlockSlot(file, who, passphraseOf(who))).toMatchObject({
      error: { type: "WrongPassphrase" },
    });
  });
});

describe("the stick and one sheet", () => {
  it("opens nothing: its share is no key", async () => {
    const file = valueOf(readKeyFile(before));
    for (const sheet of sheets) {
      const share = Buffer.from(valueOf(sheetToShare(sheet)));
      for (const seed of [share.subarray(0, 32), share.subarray(1)])
        expect(openKit(file, seed)).toMatchObject({ error: { type: "SheetsDoNotMatch" } });
      expect(await openBackup(before, [sheet, sheet])).toMatchObject({ ok: false });
    }
  });
});

describe("the stick and two sheets", () => {
  it("opens everything, from before and after a removal", async () => {
    for (const folder of [before, after])
      expect(await openBackup(folder, two(sheets, 1, 2))).toMatchObject({ ok: true });
  });
});

describe("the stick and the keys a user took along when leaving", () => {
  it("open the house data of an earlier backup, and no compartment the user was not in", () => {
    const spoils = spoilsFrom(before, "noor");
    expect(contains(spoils, name)).toBe(true);
    expect(contains(spoils, words)).toBe(false);
  });

  it("open the notes of an earlier backup for a former care worker", () => {
    expect(contains(spoilsFrom(before, "tom"), words)).toBe(true);
  });

  it("open nothing of a later backup", () => {
    for (const keys of taken.values()) {
      expect(opens(before, keys.vmk)).toBe(true);
      expect(opens(after, keys.vmk)).toBe(false);
    }
  });
});
