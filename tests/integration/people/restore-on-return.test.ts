// A person returns after their name was removed from the house. Until a user whose key opens what was agreed signs in, the
// program says that data exists, the door stays shut, and nothing is overwritten.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addDays, Instant } from "../../../domain/core/calendar-date.ts";
import type { Choices } from "../../../domain/person-file/merge-files.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { everythingKept, aHealthCard, aNewcomer } from "../../helpers/builders.ts";
import { long } from "../../helpers/long-test.ts";
import {
  leaveHouse,
  monthPasses,
  refusalOf,
  signIn,
} from "../../helpers/integration/outings-and-departures.ts";
import { legalHouse } from "../../helpers/integration/legal-house.ts";
import { openHouseOf, preparedFrom, type TestHouse } from "../../helpers/integration/test-house.ts";

const card = {
  phone: "Viktor 0400 00 00 71",
  codeWord: "canary marigold",
  neverContact: ["Viktor Brother"],
  whenGoingOut: "By the tram stop, never alone.",
  whenRecognised: "",
};
const steps = [{ text: "A telephone of one's own", when: "now" as const, from: null }];
const needs = { needs: ["clothes" as const], text: "Sleeps with the light on" };
const words = { allergies: "Invented nuts", help: "The spray in the blue bag" };
const keptHers: Choices = everythingKept;
const nothing = { needs: [], text: "" };

let house: TestHouse;
let linh: PersonId;
let mina: PersonId;
const begun = preparedFrom(legalHouse, async ({ house, linh, mina }) => {
  await house.ask("safety.saveCard", { id: linh, version: 0, card });
  await house.ask("agreement.saveSteps", { id: linh, version: 0, items: steps });
  await house.ask("intake.saveArrival", { id: linh, version: 0, needs, health: null, state: null });
  const agreed = { agreedOn: "2026-11-24", follows: null, card: aHealthCard() };
  await house.ask("health.saveCard", { id: linh, ...agreed });
  await leaveHouse(house, linh);
  await monthPasses(house, "samira");
  return { linh, mina };
});
beforeEach(async () => {
  ({ house, linh, mina } = await begun());
});
afterEach(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

async function comesBack(): Promise<void> {
  const { night } = await house.ask("today.view", {});
  const [bed] = await house.ask("beds.free", { from: night });
  await house.ask("stays.admit", {
    ...aNewcomer({ name: "Linh Invented", personId: linh }),
    from: night,
    plannedUntil: addDays(night, 60),
    bedId: bed?.bedId ?? "",
  });
}

async function visits(visitor: string): Promise<string | null> {
  const { today } = await house.ask("visits.book", {});
  const visit = { personId: linh, visitor, day: today, from: "14:00", until: null };
  const place = { place: "visiting-room" } as const;
  return refusalOf(house, "visits.note", { visit: { ...visit, ...place }, spokeWith: null });
}

async function everythingIsThere(): Promise<void> {
  expect(await house.ask("safety.view", { id: linh })).toMatchObject({ card, isKept: false });
  const { steps: shown } = await house.ask("agreement.ofPerson", { id: linh });
  expect(shown).toMatchObject({ items: steps, isKept: false });
  const arrival = await house.ask("intake.arrival", { id: linh });
  expect(arrival).toMatchObject({ needs, isKept: false, byName: "samira Invented" });
  expect(await visits("Viktor")).toBe("NeverContact");
  expect(await visits("Ms Peeters")).toBeNull();
}

it("waits for no data of a person who has left", long, async () => {
  for (const who of ["samira", "ada"]) {
    await signIn(house, who);
    expect(await house.ask("health.emergency", { id: linh })).toEqual({ shown: [], isKept: false });
  }
});

describe("a person readmitted by a volunteer", () => {
  beforeEach(async () => {
    await signIn(house, "noor");
    await comesBack();
  });

  it("has a card that the house is told about, and no visitor is admitted without the code word", async () => {
    expect(await house.ask("safety.view", { id: linh })).toMatchObject({ isKept: true });
    expect(await visits("Viktor")).toBe("NeverContact");
    expect(await visits("Ms Peeters")).toBe("NeverContact");
    const { steps: shown } = await house.ask("agreement.ofPerson", { id: linh });
    expect(shown).toMatchObject({ items: [], isKept: true });
    expect(await house.ask("intake.arrival", { id: linh })).toMatchObject({ isKept: true });
    expect(await house.ask("health.emergency", { id: linh })).toEqual({ shown: [], isKept: true });
    const { id } = await house.ask("missing.open", { personId: linh });
    expect(await house.ask("missing.view", { id })).toMatchObject({
      safety: null,
      isSafetyKept: true,
    });
  });

  it("and nothing that cannot be read is overwritten", async () => {
    const { version } = await house.ask("safety.view", { id: linh });
    const other = { ...card, codeWord: "another" };
    const refused = [
      await refusalOf(house, "safety.saveCard", { id: linh, version, card: other }),
      await refusalOf(house, "agreement.saveSteps", { id: linh, version: 1, items: [] }),
      await refusalOf(house, "intake.saveArrival", {
        id: linh,
        version: 1,
        needs: nothing,
        health: null,
        state: null,
      }),
    ];
    expect(refused).toEqual(["KeptByOffice", "KeptByOffice", "KeptByOffice"]);
  });

  it("is known to the house again as soon as a care worker signs in", async () => {
    await signIn(house, "samira");
    const { lines } = await house.ask("people.history", { id: linh, page: 0 });
    expect(lines.filter(({ action }) => action === "backInHouse")).toHaveLength(1);
    await signIn(house, "samira");
    expect((await house.ask("safety.view", { id: linh })).version).toBe(2);
    await signIn(house, "noor");
    await everythingIsThere();
    expect(await house.ask("health.emergency", { id: linh })).toEqual({
      shown: [words],
      isKept: false,
    });
  });

  it(
    "regains the office's data with an administrator; medical data waits for a care worker",
    long,
    async () => {
      await signIn(house, "ada");
      await signIn(house, "noor");
      await everythingIsThere();
      expect(await house.ask("health.emergency", { id: linh })).toEqual({
        shown: [],
        isKept: true,
      });
    },
  );
});

it("readmitted by a care worker regains all of it at once", async () => {
  await comesBack();
  await signIn(house, "noor");
  await everythingIsThere();
});

it("readmitted under another file regains all of it once the files are merged", async () => {
  const { night } = await house.ask("today.view", {});
  const [bed] = await house.ask("beds.free", { from: night });
  const { personId: other } = await house.ask("stays.admit", {
    ...aNewcomer({ name: "Linh Again" }),
    from: night,
    plannedUntil: addDays(night, 60),
    bedId: bed?.bedId ?? "",
  });
  const both = { keptId: linh, mergedId: other };
  const { kept, merged } = await house.ask("merging.compare", both);
  await house.ask("merging.merge", {
    ...both,
    take: keptHers,
    keptVersion: kept.card.version,
    mergedVersion: merged.card.version,
  });
  await signIn(house, "noor");
  expect(await house.ask("safety.view", { id: linh })).toMatchObject({ card, isKept: false });
  expect(await visits("Viktor")).toBe("NeverContact");
});

it("regains all of it when the departure is undone after a month", async () => {
  const stays = await house.ask("stays.ofPerson", { id: linh });
  const eventId = stays.find(({ undoable }) => undoable !== null)?.undoable ?? "";
  await house.ask("stays.undo", { eventId, spokeWith: null });
  await signIn(house, "noor");
  await everythingIsThere();
});

it("restores no name of another person that was removed from the house meanwhile", async () => {
  await signIn(house, "samira");
  const { version } = await house.ask("safety.view", { id: linh });
  const named = { ...card, whenGoingOut: "Never where Mina Invented goes." };
  await house.ask("safety.saveCard", { id: linh, version, card: named });
  house.now = Instant.parse("2026-12-27T08:00:00.000Z");
  const { current } = await house.ask("people.view", { id: mina });
  const away = { destination: "unknown", reason: "left-without-notice" } as const;
  await house.ask("stays.depart", { stayId: current?.stay.id ?? "", night: "2026-12-26", ...away });
  house.now = Instant.parse("2027-01-20T08:00:00.000Z");
  await signIn(house, "samira");
  house.now = Instant.parse("2027-02-10T08:00:00.000Z");
  await signIn(house, "samira");
  await comesBack();
  await signIn(house, "noor");
  const { card: shown } = await house.ask("safety.view", { id: linh });
  expect(shown.whenGoingOut).not.toContain("Mina");
  const { file } = openHouseOf(house).database;
  const kept = file.prepare("SELECT count(*) FROM safety_cards WHERE card LIKE '%Mina%'");
  expect(kept.pluck().get()).toBe(0);
});
