import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { inReadTransaction, inTransaction } from "../../../db/platform/transaction.ts";
import { allUsers, userById } from "../../../db/users/users.ts";
import { users } from "../../../db/users/users.table.ts";
import type { DatabaseFile, WriteDb } from "../../../db/platform/open-database.ts";
import { ok } from "../../../domain/core/result.ts";
import {
  addColleague,
  foundHouse,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let db: WriteDb;
beforeEach(async () => {
  house = testHouse();
  await foundHouse(house);
  ({ db } = openHouseOf(house).database);
});
afterEach(() => house.remove());

const names = (tx: WriteDb): readonly string[] => allUsers(tx).map(({ name }) => name);
const rename = (tx: WriteDb, name: string) => tx.update(users).set({ name }).run();

describe("a repeated query", () => {
  it("is answered from the cache within one read transaction, and again from the database in the next one", async () => {
    const before = inReadTransaction(db, (tx) => ok([allUsers(tx), allUsers(tx)] as const));
    if (!before.ok) throw new Error("not read");
    expect(before.value[1]).toBe(before.value[0]);

    await addColleague(house, "ada", "noor", ["shelter"]);
    await house.unlock("ada");
    ({ db } = openHouseOf(house).database);
    const after = inReadTransaction(db, (tx) => ok(names(tx)));
    expect(after.ok && after.value.length).toBe(before.value[0].length + 1);
  });

  it("is read from the database during a write", () => {
    const seen = inTransaction(db, (tx) => {
      const [first = ""] = names(tx);
      rename(tx, `${first} the second`);
      return ok([[first], names(tx)] as const);
    });
    if (!seen.ok) throw new Error("not written");
    expect(seen.value[1]).toEqual([`${seen.value[0][0]} the second`]);
  });

  it("may be requested in another shape: bare, named, one row or all", () => {
    const seen = inReadTransaction(db, (tx) => {
      const [one] = allUsers(tx);
      if (one === undefined) throw new Error("nobody");
      const { $client: builder } = db as typeof db & { readonly $client: DatabaseFile };
      const question = 'select "id", "name" from "users" where "users"."id" = ?';
      const bare = builder.prepare(question).raw().all(one.id);
      const named = builder.prepare(question).all(one.id);
      return ok({ one, bare, named, again: userById(tx, one.id) });
    });
    if (!seen.ok) throw new Error("not read");
    const { one, bare, named, again } = seen.value;
    expect({ bare, named, again }).toEqual({
      bare: [[one.id, one.name]],
      named: [{ id: one.id, name: one.name }],
      again: one,
    });
  });

  it("stays correct when more different queries were made than are cached", () => {
    const { $client: builder } = db as typeof db & { readonly $client: DatabaseFile };
    const answer = (n: number) => builder.prepare(`select ${n} as n`).get();
    const round = () => Array.from({ length: 700 }, (_, n) => answer(n));
    expect(round()).toEqual(Array.from({ length: 700 }, (_, n) => ({ n })));
    expect(round()).toEqual(Array.from({ length: 700 }, (_, n) => ({ n })));
  });
});
