// In the program a sign-in is answered before the house lets go of what is over; what Today asks for first may show it once more.
import { afterEach, beforeEach, expect, it } from "vitest";
import { Instant } from "../../../domain/core/calendar-date.ts";
import type { Work } from "../../../electron/vault/sign-in/deferred-tasks.ts";
import { countIn, signIn } from "../../helpers/integration/going-out.ts";
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
/** Of the newest sign-in: on the way to a day there are several. */
const doIt = () =>
  left
    .splice(0)
    .slice(-worksOfOne)
    .map((work) => work())
    .includes(true);
/** To let go, to clear the disk of scans, and of what else was left there. */
const worksOfOne = 3;

/** Somebody signs in every few weeks. */
async function on(day: string): Promise<void> {
  house.now = Instant.parse(`${day}T20:10:00.000Z`);
  await signIn(house, "ada");
}

it("goes when nobody waits any more, and a window is told", async () => {
  await on("2026-12-15");
  expect(doIt()).toBe(false);
  await on("2026-12-26");

  expect(named()).toBe(1);
  expect(doIt()).toBe(true);
  expect(named()).toBe(0);
});

it("goes at the next sign-in where this one ends before", async () => {
  await on("2026-12-15");
  await on("2026-12-26");
  await signIn(house, "ada");

  expect(named()).toBe(1);
  expect(doIt()).toBe(true);
  expect(named()).toBe(0);
});
