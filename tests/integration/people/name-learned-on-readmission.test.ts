// A person with an existing file is given a bed: what they say at the door reaches the office, and is not lost again.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Instant } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { aCall, aNewcomer } from "../../helpers/builders.ts";
import { long } from "../../helpers/long-test.ts";
import { signIn } from "../../helpers/integration/outings-and-departures.ts";
import {
  addColleague,
  foundHouse,
  preparedHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let beds: readonly string[];
const begun = preparedHouse(async (house) => {
  const beds = (await foundHouse(house, ["admin", "care"])).map((room) => room.beds[0]?.id ?? "");
  await addColleague(house, "ada", "noor", ["shelter"]);
  await signIn(house, "ada");
  return { beds };
});
beforeEach(async () => {
  ({ house, beds } = await begun());
});
afterEach(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

type Typed = Parameters<typeof aNewcomer>[0];
const left = { destination: "unknown", reason: "ended-by-person" } as const;
const cameAndWent = "2026-11-25";
const noAge = { basis: "unknown" } as const;

/** The file that an accepted referral opened. */
async function called(name: string | null): Promise<PersonId> {
  const decision = { kind: "accepted", personId: null } as const;
  const names = { name, caller: "", phone: "" };
  const call = await house.ask("referrals.take", aCall({ names, decision }));
  if (call.decision.kind !== "accepted") throw new Error("It was accepted");
  return call.decision.personId;
}

async function comeAndGo(personId: PersonId, typed: Typed): Promise<void> {
  const newcomer = { ...aNewcomer({ personId, ...typed }), bedId: beds[0] ?? "" };
  const { stayId } = await house.ask("stays.admit", newcomer);
  await house.ask("stays.depart", { stayId, night: cameAndWent, ...left });
}

async function monthLater(): Promise<void> {
  for (const day of ["2026-12-20", "2027-01-10"]) {
    house.lock();
    house.now = Instant.parse(`${day}T20:10:00.000Z`);
    await house.unlock("ada");
  }
}

async function officeKnows(id: PersonId) {
  const { identity, card } = await house.ask("people.view", { id });
  if (identity.state !== "open") throw new Error("The office reads it");
  return { ...identity.content, shown: card.name, age: card.age };
}

describe.each(["ada", "noor"])("admitted by %s", (who) => {
  it("keeps a name that was unknown before", long, async () => {
    const id = await called(null);
    await signIn(house, who);
    await comeAndGo(id, { name: "Maria New", age: noAge });
    await monthLater();
    expect(await officeKnows(id)).toMatchObject({ name: "Maria New", shown: "Maria New" });
  });

  it("keeps another name beside the one that was removed from the house", long, async () => {
    const id = await called("Rosa Old");
    await comeAndGo(id, { name: "Rosa Old", age: noAge });
    await monthLater();
    await signIn(house, who);
    const again = { from: "2027-01-10", plannedUntil: "2027-03-01" };
    const newcomer = aNewcomer({ personId: id, name: "Maria New", age: noAge, ...again });
    await house.ask("stays.admit", { ...newcomer, bedId: beds[0] ?? "" });
    await signIn(house, "ada");
    expect(await officeKnows(id)).toMatchObject({ name: "Rosa Old", aliases: ["Maria New"] });
  });

  it("keeps the day of birth, and lets no estimate replace it", async () => {
    const id = await called("Rosa Old");
    await signIn(house, who);
    await comeAndGo(id, { name: null, age: { basis: "birthDate", birthDate: "2002-05-17" } });
    await signIn(house, "ada");
    expect(await officeKnows(id)).toMatchObject({ birthDate: "2002-05-17", name: "Rosa Old" });

    await signIn(house, who);
    const again = { age: { basis: "estimated", years: 40 }, from: "2026-11-25" } as const;
    house.now = Instant.parse("2026-11-25T20:10:00.000Z");
    const newcomer = aNewcomer({ personId: id, name: null, ...again });
    await house.ask("stays.admit", { ...newcomer, bedId: beds[0] ?? "" });
    await signIn(house, "ada");
    const age = { basis: "born", month: "2002-05" };
    expect(await officeKnows(id)).toMatchObject({ birthDate: "2002-05-17", age });
  });
});

it("writes nothing into the identity of a hidden file", async () => {
  const id = await called("Rosa Old");
  const { version } = (await house.ask("people.view", { id })).card;
  await house.ask("hidden.hide", { id, version, colleagues: [] });
  const before = await officeKnows(id);
  const age = { basis: "birthDate", birthDate: "2002-05-17" } as const;
  await comeAndGo(id, { name: "Maria New", age });
  const { name, aliases, birthDate } = await officeKnows(id);
  expect({ name, aliases, birthDate }).toEqual({
    name: before.name,
    aliases: before.aliases,
    birthDate: before.birthDate,
  });
});
