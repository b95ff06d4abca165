// What the tables say of themselves, against the tables of a house that was just founded.
import { afterAll, beforeAll, expect, it } from "vitest";
import { tableNames } from "../../../db/platform/row-counts.ts";
import { classifiedTables } from "../../../db/registry/classified-tables.ts";
import { erasedTables } from "../../../db/registry/erasure-tables.ts";
import { personColumns } from "../../../db/registry/person-columns.ts";
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

it("says of every table what it is", () => {
  const names = classifiedTables.map(({ name }) => name);
  expect(tableNames(file()).filter((name) => !names.includes(name))).toEqual([]);
  expect(names.filter((name) => !tableNames(file()).includes(name))).toEqual([]);
});

it("says of every column that names a person what becomes of it on a merge", () => {
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

it("lets go first of whatever names another row", () => {
  const tables = erasedTables.map(({ table }) => table);
  const wrong = tables.flatMap((table) =>
    keysOf(table)
      .filter((key) => key.table !== table && tables.includes(key.table))
      .filter((key) => tables.lastIndexOf(table) > tables.indexOf(key.table))
      .map((key) => `${table}.${key.from} names a row of ${key.table}, which goes before`),
  );
  expect(wrong).toEqual([]);
});
