// A vault whose program trusts a key of this test, and a stick with files on it.
import type { KeyObject } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { ThisProgram } from "../../../domain/updates/update.ts";
import { aKey, anUpdate, lineOf, running } from "../../helpers/invented-update.ts";
import { namesIn } from "./names-in-folder.ts";
import {
  foundHouse,
  makeProvedKit,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

export const key = aKey();

/** Larger than one chunk of the copy. */
export const payload = Buffer.alloc(2_600_000, "an invented package ");

export const folderOf = (house: TestHouse): string => join(house.home, "update");

/** Of another program version than the running one, where a test says so. */
export function trusting(
  house: TestHouse,
  keys: readonly KeyObject[],
  program: ThisProgram = running,
): void {
  const updates = { folder: folderOf(house), program, keys: keys.map(lineOf) };
  house.vault = { ...house.vault, start: { ...house.vault.start, updates } };
}

export async function updatingHouse(): Promise<TestHouse> {
  const house = testHouse();
  onTestFinished(() => house.remove());
  trusting(house, [key]);
  await foundHouse(house);
  return house;
}

export async function idle(house: TestHouse): Promise<void> {
  while (house.vault.jobs.size > 0) await new Promise((resolve) => setImmediate(resolve));
}

/** Puts a file on a stick, as if a user had chosen it there. */
export function choose(house: TestHouse, bytes: Buffer): string {
  const file = join(mkdtempSync(join(house.home, "stick-")), "hearth-0.2.0-linux-x64.update");
  writeFileSync(file, bytes);
  house.vault.chosenFile = file;
  return file;
}

/** The result of the verification of a file. */
export async function check(house: TestHouse, bytes = anUpdate(key, payload)): Promise<string> {
  choose(house, bytes);
  await house.ask("updates.check", {});
  await idle(house);
  const last = house.events.at(-1);
  if (last?.event !== "progress") throw new Error("It said nothing");
  return last.problem ?? last.state;
}

export async function backUp(house: TestHouse): Promise<void> {
  await makeProvedKit(house);
  house.vault.chosenFolder = mkdtempSync(join(house.home, "backups-"));
  const { placeId } = await house.ask("backups.keepPlace", {});
  await house.ask("backups.make", { placeId });
  await idle(house);
}

/** The content of the folder of updates. */
export const lying = (house: TestHouse): readonly string[] => namesIn(folderOf(house));
