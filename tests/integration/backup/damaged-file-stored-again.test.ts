// A scan that became damaged on the stick is written again: while the vault has it, nothing is lost.
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import {
  addMinutes,
  type CalendarDate,
  calendarDateOf,
  daysBetween,
} from "../../../domain/core/calendar-date.ts";
import { shelfOf, storedFile } from "../../../electron/vault/backup/backup-folder.ts";
import { ended } from "../../helpers/integration/full-check.ts";
import { scannedHouse, type ScanHouse } from "../../helpers/integration/scan-house.ts";
import { openHouseOf, type TestHouse } from "../../helpers/integration/test-house.ts";
import { long } from "../../helpers/long-test.ts";
import { aStick, backUp, two } from "./backup-house.ts";

let scans: ScanHouse;
let house: TestHouse;
let sheets: readonly Sheet[];
beforeAll(async () => {
  ({ scans, house, sheets } = await scannedHouse());
});
afterAll(() => house.remove());

/** One flipped bit, as on an old stick. */
function spoil(path: string): Buffer {
  const whole = readFileSync(path);
  const bad = Buffer.from(whole);
  bad.writeUInt8(bad.readUInt8(100) ^ 1, 100);
  writeFileSync(path, bad);
  return whole;
}

it("within a month of daily backups", long, () => {
  const stick = aStick(house);
  const { shelf, manifest } = backUp(house, stick);
  const path = storedFile(shelf, manifest.files[0]?.id ?? "");
  const whole = spoil(path);
  let days = 0;
  for (; days < 31 && !readFileSync(path).equals(whole); days += 1) {
    house.now = addMinutes(house.now, 24 * 60);
    backUp(house, stick);
  }
  expect(readFileSync(path).equals(whole)).toBe(true);
  expect(days).toBeGreaterThan(0);
});

describe("by the next backup, when a test restore found it", () => {
  beforeEach(() => {
    toAnotherDay();
  });

  it("and reports in the new one that all is there", long, async () => {
    const stick = await onStick();
    await stick.make();
    expect(await stick.damagedIn(0)).toBe(0);
    spoil(stick.path);
    await stick.make();
    expect(await stick.damagedIn(0)).toBe(1);
    await stick.make();
    expect(await stick.damagedIn(0)).toBe(0);
  });

  it("also where the clock was ahead when the previous one was made", async () => {
    const stick = await onStick();
    const { now } = house;
    house.now = addMinutes(now, 31 * 12 * 24 * 60);
    await stick.make();
    house.now = now;
    const whole = spoil(stick.path);
    expect(await stick.damagedIn(0)).toBe(1);
    await stick.make();
    expect(readFileSync(stick.path).equals(whole)).toBe(true);
  });

  it("also where a test restore of another one succeeded since", async () => {
    const stick = await onStick();
    const whole = readFileSync(join(house.folder, scans.blobFiles()[0] ?? ""));
    await stick.make();
    toAnotherDay();
    await stick.make();
    spoil(stick.path);
    expect(await stick.damagedIn(0)).toBe(1);
    // As an older one that does not list it would be.
    writeFileSync(stick.path, whole);
    expect(await stick.damagedIn(1)).toBe(0);
    spoil(stick.path);
    await stick.make();
    expect(readFileSync(stick.path).equals(whole)).toBe(true);
    expect(await stick.damagedIn(0)).toBe(0);
  });

  /** To a day on which it is not automatically read again. */
  function toAnotherDay(): void {
    const turn = Number.parseInt(blob().slice(0, 8), 16) % 31;
    do house.now = addMinutes(house.now, 24 * 60);
    while (
      daysBetween("2000-01-01" as CalendarDate, calendarDateOf(house.now, "UTC")) % 31 ===
      turn
    );
  }

  const blob = (): string => scans.blobFiles()[0]?.split("/").at(-1) ?? "";

  async function onStick() {
    const stick = aStick(house);
    house.vault.chosenFolder = stick;
    const { placeId } = await house.ask("backups.keepPlace", {});
    const backup = async (at: number) => {
      const place = (await house.ask("backups.view", {})).places.find(({ id }) => id === placeId);
      const found = place?.backups[at];
      if (found === undefined) throw new Error("There is one");
      return found;
    };
    return {
      path: storedFile(shelfOf(stick, openHouseOf(house).vault.id), blob()),
      make: async () => {
        house.now = addMinutes(house.now, 1);
        await house.ask("backups.make", { placeId });
        expect(await ended(house)).toMatchObject({ state: "finished" });
      },
      /** What a test restore finds in the backup `at` places before the newest. */
      damagedIn: async (at: number) => {
        house.now = addMinutes(house.now, 1);
        const { id } = await backup(at);
        await house.ask("backups.drill", { placeId, id, sheets: two(sheets) });
        await ended(house);
        return (await backup(at)).drill?.report.damaged;
      },
    };
  }
});

it("and is counted as lost, not accepted as intact, when the vault has no better one", async () => {
  const copy = scans.copy();
  onTestFinished(() => copy.house.remove());
  await copy.as("ada");
  const stick = aStick(copy.house);
  const { shelf, manifest } = backUp(copy.house, stick);
  const [blob] = copy.blobFiles();
  const path = storedFile(shelf, manifest.files[0]?.id ?? "");
  spoil(join(copy.house.folder, blob ?? ""));
  writeFileSync(path, readFileSync(path).subarray(0, 100));
  const again = backUp(copy.house, stick);
  expect(again.missing).toEqual([manifest.files[0]?.id]);
  expect(again.manifest.files).toEqual([]);
});

it("and replaces no good copy on the stick once the vault has another key", long, async () => {
  const { house: own, ...copy } = scans.copy();
  onTestFinished(() => own.remove());
  await copy.as("ada");
  const stick = aStick(own);
  const { shelf, manifest } = backUp(own, stick);
  const [file] = manifest.files;
  const path = storedFile(shelf, file?.id ?? "");
  const inode = statSync(path).ino;
  const newKey = async () => {
    const noor = (await own.ask("users.list", {})).find(({ signInName }) => signInName === "noor");
    await own.ask("users.reset", { id: noor?.id ?? "" });
    await new Promise((resolve) => setImmediate(resolve));
  };
  await newKey();
  // While both have the original, it is not written again.
  expect(backUp(own, stick)).toMatchObject({ missing: [], manifest: { files: [file] } });
  expect(statSync(path).ino).toBe(inode);

  await newKey();
  const whole = spoil(join(own.folder, copy.blobFiles()[0] ?? ""));
  for (let again = 0; again < 2; again += 1) {
    expect(backUp(own, stick)).toMatchObject({ missing: [file?.id], manifest: { files: [] } });
    expect(readFileSync(path).equals(whole)).toBe(true);
  }
  // A copy that is damaged on the stick as well is no good copy.
  writeFileSync(path, whole.subarray(0, 100));
  expect(backUp(own, stick).missing).toEqual([]);
});
