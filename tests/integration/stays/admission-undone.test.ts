// A person was admitted by mistake or on the wrong day, after more was recorded about them: that is not lost with the stay.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import type { Choices } from "../../../domain/person-file/merge-files.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { everythingKept, aCall, aNewcomer } from "../../helpers/builders.ts";
import { long } from "../../helpers/long-test.ts";
import { monthPasses, signIn } from "../../helpers/integration/outings-and-departures.ts";
import { done } from "../../helpers/integration/intake-house.ts";
import {
  addColleague,
  foundHouse,
  letIn,
  openHouseOf,
  preparedHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let beds: readonly string[];
const begun = preparedHouse(async (house) => {
  const beds = (await foundHouse(house)).map((room) => room.beds[0]?.id ?? "");
  const samira = await addColleague(house, "ada", "samira", ["care"]);
  await letIn(house, "ada", { signInName: "samira", id: samira }, "office");
  await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("samira");
  return { beds };
});
beforeEach(async () => {
  ({ house, beds } = await begun());
});
afterEach(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

const on = "2026-11-24";
const away = { destination: "own-rented-home", reason: "ended-by-person" } as const;
const admit = (change: Parameters<typeof aNewcomer>[0] = {}) =>
  house.ask("stays.admit", { ...aNewcomer(change), bedId: beds[0] ?? "" });
const tracksOf = async (id: PersonId) =>
  (await house.ask("assistance.ofPerson", { id })).map(({ track }) => track);

async function undoLast(id: PersonId) {
  const stays = await house.ask("stays.ofPerson", { id });
  const eventId = stays.map(({ undoable }) => undoable).find((one) => one !== null) ?? "";
  return house.ask("stays.undo", { eventId });
}

const sign = (id: PersonId) =>
  house.ask("intake.signAgreement", {
    id,
    agreement: {
      textVersion: "1",
      on,
      language: "vi",
      interpreter: "",
      way: "paper",
      strokes: null,
    },
  });

it("keeps the signed agreement for the next admission", long, async () => {
  const { personId } = await admit();
  await sign(personId);
  const signed = async () => (await house.ask("intake.view", { id: personId })).agreements;
  await undoLast(personId);
  expect(await signed()).toHaveLength(1);
  expect(await tracksOf(personId)).toMatchObject([{ assistedOn: null, closing: null }]);

  await admit({ personId });
  expect(await signed()).toHaveLength(1);
  expect(await tracksOf(personId)).toMatchObject([{ assistedOn: on }]);
});

it("keeps the completed intake sections, and how the intake ended", async () => {
  const { personId: id } = await admit();
  await house.ask("intake.mark", { id, section: "identity", version: 0, state: done });
  await undoLast(id);
  expect(await tracksOf(id)).toMatchObject([{ assistedOn: null }]);
  const { sections } = await house.ask("intake.view", { id });
  expect(sections.find(({ section }) => section === "identity")).toMatchObject({ state: done });

  await admit({ personId: id });
  await house.ask("intake.end", { id, ending: { outcome: "accepted", on } });
  await undoLast(id);
  expect(await tracksOf(id)).toMatchObject([{ assistedOn: on, closing: null }]);
});

it("keeps the intake that a referral promised during the stay, and begins none for an earlier one", async () => {
  const { personId } = await admit();
  const decision = { kind: "accepted", personId } as const;
  await house.ask("referrals.take", aCall({ decision }));
  await undoLast(personId);
  const [intake] = await tracksOf(personId);
  expect(intake).toMatchObject({ assistedOn: null, closing: null });

  await house.ask("assistance.close", { id: intake?.id ?? "", on, leavesOn: null, ...away });
  await admit({ personId });
  expect(await tracksOf(personId)).toHaveLength(2);
  await undoLast(personId);
  expect((await tracksOf(personId)).map(({ id }) => id)).toEqual([intake?.id]);
});

it("closes what a departure closed separately, and opens nothing that nobody asked for", async () => {
  const { personId, stayId } = await admit();
  await house.ask("stays.depart", { stayId, night: on, ...away });
  const [track] = await tracksOf(personId);
  await house.ask("assistance.close", { id: track?.id ?? "", on, leavesOn: null, ...away });
  await undoLast(personId);
  expect(await tracksOf(personId)).toMatchObject([{ closing: null }, { id: track?.id }]);
  await undoLast(personId);
  expect(await tracksOf(personId)).toEqual([]);
});

describe("in the wrong file, with the mother", () => {
  const file = async (name: string) => {
    const known = { name, sex: "male", age: { basis: "unknown" } } as const;
    return (await house.ask("intake.open", { ...known, languages: [], waiting: null })).id;
  };
  const view = async (id: PersonId) => house.ask("people.view", { id });
  const relativesOf = async (id: PersonId) =>
    (await house.ask("households.ofPerson", { id })).relatives.map((one) => one.id);

  it.each(["samira", "noor"])("it is as it was before, admitted by %s", async (who) => {
    const [ana, wrong] = [await file("Ana Invented"), await file("Rosa Old")];
    const before = await view(wrong);
    await signIn(house, who);
    await admit({ personId: wrong, name: "Maria New", withPersonId: ana });
    expect(await relativesOf(wrong)).toEqual([ana]);
    await undoLast(wrong);
    expect(await relativesOf(wrong)).toEqual([]);
    expect(await relativesOf(ana)).toEqual([]);

    await signIn(house, "samira");
    const { card, identity } = await view(wrong);
    const { version: _version, ...rest } = before.card;
    expect(card).toMatchObject(rest);
    expect(identity).toEqual(before.identity);
  });

  /** A person whose name has been removed from the house. */
  async function forgotten(): Promise<PersonId> {
    const { personId, stayId } = await admit({ name: "Rosa Old" });
    await house.ask("stays.depart", { stayId, night: on, ...away });
    await monthPasses(house, "samira");
    return personId;
  }
  const admitByNight = async (id: PersonId) => {
    const age = { basis: "birthDate", birthDate: CalendarDate.parse("1999-05-06") } as const;
    await signIn(house, "noor");
    await admit({
      personId: id,
      name: "Maria New",
      sex: "male",
      nationality: "BR",
      age,
      from: "2026-12-25",
    });
    await signIn(house, "samira");
  };

  it(
    "it is as it was before, also after the office has adopted what the night shift recorded",
    long,
    async () => {
      const wrong = await forgotten();
      const before = await view(wrong);
      await admitByNight(wrong);
      expect((await view(wrong)).identity).not.toEqual(before.identity);

      await signIn(house, "noor");
      expect(await undoLast(wrong)).toEqual({ cardStays: false });

      await signIn(house, "samira");
      const { card, identity } = await view(wrong);
      const { version: _version, ...rest } = before.card;
      expect(card).toMatchObject(rest);
      expect(identity).toEqual(before.identity);
    },
  );

  it("says that name and age stay where the file was changed since", long, async () => {
    const wrong = await forgotten();
    await admitByNight(wrong);
    const { number: _number, ...card } = (await view(wrong)).card;
    await house.ask("people.saveCard", { ...card, alerts: ["no male interpreter"] });
    expect(await undoLast(wrong)).toEqual({ cardStays: true });
    expect((await view(wrong)).card).toMatchObject({ name: "Maria New", sex: "male" });
  });

  it("earlier families are restored, and later changes are kept", async () => {
    const [ana, rui, wrong] = [await file("Ana I."), await file("Rui I."), await file("Rosa Old")];
    await house.ask("households.join", { personId: rui, withPersonId: ana });
    await admit({ personId: wrong, name: "Maria New", withPersonId: ana });
    const { number: _number, ...card } = (await view(wrong)).card;
    await house.ask("people.saveCard", { ...card, alerts: ["no male interpreter"] });
    await undoLast(wrong);
    expect(await relativesOf(ana)).toEqual([rui]);
    expect((await view(wrong)).card).toMatchObject({
      name: "Maria New",
      sex: "female",
      alerts: ["no male interpreter"],
    });
  });

  it.each(["before", "by"])(
    "a family %s the admission counts for the days it was one",
    async (when) => {
      const [ana, rui, wrong] = [
        await file("Ana I."),
        await file("Rui I."),
        await file("Rosa Old"),
      ];
      if (when === "before")
        await house.ask("households.join", { personId: rui, withPersonId: ana });
      house.now = Instant.parse("2026-11-27T18:00:00.000Z");
      await signIn(house, "samira");
      await admit({ personId: wrong, withPersonId: ana, from: "2026-11-27" });
      if (when === "before") await house.ask("households.leave", { personId: rui });
      house.now = Instant.parse("2026-11-28T18:00:00.000Z");
      await signIn(house, "samira");
      await undoLast(wrong);
      expect(await relativesOf(ana)).toEqual([]);
      const days = openHouseOf(house)
        .database.file.prepare(
          "SELECT from_day AS first, until_day AS until FROM household_members WHERE person_id = ?",
        )
        .all(ana);
      expect(days).toEqual([
        when === "before"
          ? { first: on, until: "2026-11-28" }
          : { first: "2026-11-27", until: "2026-11-27" },
      ]);
    },
  );

  it("a family from before the admission stays", async () => {
    const [ana, hers] = [await file("Ana I."), await file("Rosa Old")];
    await house.ask("households.join", { personId: hers, withPersonId: ana });
    await admit({ personId: hers, name: "Rosa Old", withPersonId: ana });
    await undoLast(hers);
    expect(await relativesOf(hers)).toEqual([ana]);
  });
});

describe("in a file that was merged since", () => {
  const take: Choices = everythingKept;

  it.each(["call first", "admission first"])("an intake is one again: %s", async (order) => {
    const decision = { kind: "accepted", personId: null } as const;
    const call = async () => (await house.ask("referrals.take", aCall({ decision }))).decision;
    const early = order === "call first" ? await call() : null;
    const { personId: admitted } = await admit({ name: "Mariama Invented" });
    const decided = early ?? (await call());
    const expected = decided.kind === "accepted" ? decided.personId : admitted;
    const version = async (id: PersonId) => (await house.ask("people.view", { id })).card.version;
    await house.ask("merging.merge", {
      keptId: expected,
      mergedId: admitted,
      take,
      keptVersion: await version(expected),
      mergedVersion: await version(admitted),
    });
    expect(await tracksOf(expected)).toMatchObject([{ assistedOn: on }]);
    await undoLast(expected);
    expect(await tracksOf(expected)).toMatchObject([{ assistedOn: null, closing: null }]);
  });
});

describe("an agreed follow-up call", () => {
  const callsDue = async () =>
    (await house.ask("today.view", {})).needs.filter(({ kind }) => kind === "followUp");
  const toDecember = async () => {
    house.lock();
    house.now = Instant.parse("2026-12-02T10:00:00.000Z");
    await house.unlock("samira");
  };

  it("is cancelled with the stay that never was", async () => {
    const { personId, stayId } = await admit();
    await house.ask("departures.agreeCall", { stayId, on: "2026-12-01", caller: "house" });
    await undoLast(personId);
    await toDecember();
    expect(await callsDue()).toEqual([]);
  });

  it("waits while the person lives here after all, and is due after the departure", async () => {
    const { personId, stayId } = await admit();
    await house.ask("stays.depart", { stayId, night: on, ...away });
    await house.ask("departures.agreeCall", { stayId, on: "2026-12-01", caller: "house" });
    await undoLast(personId);
    await toDecember();
    expect(await callsDue()).toEqual([]);
    await house.ask("stays.depart", { stayId, night: "2026-12-02", ...away });
    expect(await callsDue()).toMatchObject([{ stayId, on: "2026-12-01" }]);
  });
});
