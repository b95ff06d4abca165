// A person's file is erased: two people decide, one transaction deletes it, and nothing of it is left on any page.
import { cpSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { blobIds } from "../../../db/people/people.ts";
import { tableNames } from "../../../db/platform/row-counts.ts";
import { erasedTables } from "../../../db/registry/erasure-tables.ts";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { ErasurePart } from "../../../domain/retention/erasure-order.ts";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { databaseKey } from "../../../electron/vault/keys/derive-key.ts";
import { canary } from "../attack/canaries.ts";
import { vaultWithCanaries } from "../attack/vault-with-canaries.ts";
import { keysFromFile, pagesOf } from "../attack/raw-vault-access.ts";
import { spoilsOf } from "../attack/readable-with-own-keys.ts";
import { waitForErasure } from "../../helpers/integration/erasure-wait.ts";
import { readByHatch, typedSheets } from "../../helpers/integration/read-without-program.ts";
import { aPlainPhoto } from "../../helpers/invented-pictures.ts";
import { isWordIn } from "../../helpers/find-encoded-word.ts";
import { checked } from "../../helpers/integration/full-check.ts";
import { addDocument } from "../../helpers/integration/scan-house.ts";
import { everyRow, lostOfOthers } from "../../helpers/integration/rows-of-vault.ts";
import {
  openHouseOf,
  passphraseOf,
  signInLater,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let sheets: readonly Sheet[];
let gone: PersonId;
let before: ReadonlyMap<string, readonly string[]>;
let sealedBefore: readonly Buffer[];

beforeAll(async () => {
  ({ house, sheets } = await vaultWithCanaries());
  await house.unlock("ada");
  const { file } = openHouseOf(house).database;
  gone = file
    .prepare(
      `SELECT person_id FROM stays WHERE until_night IS NOT NULL AND voided_at IS NULL
         AND person_id NOT IN (SELECT person_id FROM import_rows WHERE person_id IS NOT NULL)`,
    )
    .pluck()
    .get() as PersonId;
  const [track] = await house.ask("assistance.ofPerson", { id: gone });
  if (track?.track.closing === null)
    await house.ask("assistance.close", {
      id: track.track.id,
      on: "2026-12-20",
      leavesOn: null,
      destination: "own-rented-home",
      reason: "ended-by-person",
    });
  const documentId = await addDocument(house, gone, "birthCertificate");
  const page = aPlainPhoto("canary page of somebody gone");
  await house.ask("scans.add", { documentId, file: page });
  house.lock();
  house.now = Instant.parse("2037-01-12T10:00:00.000Z");
  // Nobody signed in for ten years: the clock is confirmed.
  await signInLater(house, "ada");
});
afterAll(() => house.remove());

describe("an erasure", () => {
  it("covers every table with data about a person", () => {
    const { file } = openHouseOf(house).database;
    const keys = (table: string) =>
      file.prepare('SELECT "table" FROM pragma_foreign_key_list(?)').pluck().all(table) as string[];
    const known = new Set(erasedTables.map(({ table }) => table));
    const shared = new Set(["activities", "erasing"]);
    const missing = tableNames(file).filter(
      (table) => !known.has(table) && !shared.has(table) && keys(table).some((to) => known.has(to)),
    );
    expect(missing).toEqual([]);
  });

  it("waits for a second person, one of the two an administrator, and for its day; then the scan is off the disk at once", async () => {
    house.lock();
    await house.unlock("samira");
    const wish = {
      id: gone,
      parts: [...ErasurePart.options],
      ground: "term" as const,
      notBefore: "2037-01-12",
    };
    expect(await house.call("forgetting.propose", wish)).toMatchObject({
      error: { type: "AnswerFirst" },
    });
    const { requests } = await house.ask("access.view", { id: gone });
    const closing = { on: "2037-01-12" as never, note: "By hand" };
    for (const { id: requestId, version } of requests)
      await house.ask("access.close", { id: gone, requestId, version, state: "answered", closing });
    const { orderId } = await house.ask("forgetting.propose", wish);
    expect(await house.call("forgetting.agree", { orderId })).toMatchObject({
      error: { type: "AnotherDecides" },
    });
    house.lock();
    await house.unlock("ada");
    expect(await house.call("forgetting.erase", { orderId })).toMatchObject({
      error: { type: "OrderWaits" },
    });
    await house.ask("forgetting.agree", { orderId });
    await waitForErasure(house);
    before = everyRow(openHouseOf(house));
    const { file } = openHouseOf(house).database;
    sealedBefore = sealedOf(file, gone);
    expect(sealedBefore.length).toBeGreaterThan(5);
    const filesBefore = filesOnDisk();
    await house.ask("forgetting.erase", { orderId });
    // Not only at the next sign-in, when orphaned files are deleted.
    expect(filesOnDisk()).toEqual(filesKnown());
    expect(filesOnDisk()).toHaveLength(filesBefore.length - 1);
  });

  it("deletes every row that names the person, and sealed data of theirs from every page", async () => {
    const { file } = openHouseOf(house).database;
    for (const table of tableNames(file).filter(
      (name) => name !== "erasure_orders" && name !== "trace",
    ))
      for (const row of everyRow(openHouseOf(house)).get(table) ?? [])
        expect([table, row.includes(gone)]).toEqual([table, false]);
    expect(file.pragma("foreign_key_check")).toEqual([]);
    house.lock();
    const keys = await keysFromFile(house.folder, "ada", passphraseOf("ada"));
    const pages = pagesOf(join(house.folder, "hearth.db"), databaseKey(keys.vmk, keys.vaultId));
    for (const sealed of sealedBefore)
      expect(pages.some((page) => page.includes(sealed.subarray(15, 47)))).toBe(false);
    await house.unlock("ada");
  });

  it("leaves nothing to anyone’s keys", async () => {
    house.lock();
    const personSecrets = Object.entries(canary).filter(([secret]) =>
      /^gone|^corrected|^erased|^alias$|identityNumber|birthPlace/.test(secret),
    );
    for (const who of ["ada", "samira", "noor"]) {
      const spoils = spoilsOf(await keysFromFile(house.folder, who, passphraseOf(who)));
      for (const [secret, words] of personSecrets)
        expect([who, secret, spoils.some((bytes) => isWordIn(bytes, words))]).toEqual([
          who,
          secret,
          false,
        ]);
    }
    await house.unlock("ada");
  });

  it("leaves every record of what was written to two sheets", async () => {
    house.lock();
    const copy = join(house.home, "copy");
    cpSync(house.folder, copy, { recursive: true });
    await house.unlock("ada");
    const { printed, left } = readByHatch(copy, ["erased"], typedSheets(sheets.slice(0, 2)));
    rmSync(copy, { recursive: true });
    expect(left).toBe("");
    const tables = new Set(printed.split("\n").map((line) => line.split(" ")[0]));
    expect(tables.size).toBeGreaterThan(15);
  });

  it("leaves data about others unchanged", () => {
    // A complaint handed to the office shows its person to the office alone.
    const handed = (before.get("complaints") ?? [])
      .map((row) => JSON.parse(row) as { readonly id: string; readonly sealed_person: unknown })
      .filter(({ sealed_person: whose }) => whose !== null);
    expect(handed).toHaveLength(1);
    const lost = lostOfOthers(gone, before, everyRow(openHouseOf(house)), grows);
    expect(lost.filter(([, row]) => !handed.some(({ id }) => row.includes(id)))).toEqual([]);
  });

  it("leaves the figures of past years, and a row that five women of a year share", () => {
    const after = everyRow(openHouseOf(house));
    expect(after.get("coarse_rows")?.map((row) => JSON.parse(row) as unknown)).toMatchObject([
      { year: 2026, sex: "female", age_class: null, reason: null },
    ]);
    expect(after.get("frozen_years")).toHaveLength(1);
    expect(after.get("frozen_years")?.[0]).toContain('\\"arrivals\\":4');
  });

  it("leaves a vault that passes the weekly check", async () => {
    expect((await checked(house)).findings).toEqual([]);
  });
});

/** The sealed data of a person, by the tables that name them. */
function sealedOf(
  file: ReturnType<typeof openHouseOf>["database"]["file"],
  id: string,
): readonly Buffer[] {
  return erasedTables
    .filter(({ by, of, only }) => by === undefined && of === undefined && only === undefined)
    .flatMap(
      ({ table }) => file.prepare(`SELECT * FROM ${table} WHERE person_id = ?`).all(id) as object[],
    )
    .flatMap((row): unknown[] => Object.values(row))
    .filter((value): value is Buffer => Buffer.isBuffer(value) && value.length > 60);
}

/** The sealed files on the disk, and those recorded in the vault. */
const filesOnDisk = (): readonly string[] =>
  readdirSync(join(house.folder, "blobs"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .toSorted();
const filesKnown = (): readonly string[] => blobIds(openHouseOf(house).database.db).toSorted();

/** Tables that every command adds to; and the rest of a year, which its referrals are added to. */
const grows = new Set(["trace", "trace_signatures", "erasure_orders", "faults", "frozen_years"]);
