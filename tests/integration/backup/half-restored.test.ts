// A restore that the machine cut off leaves nothing half unpacked behind.
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { holdFolder } from "../../../db/platform/open.ts";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { clearHalf, settleHalf } from "../../../electron/vault/backup/unfinished-restore.ts";
import { restore } from "../../../electron/vault/backup/restore.ts";
import { JobStopped, type Watcher } from "../../../electron/vault/platform/background-job.ts";

import { houseFile } from "../../../electron/vault/platform/open-vault.ts";
import { tryUnlock } from "../../helpers/integration/copied-house.ts";
import {
  foundHouse,
  makeProvedKit,
  nativeBinding,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { anotherHome, aStick, backUp, patient, two } from "./backup-house.ts";

let house: TestHouse;
let sheets: readonly Sheet[];
let made: ReturnType<typeof backUp>;
beforeAll(async () => {
  house = testHouse();
  await foundHouse(house);
  sheets = await makeProvedKit(house);
  made = backUp(house, aStick(house));
});
afterAll(() => house.remove());

/** Another machine, with nothing on it. */
function machine(): TestHouse {
  const other = testHouse(anotherHome());
  other.now = house.now;
  onTestFinished(() => other.remove());
  return other;
}

const restoreTo = (other: TestHouse, watcher: Watcher = patient) =>
  restore(
    {
      shelf: made.shelf,
      id: made.id,
      sheets: two(sheets),
      folder: other.folder,
      purpose: "trial",
      nativeBinding,
      clock: other.vault.clock,
      tell: () => undefined,
    },
    watcher,
  );

describe("what a restore left that was cut off", () => {
  /** As it stands when the program is killed in the midst of it. */
  async function halfOn(other: TestHouse): Promise<string> {
    let done = 0;
    const half = `${other.folder}.restoring`;
    const kept = `${half}.kept`;
    const watcher = {
      step: () => {
        cpSync(half, kept, { recursive: true });
        done += 1;
      },
      isCancelled: () => done > 0,
    };
    await expect(restoreTo(other, watcher)).rejects.toThrow(new JobStopped("cancelled"));
    renameSync(kept, half);
    return half;
  }

  it("takes its place with the next start, where it was whole and the house before it set aside", async () => {
    const other = machine();
    await restoreTo(other);
    const kept = `${other.folder}.kept`;
    renameSync(other.folder, kept);
    expect(existsSync(houseFile.whole(kept))).toBe(false);
    // As it stands between the two: nothing has its name, and the other is whole.
    cpSync(kept, `${other.folder}.restoring`, { recursive: true });
    writeFileSync(houseFile.whole(`${other.folder}.restoring`), "");
    renameSync(kept, `${other.folder}.before-1`);
    settleHalf(other.folder, { nativeBinding });
    expect(readdirSync(other.home).toSorted()).toEqual(["house", "house.before-1"]);
    expect(existsSync(houseFile.whole(other.folder))).toBe(false);
    expect(await tryUnlock(other, "ada")).toMatchObject({ ok: true });
  });

  it("goes where the house before it still stands: nobody was told that another is there", async () => {
    const other = machine();
    await restoreTo(other);
    cpSync(other.folder, `${other.folder}.restoring`, { recursive: true });
    writeFileSync(houseFile.whole(`${other.folder}.restoring`), "");
    settleHalf(other.folder, { nativeBinding });
    expect(readdirSync(other.home)).toEqual(["house"]);
  });

  it("is gone with the next start, and what merely has its name stays", async () => {
    const other = machine();
    const half = await halfOn(other);
    expect(existsSync(houseFile.database(half))).toBe(true);
    expect(clearHalf(other.folder, { nativeBinding })).toBe(true);
    expect(readdirSync(other.home)).toEqual([]);
    mkdirSync(half);
    writeFileSync(join(half, "letter.txt"), "");
    expect(clearHalf(other.folder, { nativeBinding })).toBe(true);
    expect(readdirSync(half)).toEqual(["letter.txt"]);
  });

  it("is nothing of the kind while another program is at it, and no second one begins", async () => {
    const other = machine();
    const half = `${other.folder}.restoring`;
    mkdirSync(half);
    const hold = holdFolder(houseFile.lock(half), { nativeBinding });
    expect(clearHalf(other.folder, { nativeBinding })).toBe(false);
    expect(await restoreTo(other)).toMatchObject({ error: { type: "HouseInUse" } });
    expect(existsSync(half)).toBe(true);
    hold?.release();
    expect(await restoreTo(other)).toMatchObject({ ok: true });
    expect(await tryUnlock(other, "ada")).toMatchObject({ ok: true });
  });

  it("is held by whoever restores, until it takes its place", async () => {
    const other = machine();
    const seen: boolean[] = [];
    const watcher = {
      step: () => {
        seen.push(clearHalf(other.folder, { nativeBinding }));
      },
      isCancelled: () => false,
    };
    expect(await restoreTo(other, watcher)).toMatchObject({ ok: true });
    expect(new Set(seen)).toEqual(new Set([false]));
  });
});
