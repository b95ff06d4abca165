// One session with a clock months ahead, and then the clock is corrected.
import { afterEach, beforeEach, expect, it } from "vitest";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { backUpDaily } from "../../../electron/vault/backup/daily-backup.ts";
import { checkWeekly } from "../../../electron/vault/integrity/weekly-check.ts";
import { anotherDisk } from "../../helpers/another-disk.ts";
import { checked, ended } from "../../helpers/integration/full-check.ts";
import {
  foundHouse,
  makeProvedKit,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { two } from "./backup-house.ts";

let house: TestHouse;
beforeEach(async () => {
  house = testHouse();
  await foundHouse(house, ["admin", "care"]);
});
afterEach(() => house.remove());

const at = (moment: string): void => {
  house.now = Instant.parse(moment);
};

it("hides no due backup, test restore, check or code", async () => {
  const sheets = await makeProvedKit(house);
  house.vault.chosenFolder = anotherDisk(house.home);
  const { placeId } = await house.ask("backups.keepPlace", {});
  await house.ask("backups.setDaily", { placeId, isDaily: true });
  const needs = async () =>
    (await house.ask("today.view", {})).needs
      .map(({ kind }) => kind)
      .filter((kind) => ["backupDue", "drillDue", "codeDue"].includes(kind));
  const safe = async () => {
    await house.ask("backups.make", { placeId });
    expect(await ended(house)).toMatchObject({ state: "finished" });
    const id = (await house.ask("backups.view", {})).places[0]?.backups[0]?.id;
    if (id === undefined) throw new Error("There is one");
    await house.ask("backups.drill", { placeId, id, sheets: two(sheets) });
    expect(await ended(house)).toMatchObject({ state: "finished" });
    await checked(house);
    await house.ask("trace.code", {});
  };
  at("2027-06-01T10:00:00.000Z");
  await safe();
  at("2026-11-25T10:00:00.000Z");
  expect((await needs()).toSorted()).toEqual(["backupDue", "codeDue", "drillDue"]);
  expect(await house.ask("backups.view", {})).toMatchObject({ isDue: true, isDrillDue: true });
  expect(await house.ask("checks.view", {})).toMatchObject({ isDue: true });
  expect(checkWeekly(house.vault)).toBe(true);
  await ended(house);
  expect(await house.ask("checks.view", {})).toMatchObject({
    isDue: false,
    last: { byName: null },
  });

  expect(backUpDaily(house.vault)).toBe(true);
  await ended(house);
  expect(backUpDaily(house.vault)).toBe(false);
  expect(await house.ask("backups.view", {})).toMatchObject({
    isDue: false,
    lastOutside: "2026-11-25",
  });
  at("2026-11-25T11:00:00.000Z");
  await safe();
  expect(await needs()).toEqual([]);
  expect(await house.ask("backups.view", {})).toMatchObject({
    lastDrill: "2026-11-25",
    isDrillDue: false,
  });
});
