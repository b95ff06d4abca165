// A wrong clock: every deadline depends on it, so no sign-in ignores it, and nothing is lost either way.
import { afterEach, beforeEach, expect, it } from "vitest";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { tryUnlock } from "../../helpers/integration/copied-vault.ts";
import {
  evening,
  foundHouse,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
beforeEach(async () => {
  house = testHouse();
  await foundHouse(house);
  house.lock();
});
afterEach(() => house.remove());

const shifted = (days: number): Instant =>
  Instant.parse(new Date(Date.parse(evening) + days * 86_400_000).toISOString());

it.each([
  ["back a year", -365],
  ["forward a year", 365],
])("%s is doubted for all users, and accepted by a user who compares it", async (_, days) => {
  house.now = shifted(days);
  const doubted = await tryUnlock(house, "ada");
  expect(doubted).toMatchObject({ ok: false, error: { type: "ClockLooksWrong" } });

  expect(await tryUnlock(house, "ada", ["clock"])).toMatchObject({ ok: true });
  const noted = openHouseOf(house)
    .database.file.prepare("SELECT detail FROM trace WHERE action = 'clockAccepted'")
    .pluck();
  expect(Math.round(Number(noted.get()) / 1440)).toBe(days);
  const settings = await house.ask("house.settings", {});
  expect(await house.call("house.saveSettings", settings)).toMatchObject({ ok: true });
});

it.each([
  ["two minutes on", 2 / 1440],
  ["a holiday of a month on", 29],
])("%s is not", async (_, days) => {
  house.now = shifted(days);
  expect(await tryUnlock(house, "ada")).toMatchObject({ ok: true });
});

it("corrected after it was accepted is doubted once more, and the audit log continues intact", async () => {
  house.now = shifted(365);
  await tryUnlock(house, "ada", ["clock"]);
  house.lock();
  house.now = shifted(1);
  expect(await tryUnlock(house, "ada")).toMatchObject({ error: { type: "ClockLooksWrong" } });
  expect(await tryUnlock(house, "ada", ["clock"])).toMatchObject({ ok: true });
  expect(await house.ask("trace.check", {})).toMatchObject({ brokenAt: null });
});
