// A clock that runs ahead: what would be ended and deleted by it cannot be restored when it is corrected.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addDays, Instant } from "../../../domain/core/calendar-date.ts";
import type { Accepted } from "../../../electron/vault/sign-in/integrity-warnings.ts";
import { tryUnlock } from "../../helpers/integration/copied-vault.ts";
import { countIn, leaveHouse } from "../../helpers/integration/outings-and-departures.ts";
import {
  admit,
  beginPlanning,
  endPlanning,
  house,
  later,
  place,
  reserve,
  tonight,
} from "../../helpers/integration/bed-planning-house.ts";
import { evening, signInLater } from "../../helpers/integration/test-house.ts";

beforeEach(async () => {
  await beginPlanning();
  const { personId } = await admit(1);
  await leaveHouse(house, personId);
  // Some normal days pass, before the clock goes wrong.
  for (const days of [2, 4, 6]) await signInOn(days);
});
afterEach(endPlanning);

async function signInOn(days: number, accepts: Accepted[] = []): Promise<void> {
  house.lock();
  const day = addDays(tonight, days);
  house.now = Instant.parse(`${day}${evening.slice(10)}`);
  expect(await tryUnlock(house, "ada", accepts)).toMatchObject({ ok: true });
}

const isNamed = () => countIn(house, "people WHERE name IS NOT NULL") === 1;
const isKept = () => countIn(house, "reservations WHERE ended_how IS NULL") === 1;

describe.each([
  ["29 days ahead, which nobody asks about", 35, []],
  ["a year ahead, which somebody said is right", 371, ["clock"]],
] as const)("%s", (_, days, accepts) => {
  it("ends and deletes nothing that is not over, at none of the sign-ins of that day", async () => {
    await reserve({ places: [place(0)], from: later(12), expiresOn: later(14), until: later(40) });
    await signInOn(days, [...accepts]);
    house.lock();
    expect(await tryUnlock(house, "ada")).toMatchObject({ ok: true });
    await signInOn(7, ["clock"]);
    expect([isNamed(), isKept()]).toEqual([true, true]);
  });
});

it("ends and deletes after a long absence once a day was worked", async () => {
  await reserve({ places: [place(0)], from: later(12), expiresOn: later(14), until: later(40) });
  await signInOn(36);
  expect([isNamed(), isKept()]).toEqual([true, true]);
  await signInOn(38);
  expect([isNamed(), isKept()]).toEqual([false, false]);
});

it("ends and deletes in time where someone signs in every day", async () => {
  await reserve({ places: [place(0)], from: later(12), expiresOn: later(14), until: later(40) });
  for (const days of [9, 12, 15]) await signInOn(days);
  expect(isKept()).toBe(false);
  house.now = Instant.parse("2026-12-26T20:10:00.000Z");
  await signInLater(house, "ada");
  expect(isNamed()).toBe(false);
});
