// The last step of a restore fails, after the existing vault was set aside.
import type * as Fs from "node:fs";
import { readdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { settleUnfinishedRestore } from "../../../electron/vault/restore/unfinished-restore.ts";
import { restore } from "../../../electron/vault/restore/restore.ts";
import { houseFile } from "../../../electron/vault/platform/opened-vault.ts";
import { aStick, backUp, patient, two } from "../backup/backup-house.ts";
import { tryUnlock } from "../../helpers/integration/copied-vault.ts";
import {
  foundHouse,
  makeProvedKit,
  nativeBinding,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

/** As where another program has the folder open: nothing is renamed to or from these names. */
const fs = vi.hoisted(() => ({ stuck: [] as RegExp[] }));
vi.mock("node:fs", async (original) => {
  const real = await original<typeof Fs>();
  return {
    ...real,
    renameSync: (...given: Parameters<typeof real.renameSync>) => {
      if (fs.stuck.some((name) => name.test(String(given[0]))))
        throw Object.assign(new Error("EBUSY"), { code: "EBUSY" });
      real.renameSync(...given);
    },
  };
});

let house: TestHouse;
let sheets: readonly Sheet[];
let made: ReturnType<typeof backUp>;
beforeEach(async () => {
  house = testHouse();
  await foundHouse(house);
  sheets = await makeProvedKit(house);
  made = backUp(house, aStick(house));
  house.lock();
});
afterEach(() => {
  fs.stuck = [];
  house.remove();
});

const putBack = () =>
  restore(
    {
      shelf: made.shelf,
      id: made.id,
      sheets: two(sheets),
      folder: house.folder,
      purpose: "trial",
      nativeBinding,
      clock: house.vault.clock,
      left: [],
      erase: [],
      tell: () => undefined,
    },
    patient,
  );
const names = () => readdirSync(house.home).filter((name) => name.startsWith("house"));

it("puts the previous vault back", async () => {
  const was = readFileSync(houseFile.database(house.folder));
  fs.stuck = [/\.restoring$/u];
  await expect(putBack()).rejects.toThrow("EBUSY");
  expect(names()).toEqual(["house"]);
  expect(readFileSync(houseFile.database(house.folder)).equals(was)).toBe(true);
});

it("leaves the restored one to the next start where not even that succeeds", async () => {
  fs.stuck = [/\.restoring$/u, /\.before-[^/]+$/u];
  await expect(putBack()).rejects.toThrow("EBUSY");
  fs.stuck = [];
  settleUnfinishedRestore(house.folder, { nativeBinding });
  expect(names()).toEqual(["house", expect.stringMatching(/^house\.before-/)]);
  expect(await tryUnlock(house, "ada")).toMatchObject({ ok: true });
});
