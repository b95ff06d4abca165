// A person who left is named in records about others and about the house. Every present and future change is made with their
// name in every free text; thirty-one days after the departure it is searched for with the key that all users have. The people
// concerned still live here.
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { databaseKey } from "../../electron/vault/keys/derive-key.ts";
import { aNewcomer } from "../helpers/builders.ts";
import { commandExamples } from "../integration/command-examples/all-command-examples.ts";
import { copyOf } from "../helpers/integration/copied-vault.ts";
import { leaveHouse, monthPasses } from "../helpers/integration/outings-and-departures.ts";
import {
  foundHouse,
  passphraseOf,
  testHouse,
  type TestHouse,
} from "../helpers/integration/test-house.ts";
import { isGettingIn, marking } from "../integration/attack/mark-every-text.ts";
import { inFewHouses } from "../integration/attack/share-test-vaults.ts";
import { keysFromFile, openRaw, pagesOf } from "../integration/attack/raw-vault-access.ts";

const named = "Yolanthe";

let empty: TestHouse;
let lastBed: string;
beforeAll(async () => {
  empty = testHouse();
  const rooms = await foundHouse(empty, ["admin", "care"]);
  lastBed = rooms.at(-1)?.beds[0]?.id ?? "";
  empty.lock();
});
afterAll(() => empty.remove());

/** Every change of the program, in one test: long enough for a slow machine. */
const patience = 300_000;

const making = Object.entries(commandExamples).filter(([name]) => !isGettingIn(name));

/**
 * Another person with that name, an open referral, and documents of the centre, which are about nobody. And the never-contact
 * list of a resident: it stays unchanged until that person leaves.
 */
const stays = [
  /^(stays\.admit|intake\.open|intake\.openChildFile|people\.saveCard)\.name$/,
  /^referrals\.(take|change)\.names\./,
  /^house\.saveSettings\./,
  /^missing\.saveSteps\./,
  /^agreement\.saveDraft\./,
  /^guard\.add\./,
  /^letters\.saveTemplate\./,
  /^sheets\.save\./,
  // About a computer; the form asks to name nobody.
  /^machine\.state\.reason$/,
  /^safety\.saveCard\.card\.(phone|codeWord|neverContact)/,
];

const naming = (number: number, from: string): string | null =>
  stays.some((field) => field.test(from)) ? null : `${named} ${String(number)}`;

it(
  "a month after the departure, the name is gone from other people's texts of every change",
  async () => {
    const left = await inFewHouses(
      making,
      houseSheLeft,
      ({ marked }, { make }) => make(marked),
      async ({ house }) => {
        if (house.vault.house === null) await house.unlock("ada");
        await monthPasses(house, "ada");
        house.lock();
        return placesOf(house, named);
      },
    );
    expect(left).toEqual([]);
  },
  patience,
);

/** A vault in which a person lived and left, in which all later texts name them. */
async function houseSheLeft() {
  const house = copyOf(empty);
  await house.unlock("ada");
  const newcomer = aNewcomer({ name: `${named} Inventedname` });
  const { personId } = await house.ask("stays.admit", { ...newcomer, bedId: lastBed });
  await leaveHouse(house, personId);
  return { house, ...marking(house, naming) };
}

/** Where a text can be read with the key that all users have, and no other. */
async function placesOf(house: TestHouse, text: string): Promise<readonly string[]> {
  const keys = await keysFromFile(house.folder, "ada", passphraseOf("ada"));
  const pages = pagesOf(join(house.folder, "hearth.db"), databaseKey(keys.vmk, keys.vaultId));
  if (!pages.some((page) => page.includes(text))) return [];
  const { file } = openRaw(keys);
  try {
    const tables = file.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck();
    const found = (tables.all() as readonly string[]).flatMap((table) =>
      (file.prepare(`SELECT * FROM "${table}"`).all() as readonly Row[])
        .flatMap((row) => Object.entries(row))
        .filter(([, value]) => typeof value === "string" && value.includes(text))
        .map(([column]) => `${table}.${column}`),
    );
    return found.length > 0 ? found : ["a page that is free"];
  } finally {
    file.close();
  }
}

type Row = Readonly<Record<string, unknown>>;
