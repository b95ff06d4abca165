// Thirty-one days after a departure, nothing that was recorded about the person can be read with the house key: not by this
// program and not with other tools. Every present and future change is made with distinct words, which are then searched for on
// every page of the database. What a compartment keeps is sealed and may stay.
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, type CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import { aNewcomer } from "../helpers/builders.ts";
import { databaseKey } from "../../electron/vault/keys/derive-key.ts";
import { commandExamples } from "../integration/command-examples/all-command-examples.ts";
import { copyOf } from "../helpers/integration/copied-vault.ts";
import {
  foundHouse,
  openHouseOf,
  passphraseOf,
  testHouse,
  type TestHouse,
} from "../helpers/integration/test-house.ts";
import { inFewHouses } from "../integration/attack/share-test-vaults.ts";
import { keysFromFile, openRaw, pagesOf } from "../integration/attack/raw-vault-access.ts";
import { isGettingIn, marking, type Marked } from "../integration/attack/mark-every-text.ts";

let empty: TestHouse;
beforeAll(async () => {
  empty = testHouse();
  await foundHouse(empty, ["admin", "care"]);
  empty.lock();
});
afterAll(() => empty.remove());

/** Every change of the program, in one test: long enough for a slow machine. */
const patience = 300_000;

const making = Object.entries(commandExamples).filter(([name]) => !isGettingIn(name));

describe("while the person lives here", () => {
  it.each(["stays.admit", "people.saveCard", "safety.saveCard"] as const)(
    "the words of %s are found",
    async (name) => {
      const house = copyOf(empty);
      await house.unlock("ada");
      const { marked, marks } = marking(house);
      await commandExamples[name]?.make(marked);
      const about = marks.filter(isAboutSomebody(house));
      house.lock();

      expect((await lookFor(house, about)).some((place) => place.startsWith(name))).toBe(true);
    },
  );
});

it(
  "a month after all departures, no word about anyone is left of any change",
  async () => {
    const left = await inFewHouses(
      making,
      async () => {
        const house = copyOf(empty);
        await house.unlock("ada");
        return { house, ...marking(house) };
      },
      ({ marked }, { make }) => make(marked),
      async ({ house, marks }) => {
        if (house.vault.house === null) await house.unlock("ada");
        const about = marks.filter(isAboutSomebody(house));
        await everybodyLeaves(house);
        await passMonth(house);
        return lookFor(house, about);
      },
    );
    expect(left).toEqual([]);
  },
  patience,
);

/** True for words that came with an id of a person, or of something that belongs to one. */
function isAboutSomebody(house: TestHouse): (marked: Marked) => boolean {
  const peopleIds = idsOfPeople(house);
  return ({ ids }) => ids.some((id) => peopleIds.has(id));
}

/** People, and every row that belongs to one, directly or indirectly. */
function idsOfPeople(house: TestHouse): ReadonlySet<string> {
  const { file } = openHouseOf(house).database;
  const tables = file
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('trace')")
    .pluck()
    .all();
  const rows = tables.flatMap(
    (name) => file.prepare(`SELECT * FROM "${String(name)}"`).all() as readonly Row[],
  );
  const peopleIds = new Set(file.prepare("SELECT id FROM people").pluck().all() as string[]);
  let before = 0;
  while (peopleIds.size > before) {
    before = peopleIds.size;
    for (const row of rows)
      if (
        typeof row["id"] === "string" &&
        Object.values(row).some((value) => isOneOf(peopleIds, value))
      )
        peopleIds.add(row["id"]);
  }
  return peopleIds;
}

type Row = Readonly<Record<string, unknown>>;

const isOneOf = (ids: ReadonlySet<string>, value: unknown): boolean =>
  typeof value === "string" && ids.has(value);

/** People with a file who never stayed come first, so that their month begins as well. */
async function everybodyLeaves(house: TestHouse): Promise<void> {
  if (house.vault.house === null) await house.unlock("ada");
  const { night } = await house.ask("today.view", {});
  const { people } = await house.ask("people.list", { filter: "all", page: 0 });
  for (const { card } of people) {
    const { current } = await house.ask("people.view", { id: card.id });
    const stayId = current?.stay.id ?? (await comeIn(house, card.id, night));
    if (stayId === null) continue;
    const gone = { destination: "unknown", reason: "ended-by-person" } as const;
    await house.ask("stays.depart", { stayId, night: addDays(night, 1), ...gone });
  }
}

async function comeIn(house: TestHouse, personId: string, night: CalendarDate) {
  const stays = await house.ask("stays.ofPerson", { id: personId });
  if (stays.some(({ nights }) => nights > 0)) return null;
  const [bed] = await house.ask("beds.free", { from: night });
  const { id: spokeWith } = await house.ask("session.me", {});
  const bedId = bed?.bedId ?? "";
  const times = { from: night, plannedUntil: addDays(night, 90) };
  const came = { ...aNewcomer({ personId, ...times }), bedId, name: null, spokeWith };
  return (await house.ask("stays.admit", came)).stayId;
}

/** A user signs in every few weeks, as someone did every few days. */
async function passMonth(house: TestHouse): Promise<void> {
  const { date } = await house.ask("today.view", {});
  for (const days of [16, 33]) {
    house.lock();
    house.now = Instant.parse(`${addDays(date, days)}T12:00:00.000Z`);
    await house.unlock("ada");
  }
  house.lock();
}

/** Searches with the key that all users have, and no other; returns where the words came from. */
async function lookFor(house: TestHouse, words: readonly Marked[]): Promise<readonly string[]> {
  const keys = await keysFromFile(house.folder, "ada", passphraseOf("ada"));
  const pages = pagesOf(join(house.folder, "hearth.db"), databaseKey(keys.vmk, keys.vaultId));
  const { file } = openRaw(keys);
  try {
    const tables = file.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck();
    const holding = (text: string) =>
      (tables.all() as readonly string[]).filter((name) =>
        JSON.stringify(file.prepare(`SELECT * FROM "${name}"`).all()).includes(text),
      );
    return words
      .filter(({ text }) => pages.some((page) => page.includes(text)))
      .map(({ from, text }) => `${from} in ${holding(text).join(", ") || "a page that is free"}`);
  } finally {
    file.close();
  }
}
