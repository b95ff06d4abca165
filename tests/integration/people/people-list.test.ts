import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Output } from "../../../domain/api/index.ts";
import {
  everyoneIn,
  everyResident,
  PeoplePhase,
  PeopleState,
} from "../../../domain/person-file/people-list.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { aCall, aNewcomer } from "../../helpers/builders.ts";
import {
  addColleague,
  foundHouse,
  letIn,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let beds: readonly string[];
let samira: UserId;
const all: PersonId[] = [];
const today = "2026-11-24";
const away = { destination: "own-rented-home", reason: "ended-by-person" } as const;

beforeAll(async () => {
  house = testHouse();
  const rooms = await foundHouse(house);
  beds = rooms.flatMap((room) => room.beds.map(({ id }) => id));
  samira = await addColleague(house, "ada", "samira", ["care"]);
  await letIn(house, "ada", { signInName: "samira", id: samira }, "office");
  await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("samira");
  await live();
});
afterAll(() => house.remove());

/** At least one person of each kind. */
async function live(): Promise<void> {
  const stays: Output<"stays.admit">[] = [];
  for (const [index, name] of ["Olena", "Blessing", "Rosa", "Mehdi", "Zoë"].entries())
    stays.push(
      await house.ask("stays.admit", {
        ...aNewcomer({ name, from: "2026-11-10", languages: index % 2 === 0 ? ["uk"] : ["en"] }),
        bedId: beds[index] ?? "",
      }),
    );
  const leave = async (index: number) => {
    const { stayId = "", personId = "" } = stays[index] ?? {};
    await house.ask("stays.depart", { stayId, night: "2026-11-20", ...away });
    const [line] = await house.ask("assistance.ofPerson", { id: personId });
    return line?.track.id ?? "";
  };
  await house.ask("assistance.setMode", {
    id: await leave(1),
    mode: "waiting",
    reason: "safety",
    from: "2026-11-21",
  });
  const rosa = await leave(2);
  await house.ask("assistance.setMode", {
    id: rosa,
    mode: "waiting",
    reason: null,
    from: "2026-11-21",
  });
  await house.ask("assistance.setMode", {
    id: rosa,
    mode: "non-residential",
    reason: null,
    from: "2026-11-22",
  });
  await house.ask("assistance.assign", { id: rosa, userId: samira, from: today });
  await house.ask("assistance.close", { id: await leave(3), on: today, ...away, leavesOn: null });
  for (const name of ["Mina", "Samir"])
    await house.ask(
      "referrals.take",
      aCall({
        names: { name, caller: "", phone: "" },
        decision: { kind: "accepted", personId: null },
      }),
    );
  await acceptToCome("Nour");
  const { people } = await house.ask("people.list", { filter: "all", page: 0 });
  all.push(...people.map(({ card }) => card.id));
}

/** Accepted, and waiting for the first night. */
async function acceptToCome(name: string): Promise<void> {
  const { id } = await house.ask("intake.open", {
    name,
    sex: "unknown",
    age: { basis: "unknown" },
    languages: [],
    waiting: { reason: "safety" },
  });
  const ending = { outcome: "accepted", on: today } as const;
  await house.ask("intake.end", { id, ending });
}

const listed = async (filter: PeopleState, more: object = {}) => {
  const { people } = await house.ask("people.list", { filter, page: 0, ...more });
  return people.map(({ card }) => card.name);
};

describe("the list of people", () => {
  it.each(PeopleState.options)("of %s contains the matching files", async (filter) => {
    const expected: PersonId[] = [];
    for (const id of all) {
      const { current, standing } = await house.ask("people.view", { id });
      const isHere = current !== null;
      const isOpen = !isHere && standing !== null && standing.state !== "closed";
      const fits: Record<PeopleState, boolean> = {
        residents: isHere,
        intake: isOpen && standing.state === "intake",
        waiting: isOpen && standing.mode === "waiting",
        "non-residential":
          isOpen && standing.state === "assisted" && standing.mode === "non-residential",
        ended: !isHere && !isOpen,
        all: true,
      };
      if (fits[filter]) expected.push(id);
    }
    const { people, total } = await house.ask("people.list", { filter, page: 0 });

    expect(expected.length).toBeGreaterThan(0);
    expect(people.map(({ card }) => card.id).toSorted()).toEqual(expected.toSorted());
    expect(total).toBe(expected.length);
  });

  it.each(PeoplePhase.options)("in the phase %s contains the matching files", async (phase) => {
    const expected: PersonId[] = [];
    for (const id of all) {
      const { standing } = await house.ask("people.view", { id });
      const stays = await house.ask("stays.ofPerson", { id });
      if (standing === null) continue;
      const isToCome =
        standing.mode === "waiting" && stays.every(({ stay }) => stay.from < standing.openedOn);
      const taken = isToCome ? "accepted" : "assisted";
      if ((standing.state === "assisted" ? taken : standing.state) === phase) expected.push(id);
    }
    const { people } = await house.ask("people.list", { filter: "all", page: 0, phase });

    expect(expected.length).toBeGreaterThan(0);
    expect(people.map(({ card }) => card.id).toSorted()).toEqual(expected.toSorted());
  });

  it("is filtered by care worker, by language and by both", async () => {
    expect(await listed("all", { worker: samira })).toEqual(["Rosa"]);
    expect(await listed("residents", { worker: "nobody" })).toEqual(["Olena", "Zoë"]);
    expect(await listed("all", { language: "uk" })).toEqual(["Zoë", "Rosa", "Olena"]);
    expect(await listed("residents", { worker: samira, language: "uk" })).toEqual([]);
  });

  it("finds by the beginning of a name, without its accents, by sound and by number", async () => {
    expect(await listed("all", { text: "zoe" })).toEqual(["Zoë"]);
    expect(await listed("all", { text: "Bles" })).toEqual(["Blessing"]);
    expect(await listed("all", { text: "Mehdy" })).toEqual(["Mehdi"]);
    expect(await listed("residents", { text: "Mehdi" })).toEqual([]);
    for (const text of ["3", "no. 3", "n° 3", "nr 3"]) {
      expect(await listed("all", { text })).toEqual(["Rosa"]);
      const { hits } = await house.ask("people.find", { text });
      expect(hits).toMatchObject([{ card: { number: 3 }, match: "number" }]);
    }
  });

  it("finds an alias as soon as it is recorded", async () => {
    const { people } = await house.ask("people.list", { filter: "all", text: "Rosa", page: 0 });
    const card = people[0]?.card;
    const id = card?.id ?? "";
    const { identity } = await house.ask("people.view", { id });
    if (identity.state !== "open") throw new Error("Closed");
    await house.ask("people.saveIdentity", {
      id,
      version: card?.version ?? 0,
      identity: { ...identity.content, aliases: ["Kukua"] },
      showsName: true,
    });

    expect(await listed("all", { text: "kukua" })).toEqual(["Rosa"]);
    expect((await house.ask("people.find", { text: "kukua" })).hits).toMatchObject([
      { card: { name: "Rosa" }, alias: "Kukua" },
    ]);
  });

  it("shows shift staff nobody whose name was removed from the house, nor an alias", async () => {
    house.lock();
    await house.unlock("noor");
    const before = await listed("all");
    expect(await listed("all", { text: "kukua" })).toEqual([]);
    const { file } = openHouseOf(house).database;
    file.exec("UPDATE people SET name = NULL WHERE name = 'Mehdi'");

    expect(await listed("all")).toEqual(before.filter((name) => name !== "Mehdi"));
    expect((await house.ask("people.find", { text: "4" })).hits).toEqual([]);
    house.lock();
    await house.unlock("samira");
    expect(await listed("ended")).toEqual(["Mehdi"]);
  });
});

describe("saved filters", () => {
  const mine = { ...everyoneIn("waiting"), language: "uk", phase: "accepted" } as const;

  it("are private, with the last one remembered, and one name has one filter", async () => {
    await house.ask("filters.remember", { filter: mine });
    await house.ask("filters.save", { name: "Who waits", filter: everyResident });
    await house.ask("filters.save", { name: "Who waits", filter: mine });
    expect(await house.ask("filters.mine", {})).toEqual({
      last: mine,
      saved: [{ name: "Who waits", filter: mine }],
    });

    house.lock();
    await house.unlock("noor");
    expect(await house.ask("filters.mine", {})).toEqual({ last: null, saved: [] });
    await house.ask("filters.remove", { name: "Who waits" });
    house.lock();
    await house.unlock("samira");
    expect((await house.ask("filters.remove", { name: "Who waits" })).saved).toEqual([]);
  });

  it("are at most twenty, and never contain what was typed", async () => {
    for (let number = 1; number <= 20; number += 1)
      await house.ask("filters.save", { name: `Filter ${String(number)}`, filter: mine });
    expect(await house.call("filters.save", { name: "One more", filter: mine })).toMatchObject({
      error: { type: "TooManyFilters" },
    });
    const withText = { ...mine, text: "Rosa" };
    expect(await house.call("filters.remember", { filter: withText })).toMatchObject({
      error: { type: "InvalidInput" },
    });
  });
});
