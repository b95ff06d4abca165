// A test restore verifies a backup with the recovery key alone, and leaves nothing of what it unpacked.
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isGoodTestRestore } from "../../../domain/backup/backups-view.ts";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { testRestore, testRestoreFolder } from "../../../electron/vault/backup/test-restore.ts";
import { storedFile } from "../../../electron/vault/backup/backup-folder.ts";
import { JobStopped } from "../../../electron/vault/platform/background-job-end.ts";
import { aSession } from "../../helpers/builders.ts";
import { scanHouse, type ScanHouse } from "../../helpers/integration/scan-house.ts";
import {
  makeProvedKit,
  nativeBinding,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { aStick, backUp, patient, two } from "./backup-house.ts";

let scans: ScanHouse;
let house: TestHouse;
let sheets: readonly Sheet[];
beforeAll(async () => {
  scans = await scanHouse();
  ({ house } = scans);
  sheets = await makeProvedKit(await asAda());
});
afterAll(() => house.remove());

async function asAda(): Promise<TestHouse> {
  await scans.as("ada");
  return house;
}

const holdDrill = (made: ReturnType<typeof backUp>, watcher = patient) =>
  testRestore(
    { house: house.folder, shelf: made.shelf, id: made.id, sheets: two(sheets), nativeBinding },
    watcher,
  );

it("reports what was not there to open in an empty vault", async () => {
  const found = await holdDrill(backUp(house, aStick(house)));
  expect(found).toMatchObject({
    ok: true,
    value: {
      files: 0,
      opened: { house: "opened", office: "opened", care: "none", sealed: "none", scan: "none" },
    },
  });
});

it("opens one record of each kind and a scan, with two sheets", async () => {
  await scans.as("samira");
  await scans.add();
  for (const level of ["plan", "sealed"] as const)
    await house.ask("contacts.record", { id: scans.mina, ...aSession("Words", { level }) });
  await asAda();
  const found = await holdDrill(backUp(house, aStick(house)));
  if (!found.ok) throw new Error(found.error.type);
  expect(found.value.opened).toEqual({
    house: "opened",
    office: "opened",
    care: "opened",
    sealed: "opened",
    scan: "opened",
  });
  expect(found.value).toMatchObject({ files: 1, missing: 0, damaged: 0 });
  expect(isGoodTestRestore(found.value)).toBe(true);
  expect(existsSync(testRestoreFolder(house.folder))).toBe(false);
});

it("fails when a scan is damaged or missing, and says how many", async () => {
  const made = backUp(house, aStick(house));
  const path = storedFile(made.shelf, made.manifest.files[0]?.id ?? "");
  writeFileSync(path, "half");
  const damaged = await holdDrill(made);
  expect(damaged).toMatchObject({ value: { damaged: 1, opened: { scan: "failed" } } });
  if (damaged.ok) expect(isGoodTestRestore(damaged.value)).toBe(false);
  rmSync(path);
  expect(await holdDrill(made)).toMatchObject({
    value: { missing: 1, opened: { scan: "failed" } },
  });
});

it("removes what it unpacked when it is cancelled", async () => {
  const made = backUp(house, aStick(house));
  const watcher = { step: () => undefined, isCancelled: () => true };
  await expect(holdDrill(made, watcher)).rejects.toThrow(new JobStopped("cancelled"));
  expect(existsSync(testRestoreFolder(house.folder))).toBe(false);
});

it("leaves nothing after the next sign-in when the program was killed in the middle", async () => {
  house.lock();
  mkdirSync(testRestoreFolder(house.folder));
  writeFileSync(join(testRestoreFolder(house.folder), "hearth.db"), "half a copy");
  await asAda();
  expect(existsSync(testRestoreFolder(house.folder))).toBe(false);
});
