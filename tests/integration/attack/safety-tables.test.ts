// What decides about safety in the house: each role changes, deletes and adds rows of it, or puts earlier ones back, with tools.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DatabaseFile } from "../../../db/platform/open-database.ts";
import { checked, foundBy } from "../../helpers/integration/full-check.ts";
import { copyOf } from "../../helpers/integration/copied-vault.ts";
import { shortAndLong } from "../../helpers/long-test.ts";
import { type ContactsHouse, contactsHouse } from "../../helpers/integration/counselling-house.ts";
import { openHouseOf, passphraseOf } from "../../helpers/integration/test-house.ts";
import { dropTriggers, keysFromFile, tamper } from "./raw-vault-access.ts";

const attackers = ["noor", "tom", "ada"] as const;
const tables = ["risk_assessments", "must_not_meet"] as const;
type Table = (typeof tables)[number];

let at: ContactsHouse;
/** Rows of the table as they were before they were changed in the program. */
let earlier: Readonly<Record<Table, Readonly<Record<string, unknown>>>>;
beforeAll(async () => {
  at = await contactsHouse();
  const { house, linh, mina } = at;
  await house.ask("safety.assess", {
    id: linh,
    level: "high",
    on: "2026-11-24",
    reviewOn: "2026-12-08",
    withPerson: true,
    reasons: { reasons: "Invented", ownWords: "" },
  });
  await house.ask("safety.keepApart", {
    id: linh,
    otherId: mina,
    reason: { kind: "family", text: "" },
  });
  const rowOf = (table: Table) =>
    openHouseOf(house).database.file.prepare(`SELECT * FROM ${table}`).get() as Record<
      string,
      unknown
    >;
  earlier = { risk_assessments: rowOf("risk_assessments"), must_not_meet: rowOf("must_not_meet") };
  const [pair] = (await house.ask("safety.view", { id: linh })).apart;
  await house.ask("safety.liftApart", { apartId: pair?.id ?? "" });
  house.lock();
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

const insert = (file: DatabaseFile, table: Table, row: Readonly<Record<string, unknown>>): void => {
  const names = Object.keys(row);
  file
    .prepare(
      `INSERT OR REPLACE INTO ${table} (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`,
    )
    .run(...Object.values(row));
};

const changes: Readonly<Record<Table, string>> = {
  risk_assessments: "UPDATE risk_assessments SET level = 'low'",
  must_not_meet: "UPDATE must_not_meet SET recorded_at = '2020-01-01T00:00:00.000Z'",
};

const deeds: Readonly<
  Record<
    string,
    { readonly does: (file: DatabaseFile, table: Table) => void; readonly how: string }
  >
> = {
  changed: { does: (file, table) => file.exec(changes[table]), how: "changed" },
  deleted: { does: (file, table) => file.exec(`DELETE FROM ${table}`), how: "gone" },
  added: {
    does: (file, table) => {
      insert(file, table, { ...earlier[table], id: "00000000-0000-4000-8000-0000000000aa" });
    },
    how: "added",
  },
};

const cases = attackers.flatMap((who) => [
  ...tables.flatMap((table) => Object.keys(deeds).map((deed) => ({ who, table, deed }))),
  { who, table: "must_not_meet" as const, deed: "put back" },
]);

describe.each(shortAndLong(cases, ({ who }) => who === "noor"))("a row of safety", (some, tag) => {
  it.each(some)("that $who has $deed in $table is found and named", tag, async (one) => {
    const copy = copyOf(at.house);
    const own = await keysFromFile(copy.folder, one.who, passphraseOf(one.who));
    const { does, how } = deeds[one.deed] ?? {
      does: (file: DatabaseFile, table: Table) => {
        insert(file, table, earlier[table]);
      },
      how: "changed",
    };
    tamper(own, (file) => {
      dropTriggers(file);
      does(file, one.table);
    });

    await copy.unlock("ada");
    expect(foundBy(await checked(copy))).toEqual([`${one.table} ${how}`]);
    expect((await copy.ask("today.view", {})).needs).toContainEqual({
      kind: "checkFound",
      count: 1,
      isDamaged: false,
    });
  });
});
