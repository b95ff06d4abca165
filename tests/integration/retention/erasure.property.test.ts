// The demo data has something about people in nearly every table. An erasure, in any order and parts, deletes what is about the
// person and nothing about others.
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { eraseUnderOrder } from "../../../db/retention/erase-under-order.ts";
import { agreeToOrder, insertErasureOrder } from "../../../db/retention/erasure-orders.ts";
import { inTransaction } from "../../../db/platform/transaction.ts";
import { addMinutes, CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import {
  daysBeforeErasure,
  ErasureOrderId,
  ErasurePart,
} from "../../../domain/retention/erasure-order.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { ok } from "../../../domain/core/result.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { everyRow, lostOfOthers } from "../../helpers/integration/rows-of-vault.ts";
import { openHouseOf, testHouse, type TestHouse } from "../../helpers/integration/test-house.ts";

let house: TestHouse;
beforeAll(async () => {
  house = testHouse();
  await house.ask("house.invent", { language: "en", theme: "system" });
  const colleague = { name: "Second Invented", signInName: "second", roles: ["care" as const] };
  await house.ask("users.add", { ...colleague, language: "en" });
});
afterAll(() => house.remove());

const file = () => openHouseOf(house).database.file;
const today = CalendarDate.parse("2037-01-12");
const at = Instant.parse("2037-01-12T10:00:00.000Z");
/** Tables that an erasure itself writes. */
const grows = new Set(["erasure_orders"]);
const steps: readonly (readonly ErasurePart[])[] = [
  ["house"],
  ["narratives"],
  ["identity"],
  ["narratives", "identity"],
  ["house", "narratives", "identity"],
];

function erase(personId: PersonId, parts: readonly ErasurePart[]): void {
  const users = file().prepare("SELECT id FROM users ORDER BY is_admin DESC").pluck().all();
  const [first, second] = users as UserId[];
  if (first === undefined || second === undefined) throw new Error("Two people decide");
  const number = Number(
    file().prepare("SELECT number FROM people WHERE id = ?").pluck().get(personId),
  );
  inTransaction(openHouseOf(house).database.db, (tx) => {
    const id = ErasureOrderId.parse(randomUUID());
    insertErasureOrder(tx, {
      id,
      personId,
      parts,
      ground: "asked",
      notBefore: today,
      proposedAt: at,
      proposedBy: second,
    });
    const agreedAt = addMinutes(at, -daysBeforeErasure * 24 * 60);
    agreeToOrder(tx, id, { at: agreedAt, by: first, notBefore: today });
    eraseUnderOrder(tx, {
      orderId: id,
      personId,
      number,
      names: [],
      parts,
      at,
      by: first,
      today,
      kept: null,
    });
    return ok(null);
  });
}

it("deletes the person's data and leaves that of others", async () => {
  const people = file()
    .prepare("SELECT id FROM people ORDER BY number")
    .pluck()
    .all() as PersonId[];
  const numbers = Number(file().prepare("SELECT max(number) FROM people").pluck().get());
  expect(people.length).toBeGreaterThan(10);
  const goings = fc.tuple(
    fc.shuffledSubarray(people, { minLength: 14, maxLength: 14 }),
    fc.array(fc.constantFrom(...steps), { minLength: 14, maxLength: 14 }),
  );
  const [[who, parts] = [[], []]] = fc.sample(goings, { numRuns: 1, seed: 20261127 });
  for (const [index, id] of who.entries()) {
    const before = everyRow(openHouseOf(house));
    erase(id, parts[index] ?? []);
    const now = everyRow(openHouseOf(house));
    expect(lostOfOthers(id, before, now, grows)).toEqual([]);
    expect(file().pragma("foreign_key_check")).toEqual([]);
    erase(id, ErasurePart.options);
    const left = [...everyRow(openHouseOf(house))]
      .filter(([table]) => !["erasure_orders", "trace", "roster"].includes(table))
      .flatMap(([table, rows]) => rows.filter((row) => row.includes(id)).map(() => table));
    expect(left).toEqual([]);
  }
  const newest = file().prepare("SELECT id FROM people ORDER BY number DESC LIMIT 1").pluck().get();
  erase(newest as PersonId, ErasurePart.options);
  const { id: next } = await house.ask("intake.open", {
    name: "Quillonde Invented",
    sex: "female",
    age: { basis: "unknown" },
    languages: [],
    waiting: null,
  });
  // A number on a printout never means another person.
  expect((await house.ask("people.view", { id: next })).card.number).toBe(numbers + 1);
  for (const name of ["today.view", "census.nights", "forgetting.view"] as const)
    await house.ask(name, {});
  expect(house.fault).toBeNull();
}, 120_000);
