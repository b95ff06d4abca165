// A stick that is always mounted at the same folder: when it is out, the folder is still there, on the disk of the vault.
import { mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { backUpDaily } from "../../../electron/vault/backup/daily-backup.ts";
import { anotherDisk } from "../../helpers/another-disk.ts";
import { ended } from "../../helpers/integration/full-check.ts";
import { refusal } from "../../helpers/integration/copied-vault.ts";
import {
  foundHouse,
  makeProvedKit,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { aStick, two } from "./backup-house.ts";

let house: TestHouse;
beforeEach(async () => {
  house = testHouse();
  await foundHouse(house, ["admin", "care"]);
});
afterEach(() => house.remove());

it("gets no backup into its folder, which would count as outside", async () => {
  const sheets = await makeProvedKit(house);
  const [mounted, stick] = [join(house.home, "mounted"), anotherDisk(house.home)];
  symlinkSync(stick, mounted);
  house.vault.chosenFolder = mounted;
  const { placeId } = await house.ask("backups.keepPlace", {});
  await house.ask("backups.setDaily", { placeId, isDaily: true });
  await house.ask("backups.make", { placeId });
  expect(await ended(house)).toMatchObject({ state: "finished" });
  const id = (await house.ask("backups.view", {})).places[0]?.backups[0]?.id;
  if (id === undefined) throw new Error("There is one");

  rmSync(mounted);
  mkdirSync(mounted);
  house.now = "2026-11-25T10:00:00.000Z" as typeof house.now;
  expect(await house.call("backups.make", { placeId })).toEqual(refusal("BackupPlaceMissing"));
  expect(await house.call("backups.drill", { placeId, id, sheets: two(sheets) })).toEqual(
    refusal("BackupPlaceMissing"),
  );
  expect(readdirSync(mounted)).toEqual([]);
  expect((await house.ask("backups.view", {})).places).toMatchObject([
    { state: "missing", isOutside: true },
  ]);

  // Another available place gets the backup of the day.
  house.vault.chosenFolder = aStick(house);
  const other = (await house.ask("backups.keepPlace", {})).placeId;
  await house.ask("backups.setDaily", { placeId: other, isDaily: true });
  expect(backUpDaily(house.vault)).toBe(true);
  expect(await ended(house)).toMatchObject({ state: "finished" });
  expect(readdirSync(mounted)).toEqual([]);
});
