// What an erasure took of narratives: for 90 days two recovery sheets read it and nobody else; then it is on no page.
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addDays, addMonths, CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import type { ErasureOrderId } from "../../../domain/retention/erasure-order.ts";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { databaseKey } from "../../../electron/vault/keys/derive-key.ts";
import { openErasedNarratives } from "../../../electron/vault/keys/erased-narratives.ts";
import { fromBase64 } from "../../../electron/vault/keys/bytes.ts";
import { readKeyFile } from "../../../electron/vault/keys/key-file.ts";
import { combineSheets } from "../../../electron/vault/keys/recovery-kit.ts";
import { aStick } from "../backup/backup-house.ts";
import { contains, spoilsOf } from "../attack/readable-with-own-keys.ts";
import { keysFromFile, pagesOf } from "../attack/raw-vault-access.ts";
import { aGoal, aSession } from "../../helpers/builders.ts";
import { waitForErasure } from "../../helpers/integration/erasure-wait.ts";
import { readByHatch, typedSheets } from "../../helpers/integration/read-without-program.ts";
import { type LegalHouse, legalHouse } from "../../helpers/integration/legal-house.ts";
import { leaveHouse, refusalOf } from "../../helpers/integration/outings-and-departures.ts";
import {
  makeProvedKit,
  openHouseOf,
  passphraseOf,
  signInLater,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { valueOf } from "../../helpers/value-of.ts";

const secrets = [
  "Whispers at night",
  "Goal of a whisper",
  "Asked the auditor",
  "Told as plan",
  "Told as sealed",
];
let at: LegalHouse;
let house: TestHouse;
let sheets: readonly Sheet[];
let orderId: ErasureOrderId;
let erasedOn: CalendarDate;
let until: CalendarDate;
let sealed: Buffer;

beforeAll(async () => {
  at = await legalHouse();
  ({ house } = at);
  await at.as("ada");
  sheets = await makeProvedKit(house);
  // Care is sealed to the new sheets when a care worker signs in.
  await at.as("samira");
  await writeAndLeave(at.linh, "2026-11-24");
  await eraseHidden(at.linh);
});
afterAll(() => house.remove());

async function writeAndLeave(id: PersonId, today: string): Promise<void> {
  const { version } = (await house.ask("people.view", { id })).card;
  await house.ask("people.saveCareRemark", { id, version, remark: { text: secrets[0] ?? "" } });
  const goal = aGoal(secrets[1] ?? "");
  await house.ask("plan.save", { id, entryId: null, version: 0, ...goal, steps: [] });
  await house.ask("legal.writeNote", { id, note: { text: secrets[2] ?? "" } });
  for (const level of ["plan", "sealed"] as const)
    await house.ask("contacts.record", { id, ...aSession(`Told as ${level}`, { level }) });
  await leaveHouse(house, id);
  const [newest] = await house.ask("assistance.ofPerson", { id });
  const day = CalendarDate.parse(today);
  await house.ask("assistance.close", {
    id: newest?.track.id ?? "",
    on: day,
    leavesOn: day,
    destination: "unknown",
    reason: "ended-by-person",
  });
}

async function eraseHidden(id: PersonId): Promise<void> {
  const workers = await house.ask("hidden.colleagues", {});
  const ada = workers.find(({ name }) => name.startsWith("Ada"))?.id;
  const { version } = (await house.ask("people.view", { id })).card;
  await house.ask("hidden.hide", { id, version, colleagues: ada === undefined ? [] : [ada] });
  ({ orderId } = await house.ask("forgetting.propose", {
    id,
    parts: ["narratives", "identity"],
    ground: "asked",
    notBefore: CalendarDate.parse("2026-11-24"),
  }));
  await at.as("ada");
  await house.ask("forgetting.agree", { orderId });
  await waitForErasure(house);
  await house.ask("forgetting.erase", { orderId });
  erasedOn = CalendarDate.parse(house.now.slice(0, 10));
  const [order] = (await house.ask("forgetting.view", {})).orders;
  until = order?.narrativesUntil ?? CalendarDate.parse("1990-01-01");
  sealed = storedNow()[0] ?? Buffer.alloc(0);
}

const storedNow = (): readonly Buffer[] =>
  openHouseOf(house)
    .database.file.prepare("SELECT sealed FROM erased_narratives")
    .pluck()
    .all() as Buffer[];

/** Pieces that fit on one page each. */
const piecesOf = (bytes: Buffer): readonly Buffer[] =>
  Array.from({ length: Math.floor(bytes.length / 200) }, (_, index) =>
    bytes.subarray(index * 200, index * 200 + 32),
  );

async function piecesOnPages(): Promise<number> {
  const keys = await keysFromFile(house.folder, "ada", passphraseOf("ada"));
  const pages = pagesOf(join(house.folder, "hearth.db"), databaseKey(keys.vmk, keys.vaultId));
  return piecesOf(sealed).filter((piece) => pages.some((page) => page.includes(piece))).length;
}

it("names the day on the order", () => {
  expect(until).toBe(addDays(erasedOn, 90));
});

it("opens for no member's keys", async () => {
  house.lock();
  for (const who of ["ada", "samira", "tom"]) {
    const keys = await keysFromFile(house.folder, who, passphraseOf(who));
    const spoils = spoilsOf(keys);
    const place = { vaultId: keys.vaultId, orderId };
    expect(openErasedNarratives(keys.bundleSeed, place, sealed)).toBeNull();
    for (const secret of secrets)
      expect([who, secret, contains(spoils, secret)]).toEqual([who, secret, false]);
  }
});

it("opens for two recovery sheets: sealed notes and a hidden file too", () => {
  const copy = join(house.home, "copy");
  cpSync(house.folder, copy, { recursive: true });
  const { printed, left } = readByHatch(copy, ["erased"], typedSheets(sheets.slice(1)));
  rmSync(copy, { recursive: true });
  expect(left).toBe("");
  for (const secret of secrets) expect(printed).toContain(secret);
});

it("stays until its day, and is on no page from the first sign-in on that day", async () => {
  house.now = Instant.parse(`${addDays(erasedOn, 89)}T10:00:00.000Z`);
  await signInLater(house, "ada");
  expect(storedNow()).toEqual([sealed]);
  house.vault.chosenFolder = aStick(house);
  const { placeId } = await house.ask("backups.keepPlace", {});
  await house.ask("backups.make", { placeId });
  while (house.vault.jobs.size > 0) await new Promise((resolve) => setImmediate(resolve));
  expect((await house.ask("forgetting.view", {})).backups).toEqual([]);
  house.lock();
  expect(await piecesOnPages()).toBeGreaterThan(5);
  house.now = Instant.parse(`${until}T10:00:00.000Z`);
  await signInLater(house, "tom");
  expect((await house.ask("people.find", { text: "Mina" })).hits).toHaveLength(1);
  expect(storedNow()).toEqual([]);
  house.lock();
  expect(await piecesOnPages()).toBe(0);
  const [first, , third] = sheets;
  const { kit } = valueOf(readKeyFile(house.folder));
  if (first === undefined || third === undefined || kit === null) throw new Error("They were made");
  const bundleSeed = valueOf(await combineSheets(first, third, fromBase64(kit.publicKey)));
  const keys = await keysFromFile(house.folder, "ada", passphraseOf("ada"));
  const spoils = spoilsOf({ ...keys, bundleSeed });
  for (const secret of secrets) expect([secret, contains(spoils, secret)]).toEqual([secret, false]);
});

it("lists a backup that was made meanwhile from that day on", async () => {
  await signInLater(house, "ada");
  expect((await house.ask("forgetting.view", {})).backups).toMatchObject([
    { numbers: [1], destroyBy: addMonths(until, 3), isLate: false },
  ]);
});

it("is not kept where two sheets are typed, of earlier orders neither", async () => {
  const { mina: id } = at;
  await at.as("samira");
  await writeAndLeave(id, house.now.slice(0, 10));
  const order = async (part: "narratives" | "identity") => {
    await at.as("samira");
    const notBefore = CalendarDate.parse(house.now.slice(0, 10));
    const asked = { id, parts: [part], ground: "asked" as const, notBefore };
    const proposed = await house.ask("forgetting.propose", asked);
    await at.as("ada");
    await house.ask("forgetting.agree", proposed);
    await waitForErasure(house);
    return proposed;
  };
  await house.ask("forgetting.erase", await order("narratives"));
  expect(storedNow()).toHaveLength(1);
  sealed = storedNow()[0] ?? sealed;
  const later = await order("identity");
  const [first, second] = sheets;
  if (first === undefined || second === undefined) throw new Error("They were made");
  expect(await refusalOf(house, "forgetting.erase", { ...later, sheets: [first, first] })).toBe(
    "SameSheetTwice",
  );
  expect(storedNow()).toHaveLength(1);
  await house.ask("forgetting.erase", { ...later, sheets: [first, second] });
  expect(storedNow()).toEqual([]);
  const { orders } = await house.ask("forgetting.view", {});
  const ended = orders.filter(({ number }) => number === 2).map((one) => one.narrativesUntil);
  expect(ended.toSorted()).toEqual([house.now.slice(0, 10), null]);
  house.lock();
  expect(await piecesOnPages()).toBe(0);
});
