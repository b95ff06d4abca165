// The name of a hidden resident is removed from the house as well, though only named users can find it.
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { emptyIdentity, type PersonId } from "../../../domain/people/person.ts";
import { databaseKey } from "../../../electron/vault/keys/derive-key.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { long } from "../../helpers/long-test.ts";
import { keysFromFile, pagesOf } from "../attack/raw-vault-access.ts";
import { addCareWorker } from "../../helpers/integration/residents-and-care-workers.ts";
import {
  countIn,
  leaveHouse,
  monthPasses,
  signIn,
} from "../../helpers/integration/outings-and-departures.ts";
import {
  foundHouse,
  passphraseOf,
  preparedHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

const day = "2026-11-24";

let house: TestHouse;
let beds: readonly string[];
let samira: UserId;
const begun = preparedHouse(async (house) => {
  const rooms = await foundHouse(house, ["admin", "care"]);
  const samira = await addCareWorker(house, "samira");
  return { beds: rooms.map((room) => room.beds[0]?.id ?? ""), samira };
});
beforeEach(async () => {
  ({ house, beds, samira } = await begun());
});
afterEach(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

async function hide(bed: number): Promise<PersonId> {
  const newcomer = aNewcomer({ name: "Yolanthe Inventedname" });
  const { personId } = await house.ask("stays.admit", { ...newcomer, bedId: beds[bed] ?? "" });
  const { card } = await house.ask("people.view", { id: personId });
  const identity = { ...emptyIdentity, name: "Yolanthe Inventedname", aliases: ["Zenobie"] };
  const named = { id: personId, version: card.version, showsName: true, identity };
  await house.ask("people.saveIdentity", named);
  const { version } = (await house.ask("people.view", { id: personId })).card;
  await house.ask("hidden.hide", { id: personId, version, colleagues: [] });
  return personId;
}

const write = (text: string, shift: Input<"log.write">["shift"] = { day, name: "evening" }) =>
  house.ask("log.write", { shift, kind: "note", about: null, text: [text], isPinned: false });

/** Searches every page of the database, including free pages. */
async function isFound(text: string): Promise<boolean> {
  house.lock();
  const keys = await keysFromFile(house.folder, "ada", passphraseOf("ada"));
  const pages = pagesOf(join(house.folder, "hearth.db"), databaseKey(keys.vmk, keys.vaultId));
  await house.unlock("ada");
  return pages.some((page) => page.includes(text));
}

const marks = () => countIn(house, "trace WHERE action = 'nameLeftHouse'");

it("is removed when a named user signs in, thirty nights after the last stay", long, async () => {
  const id = await hide(0);
  await write("Yolanthe slept badly, and Zenobie is what her sister says.");
  await leaveHouse(house, id);
  await monthPasses(house, "samira");
  expect(await isFound("Yolanthe slept")).toBe(true);
  expect(await isFound("Yolanthe slept")).toBe(false);
  expect(await isFound("Zenobie")).toBe(false);
  expect(await isFound("slept badly")).toBe(true);
  expect((await house.ask("people.view", { id })).card.name).toBe("Yolanthe Inventedname");
});

it("stays until a named user signs in, and is searched for once", async () => {
  const id = await hide(0);
  await write("Yolanthe slept badly.");
  await leaveHouse(house, id);
  await monthPasses(house, "samira");
  expect(countIn(house, "log_entries WHERE text LIKE '%Yolanthe%'")).toBe(1);
  const before = marks();

  await signIn(house, "ada");
  expect(countIn(house, "log_entries WHERE text LIKE '%Yolanthe%'")).toBe(0);
  await signIn(house, "ada");
  expect(marks()).toBe(before + 1);
});

it("is removed again after a return", async () => {
  const id = await hide(0);
  await leaveHouse(house, id);
  await monthPasses(house, "ada");
  const back = aNewcomer({ personId: id, from: "2026-12-25" });
  await house.ask("stays.admit", { ...back, bedId: beds[0] ?? "" });
  await write("Yolanthe slept badly.", { day: "2026-12-26", name: "day" });
  await signIn(house, "ada");
  expect(countIn(house, "log_entries WHERE text LIKE '%Yolanthe%'")).toBe(1);
  const { current } = await house.ask("people.view", { id });
  const departure = { destination: "unknown", reason: "left-without-notice" } as const;
  const stayId = current?.stay.id ?? "";
  await house.ask("stays.depart", { stayId, night: "2026-12-25", ...departure });
  house.now = Instant.parse("2027-01-20T08:00:00.000Z");
  await signIn(house, "ada");
  house.now = Instant.parse("2027-02-10T08:00:00.000Z");
  await signIn(house, "ada");
  expect(countIn(house, "log_entries WHERE text LIKE '%Yolanthe%'")).toBe(0);
});

it("is removed when a colleague is named for the file", async () => {
  const id = await hide(0);
  await write("Yolanthe slept badly.");

  await house.ask("hidden.name", { id, userId: samira });

  expect(countIn(house, "log_entries WHERE text LIKE '%Yolanthe%'")).toBe(0);
});
