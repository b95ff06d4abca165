// The weekly check: when it begins, how it ends, and what happens to its findings.
import { afterEach, beforeEach, expect, it } from "vitest";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { checkWeekly } from "../../../electron/vault/integrity/weekly-check.ts";
import { checked, ended, foundBy } from "../../helpers/integration/full-check.ts";
import { refusal } from "../../helpers/integration/copied-vault.ts";
import {
  addColleague,
  foundHouse,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
beforeEach(async () => {
  house = testHouse();
  await foundHouse(house, ["admin", "care"]);
});
afterEach(() => house.remove());

/** As another program would: without an audit log entry. */
function behindItsBack(sql: string): void {
  const { file } = openHouseOf(house).database;
  file.exec(sql);
  file.exec("DELETE FROM temp.touched");
}

it("begins automatically once a week, whoever is signed in, and not during another job", async () => {
  await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("noor");
  expect(checkWeekly(house.vault)).toBe(true);
  expect(checkWeekly(house.vault)).toBe(false);
  expect(await ended(house)).toMatchObject({ state: "finished" });
  expect(checkWeekly(house.vault)).toBe(false);
  house.now = Instant.parse("2026-11-30T10:00:00.000Z");
  expect(checkWeekly(house.vault)).toBe(false);
  house.now = Instant.parse("2026-12-01T10:00:00.000Z");
  expect(checkWeekly(house.vault)).toBe(true);
  await ended(house);
  house.lock();
  expect(checkWeekly(house.vault)).toBe(false);
  // The check counts as work on that day.
  house.worked = house.now;
  await house.unlock("ada");
  expect(await house.ask("checks.view", {})).toMatchObject({
    isDue: false,
    last: { byName: null, findings: [] },
  });
});

it("is due from the first day, runs alone, and says who asked for it", async () => {
  expect(await house.ask("checks.view", {})).toEqual({ last: null, isDue: true });
  await house.ask("checks.run", {});
  expect(await house.call("checks.run", {})).toEqual(refusal("BackupRunning"));
  await ended(house);
  expect(await house.ask("checks.view", {})).toMatchObject({
    isDue: false,
    last: { byName: "Ada Invented", known: 0 },
  });
});

it("leaves nothing when it is cancelled, or when the vault is locked meanwhile", async () => {
  const { job } = await house.ask("checks.run", {});
  await house.ask("jobs.cancel", { job });
  expect(await ended(house)).toMatchObject({ state: "cancelled" });
  await house.ask("checks.run", {});
  house.lock();
  expect(await ended(house)).toMatchObject({ state: "cancelled" });
  await house.unlock("ada");
  expect(await house.ask("checks.view", {})).toEqual({ last: null, isDue: true });
});

it("no longer reports a finding once it was reviewed, and reports new ones", async () => {
  behindItsBack("UPDATE rooms SET name = 'Cellar' WHERE name = 'Room 3'");
  const first = await checked(house);
  expect(foundBy(first)).toEqual(["rooms changed"]);
  await house.ask("checks.settle", { id: first.id });
  expect((await house.ask("today.view", {})).needs.map(({ kind }) => kind)).not.toContain(
    "checkFound",
  );
  expect(await house.call("checks.settle", { id: first.id })).toEqual(refusal("NotFound"));

  expect(await checked(house)).toMatchObject({ findings: [], known: 1 });
  expect(await house.call("checks.settle", { id: first.id })).toEqual(refusal("ChangedMeanwhile"));
  behindItsBack("UPDATE rooms SET name = 'Attic' WHERE name = 'Cellar'");
  expect(await checked(house)).toMatchObject({
    findings: [{ finding: { kind: "row", how: "changed" } }],
    known: 0,
  });
});

it("lists a hundred findings and counts the rest", async () => {
  const rows = Array.from(
    { length: 130 },
    (_, n) => `('room ${String(n)}', 'Invented', ${String(900 + n)})`,
  );
  behindItsBack(`INSERT INTO rooms (id, name, position) VALUES ${rows.join(", ")}`);
  const { findings, report } = await checked(house);
  expect([findings.length, report.more]).toEqual([100, 0]);
});
