import { setImmediate as turn } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { DatabaseFile } from "../../../db/platform/open-database.ts";
import { type ReportPeriod, wholeYear } from "../../../domain/reports/report-period.ts";
import { ReportName } from "../../../domain/reports/report-table.ts";
import { readFor } from "../../../domain/reports/report.ts";
import { forgetPages } from "../../../db/platform/open-database.ts";
import { ok } from "../../../domain/core/result.ts";
import { namesToLearn } from "../../../electron/vault/people/all-names.ts";
import { askedOf } from "../../../electron/vault/reports/report-facts.ts";
import { inSlices } from "../../../electron/vault/platform/run-in-slices.ts";
import { read } from "../../../electron/vault/platform/transactions.ts";
import { prefetchRecords } from "../../../electron/vault/today/prefetch-records.ts";
import { visitor } from "../../../electron/vault/sign-in/demo-vault.ts";
import { openHouseOf, testHouse, type TestHouse } from "../../helpers/integration/test-house.ts";

let house: TestHouse;
beforeAll(async () => {
  house = testHouse();
  await house.ask("house.invent", { language: "en", theme: "system" });
});
afterAll(() => house.remove());
beforeEach(async () => {
  house.lock();
  await house.ask("session.unlock", { ...visitor, house: "demo", accepts: ["clock"] });
});

function namesLeft(): number {
  const left = read(openHouseOf(house), house.vault.clock, (context) =>
    ok(namesToLearn(context).length),
  );
  return left.ok ? left.value : 0;
}

describe("after a sign-in", () => {
  it("what screens will request is opened between the requests of a window", async () => {
    expect(namesLeft()).toBeGreaterThan(10);
    const over = prefetchRecords(house.vault, openHouseOf(house));
    // It yields: a request that came at the same time is answered first.
    expect(namesLeft()).toBeGreaterThan(10);
    await house.ask("today.view", {});
    await over;
    expect(namesLeft()).toBe(0);
    expect(house.fault).toBeNull();
  });

  it("pages that were released are read again when they are requested", async () => {
    const before = await house.ask("beds.board", { night: null });
    forgetPages(openHouseOf(house).database.file);
    expect(await house.ask("beds.board", { night: null })).toEqual(before);
    expect(house.fault).toBeNull();
  });

  it("it stops when the vault is locked, and does nothing in the next one", async () => {
    const over = prefetchRecords(house.vault, openHouseOf(house));
    house.lock();
    await over;
    expect(house.fault).toBeNull();
    await house.ask("session.unlock", { ...visitor, house: "demo", accepts: ["clock"] });
    await turn();
    expect(namesLeft()).toBeGreaterThan(10);
  });
});

const year: ReportPeriod = wholeYear(2026);

/** A clock on which each reading takes so long that a slice is one step. */
const slow = () => {
  let at = 0;
  return { ...house.vault.clock, monotonic: () => (at += 60) };
};

function stepsOf(steps: readonly (() => void)[]): Promise<unknown> {
  const vault = { ...house.vault, clock: slow(), house: openHouseOf(house) };
  return inSlices(vault, openHouseOf(house), function* () {
    for (const step of steps) {
      step();
      yield;
    }
    return steps.length;
  });
}

describe("in slices", () => {
  it("other requests are answered between two steps, and the answer is of one state of the database", async () => {
    const { file } = openHouseOf(house).database;
    const names = file.prepare("SELECT name FROM rooms").pluck();
    const writing = async (table: string): Promise<readonly string[]> => {
      const done: string[] = [];
      const step = (name: string) => () => {
        names.all();
        done.push(name);
      };
      const all = stepsOf(["one", "two", "three"].map(step));
      expect(done).toEqual(["one"]);
      await turn();
      expect(file.prepare(`UPDATE ${table} SET name = name || '.'`).run().changes).toBeGreaterThan(
        0,
      );
      expect(await all).toMatchObject({ ok: true, value: { value: 3 } });
      return done;
    };
    expect(await writing("rooms")).toEqual(["one", "two", "one", "two", "three"]);
  });

  it("a report requested while another is answered contains the final state of the database", async () => {
    const before = await house.ask("reports.pack", year);
    const file: DatabaseFile = openHouseOf(house).database.file;
    const { personId } = file.prepare("SELECT person_id AS personId FROM stays LIMIT 1").get() as {
      readonly personId: string;
    };
    const sex = file.prepare("UPDATE people SET sex = ? WHERE id = ?");
    openHouseOf(house).opened.forget();
    const report = house.ask("reports.pack", year);
    const other = house.ask("session.me", {});
    sex.run("other", personId);
    await other;
    const after = await report;
    openHouseOf(house).opened.forget();
    expect(after).toEqual(await house.ask("reports.pack", year));
    expect(after.reports.map(({ name }) => name)).toEqual(before.reports.map(({ name }) => name));
  });

  it("the user is checked in each slice: after losing access they get nothing, and each slice uses their current roles", async () => {
    const open = openHouseOf(house);
    const { roster, userId } = open;
    const me = roster.people.get(userId);
    if (me === undefined) throw new Error("The signed-in user is in the roster");
    const people = new Map(roster.people).set(userId, { ...me, roles: ["shelter"] });
    const seen: boolean[] = [];
    const vault = { ...house.vault, clock: slow(), house: openHouseOf(house) };
    const all = inSlices(vault, openHouseOf(house), function* (now) {
      for (let step = 0; step < 3; step += 1) {
        seen.push(now.context.me.roles.includes("admin"));
        yield;
      }
    });
    openHouseOf(house).opened.forget();
    const report = house.call("reports.pack", year);
    const { file } = open.database;
    file.exec("UPDATE users SET is_shelter = 1, is_admin = 0");
    open.roster = { ...roster, people };
    await all;
    expect(await report).toMatchObject({ error: { type: "Forbidden" } });
    file.exec("UPDATE users SET is_shelter = 0, is_admin = 1");
    open.roster = roster;
    expect(seen).toEqual([true, false, false, false]);
  });

  it("is requested again and answered from the cache, until something is written", async () => {
    const { file } = openHouseOf(house).database;
    const first = await house.ask("reports.pack", year);
    const prepare = file.prepare.bind(file);
    const asks: string[] = [];
    Object.assign(file, {
      prepare: (sql: string) => {
        asks.push(sql);
        return prepare(sql);
      },
    });
    expect(await house.ask("reports.pack", year)).toEqual(first);
    Object.assign(file, { prepare });
    expect(asks.filter((sql) => /referrals|contacts|documents/.test(sql))).toEqual([]);
  });

  it("ends at the lock", async () => {
    openHouseOf(house).opened.forget();
    const vault = { ...house.vault, clock: slow(), house: openHouseOf(house) };
    const report = inSlices(vault, openHouseOf(house), (now) =>
      askedOf(now, year, readFor(ReportName.options)),
    );
    (vault as { house: unknown }).house = null;
    expect(await report).toEqual({ ok: false, error: { type: "Locked" } });
  });
});
