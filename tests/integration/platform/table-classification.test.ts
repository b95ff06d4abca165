// The classification of the tables, compared with the tables of a new database.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { PersonId } from "../../../domain/people/person.ts";
import { tableNames } from "../../../db/platform/row-counts.ts";
import { classifiedTables } from "../../../db/registry/classified-tables.ts";
import { erasedTables } from "../../../db/registry/erasure-tables.ts";
import { personColumns } from "../../../db/registry/person-columns.ts";
import { rowsOfPerson } from "../../../db/registry/rows-of-person.ts";
import { tablesWrittenWithoutKey } from "../../../db/registry/tables-written-without-key.ts";
import { auditedTables } from "../../../db/registry/audited-tables.ts";
import {
  foundHouse,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
beforeAll(async () => {
  house = testHouse();
  await foundHouse(house);
});
afterAll(() => house.remove());

const file = () => openHouseOf(house).database.file;

interface Key {
  readonly table: string;
  readonly from: string;
}
const keysOf = (table: string) => file().pragma(`foreign_key_list("${table}")`) as readonly Key[];
const columnsOf = (table: string) =>
  file().prepare("SELECT name FROM pragma_table_info(?)").pluck().all(table) as readonly string[];

const isTable = (name: string): boolean => tableNames(file()).includes(name);
const vaultSources = join(import.meta.dirname, "..", "..", "..", "electron", "vault");

it("classifies every table", () => {
  const names = classifiedTables.map(({ name }) => name);
  expect(tableNames(file()).filter((name) => !names.includes(name))).toEqual([]);
  expect(names.filter((name) => !tableNames(file()).includes(name))).toEqual([]);
});

it("says of every column that names a person what happens to it on a merge", () => {
  const naming = tableNames(file()).flatMap((table) =>
    columnsOf(table)
      .filter(
        (column) =>
          (/(^|_)person(_|$)/.test(column) && column !== "with_person") ||
          keysOf(table).some((key) => key.table === "people" && key.from === column),
      )
      .map((column) => `${table}.${column}`),
  );
  expect(naming.filter((column) => !(column in personColumns))).toEqual([]);
});

it("deletes first what refers to another row", () => {
  const tables = erasedTables.map(({ table }) => table);
  const wrong = tables.flatMap((table) =>
    keysOf(table)
      .filter((key) => key.table !== table && tables.includes(key.table))
      .filter((key) => tables.lastIndexOf(table) > tables.indexOf(key.table))
      .map((key) => `${table}.${key.from} names a row of ${key.table}, which goes before`),
  );
  expect(wrong).toEqual([]);
});

it("seals the rows of every table but these, in the audit log", () => {
  const not = classifiedTables.flatMap(({ name, notAudited }) =>
    notAudited === undefined ? [] : [[name, notAudited]],
  );
  expect(Object.fromEntries(not)).toEqual({
    calendar_filters: "ownUser",
    drafts: "ownUser",
    faults: "faults",
    full_checks: "ownProof",
    name_hashes: "derived",
    people_filters: "ownUser",
    roster: "ownProof",
    roster_checkpoints: "ownProof",
    trace: "ownProof",
    trace_signatures: "ownProof",
    vault: "opensNothing",
  });
});

it("records nothing in the audit log of a table whose rows it does not seal", () => {
  const sources = readdirSync(vaultSources, { recursive: true, encoding: "utf8" });
  const noted = sources
    .filter((source) => source.endsWith(".ts"))
    .flatMap(
      (source) => readFileSync(join(vaultSources, source), "utf8").match(/kind: "[a-z_]+"/g) ?? [],
    )
    .map((found) => found.slice('kind: "'.length, -1));
  const sealed: readonly string[] = auditedTables;
  expect(noted).toContain("people");
  expect(noted.filter((kind) => isTable(kind) && !sealed.includes(kind))).toEqual([]);
});

it("finds for the history of a person the rows of every table that belongs to it", () => {
  const all = { office: true, care: true, isHidden: false };
  const found = rowsOfPerson(openHouseOf(house).database.db, "nobody" as PersonId, all);
  const said = classifiedTables.filter(({ inHistory }) => inHistory !== undefined);
  expect(found.map(([kind]) => kind).toSorted()).toEqual(said.map(({ name }) => name));
  expect(said.filter(({ notAudited }) => notAudited !== undefined)).toEqual([]);
});

it("takes records from people who cannot read them in these tables alone", () => {
  expect(Object.fromEntries(tablesWrittenWithoutKey)).toEqual({
    // Anyone records a breach of the address; that it was said to whom, and the reasons, come with it.
    address_breach_contents: ["office"],
    address_breaches: ["office", "care"],
    // Shelter staff read the agreement of the house aloud at night, and agree on steps with the person.
    agreement_signings: ["office"],
    agreement_steps: ["office"],
    // Anyone takes a complaint; whose it was is sealed when the house clears it, at anyone's sign-in.
    complaint_contents: ["office"],
    complaints: ["office"],
    // Anyone goes through the list of a departure, and notes where post goes.
    departure_answers: ["office"],
    departure_posts: ["office"],
    // An administrator decides that care data is handed over under compulsion; its line in the register is for care workers.
    disclosures: ["care"],
    // Two people release a printout: one of them may be shelter staff, who type the reason.
    guard_overrides: ["office"],
    // What lies behind an incident is asked of anyone who records it, for care workers.
    incidents: ["care"],
    // Anyone notes what a person needs on arrival.
    intake_sections: ["office"],
    // Anyone admits a person at night and hears a name, which the office keeps; alerts leave at anyone's sign-in.
    people: ["office"],
    people_drops: ["office"],
    // Anyone answers a call: who called, what is suspected and what was said.
    referral_words: ["office"],
    referrals: ["office"],
    // Anyone writes the safety card with the person.
    safety_cards: ["office"],
  });
});
