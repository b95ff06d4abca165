// A sign-in is answered before expired data is removed; what Today requests first may show it once more.
import { afterEach, beforeEach, expect, it } from "vitest";
import { Instant } from "../../../domain/core/calendar-date.ts";
import type { Work } from "../../../electron/vault/sign-in/deferred-tasks.ts";
import { countIn, signIn } from "../../helpers/integration/outings-and-departures.ts";
import { foundHouse, testHouse, type TestHouse } from "../../helpers/integration/test-house.ts";

const name = "Yolanthe Inventedname";

let house: TestHouse;
let left: Work[];
beforeEach(async () => {
  house = testHouse();
  left = [];
  await foundHouse(house, ["admin", "care"]);
  await house.ask("intake.open", {
    name,
    sex: "female",
    age: { basis: "unknown" },
    languages: [],
    waiting: null,
  });
  Object.assign(house.vault, { later: (work: Work) => left.push(work) });
});
afterEach(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

const named = () => countIn(house, `people WHERE name = '${name}'`);
/** Of the latest sign-in: there are several until a given day. */
const doIt = () =>
  left
    .splice(0)
    .slice(-worksOfOne)
    .map((work) => work())
    .includes(true);
/** Removing names, looking at the audit log, and deleting scans and other leftovers from the disk. */
const worksOfOne = 4;

/** A user signs in every few weeks. */
async function on(day: string): Promise<void> {
  house.now = Instant.parse(`${day}T20:10:00.000Z`);
  await signIn(house, "ada");
}

it("is removed when nothing waits any more, and a window is notified", async () => {
  await on("2026-12-15");
  expect(doIt()).toBe(false);
  await on("2026-12-26");

  expect(named()).toBe(1);
  expect(doIt()).toBe(true);
  expect(named()).toBe(0);
});

it("is removed at the next sign-in where this one ends before", async () => {
  await on("2026-12-15");
  await on("2026-12-26");
  await signIn(house, "ada");

  expect(named()).toBe(1);
  expect(doIt()).toBe(true);
  expect(named()).toBe(0);
});
