import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "../../../db/open.ts";
import { CalendarDate } from "../../../domain/calendar.ts";
import type { CopyId } from "../../../domain/office-copy.ts";
import { databaseKey } from "../../../electron/vault/keys/derive.ts";
import { anotherDisk } from "../../another-disk.ts";
import { keysFromFile } from "../attack/own-tools.ts";
import { nativeBinding, type TestHouse } from "../test-house.ts";

export const copyPassphrase = "thimble orchard lantern pebble canoe";
export const untilDay = CalendarDate.parse("2026-12-01");

/** Until nothing goes on any more. */
export async function idle(house: TestHouse): Promise<void> {
  while (house.vault.jobs.size > 0) await new Promise((resolve) => setImmediate(resolve));
}

/** Makes a copy on a stick of its own, as an administrator who is signed in. */
export async function makeCopy(
  house: TestHouse,
  stick = anotherDisk(house.home),
  until = untilDay,
): Promise<{ readonly stick: string; readonly folder: string; readonly id: CopyId }> {
  house.vault.chosenFolder = stick;
  await house.ask("copies.make", { passphrase: copyPassphrase, until });
  await idle(house);
  const [copy] = await house.ask("copies.list", {});
  if (copy === undefined)
    throw new Error(`The copy was not made: ${JSON.stringify(house.events.at(-1))}`);
  return { stick, folder: join(stick, "hearth-copies", copy.id), id: copy.id };
}

/** What `copies.open` is asked with. */
export const opening = (id: CopyId, passphrase = copyPassphrase) =>
  ({ id, passphrase, language: "fr", theme: "dark" }) as const;

/** Names and bytes of all that stands on a stick. */
export const standingOn = (stick: string): readonly string[] =>
  readdirSync(stick, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return `${path} ${readFileSync(path).toString("base64")}`;
    })
    .toSorted();

/** The one person who lives there, as a reader finds her. */
export async function livingThere(other: TestHouse) {
  const { hits } = await other.ask("people.find", { text: "Quintessa" });
  const [hit] = hits;
  if (hit === undefined) throw new Error("Nobody lives there");
  return hit.card;
}

/** As a program of another version would have written it. */
export async function sayVersion(folder: string, version: number): Promise<void> {
  const keys = await keysFromFile(folder, "", copyPassphrase);
  const key = databaseKey(keys.vmk, keys.vaultId);
  const { file } = openDatabase(join(folder, "hearth.db"), key, { nativeBinding });
  file.pragma(`user_version = ${String(version)}`);
  file.pragma("journal_mode = DELETE");
  file.close();
}

/** Into which a stick is put. */
export function withStick(house: TestHouse, stick: string): TestHouse {
  house.vault.chosenFolder = stick;
  return house;
}
