// An interrupted restore leaves nothing half unpacked behind.
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { holdFolder } from "../../../db/platform/open-database.ts";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import {
  clearUnfinishedRestore,
  settleUnfinishedRestore,
} from "../../../electron/vault/restore/unfinished-restore.ts";
import { restore } from "../../../electron/vault/restore/restore.ts";
import { JobStopped } from "../../../electron/vault/platform/background-job-end.ts";
import type { Watcher } from "../../../electron/vault/platform/background-job-types.ts";

import { houseFile } from "../../../electron/vault/platform/opened-vault.ts";
import { tryUnlock } from "../../helpers/integration/copied-vault.ts";
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

/** Another computer, with nothing on it. */
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
      left: [],
      erase: [],
      tell: () => undefined,
    },
    watcher,
  );

describe("the remains of an interrupted restore", () => {
  /** The state when the program is killed in the middle. */
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

  it("become the vault at the next start, where they were complete and the previous vault was already set aside", async () => {
    const other = machine();
    await restoreTo(other);
    const kept = `${other.folder}.kept`;
    renameSync(other.folder, kept);
    expect(existsSync(houseFile.whole(kept))).toBe(false);
    // The state between the two renames: nothing has the final name, and the other is complete.
    cpSync(kept, `${other.folder}.restoring`, { recursive: true });
    writeFileSync(houseFile.whole(`${other.folder}.restoring`), "");
    renameSync(kept, `${other.folder}.before-1`);
    settleUnfinishedRestore(other.folder, { nativeBinding });
    expect(readdirSync(other.home).toSorted()).toEqual(["house", "house.before-1"]);
    expect(existsSync(houseFile.whole(other.folder))).toBe(false);
    expect(await tryUnlock(other, "ada")).toMatchObject({ ok: true });
  });

  it("are removed where the previous vault is still there: nobody was told about the other", async () => {
    const other = machine();
    await restoreTo(other);
    cpSync(other.folder, `${other.folder}.restoring`, { recursive: true });
    writeFileSync(houseFile.whole(`${other.folder}.restoring`), "");
    settleUnfinishedRestore(other.folder, { nativeBinding });
    expect(readdirSync(other.home)).toEqual(["house"]);
  });

  it("are removed at the next start, while a folder of the same name stays", async () => {
    const other = machine();
    const half = await halfOn(other);
    expect(existsSync(houseFile.database(half))).toBe(true);
    expect(clearUnfinishedRestore(other.folder, { nativeBinding })).toBe(true);
    expect(readdirSync(other.home)).toEqual([]);
    mkdirSync(half);
    writeFileSync(join(half, "letter.txt"), "");
    expect(clearUnfinishedRestore(other.folder, { nativeBinding })).toBe(true);
    expect(readdirSync(half)).toEqual(["letter.txt"]);
  });

  it("are left alone while another program is restoring, and no second restore begins", async () => {
    const other = machine();
    const half = `${other.folder}.restoring`;
    mkdirSync(half);
    const hold = holdFolder(houseFile.lock(half), { nativeBinding });
    expect(clearUnfinishedRestore(other.folder, { nativeBinding })).toBe(false);
    expect(await restoreTo(other)).toMatchObject({ error: { type: "HouseInUse" } });
    expect(existsSync(half)).toBe(true);
    hold?.release();
    expect(await restoreTo(other)).toMatchObject({ ok: true });
    expect(await tryUnlock(other, "ada")).toMatchObject({ ok: true });
  });

  it("are locked by the restoring program, until they become the vault", async () => {
    const other = machine();
    const seen: boolean[] = [];
    const watcher = {
      step: () => {
        seen.push(clearUnfinishedRestore(other.folder, { nativeBinding }));
      },
      isCancelled: () => false,
    };
    expect(await restoreTo(other, watcher)).toMatchObject({ ok: true });
    expect(new Set(seen)).toEqual(new Set([false]));
  });
});
