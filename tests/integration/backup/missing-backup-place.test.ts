// A place that disappears is never created again and reported as good: not before a backup, not during one, not after it.
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { BackupPlaceId } from "../../../domain/backup/backups-view.ts";
import { Instant } from "../../../domain/core/calendar-date.ts";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { jobEndOf } from "../../../electron/vault/platform/background-job-end.ts";
import type { StartJob } from "../../../electron/vault/platform/background-job-types.ts";
import { backUpDaily } from "../../../electron/vault/backup/daily-backup.ts";
import { backupsOn, shelfOf } from "../../../electron/vault/backup/backup-folder.ts";
import { ended } from "../../helpers/integration/full-check.ts";
import { refusal } from "../../helpers/integration/copied-vault.ts";
import {
  foundHouse,
  makeProvedKit,
  openHouseOf,
  preparedHouse,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { long } from "../../helpers/long-test.ts";
import { aStick, two } from "./backup-house.ts";

const begun = preparedHouse(async (house) => {
  await foundHouse(house, ["admin", "care"]);
  return { sheets: await makeProvedKit(house) };
});

let house: TestHouse;
let sheets: readonly Sheet[];
const begin = async () => {
  ({ house, sheets } = await begun());
};

async function keep(folder: string): Promise<BackupPlaceId> {
  house.vault.chosenFolder = folder;
  return (await house.ask("backups.keepPlace", {})).placeId;
}

/** A second later than the last time. */
async function backUp(placeId: BackupPlaceId): Promise<unknown> {
  house.now = Instant.parse(new Date(Date.parse(house.now) + 1000).toISOString());
  await house.ask("backups.make", { placeId });
  return ended(house);
}

async function placeOf(placeId: BackupPlaceId) {
  const place = (await house.ask("backups.view", {})).places.find(({ id }) => id === placeId);
  if (place === undefined) throw new Error("It is one");
  return place;
}

/** What can happen to the folder of a stick. */
const harms = {
  "is removed": (stick: string) => rmSync(stick, { recursive: true }),
  "is moved away": (stick: string) => renameSync(stick, `${stick}-away`),
  "is an empty folder now": (stick: string) => {
    renameSync(stick, `${stick}-away`);
    mkdirSync(stick);
  },
  "is another stick now": (stick: string) => {
    renameSync(stick, `${stick}-away`);
    renameSync(`${stick}-other`, stick);
  },
  "was emptied by hand": (stick: string) => {
    rmSync(join(stick, "hearth-backups"), { recursive: true });
  },
} as const;

type Harm = keyof typeof harms;
const all = Object.keys(harms) as Harm[];

/** A stick in use, and another one with a backup on it that replaces it where a test needs that. */
async function usedStick(hasOther = false) {
  const stick = aStick(house);
  if (hasOther) {
    const other = aStick(house);
    await backUp(await keep(other));
    renameSync(other, `${stick}-other`);
  }
  return { stick, placeId: await keep(stick) };
}

/** Runs `harm` when a backup reaches a step; 0 is before it, -1 when it is made. */
function harmAt(step: number, harm: () => void): void {
  const startJob: StartJob = ({ work }, order, hear) => {
    setImmediate(() => {
      let steps = 0;
      if (step === 0) harm();
      const count = () => {
        steps += 1;
        if (steps === step) harm();
      };
      try {
        const made = work(order, { step: count, isCancelled: () => false });
        if (step === -1) harm();
        hear({ kind: "made", made });
      } catch (thrown) {
        hear({ kind: "failed", problem: jobEndOf(thrown) });
      }
    });
    return { cancel: () => undefined };
  };
  Object.assign(house.vault, { startJob });
}

describe.each(all)("a place that %s", (harm) => {
  const another = harm === "is another stick now";
  let startJob: StartJob;
  beforeAll(async () => {
    await begin();
    ({ startJob } = house.vault);
  });
  afterAll(() => house.remove());
  afterEach(() => Object.assign(house.vault, { startJob }));

  it.each([
    ["before it begins", 0],
    ["after the first step", 1],
    ["at the last step", 2],
    ["when it was just made", -1],
  ])("has no backup: %s", async (_when, step) => {
    const { stick, placeId } = await usedStick(another);
    harmAt(step, () => harms[harm](stick));
    expect(await backUp(placeId)).toMatchObject({ state: "failed", problem: "gone" });
    expect((await placeOf(placeId)).backups).toEqual([]);
    const shelf = shelfOf(stick, openHouseOf(house).vault.id);
    // Nothing was created there: another stick has all it had.
    if (another) expect(backupsOn(shelf)).toHaveLength(1);
    else expect(existsSync(shelf)).toBe(false);
    expect(existsSync(stick)).toBe(harm !== "is removed" && harm !== "is moved away");
  });

  it("is asked for again, and gets neither a backup, a test restore nor the daily backup", async () => {
    const { stick, placeId } = await usedStick(another);
    await house.ask("backups.setDaily", { placeId, isDaily: true });
    await backUp(placeId);
    const id = (await placeOf(placeId)).backups[0]?.id;
    if (id === undefined) throw new Error("There is one");
    harms[harm](stick);
    house.now = Instant.parse("2026-11-25T10:00:00.000Z");
    const isOut = harm === "is removed" || harm === "is moved away";
    const refused = refusal(isOut ? "BackupPlaceMissing" : "BackupPlaceOther");
    expect(await placeOf(placeId)).toMatchObject({ state: isOut ? "missing" : "other" });
    expect(await house.call("backups.make", { placeId })).toEqual(refused);
    expect(await house.call("backups.drill", { placeId, id, sheets: two(sheets) })).toEqual(
      refused,
    );
    expect(backUpDaily(house.vault)).toBe(false);
    if (!isOut && !another) expect(readdirSync(stick)).toEqual([]);
  });
});

describe("a disk", () => {
  beforeEach(begin);
  afterEach(() => house.remove());

  it("that returns is the same place, under another name too", async () => {
    const { stick, placeId } = await usedStick();
    await backUp(placeId);
    renameSync(stick, `${stick}-elsewhere`);
    expect(await placeOf(placeId)).toMatchObject({ state: "missing" });
    expect(await keep(`${stick}-elsewhere`)).toBe(placeId);
    expect(await placeOf(placeId)).toMatchObject({
      state: "here",
      folder: `${stick}-elsewhere`,
      backups: [{ isLost: false }],
    });
    renameSync(`${stick}-elsewhere`, stick);
    expect(await keep(stick)).toBe(placeId);
  });

  it("that alternates with another in one folder is a place of its own", long, async () => {
    const { stick, placeId } = await usedStick(true);
    await backUp(placeId);
    harms["is another stick now"](stick);
    const other = await keep(stick);
    expect(other).not.toBe(placeId);
    expect(await backUp(other)).toMatchObject({ state: "finished" });
    expect(await placeOf(placeId)).toMatchObject({ state: "other", number: 2, folder: stick });
    expect(await placeOf(other)).toMatchObject({ state: "here", number: 1, folder: stick });
    renameSync(stick, `${stick}-other`);
    renameSync(`${stick}-away`, stick);
    expect(await placeOf(placeId)).toMatchObject({ state: "here" });
    expect(await placeOf(other)).toMatchObject({ state: "other" });
  });

  it("that was formatted is a new place when it is chosen again, with nothing on it", async () => {
    const { stick, placeId } = await usedStick();
    await backUp(placeId);
    harms["was emptied by hand"](stick);
    const again = await keep(stick);
    expect(again).not.toBe(placeId);
    expect(await placeOf(again)).toMatchObject({ state: "here", number: 2, backups: [] });
    expect(await backUp(again)).toMatchObject({ state: "finished" });
  });

  it("keeps its mark through the copy of a folder, and a vault finds only its own", async () => {
    const { stick, placeId } = await usedStick();
    const other = testHouse();
    await foundHouse(other, ["admin"]);
    other.vault.chosenFolder = stick;
    expect((await other.ask("backups.keepPlace", {})).placeId).not.toBe(placeId);
    other.remove();
    expect(await placeOf(placeId)).toMatchObject({ state: "here" });
    cpSync(stick, `${stick}-copied`, { recursive: true });
    expect(await keep(`${stick}-copied`)).toBe(placeId);
  });

  it("reports which of its backups is not found there", async () => {
    const { stick, placeId } = await usedStick();
    await backUp(placeId);
    await backUp(placeId);
    const [newest, older] = (await placeOf(placeId)).backups;
    const shelf = shelfOf(stick, openHouseOf(house).vault.id);
    rmSync(join(shelf, newest?.id ?? ""), { recursive: true });
    expect((await placeOf(placeId)).backups).toMatchObject([
      { id: newest?.id, isLost: true },
      { id: older?.id, isLost: false },
    ]);
  });
});
