// What happens when a file, in a backup or in the folder of a vault, is replaced by something else: nothing waits for it,
// nothing fills up, and the file is reported as damaged.
import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { readClaim } from "../../../electron/vault/backup/backup-manifest.ts";
import {
  backupFile,
  backupFolder,
  storedFile,
} from "../../../electron/vault/backup/backup-folder.ts";
import { restore } from "../../../electron/vault/restore/restore.ts";
import { readBlob } from "../../../electron/vault/platform/blobs.ts";
import { keyFileNames, readKeyFile } from "../../../electron/vault/keys/key-file.ts";
import { copyUpdateFile } from "../../../electron/vault/updates/copy-update-file.ts";
import { aKey, lineOf, running } from "../../helpers/invented-update.ts";
import { layOdd, oddNames } from "../../helpers/non-regular-files.ts";
import { anotherHome, aStick, backUp, patient, two } from "../backup/backup-house.ts";
import { copyOf, refusal, tryUnlock } from "../../helpers/integration/copied-vault.ts";
import { shortAndLong } from "../../helpers/long-test.ts";
import { scannedHouse } from "../../helpers/integration/scan-house.ts";
import {
  nativeBinding,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let sheets: readonly Sheet[];
let stick: string;
let made: ReturnType<typeof backUp>;
beforeAll(async () => {
  ({ house, sheets } = await scannedHouse());
  stick = aStick(house);
  made = backUp(house, stick);
  house.lock();
});
afterAll(() => house.remove());

/** A copy of the backup, to be changed. */
function anotherStick() {
  const place = aStick(house);
  cpSync(stick, place, { recursive: true });
  const shelf = join(place, "hearth-backups", basename(made.shelf));
  return { place, shelf, folder: backupFolder(shelf, made.id) };
}

function putBackFrom(shelf: string) {
  const other = testHouse(anotherHome());
  const restoring = restore(
    {
      shelf,
      id: made.id,
      sheets: two(sheets),
      folder: other.folder,
      purpose: "trial",
      nativeBinding,
      clock: house.vault.clock,
      left: [],
      erase: [],
      tell: () => undefined,
    },
    patient,
  );
  return restoring.finally(() => other.remove());
}

/** One that is waited for, and one that has no end. */
const isShort = (odd: (typeof oddNames)[number]): boolean =>
  odd === "a named pipe" || odd === "a file that grows";

describe.each(shortAndLong(oddNames, isShort))("instead of a file", (names, tag) => {
  describe.each(names)("in a backup, %s", tag, (odd) => {
    it("as a manifest is a damaged backup", () => {
      const { folder } = anotherStick();
      layOdd(odd, backupFile.manifest(folder));
      expect(readClaim(folder)).toEqual(refusal("BackupDamaged"));
    });

    it("as one key file leaves the other, and as both is damage", () => {
      const { folder } = anotherStick();
      layOdd(odd, join(folder, keyFileNames[0]));
      expect(readKeyFile(folder)).toMatchObject({ ok: true });
      layOdd(odd, join(folder, keyFileNames[1]));
      expect(readKeyFile(folder)).toEqual(refusal("KeysDamaged"));
    });

    it("as the database is a damaged backup", async () => {
      const { folder, shelf } = anotherStick();
      layOdd(odd, backupFile.database(folder));
      expect(await putBackFrom(shelf)).toEqual(refusal("BackupDamaged"));
    });

    it("as a scan costs that scan, and the rest is restored", async () => {
      const { shelf } = anotherStick();
      layOdd(odd, storedFile(shelf, made.manifest.files[0]?.id ?? ""));
      const restored = await putBackFrom(shelf);
      const isGone = odd === "a link to itself";
      expect(restored).toMatchObject({
        ok: true,
        value: {
          onlyBySheets: [],
          files: 1,
          missing: isGone ? made.manifest.files.map(({ id }) => id) : [],
          damaged: isGone ? [] : made.manifest.files.map(({ id }) => id),
        },
      });
    });

    it("as an update is none", async () => {
      const { place } = anotherStick();
      const path = join(place, "hearth.update");
      layOdd(odd, path);
      const updates = { folder: join(place, "update"), program: running, keys: [lineOf(aKey())] };
      expect(await copyUpdateFile(path, updates, patient)).toEqual({
        ok: false,
        error: "updateNone",
      });
    });
  });

  describe.each(names)("in the folder of a vault, %s", tag, (odd) => {
    it("as its keys is reported as damage before anything is derived", async () => {
      const copy = copyOf(house);
      for (const name of keyFileNames) layOdd(odd, join(copy.folder, name));
      expect(await copy.ask("house.state", {})).toMatchObject({ house: "locked" });
      expect(await tryUnlock(copy, "ada")).toEqual(refusal("KeysDamaged"));
    });

    it("as a sealed file is reported as that file's damage", () => {
      const copy = copyOf(house);
      const { id } = made.manifest.files[0] ?? { id: "" };
      layOdd(odd, join(copy.folder, "blobs", id.slice(0, 2), id));
      expect(readBlob(copy.folder, id, Buffer.alloc(32))).toEqual({
        ok: false,
        error: { type: "BlobDamaged" },
      });
    });

    it("as the list of failed sign-ins prevents nobody from signing in, and the log says so", async () => {
      const copy = copyOf(house);
      const misses = join(copy.folder, "house.misses");
      layOdd(odd, misses);
      expect(await tryUnlock(copy, "ada", [], "not her passphrase")).toEqual(
        refusal("WrongPassphrase"),
      );
      expect(await tryUnlock(copy, "ada")).toMatchObject({ ok: true });
      expect(since(copy)).toEqual([{ action: "missesDamaged", detail: null }]);
      expect(existsSync(misses)).toBe(false);
    });
  });
});

it.each(["a named pipe", "a socket", "a folder"] as const)(
  "%s in place of the lock file of an open vault is not waited for",
  async (odd) => {
    const copy = copyOf(house);
    layOdd(odd, join(copy.folder, "house.lock"));
    expect(await tryUnlock(copy, "ada")).toMatchObject({ ok: true });
  },
);

describe.each(["hearth.db", "hearth.db-journal", "hearth.db-wal"])("a pipe as %s", (name) => {
  it("is not waited for", async () => {
    const copy = copyOf(house);
    layOdd("a named pipe", join(copy.folder, name));
    expect(await tryUnlock(copy, "ada")).toEqual(refusal("HouseDamaged"));
  });
});

/** The entries of the latest sign-in about failed ones. */
const since = (copy: TestHouse) =>
  openHouseOf(copy)
    .database.file.prepare(
      `SELECT action, detail FROM trace WHERE action IN ('signInRefused', 'missesDamaged')
       AND tx = (SELECT max(tx) FROM trace WHERE action = 'signedIn') ORDER BY seq`,
    )
    .all();

const miss = "2026-11-24T19:00:00.000Z";
const line = `${miss}\n`;

describe("a list of failed sign-ins", () => {
  it.each([
    ["as it is written", line.repeat(3), 3, false],
    ["that is empty", "", 0, false],
    ["with a line cut off", `${line}2026-11-24T19:0`, 1, true],
    ["with words between", `${line}not a moment\n${line}`, 2, true],
    ["of bytes that say nothing", "\u0000\u00ff\u00fe\u0007".repeat(50), 0, true],
    ["with a moment of tomorrow", `${line}2026-11-25T20:00:00.000Z\n`, 1, true],
    ["with one in the year 9999", "9999-12-31T23:59:59.999Z\n", 0, true],
    ["with a day that is none", "2026-02-30T10:00:00.000Z\n", 0, true],
    ["with a name after the moment", `${miss} ada\n`, 0, true],
    ["of as many as are written", line.repeat(2600), 2600, false],
    ["of more than are written", line.repeat(2601), 0, true],
    ["without an end", "x".repeat(10_000_000), 0, true],
  ])("%s prevents nobody from signing in", async (_name, text, entries, isDamaged) => {
    const copy = copyOf(house);
    writeFileSync(join(copy.folder, "house.misses"), text);
    expect(await tryUnlock(copy, "ada")).toMatchObject({ ok: true });
    const found = since(copy) as { action: string }[];
    expect(found.filter(({ action }) => action === "signInRefused")).toHaveLength(entries);
    expect(found.filter(({ action }) => action === "missesDamaged")).toHaveLength(
      isDamaged ? 1 : 0,
    );
  });

  it("does not grow when it is full", async () => {
    const copy = copyOf(house);
    const path = join(copy.folder, "house.misses");
    writeFileSync(path, line.repeat(2600));
    await tryUnlock(copy, "ada", [], "not her passphrase");
    expect(readFileSync(path)).toHaveLength(2600 * 25);
  });

  it("that is a link is not followed when it is written", async () => {
    const copy = copyOf(house);
    const [path, elsewhere] = [join(copy.folder, "house.misses"), join(copy.home, "elsewhere")];
    appendFileSync(elsewhere, "");
    execFileSync("ln", ["-s", elsewhere, path]);
    await tryUnlock(copy, "ada", [], "not her passphrase");
    expect(readFileSync(elsewhere, "utf8")).toBe("");
  });
});
