// Each role, with its own passphrase and a database tool, does to each table that decides about access what a tool can do:
// rows of one's own, keys exchanged, rows deleted, rows of an earlier day put back. Nobody holds more afterwards.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyIdentity, type PersonId } from "../../../domain/people/person.ts";
import type { DatabaseFile } from "../../../db/platform/open-database.ts";
import type { Compartment, UserId } from "../../../domain/users/user.ts";
import { keyPairFromSeed } from "../../../electron/vault/keys/hpke.ts";
import { aSession } from "../../helpers/builders.ts";
import { copyOf, tryUnlock } from "../../helpers/integration/copied-vault.ts";
import { shortAndLong } from "../../helpers/long-test.ts";
import { type ContactsHouse, contactsHouse } from "../../helpers/integration/counselling-house.ts";
import { makeProvedKit, openHouseOf, passphraseOf } from "../../helpers/integration/test-house.ts";
import { dropTriggers, keysFromFile, tamper } from "./raw-vault-access.ts";
import { contains, spoilsOf } from "./readable-with-own-keys.ts";

const attackers = ["noor", "tom", "ada"] as const;
type Attacker = (typeof attackers)[number];
const everybody = ["ada", "samira", "tom", "noor"] as const;

const tables = [
  "users",
  "user_keys",
  "roster",
  "roster_checkpoints",
  "compartment_epochs",
  "compartment_keys",
  "hidden_holders",
  "contact_keys",
  "own_note_keys",
  "trace_signatures",
] as const;
type Table = (typeof tables)[number];

const hiddenName = "Canary Hiddenname Invented";
const sealedText = "canary of a sealed note";
const ownText = "canary of her own note";
const careText = "canary of a care remark";
/** What only these may open, with the program or without. */
const secrets = {
  [hiddenName]: ["samira"],
  [sealedText]: ["samira"],
  [ownText]: ["samira"],
  [careText]: ["samira", "tom"],
} as const satisfies Record<string, readonly (typeof everybody)[number][]>;

let at: ContactsHouse;
let mina: PersonId;
let linh: PersonId;
let ids: Readonly<Record<(typeof everybody)[number] | "karim", UserId>>;
/** The rows of the tables before Karim was removed and the recovery sheets were renewed. */
let earlier: Readonly<Record<Table, readonly Row[]>>;
beforeAll(async () => {
  at = await contactsHouse();
  const { house } = at;
  ({ mina, linh } = at);
  await at.as("ada");
  ids = { ...at.ids, ada: openHouseOf(house).userId };
  await makeProvedKit(house);
  await at.as("samira");
  const sealed = aSession(sealedText, { level: "sealed" });
  await house.ask("contacts.record", { id: linh, ...sealed });
  await house.ask("legal.writeNote", { id: linh, note: { text: ownText } });
  const { version: first } = (await house.ask("people.view", { id: linh })).card;
  await house.ask("people.saveCareRemark", {
    id: linh,
    version: first,
    remark: { text: careText },
  });
  const { version } = (await house.ask("people.view", { id: mina })).card;
  const saved = await house.ask("people.saveIdentity", {
    id: mina,
    version,
    showsName: false,
    identity: { ...emptyIdentity, name: hiddenName },
  });
  await house.ask("hidden.hide", { id: mina, version: saved.version, colleagues: [] });
  const { file } = openHouseOf(house).database;
  earlier = Object.fromEntries(
    tables.map((table) => [table, rowsOf(file, table)]),
  ) as typeof earlier;
  await at.as("ada");
  await house.ask("users.remove", { id: ids.karim });
  await new Promise((resolve) => setImmediate(resolve));
  await at.as("samira");
  house.lock();
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

type Row = Readonly<Record<string, unknown>>;
const rowsOf = (file: DatabaseFile, table: Table): readonly Row[] =>
  file.prepare(`SELECT * FROM ${table}`).all() as readonly Row[];

/** The keys that an attacker makes beforehand, to open what is sealed to them later. */
const mine = keyPairFromSeed(Buffer.alloc(32, 5));

/** What a tool does to a table. Constraints and triggers are gone. */
const deeds: Readonly<Record<string, (file: DatabaseFile, table: Table, who: Attacker) => void>> = {
  "is emptied": (file, table) => {
    file.exec(`DELETE FROM ${table}`);
  },
  "gets back its rows of an earlier day": (file, table) => {
    file.exec(`DELETE FROM ${table}`);
    for (const row of earlier[table]) insert(file, table, row);
  },
  "gets each row once more for the attacker": (file, table, who) => {
    for (const row of rowsOf(file, table)) {
      const own = { ...row, ...ownedBy(row, ids[who]) };
      insert(file, table, own);
    }
  },
  "gets the attacker's keys in each row": (file, table, who) => {
    const { columns, values } = exchanged(file, table, who);
    if (columns.length > 0)
      file
        .prepare(`UPDATE ${table} SET ${columns.map((one) => `${one} = ?`).join(", ")}`)
        .run(...values);
  },
};

const insert = (file: DatabaseFile, table: Table, row: Row): void => {
  const names = Object.keys(row);
  file
    .prepare(
      `INSERT OR REPLACE INTO ${table} (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`,
    )
    .run(...Object.values(row));
};

const ownedBy = (row: Row, who: UserId): Row => ({
  ...("member_id" in row ? { member_id: who } : {}),
  ...("public_key" in row ? { public_key: mine.publicKey } : {}),
  ...("holder" in row ? { holder: Buffer.alloc(32, 5) } : {}),
  ...("sequence" in row ? { sequence: Number(row["sequence"]) + 100 } : {}),
  ...("tx" in row ? { tx: Number(row["tx"]) + 1_000_000 } : {}),
  ...("is_admin" in row ? { is_admin: 1, is_care: 1 } : {}),
});

function exchanged(file: DatabaseFile, table: Table, who: Attacker) {
  const [row = {}] = rowsOf(file, table);
  const signature = file.prepare("SELECT signature FROM roster").pluck().get();
  const own: Row = {
    ...("public_key" in row ? { public_key: mine.publicKey } : {}),
    ...("sealed" in row ? { sealed: Buffer.alloc(64, 5) } : {}),
    ...("signature" in row ? { signature } : {}),
    ...("wrapped_previous" in row ? { wrapped_previous: null } : {}),
    ...("is_admin" in row ? { is_admin: 1, is_care: 1, state: "active" } : {}),
    ...("body" in row ? { body: JSON.stringify({ signer: ids[who] }) } : {}),
  };
  return { columns: Object.keys(own), values: Object.values(own) };
}

interface Case {
  readonly who: Attacker;
  readonly table: Table;
  readonly deed: string;
}
const cases: readonly Case[] = attackers.flatMap((who) =>
  tables.flatMap((table) => Object.keys(deeds).map((deed) => ({ who, table, deed }))),
);
/** What the shelter worker, who has the least to begin with, does to the tables that give the most. */
const isShort = ({ who, table }: Case): boolean =>
  who === "noor" && ["roster", "user_keys", "compartment_keys", "hidden_holders"].includes(table);

describe.each(shortAndLong(cases, isShort))("a table of access", (some, tag) => {
  it.each(some)("that $who changes: $table $deed, gives nobody more", tag, async (one) => {
    const copy = copyOf(at.house);
    const own = await keysFromFile(copy.folder, one.who, passphraseOf(one.who));
    tamper(own, (file) => {
      dropTriggers(file);
      file.pragma("ignore_check_constraints = ON");
      deeds[one.deed]?.(file, one.table, one.who);
    });

    // Some twice: what a colleague's sign-in seals anew, the attacker reads afterwards.
    const refused: string[] = [];
    for (const name of [...everybody, "samira", "ada"] as const) {
      const entered = await tryUnlock(copy, name);
      if (entered.ok) {
        const lost = before[name].filter((part) => !entered.value.holds.includes(part));
        expect(entered.value.holds.filter((part) => !before[name].includes(part))).toEqual([]);
        expect(entered.value.awaits).toEqual(expect.arrayContaining(lost));
        expect(entered.value.roles).toEqual(roles[name]);
        copy.lock();
      } else {
        refused.push(entered.error.type);
      }
    }
    expect(refused.filter((type) => !refusals.includes(type))).toEqual([]);
    expect(copy.fault).toBeNull();

    for (const bundleSeed of [own.bundleSeed, Buffer.from(mine.seed)]) {
      const spoils = spoilsOf({ ...own, bundleSeed, folder: copy.folder });
      const opened = Object.entries(secrets).filter(([secret]) => contains(spoils, secret));
      const isOwn = bundleSeed === own.bundleSeed;
      const others = opened.filter(
        ([, readers]) => !(isOwn && (readers as readonly string[]).includes(one.who)),
      );
      expect(others.map(([secret]) => secret)).toEqual([]);
    }
  });
});

const before: Readonly<Record<(typeof everybody)[number], readonly Compartment[]>> = {
  ada: ["office"],
  samira: ["office", "care"],
  tom: ["office", "care"],
  noor: [],
};
const roles = { ada: ["admin"], samira: ["care"], tom: ["care"], noor: ["shelter"] };
/** What the lock screen then says, with a page that says what to do. */
const refusals: readonly string[] = ["RosterDamaged", "HouseDamaged", "HouseOlder"];
