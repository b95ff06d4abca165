import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BedId } from "../../../domain/accommodation/room.ts";
import { freeReserve } from "../../../electron/vault/platform/disk-reserve.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { copyOf, refusal, tryUnlock } from "../../helpers/integration/copied-vault.ts";
import {
  addColleague,
  foundHouse,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { smallDisk, type SmallDisk } from "./small-disk.ts";

/** Fills the disk where no small disk could be mounted: SQLite itself then finds no page to write. */
function fill(disk: SmallDisk, house: TestHouse): void {
  if (disk.isSmall) disk.fill();
  else {
    const { file } = openHouseOf(house).database;
    file.pragma(`max_page_count = ${String(file.pragma("page_count", { simple: true }))}`);
  }
}

function makeRoom(disk: SmallDisk, house: TestHouse): void {
  if (disk.isSmall) disk.makeRoom();
  else if (house.vault.house !== null)
    house.vault.house.database.file.pragma("max_page_count = 1000000");
}

async function foundOn(disk: SmallDisk): Promise<{ house: TestHouse; beds: readonly BedId[] }> {
  const house = testHouse(disk.folder);
  const rooms = await foundHouse(house, ["admin", "care"]);
  return { house, beds: rooms.flatMap((room) => room.beds.map(({ id }) => BedId.parse(id))) };
}

/** Admits a person and corrects their card until nothing more can be written; returns the last acknowledged version. */
async function writeUntilFull(house: TestHouse, bedId: BedId, disk: SmallDisk): Promise<number> {
  const { personId } = await house.ask("stays.admit", { ...aNewcomer(), bedId });
  for (let version = 1; version < 4000; version += 1) {
    // The reserve allows some hundred corrections, which are not waited for.
    if (version > 25) fill(disk, house);
    const { card } = await house.ask("people.view", { id: personId });
    const { number: _number, ...known } = card;
    const alerts = Array.from({ length: 8 }, (_, index) => `${"a".repeat(70)} ${index}`);
    const saved = await house.call("people.saveCard", { ...known, alerts });
    if (saved.ok) continue;
    expect(saved).toEqual(refusal("DiskFull"));
    return card.version;
  }
  throw new Error("The disk is larger than it should be");
}

describe("on a full disk", () => {
  it("writing continues in the reserve, then stops, and nothing acknowledged is lost", async () => {
    const disk = smallDisk(24);
    const { house, beds } = await foundOn(disk);
    expect(statSync(join(house.folder, "house.reserve")).size).toBe(16 * 1024 * 1024);
    const bedId = beds[0];
    if (bedId === undefined) throw new Error("There are sixteen beds");
    fill(disk, house);

    const version = await writeUntilFull(house, bedId, disk);

    expect(existsSync(join(house.folder, "house.reserve"))).toBe(false);
    expect(version).toBeGreaterThan(disk.isSmall ? 20 : 0);
    expect((await house.ask("today.view", {})).needs).toContainEqual({ kind: "diskFull" });
    expect(await house.call("people.find", { text: "Linh" })).toMatchObject({
      ok: true,
      value: { hits: [{ card: { version } }] },
    });
    house.lock();

    if (disk.isSmall) expect(await tryUnlock(house, "ada")).toEqual(refusal("DiskFull"));
    makeRoom(disk, house);
    await house.unlock("ada");
    expect(existsSync(join(house.folder, "house.reserve"))).toBe(true);
    expect(await house.ask("people.find", { text: "Linh" })).toMatchObject({
      hits: [{ card: { version } }],
    });
  });

  it("a new vault key without enough space is postponed, and all users sign in all the same", async () => {
    const disk = smallDisk(24);
    const { house } = await foundOn(disk);
    const noor = await addColleague(house, "ada", "noor", ["shelter"]);
    await addColleague(house, "ada", "samira", ["shelter"]);
    await house.unlock("ada");
    await house.ask("users.remove", { id: noor });
    // The job begins when this turn ends.
    freeReserve(house.folder);
    fill(disk, house);
    await new Promise((resolve) => setImmediate(resolve));
    expect(house.events.at(-1)).toMatchObject({ state: disk.isSmall ? "failed" : "finished" });
    house.lock();

    disk.makeRoom(100);
    expect(await tryUnlock(house, "samira")).toMatchObject({ ok: true });
    expect(existsSync(join(house.folder, "hearth.db.next"))).toBe(false);
    house.lock();

    disk.makeRoom();
    const before = readFileSync(join(house.folder, "hearth.db")).subarray(0, 16);
    expect(await tryUnlock(house, "ada")).toMatchObject({ ok: true });
    house.lock();
    const after = readFileSync(join(house.folder, "hearth.db")).subarray(0, 16);
    // Another salt: the file was rewritten under the next key.
    expect(after.equals(before)).toBe(!disk.isSmall);
    expect(await tryUnlock(house, "noor")).toEqual(refusal("WrongPassphrase"));
  });

  it("a passphrase change that cannot be stored leaves one that opens", async () => {
    const disk = smallDisk(24);
    const { house } = await foundOn(disk);
    const next = "quite another ember meadow";
    fill(disk, house);
    while (existsSync(join(house.folder, "house.reserve"))) await fillReserve(house);
    fill(disk, house);
    const changed = await house.call("session.changePassphrase", {
      current: "ada umbrella lantern sparrow",
      next,
    });
    house.lock();
    makeRoom(disk, house);

    const [old, fresh] = [await tryUnlockCopy(house), await tryUnlockCopy(house, next)];
    expect(changed.ok ? fresh : old || fresh).toBe(true);
  });
});

async function fillReserve(house: TestHouse): Promise<void> {
  const settings = await house.ask("house.settings", {});
  await house.call("house.saveSettings", settings);
}

const tryUnlockCopy = async (house: TestHouse, passphrase?: string): Promise<boolean> =>
  (await tryUnlock(copyOf(house), "ada", [], passphrase)).ok;
