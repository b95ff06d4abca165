// Visitors count as in the house until the night begins; those whose leaving was not recorded are listed separately.
import { afterEach, beforeEach, expect, it } from "vitest";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { countsOf } from "../../../domain/outings/evacuation.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { admit } from "../../helpers/integration/residents-and-care-workers.ts";
import { signIn } from "../../helpers/integration/outings-and-departures.ts";
import { foundHouse, preparedHouse, type TestHouse } from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let linh: PersonId;
const begun = preparedHouse(async (house) => {
  await foundHouse(house);
  const linh = (await admit(house, 0)).personId;
  return { linh };
});
beforeEach(async () => {
  ({ house, linh } = await begun());
});
afterEach(() => house.remove());

it("the evacuation list counts visitors and where they are, without naming them", async () => {
  const { today: day, time: from } = await house.ask("visits.book", {});
  const visit = { personId: linh, day, from, until: null };
  for (const [visitor, place] of [
    ["A. Fable", "visiting-room"],
    ["B. Fable", "visiting-room"],
    ["C. Fable", "garden"],
    ["D. Fable", "outside"],
  ] as const)
    await house.ask("visits.note", { visit: { ...visit, visitor, place }, spokeWith: null });
  const list = await house.ask("papers.evacuation", {});
  expect(list.visitors).toEqual([
    { place: "visiting-room", count: 2 },
    { place: "garden", count: 1 },
  ]);
  expect(countsOf(list).visitors).toBe(3);
  expect(JSON.stringify(list)).not.toContain("Fable");
});

it("a visit without a recorded end counts until the night begins, and is listed separately after that", async () => {
  const { id } = await note("A. Fable");
  for (const [at, visitors] of [
    ["2026-11-24T22:30:00.000Z", 1],
    ["2026-11-25T07:00:00.000Z", 1],
    ["2026-11-25T10:59:00.000Z", 1],
    ["2026-11-25T11:00:00.000Z", 0],
    ["2026-11-28T11:00:00.000Z", 0],
  ] as const) {
    house.now = Instant.parse(at);
    await signIn(house, "ada");
    expect(countsOf(await house.ask("papers.evacuation", {})).visitors).toBe(visitors);
    const { here, leavingNotNoted, past } = await house.ask("visits.book", {});
    expect([here.length, leavingNotNoted.length, past.length]).toEqual([visitors, 1 - visitors, 0]);
  }
  await house.ask("visits.end", { id, until: "23:59" });
  expect(await house.ask("visits.book", {})).toMatchObject({ here: [], leavingNotNoted: [] });
});

async function note(visitor: string) {
  const { today: day, time: from } = await house.ask("visits.book", {});
  const visit = { personId: linh, visitor, day, from, until: null, place: "garden" } as const;
  return house.ask("visits.note", { visit, spokeWith: null });
}
