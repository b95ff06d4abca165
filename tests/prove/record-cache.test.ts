// Cached records equal freshly opened ones. After any change, by whatever way, every screen is requested twice: with what is
// cached so far, and without any cache.
import { randomUUID } from "node:crypto";
import { cpSync, rmSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eraseUnderOrder } from "../../db/retention/erase-under-order.ts";
import { agreeToOrder, insertErasureOrder } from "../../db/retention/erasure-orders.ts";
import { addMinutes } from "../../domain/core/calendar-date.ts";
import {
  daysBeforeErasure,
  ErasureOrderId,
  ErasurePart,
} from "../../domain/retention/erasure-order.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { ok } from "../../domain/core/result.ts";
import type { ProcedureId } from "../../domain/residence/residence-record.ts";
import type { UserId } from "../../domain/users/user.ts";
import { unsettledAmong } from "../../electron/vault/residence/residence-status.ts";
import { read, write } from "../../electron/vault/platform/transactions.ts";
import { visitor } from "../../electron/vault/sign-in/demo-vault.ts";
import { inputsFor } from "../integration/attack/generated-inputs.ts";
import {
  commands,
  knownIn,
  type Screen,
  screens,
} from "../helpers/integration/screens-and-commands.ts";
import { openHouseOf, testHouse, type TestHouse } from "../helpers/integration/test-house.ts";

let house: TestHouse;
beforeAll(async () => {
  house = testHouse();
  await house.ask("house.invent", { language: "en", theme: "system" });
});
afterAll(() => house.remove());

const file = () => openHouseOf(house).database.file;
const peopleNow = () =>
  file().prepare("SELECT id FROM people ORDER BY number").pluck().all() as readonly PersonId[];

/** People whose data may be changed freely: anything may have happened before. */
const mayGo = () =>
  file()
    .prepare(
      "SELECT id FROM people WHERE id NOT IN (SELECT person_id FROM legal_holds) ORDER BY number",
    )
    .pluck()
    .all() as readonly PersonId[];

/**
 * Requests without a cache share what is computed for one screen with the others, in the other order: errors in what one of
 * them caches for another are detected, too. It stays cached, so that the next change finds it so.
 */
async function compare(): Promise<void> {
  const { now } = house;
  const ask = ([name, input]: Screen) => {
    // The same moment for all, since an answer contains its time.
    house.now = now;
    return house.call(name, input as never);
  };
  const remembered = new Map<Screen, readonly unknown[]>();
  for (const screen of screens) remembered.set(screen, [await ask(screen), await ask(screen)]);
  openHouseOf(house).opened.forget();
  for (const screen of screens.toReversed()) {
    const opened = await ask(screen);
    expect(remembered.get(screen), screen[0]).toEqual([opened, opened]);
    expect(opened.ok, screen[0]).toBe(true);
  }
  expectSameWays();
  expect(house.fault).toBeNull();
}

/** When many procedures are requested all open ones are read, when few only these. */
function expectSameWays(): void {
  const ids = file()
    .prepare("SELECT id FROM residence_tracks WHERE is_open = 1 ORDER BY id")
    .pluck()
    .all() as readonly ProcedureId[];
  const of = (most: number) =>
    read(openHouseOf(house), house.vault.clock, (context) =>
      ok(ids.flatMap((id) => unsettledAmong(context, ids, most).get(id) ?? [])),
    );
  expect(of(0)).toEqual(of(ids.length));
  expect(ids.length).toBeGreaterThan(2);
}

describe("the record cache", () => {
  it("equals freshly opened records after anything that a window can do", async () => {
    const sixty = fc.shuffledSubarray(commands, { minLength: 60, maxLength: 60 });
    const chosen = fc.sample(sixty, { numRuns: 1, seed: 20261127 });
    let done = 0;
    for (const name of chosen[0] ?? []) {
      let isDone = false;
      for (const input of inputsFor(name, knownIn(house), 8)) {
        const answer = await house.call(name, input as never);
        isDone = answer.ok;
        if (isDone) break;
      }
      if (!isDone || ++done > 10) continue;
      await compare();
    }
    expect(done).toBeGreaterThan(3);
  }, 240_000);

  it("equals them for records that were moved, damaged or restored", async () => {
    await compare();
    for (const [table, column] of [
      ["residence_tracks", "sealed_office"],
      ["condition_records", "sealed_office"],
      ["people", "sealed_office"],
      ["referrals", "sealed_names"],
    ] as const) {
      const rows = file()
        .prepare(`SELECT rowid AS at, ${column} AS bytes FROM ${table} WHERE ${column} IS NOT NULL`)
        .all() as readonly { readonly at: number; readonly bytes: Buffer }[];
      const [one, two] = rows;
      if (one === undefined || two === undefined) throw new Error(`${table} is empty`);
      // Another tool that ignores the constraints of the database.
      const rules = file()
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?")
        .pluck();
      for (const rule of rules.all(table)) file().exec(`DROP TRIGGER ${String(rule)}`);
      const put = (bytes: Buffer) =>
        file().prepare(`UPDATE ${table} SET ${column} = ? WHERE rowid = ?`).run(bytes, one.at);
      const last = Buffer.from(one.bytes);
      last[last.length - 20] = (last[last.length - 20] ?? 0) ^ 1;
      for (const bytes of [two.bytes, last, one.bytes]) {
        put(bytes);
        await compare();
      }
    }
  }, 240_000);

  it("equals them after an erasure, and contains nothing of the erased person", async () => {
    const colleague = { name: "Second Invented", signInName: "second", roles: ["care" as const] };
    await house.ask("users.add", { ...colleague, language: "en" });
    const users = file().prepare("SELECT id FROM users ORDER BY is_admin DESC").pluck();
    const [first, second] = users.all() as readonly UserId[];
    const id = mayGo().at(-1);
    if (first === undefined || second === undefined || id === undefined) throw new Error("Nobody");
    const number = Number(file().prepare("SELECT number FROM people WHERE id = ?").pluck().get(id));
    write(openHouseOf(house), house.vault.clock, (context) => {
      const orderId = ErasureOrderId.parse(randomUUID());
      const { tx, now: at, today } = context;
      const parts = [...ErasurePart.options];
      insertErasureOrder(tx, {
        id: orderId,
        personId: id,
        parts,
        ground: "asked",
        notBefore: today,
        proposedAt: at,
        proposedBy: second,
      });
      const agreedAt = addMinutes(at, -daysBeforeErasure * 24 * 60);
      agreeToOrder(tx, orderId, { at: agreedAt, by: first, notBefore: today });
      const erasure = {
        orderId,
        personId: id,
        number,
        names: [],
        parts,
        at,
        by: first,
        today,
        kept: null,
      };
      eraseUnderOrder(tx, erasure);
      context.note({ action: "fileErased", object: { kind: "erasure_orders", id: orderId } });
      return ok(null);
    });
    const { opened } = openHouseOf(house);
    expect(opened.aside("names", () => new Map([["anew", true]])).has("anew")).toBe(true);
    opened.forget();
    await compare();
  }, 120_000);

  it("equals them in a vault that was rolled back", async () => {
    await compare();
    house.lock();
    const copy = `${house.vault.start.demoFolder}-before`;
    cpSync(house.vault.start.demoFolder, copy, { recursive: true });
    const enter = () =>
      house.ask("session.unlock", {
        ...visitor,
        house: "demo",
        accepts: ["clock", "older"] as never,
      });
    await enter();
    const id = peopleNow()[0];
    await house.ask("people.view", { id: id as PersonId });
    file().prepare("UPDATE people SET name = 'Quillonde Changed' WHERE id = ?").run(id);
    await compare();
    house.lock();
    rmSync(house.vault.start.demoFolder, { recursive: true });
    cpSync(copy, house.vault.start.demoFolder, { recursive: true });
    await enter();
    await compare();
    rmSync(copy, { recursive: true });
    expect(
      JSON.stringify(await house.ask("people.find", { text: "Quillonde Changed" })),
    ).not.toContain("Changed");
  }, 120_000);
});
