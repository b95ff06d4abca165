// On a new computer, with a stick and two sheets: all users sign in with their own passphrases and read what they wrote.
import { cpSync, existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { lastOlderState } from "../../../db/integrity/audit-log.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import {
  backupFile,
  backupFolder,
  storedFile,
} from "../../../electron/vault/backup/backup-folder.ts";
import { restore } from "../../../electron/vault/restore/restore.ts";
import { keyFileNames } from "../../../electron/vault/keys/key-file.ts";
import { JobStopped } from "../../../electron/vault/platform/background-job-end.ts";
import type { Watcher } from "../../../electron/vault/platform/background-job-types.ts";
import { aSession } from "../../helpers/builders.ts";
import { tryUnlock } from "../../helpers/integration/copied-vault.ts";
import { noScan, page, scanHouse, type ScanHouse } from "../../helpers/integration/scan-house.ts";
import {
  foundHouse,
  makeProvedKit,
  nativeBinding,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { long } from "../../helpers/long-test.ts";
import {
  anotherHome,
  aStick,
  backUp,
  patient,
  restoreTo as restoreFrom,
  two,
} from "./backup-house.ts";

type Made = ReturnType<typeof backUp>;

let scans: ScanHouse;
let house: TestHouse;
let sheets: readonly Sheet[];
let mina: PersonId;
let made: Made;
beforeAll(async () => {
  scans = await scanHouse();
  ({ house, mina } = scans);
  await scans.as("samira");
  await scans.add();
  for (const level of ["plan", "sealed"] as const)
    await house.ask("contacts.record", { id: mina, ...aSession(`A ${level} note`, { level }) });
  await scans.as("ada");
  sheets = await makeProvedKit(house);
  // The care key is sealed to the recovery key at the next sign-in of a care worker.
  await scans.as("samira");
  await scans.as("ada");
  made = backUp(house, aStick(house));
});
afterAll(() => house.remove());

/** Another computer, with nothing on it. */
function machine(after = house): TestHouse {
  const other = testHouse(anotherHome());
  other.now = after.now;
  onTestFinished(() => other.remove());
  return other;
}

const restoreTo = (
  other: TestHouse,
  from: Made = made,
  watcher: Watcher = patient,
  given = two(sheets),
) => restoreFrom(other, from, given, watcher);

const sheetsOpen = (other: TestHouse, accepts: "clock"[]) =>
  other.call("recovery.reset", {
    sheets: two(sheets, 2, 1),
    signInName: "ada",
    accepts,
    passphrase: "a wholly other lantern umbrella",
  });

describe("a vault restored on another computer", () => {
  it("opens for all users with their own passphrases, and a sealed note for its author", async () => {
    const other = machine();
    expect(await restoreTo(other)).toMatchObject({
      ok: true,
      value: { files: 1, missing: [], damaged: [], onlyBySheets: [] },
    });
    for (const who of ["ada", "tom", "noor", "samira"]) {
      other.lock();
      await other.unlock(who);
    }
    const list = await other.ask("contacts.ofPerson", { id: mina, page: 0 });
    const said = JSON.stringify(list);
    expect(said).toContain("A plan note");
    expect(said).toContain("A sealed note");
    const [scan] = (await other.ask("documents.ofPerson", { id: mina })).flatMap(
      ({ scans: all }) => all,
    );
    const { file } = await other.ask("scans.open", { scanId: scan?.id ?? noScan });
    expect(file && Buffer.from(file)).toEqual(Buffer.from(page));
  });

  it("does not look older to this computer, and continues: a new colleague, another backup, a restore of that", async () => {
    const other = machine();
    await restoreTo(other);
    expect(await tryUnlock(other, "ada")).toMatchObject({ ok: true });
    const again = backUp(other, aStick(other));
    const third = machine(other);
    expect(await restoreTo(third, again)).toMatchObject({ ok: true });
    expect(await tryUnlock(third, "samira")).toMatchObject({ ok: true });
  });

  it.each([
    ["ahead of", 90],
    ["behind", -900],
  ])("with a computer clock %s asks about it before sign-in", async (_, days) => {
    const other = machine();
    const right = other.now;
    const wrong = new Date(Date.parse(right) + days * 86_400_000).toISOString() as typeof right;
    other.now = wrong;
    await restoreTo(other);
    expect(await tryUnlock(other, "ada")).toMatchObject({
      error: { type: "ClockLooksWrong" },
    });
    expect(await sheetsOpen(other, [])).toMatchObject({ error: { type: "ClockLooksWrong" } });
    // It was corrected: nobody is asked, and later backups continue from this vault.
    other.now = right;
    expect(await tryUnlock(other, "ada")).toMatchObject({ ok: true });
    const { db } = openHouseOf(other).database;
    expect(lastOlderState(db)?.slice(0, 10)).toBe(right.slice(0, 10));
    other.lock();
    other.now = wrong;
    expect(await sheetsOpen(other, ["clock"])).toMatchObject({ ok: true });
  });

  it("records in its audit log that it was restored, and from when", async () => {
    const other = machine();
    await restoreTo(other);
    await other.unlock("ada");
    const rows = other.vault.house?.database.file
      .prepare("SELECT detail FROM trace WHERE action = 'houseRestored'")
      .all();
    expect(rows).toEqual([{ detail: made.manifest.madeAt }]);
  });

  it("still accepts the same sheets", async () => {
    const other = machine();
    await restoreTo(other);
    expect(await sheetsOpen(other, [])).toMatchObject({ ok: true });
  });

  it(
    "refuses users removed before, and accepts users removed since whom nobody said to have left",
    long,
    async () => {
      const copy = scans.copy();
      await copy.as("ada");
      const noor = (await copy.house.ask("users.list", {})).find(
        ({ signInName }) => signInName === "noor",
      );
      await copy.house.ask("users.remove", { id: noor?.id ?? "" });
      await new Promise((resolve) => setImmediate(resolve));
      const after = backUp(copy.house, aStick(copy.house));
      const other = machine(copy.house);
      expect(await restoreTo(other, after)).toMatchObject({ ok: true });
      expect(await tryUnlock(other, "noor")).toMatchObject({ error: { type: "WrongPassphrase" } });
      expect(await tryUnlock(other, "samira")).toMatchObject({ ok: true });
      const earlier = machine();
      await restoreTo(earlier);
      expect(await tryUnlock(earlier, "noor")).toMatchObject({ ok: true });
    },
  );
});

describe("a vault with both key files damaged", () => {
  it("opens with that of a backup and two sheets, for all users with their current passphrases", async () => {
    const { house: other } = scans.copy();
    other.now = house.now;
    for (const name of keyFileNames) writeFileSync(join(other.folder, name), "{");
    expect(await tryUnlock(other, "samira")).toMatchObject({ error: { type: "KeysDamaged" } });
    for (const name of keyFileNames)
      cpSync(join(backupFolder(made.shelf, made.id), name), join(other.folder, name));

    expect(await sheetsOpen(other, [])).toMatchObject({ ok: true });
    for (const who of ["samira", "tom", "noor"]) {
      other.lock();
      expect(await tryUnlock(other, who)).toMatchObject({ ok: true });
    }
    other.lock();
    const ada = await tryUnlock(other, "ada", [], "a wholly other lantern umbrella");
    expect(ada).toMatchObject({ ok: true });
  });
});

describe("an existing vault", () => {
  it("is set aside completely, and never overwritten", async () => {
    const other = machine();
    await foundHouse(other);
    other.lock();
    expect(await restoreTo(other)).toMatchObject({ ok: true });
    const names = readdirSync(other.home).filter((name) => name.startsWith("house"));
    expect(names.toSorted()).toEqual(["house", `house.before-${made.id}`]);
    expect(existsSync(join(other.home, `house.before-${made.id}`, "house.keys"))).toBe(true);
    expect(await tryUnlock(other, "samira")).toMatchObject({ ok: true });
  });

  it("is left alone while a user has it open", async () => {
    const other = machine();
    await foundHouse(other);
    expect(await restoreTo(other)).toMatchObject({ error: { type: "HouseInUse" } });
    expect(readdirSync(other.home)).not.toContain("house.restoring");
    expect(await other.call("users.list", {})).toMatchObject({ ok: true });
  });

  it("is unchanged when a restore is cancelled at any step", async () => {
    for (const steps of [1, 2]) {
      const other = machine();
      let done = 0;
      const watcher = { step: () => void (done += 1), isCancelled: () => done >= steps };
      await expect(restoreTo(other, made, watcher)).rejects.toThrow(new JobStopped("cancelled"));
      expect(readdirSync(other.home)).toEqual([]);
    }
  });
});

describe("what cannot be restored", () => {
  it("is a vault of another purpose", async () => {
    const other = machine();
    const result = await restore(
      {
        shelf: made.shelf,
        id: made.id,
        sheets: two(sheets),
        folder: other.folder,
        purpose: "real",
        nativeBinding,
        clock: other.vault.clock,
        left: [],
        erase: [],
        tell: () => undefined,
      },
      patient,
    );
    expect(result).toEqual({ ok: false, error: { type: "PurposeRefused", purpose: "trial" } });
  });

  it("is a database that was changed; nothing is left of the attempt", async () => {
    const damaged = backUp(house, aStick(house));
    writeFileSync(backupFile.database(backupFolder(damaged.shelf, damaged.id)), "no database");
    const other = machine();
    expect(await restoreTo(other, damaged)).toMatchObject({ error: { type: "BackupDamaged" } });
    expect(readdirSync(other.home)).toEqual([]);
  });

  it(
    "is never the whole vault for one scan that is missing or damaged: it is counted",
    long,
    async () => {
      const lost = backUp(house, aStick(house));
      const id = lost.manifest.files[0]?.id ?? "";
      writeFileSync(storedFile(lost.shelf, id), "half a scan");
      const other = machine();
      expect(await restoreTo(other, lost)).toMatchObject({ value: { damaged: [id], missing: [] } });
      rmSync(storedFile(lost.shelf, id));
      const third = machine();
      expect(await restoreTo(third, lost)).toMatchObject({ value: { damaged: [], missing: [id] } });
      expect(await tryUnlock(third, "samira")).toMatchObject({ ok: true });
    },
  );
});
