// Every emergency card that was shown in the house is restored, and not only the newest: an allergy is not lost.
import { afterEach, beforeEach, expect, it } from "vitest";
import { addDays } from "../../../domain/core/calendar-date.ts";
import type { Choices } from "../../../domain/person-file/merge-files.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { everythingKept, aHealthCard, aNewcomer } from "../../helpers/builders.ts";
import { leaveHouse, monthPasses } from "../../helpers/integration/outings-and-departures.ts";
import { type LegalHouse, legalHouse } from "../../helpers/integration/legal-house.ts";
import type { TestHouse } from "../../helpers/integration/test-house.ts";

const keptHers: Choices = everythingKept;
const penicillin = { allergies: "PENICILLIN", help: "" };
const glasses = { allergies: "", help: "wears glasses" };

let at: LegalHouse;
let house: TestHouse;
let linh: PersonId;
beforeEach(async () => {
  at = await legalHouse();
  ({ house, linh } = at);
  await write(linh, penicillin);
});
afterEach(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

async function write(
  id: PersonId,
  words: { allergies: string; help: string },
  agreedOn: string | null = "2026-11-24",
): Promise<void> {
  const follows = (await house.ask("health.view", { id })).cards[0]?.id ?? null;
  await house.ask("health.saveCard", { id, agreedOn, follows, card: aHealthCard(words) });
}

async function comesBack(change: { personId?: PersonId; name: string }): Promise<PersonId> {
  const { night } = await house.ask("today.view", {});
  const [bed] = await house.ask("beds.free", { from: night });
  const { personId } = await house.ask("stays.admit", {
    ...aNewcomer(change),
    from: night,
    plannedUntil: addDays(night, 60),
    bedId: bed?.bedId ?? "",
  });
  return personId;
}

async function merge(mergedId: PersonId): Promise<void> {
  const files = { keptId: linh, mergedId };
  const { kept, merged } = await house.ask("merging.compare", files);
  await house.ask("merging.merge", {
    ...files,
    take: keptHers,
    keptVersion: kept.card.version,
    mergedVersion: merged.card.version,
  });
}

/** Both files had residents at the same time, each with a card. */
async function twoMerged(): Promise<void> {
  const other = await comesBack({ name: "Linh Again" });
  await write(other, glasses);
  await leaveHouse(house, other);
  await merge(other);
}

async function monthAway(): Promise<void> {
  await leaveHouse(house, linh);
  await monthPasses(house, "samira");
}

/** Those with an allergy first. */
async function emergency() {
  const { shown, isKept } = await house.ask("health.emergency", { id: linh });
  return { shown: shown.toSorted((a, b) => (a.allergies > b.allergies ? -1 : 1)), isKept };
}

const both = { shown: [penicillin, glasses], isKept: false };

it("restores an allergy although a newer card of another file is shown", async () => {
  await leaveHouse(house, linh);
  await monthPasses(house, "samira");
  const again = await comesBack({ name: "Linh Again" });
  await write(again, glasses);
  await at.as("ada");
  await merge(again);
  expect(await emergency()).toEqual({ shown: [glasses], isKept: true });
  await at.as("samira");
  expect(await emergency()).toEqual(both);
  await at.as("samira");
  expect(await emergency()).toEqual(both);
  await write(linh, { allergies: "PENICILLIN", help: "wears glasses" });
  expect((await emergency()).shown).toHaveLength(1);
});

it("restores both cards of two merged files for a person who was away a month", async () => {
  await twoMerged();
  expect(await emergency()).toEqual(both);
  await monthAway();
  // Data of a person who is not here is not waited for.
  expect(await emergency()).toEqual({ shown: [], isKept: false });
  await comesBack({ name: "Linh Invented", personId: linh });
  expect(await emergency()).toEqual(both);
});

it("restores nothing that the person has since asked not to show in the house", async () => {
  await twoMerged();
  await write(linh, penicillin, null);
  await monthAway();
  await comesBack({ name: "Linh Invented", personId: linh });
  await at.as("samira");
  expect(await emergency()).toEqual({ shown: [], isKept: false });
});
