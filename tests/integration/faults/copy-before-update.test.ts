// What an update does before it changes the tables of a vault: a verified copy, or nothing at all.
import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { type Migration, NoCopyError, versionOf } from "../../../db/platform/migrate.ts";
import { migrations } from "../../../db/platform/migrations.ts";
import { isSound, openCopy, openDatabase } from "../../../db/platform/open-database.ts";
import { ok } from "../../../domain/core/result.ts";
import { BedId } from "../../../domain/accommodation/room.ts";
import { keepCopyBefore } from "../../../electron/vault/backup/copy-before-update.ts";
import { databaseKey } from "../../../electron/vault/keys/derive-key.ts";
import { write } from "../../../electron/vault/platform/transactions.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { runs } from "../../helpers/property-runs.ts";
import { keysFromFile, tamper } from "../attack/raw-vault-access.ts";
import { checked, foundBy } from "../../helpers/integration/full-check.ts";
import { aStick } from "../backup/backup-house.ts";
import { copyOf, refusal, tryUnlock } from "../../helpers/integration/copied-vault.ts";
import {
  addColleague,
  foundHouse,
  makeProvedKit,
  nativeBinding,
  openHouseOf,
  passphraseOf,
  preparedHouse,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { long } from "../../helpers/long-test.ts";
import { smallDisk } from "./small-disk.ts";

const newest = (): number => migrations.at(-1)?.version ?? 0;

/** A later program: one more migration, until the test is over. */
function update(sql = "CREATE TABLE later (one INTEGER PRIMARY KEY) STRICT"): void {
  const steps = migrations as Migration[];
  const before = steps.length;
  steps.push({ version: newest() + 1, name: "later", sql });
  onTestFinished(() => {
    steps.length = Math.min(before, steps.length);
  });
}

const before = (house: TestHouse): string => join(house.folder, "hearth.db.before");

async function begin(house: TestHouse): Promise<object> {
  const [room] = await foundHouse(house);
  await house.ask("stays.admit", { ...aNewcomer(), bedId: BedId.parse(room?.beds[0]?.id) });
  house.lock();
  return {};
}
const begun = preparedHouse(begin);

/** Version and people in a database file of the vault, opened with its key. */
async function inside(house: TestHouse, path: string) {
  const { vmk, vaultId } = await keysFromFile(house.folder, "ada", passphraseOf("ada"));
  const { file } = openCopy(path, databaseKey(vmk, vaultId), { nativeBinding });
  try {
    const people = file.prepare("SELECT count(*) FROM people").pluck().get();
    return { version: versionOf(file), people, isSound: isSound(file) };
  } finally {
    file.close();
  }
}

const database = (house: TestHouse): string => join(house.folder, "hearth.db");

let house: TestHouse;
beforeEach(async () => {
  ({ house } = await begun());
});
afterEach(() => house.remove());

describe("an update", () => {
  it("keeps a verified copy of the database as it was, readable by its owner alone", async () => {
    const was = newest();
    update();
    await house.unlock("ada");
    expect(versionOf(openHouseOf(house).database.file)).toBe(was + 1);
    expect(await inside(house, before(house))).toEqual({ version: was, people: 1, isSound: true });
    expect(statSync(before(house)).mode & 0o777).toBe(0o600);
    expect(existsSync(`${before(house)}.part`)).toBe(false);
  });

  it("leaves the copy of its first attempt unchanged, where it was interrupted between two steps", async () => {
    const was = newest();
    update();
    update("CREATE TABLE latest (one TEXT NOT NULL) STRICT; INSERT INTO latest VALUES (NULL)");
    await expect(house.unlock("ada")).rejects.toThrow();
    expect((await inside(house, database(house))).version).toBe(was + 1);
    expect((await inside(house, before(house))).version).toBe(was);

    (migrations as Migration[]).pop();
    update("CREATE TABLE latest (one TEXT NOT NULL) STRICT");
    await house.unlock("ada");
    expect(versionOf(openHouseOf(house).database.file)).toBe(was + 2);
    expect(await inside(house, before(house))).toEqual({ version: was, people: 1, isSound: true });
  });

  it("reports its steps while sign-in waits, and nothing where nothing changes", async () => {
    await house.unlock("ada");
    house.lock();
    expect(house.events).toEqual([]);
    update();
    await house.unlock("ada");
    const steps = ["reading", "copying", "checking", "changing"];
    expect(house.events).toEqual(steps.map((step) => ({ event: "updating", step })));
  });

  it("keeps none where nothing changes, and one alone after two", long, async () => {
    await house.unlock("ada");
    house.lock();
    expect(existsSync(before(house))).toBe(false);
    update();
    await house.unlock("ada");
    house.lock();
    // What a power cut left of the next one.
    writeFileSync(`${before(house)}.part`, "half a copy");
    update("CREATE TABLE latest (one INTEGER PRIMARY KEY) STRICT");
    await house.unlock("ada");
    expect((await inside(house, before(house))).version).toBe(newest() - 1);
    expect(existsSync(`${before(house)}.part`)).toBe(false);
  });

  it("leaves the copy until a backup is verified, and no longer", async () => {
    await house.unlock("ada");
    await makeProvedKit(house);
    house.lock();
    update();
    await house.unlock("ada");
    house.vault.chosenFolder = aStick(house);
    const { placeId } = await house.ask("backups.keepPlace", {});
    expect(existsSync(before(house))).toBe(true);
    await house.ask("backups.make", { placeId });
    while (house.vault.jobs.size > 0) await new Promise((resolve) => setImmediate(resolve));
    expect(house.events.at(-1)).toMatchObject({ state: "finished" });
    expect(existsSync(before(house))).toBe(false);
  });

  it("deletes the copy with the key that opens it, when a user is removed", async () => {
    const noor = await addColleague(house, "ada", "noor", ["shelter"]);
    update();
    await house.unlock("ada");
    expect(existsSync(before(house))).toBe(true);
    await house.ask("users.remove", { id: noor });
    await new Promise((resolve) => setImmediate(resolve));
    expect(existsSync(before(house))).toBe(false);
  });

  it("deletes the copy once a file is hidden, and not for what is removed automatically", async () => {
    await house.unlock("ada");
    const bed = (await house.ask("beds.free", { from: "2026-11-24" }))[0]?.bedId ?? "";
    const { personId: id } = await house.ask("stays.admit", { ...aNewcomer(), bedId: bed });
    house.lock();
    update();
    await house.unlock("ada");
    write(openHouseOf(house), house.vault.clock, (context) => {
      context.note({ action: "passesErased" });
      return ok(null);
    });
    expect(existsSync(before(house))).toBe(true);
    const { version } = (await house.ask("people.view", { id })).card;
    await house.ask("hidden.hide", { id, version, colleagues: [] });
    expect(existsSync(before(house))).toBe(false);
  });

  it("deletes the copy after a month without a backup", async () => {
    update();
    await house.unlock("ada");
    house.lock();
    const almost = new Date(Date.parse(house.now) - 29 * 86_400_000);
    utimesSync(before(house), almost, almost);
    await house.unlock("ada");
    house.lock();
    expect(existsSync(before(house))).toBe(true);
    const month = new Date(Date.parse(house.now) - 30 * 86_400_000);
    utimesSync(before(house), month, month);
    await house.unlock("ada");
    expect(existsSync(before(house))).toBe(false);
  });
});

describe("an update that rewrites rows", () => {
  const rewriting = "ALTER TABLE rooms ADD COLUMN colour TEXT NOT NULL DEFAULT 'white'";

  it("has them sealed again in the audit log", long, async () => {
    update(rewriting);
    await house.unlock("ada");
    expect(foundBy(await checked(house))).toEqual([]);
    house.lock();
    update("UPDATE rooms SET colour = 'blue'");
    await house.unlock("ada");
    expect(foundBy(await checked(house))).toEqual([]);
  });

  it("does not legitimise an earlier manipulation", async () => {
    tamper(await keysFromFile(house.folder, "ada", passphraseOf("ada")), (file) => {
      file.exec("UPDATE rooms SET name = 'Cellar' WHERE name = 'Room 3'");
    });
    update(rewriting);
    await house.unlock("ada");
    expect(foundBy(await checked(house))).toEqual(["rooms changed"]);
  });

  it("does not legitimise it where the database claims that it was never sealed", async () => {
    tamper(await keysFromFile(house.folder, "ada", passphraseOf("ada")), (file) => {
      file.exec("UPDATE rooms SET name = 'Cellar' WHERE name = 'Room 3'");
      file.exec("UPDATE vault SET sealed_version = 0");
    });
    await house.unlock("ada");
    expect(foundBy(await checked(house))).toEqual(["rooms changed"]);
  });
});

describe("an update is refused, and the database is unchanged,", () => {
  it("when the disk has no room for the copy", async () => {
    const disk = smallDisk(24);
    const full = testHouse(disk.folder);
    await begin(full);
    onTestFinished(() => full.lock());
    const was = newest();
    update();
    if (disk.isSmall) disk.fill();
    // Enough to open the vault, and too little for a copy of it.
    if (disk.isSmall) disk.makeRoom(200);
    const answer = await tryUnlock(full, "ada");
    if (!disk.isSmall) {
      expect(answer).toMatchObject({ ok: true });
      return;
    }
    expect(answer).toEqual(refusal("UpdateNotBegun"));
    expect(existsSync(before(full))).toBe(false);
    expect(existsSync(`${before(full)}.part`)).toBe(false);
    expect(await inside(full, database(full))).toMatchObject({ version: was, people: 1 });

    disk.makeRoom();
    expect(await tryUnlock(full, "ada")).toMatchObject({ ok: true });
    expect((await inside(full, before(full))).version).toBe(was);
  });

  it("when a page that nobody would have read is damaged", async () => {
    const pageSize = 4096;
    const was = newest();
    update();
    const pages = readFileSync(database(house)).length / pageSize;
    let refused = 0;
    const step = Math.ceil(pages / runs(pages / 20));
    for (let page = 8; page < pages; page += step) {
      const copy = copyOf(house);
      const bytes = readFileSync(database(copy));
      bytes.writeUInt8(bytes.readUInt8(page * pageSize + 1234) ^ 0x40, page * pageSize + 1234);
      writeFileSync(database(copy), bytes);
      const answer = await tryUnlock(copy, "ada");
      refused += 1;
      expect(answer).toEqual(refusal("HouseDamaged"));
      expect(existsSync(before(copy)) || existsSync(`${before(copy)}.part`)).toBe(false);
      expect(readFileSync(database(copy)).equals(bytes)).toBe(true);
      copy.remove();
    }
    expect(refused).toBeGreaterThan(0);
    expect(await inside(house, database(house))).toMatchObject({ version: was });
  });

  it("when the copy cannot be read back, and the copy of the previous update stays", async () => {
    await house.unlock("ada");
    writeFileSync(before(house), "the copy of an earlier update");
    const { database: opened, folder, vmk, vault } = openHouseOf(house);
    // Another file in place of the copy, as from a failing disk: it does not open.
    const other = openDatabase(join(house.home, "other.db"), Buffer.alloc(32, 7), {
      nativeBinding,
    });
    expect(() => {
      const key = databaseKey(vmk, vault.id);
      keepCopyBefore(
        { file: other.file, db: opened.db },
        folder,
        key,
        nativeBinding,
        () => undefined,
      );
    }).toThrow(NoCopyError);
    other.file.close();
    expect(readFileSync(before(house), "utf8")).toBe("the copy of an earlier update");
    expect(existsSync(`${before(house)}.part`)).toBe(false);
  });
});
