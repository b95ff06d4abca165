// A scan that went bad on the stick is written again: while the house has it, nothing is lost.
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import type { Sheet } from "../../../domain/kit.ts";
import { addMinutes, type CalendarDate, civilDate, daysBetween } from "../../../domain/calendar.ts";
import { shelfOf, storedFile } from "../../../electron/vault/backup/place.ts";
import { ended } from "../checked-house.ts";
import { scanHouse, type ScanHouse } from "../scan-house.ts";
import { makeProvedKit, openHouseOf, type TestHouse } from "../test-house.ts";
import { aStick, backUp, two } from "./backup-house.ts";

let scans: ScanHouse;
let house: TestHouse;
let sheets: readonly Sheet[];
beforeAll(async () => {
  scans = await scanHouse();
  ({ house } = scans);
  await scans.as("samira");
  await scans.add();
  await scans.as("ada");
  sheets = await makeProvedKit(house);
});
afterAll(() => {
  house.remove();
});

/** One bit of it is another one, as on a stick that is old. */
function spoil(path: string): Buffer {
  const whole = readFileSync(path);
  const bad = Buffer.from(whole);
  bad.writeUInt8(bad.readUInt8(100) ^ 1, 100);
  writeFileSync(path, bad);
  return whole;
}

it("within a month of daily backups", () => {
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

it("by the next backup, when a drill found it", async () => {
  const blob = scans.blobFiles()[0]?.split("/").at(-1) ?? "";
  // On a day on which it is not read again by itself.
  const turn = Number.parseInt(blob.slice(0, 8), 16) % 31;
  if (daysBetween("2000-01-01" as CalendarDate, civilDate(house.now, "UTC")) % 31 === turn)
    house.now = addMinutes(house.now, 24 * 60);
  const stick = aStick(house);
  house.vault.chosenFolder = stick;
  const { placeId } = await house.ask("backups.keepPlace", {});
  const newest = async () => {
    const place = (await house.ask("backups.view", {})).places.find(({ id }) => id === placeId);
    const [backup] = place?.backups ?? [];
    if (backup === undefined) throw new Error("There is one");
    return backup;
  };
  const damagedInNew = async () => {
    house.now = addMinutes(house.now, 1);
    await house.ask("backups.make", { placeId });
    await ended(house);
    const { id } = await newest();
    house.now = addMinutes(house.now, 1);
    await house.ask("backups.drill", { placeId, id, sheets: two(sheets) });
    await ended(house);
    return (await newest()).drill?.report.damaged;
  };
  expect(await damagedInNew()).toBe(0);
  spoil(storedFile(shelfOf(stick, openHouseOf(house).vault.id), blob));
  expect(await damagedInNew()).toBe(1);
  expect(await damagedInNew()).toBe(0);
});

it("and is counted as lost, not taken for whole, when the house has no better one", async () => {
  const copy = scans.copy();
  onTestFinished(() => {
    copy.house.remove();
  });
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

it("and takes the place of no good copy on the stick once the house has another key", async () => {
  const { house: own, ...copy } = scans.copy();
  onTestFinished(() => {
    own.remove();
  });
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
  // While both have it as it was, it is not written anew.
  expect(backUp(own, stick)).toMatchObject({ missing: [], manifest: { files: [file] } });
  expect(statSync(path).ino).toBe(inode);

  await newKey();
  const whole = spoil(join(own.folder, copy.blobFiles()[0] ?? ""));
  for (let again = 0; again < 2; again += 1) {
    expect(backUp(own, stick)).toMatchObject({ missing: [file?.id], manifest: { files: [] } });
    expect(readFileSync(path).equals(whole)).toBe(true);
  }
  // What went bad on the stick as well is nobody's good copy.
  writeFileSync(path, whole.subarray(0, 100));
  expect(backUp(own, stick).missing).toEqual([]);
});
