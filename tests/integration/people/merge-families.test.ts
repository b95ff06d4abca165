// Two files of one person, each in a family: the merged file belongs to it as long as either did.
import { everythingKept } from "../../helpers/builders.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Instant } from "../../../domain/core/calendar-date.ts";
import type { Choices } from "../../../domain/person-file/merge-files.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { long } from "../../helpers/long-test.ts";
import {
  foundHouse,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let ana: PersonId;
beforeEach(async () => {
  house = testHouse();
  await foundHouse(house, ["admin", "care"]);
  ana = await file("Ana Invented");
});
afterEach(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

const take: Choices = everythingKept;

async function file(name: string): Promise<PersonId> {
  const known = { name, sex: "female", age: { basis: "unknown" } } as const;
  return (await house.ask("intake.open", { ...known, languages: [], waiting: null })).id;
}

async function on(day: number): Promise<void> {
  house.lock();
  if (day > Number(house.now.slice(8, 10)))
    house.now = Instant.parse(`2026-11-${String(day)}T20:10:00.000Z`);
  await house.unlock("ada");
}

async function joined(day: number, personId: PersonId, withPersonId: PersonId): Promise<void> {
  await on(day);
  await house.ask("households.join", { personId, withPersonId });
}

async function left(day: number, personId: PersonId): Promise<void> {
  await on(day);
  await house.ask("households.leave", { personId });
}

async function merge(keptId: PersonId, mergedId: PersonId): Promise<void> {
  const { kept, merged } = await house.ask("merging.compare", { keptId, mergedId });
  await house.ask("merging.merge", {
    keptId,
    mergedId,
    take,
    keptVersion: kept.card.version,
    mergedVersion: merged.card.version,
  });
}

const relativesOf = async (id: PersonId) =>
  (await house.ask("households.ofPerson", { id })).relatives.map((one) => one.id);

/** The days of membership, by family. */
const spansOf = (id: PersonId) =>
  openHouseOf(house)
    .database.file.prepare(
      `SELECT from_day, until_day FROM household_members WHERE person_id = ?
        AND from_day IS NOT until_day ORDER BY from_day`,
    )
    .raw()
    .all(id);

describe("two files in the same family", () => {
  it.each(["the first", "the second"])("are one, %s kept", async (which) => {
    const [early, late] = [await file("Mia Invented"), await file("Mia Inventedd")];
    await joined(24, early, ana);
    await joined(25, late, ana);
    const [kept, merged] = which === "the first" ? [early, late] : [late, early];
    await merge(kept, merged);
    expect(await relativesOf(ana)).toEqual([kept]);
    expect(await relativesOf(kept)).toEqual([ana]);
    expect(spansOf(kept)).toEqual([["2026-11-24", null]]);
  });

  it("continue to belong to it where either of them does", async () => {
    const [kept, merged, rui] = [await file("Mia I."), await file("Mia II."), await file("Rui I.")];
    await joined(24, kept, ana);
    await joined(24, rui, ana);
    await joined(25, merged, ana);
    await left(26, kept);
    await merge(kept, merged);
    expect(await relativesOf(kept)).toEqual([ana, rui]);
    expect(spansOf(kept)).toEqual([["2026-11-24", null]]);
  });

  it("belong to it twice where there were days between", long, async () => {
    const [kept, merged, eva] = [await file("Mia I."), await file("Mia II."), await file("Eva I.")];
    await joined(24, merged, ana);
    await left(25, merged);
    await joined(25, kept, eva);
    await left(26, kept);
    await joined(27, kept, ana);
    await merge(kept, merged);
    expect(spansOf(kept)).toEqual([
      ["2026-11-24", "2026-11-25"],
      ["2026-11-25", "2026-11-26"],
      ["2026-11-27", null],
    ]);
  });
});

it("a day on which one was joined and separated again blocks nobody", async () => {
  const [kept, merged] = [await file("Mia I."), await file("Mia II.")];
  await joined(24, merged, ana);
  await joined(25, kept, await file("Eva I."));
  await left(25, kept);
  await merge(kept, merged);
  expect(await relativesOf(kept)).toEqual([ana]);
  expect(spansOf(kept)).toEqual([["2026-11-24", null]]);
});
