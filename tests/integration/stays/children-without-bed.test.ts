// A mother and her children at two in the morning, admitted by shelter staff alone into a house with one bed left.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import { countsOf } from "../../../domain/outings/evacuation.ts";
import { sleepersAt } from "../../../domain/accommodation/bed-board.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { signIn } from "../../helpers/integration/outings-and-departures.ts";
import {
  addColleague,
  foundHouse,
  openHouseOf,
  preparedHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

const tonight = CalendarDate.parse("2026-11-24");
const atTwo = Instant.parse("2026-11-25T01:00:00.000Z");
const away = { destination: "other-shelter", reason: "ended-by-person" } as const;

let house: TestHouse;
let beds: readonly string[] = [];
const bed = (index: number) => beds[index] ?? "";

const begun = preparedHouse(async (fresh) => {
  house = fresh;
  beds = (await foundHouse(house)).map((room) => room.beds[0]?.id ?? "");
  await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("noor");
  for (let index = 1; index < 16; index += 1)
    await house.ask("stays.admit", {
      ...aNewcomer({ name: `Sleeper ${String(index)}` }),
      bedId: bed(index),
    });
  house.now = atTwo;
  return { beds };
});
beforeEach(async () => {
  ({ house, beds } = await begun());
});
afterEach(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

type Child = NonNullable<Input<"stays.admit">["children"]>[number];

const aChild = (change: Partial<Child> = {}): Child => ({
  name: "Child Invented",
  sex: "unknown",
  age: { basis: "estimated", years: 4 },
  bedId: null,
  withoutBed: "shared",
  ...change,
});

const arrive = (children: Child[], change: Partial<Input<"stays.admit">> = {}) =>
  house.call("stays.admit", {
    ...aNewcomer({ name: "Mother Invented" }),
    bedId: bed(0),
    children,
    ...change,
  });

async function arrived(children: Child[]) {
  const admitted = await arrive(children);
  if (!admitted.ok) throw new Error(JSON.stringify(admitted.error));
  const { relatives } = await house.ask("households.ofPerson", { id: admitted.value.personId });
  const ids = relatives.map(({ id }) => id);
  const stays = await Promise.all(ids.map(stayOf));
  return { mother: admitted.value, children: ids, stays };
}

async function stayOf(id: string) {
  const [last] = await house.ask("stays.ofPerson", { id });
  return last?.stay.id ?? "";
}

async function undo(id: string) {
  const stays = await house.ask("stays.ofPerson", { id });
  const eventId = stays.map(({ undoable }) => undoable).find((one) => one !== null) ?? "";
  return house.call("stays.undo", { eventId });
}

const firstRoom = async () => {
  const { rooms } = await house.ask("beds.board", { night: null });
  return (rooms[0]?.beds ?? []).flatMap(sleepersAt);
};
const namesAt = async (index: number) => {
  const { rooms } = await house.ask("beds.board", { night: null });
  return (rooms[index]?.beds ?? []).flatMap(sleepersAt).map(({ name }) => name);
};

describe("a child who comes along", () => {
  it.each([
    ["in the same bed", [aChild()]],
    ["on a mattress", [aChild({ withoutBed: "mattress" })]],
    ["of unknown age", [aChild({ age: { basis: "unknown" } })]],
    ["born this month", [aChild({ age: { basis: "birthDate", birthDate: "2026-11-02" } })]],
    ["of 17", [aChild({ age: { basis: "estimated", years: 17 }, withoutBed: "mattress" })]],
    ["without a name", [aChild({ name: null })]],
    ["with brothers and sisters", [aChild(), aChild({ withoutBed: "mattress" }), aChild()]],
  ])("%s has a file, a stay and a family, and counts", async (_, given) => {
    const { mother, children } = await arrived(given);
    expect(children).toHaveLength(given.length);
    expect((await firstRoom()).map(({ withoutBed }) => withoutBed)).toEqual([
      null,
      ...given.map(({ withoutBed }) => withoutBed),
    ]);
    const today = await house.ask("today.view", {});
    expect(today).toMatchObject({ inHouse: 16 + given.length, places: 16, free: 0 });
    const { lines } = await house.ask("census.view", { night: tonight });
    expect(lines).toHaveLength(16 + given.length);

    const list = await house.ask("papers.evacuation", {});
    const [own] = list.rooms;
    expect(own?.people).toHaveLength(1 + given.length);
    expect(own?.people.slice(1).every(({ described }) => described?.as === "child")).toBe(true);
    expect(countsOf(list)).toMatchObject({ residents: 16 + given.length });
    const people = await house.ask("stays.ofPerson", { id: mother.personId });
    expect(people[0]?.stay).toMatchObject({ from: tonight });
  });

  it("may have a bed of its own where there is one", async () => {
    const stays = await house.ask("stays.ofPerson", { id: await personIn(1) });
    const left = { stayId: stays[0]?.stay.id ?? "", night: tonight, ...away };
    await house.ask("stays.depart", left);
    await arrived([aChild({ bedId: bed(1), withoutBed: null }), aChild()]);
    expect(await namesAt(1)).toEqual(["Child Invented"]);
    expect(await namesAt(0)).toEqual(["Mother Invented", "Child Invented"]);
  });

  it("comes later to a family member who is here already", async () => {
    const { mother } = await arrived([]);
    const later = {
      ...aNewcomer({ age: { basis: "estimated", years: 6 }, withPersonId: mother.personId }),
      bedId: null,
      withoutBed: "mattress",
    } as const;
    expect(await house.call("stays.admit", later)).toMatchObject({ ok: true });
    expect(await firstRoom()).toHaveLength(2);
  });

  it.each([
    ["an adult", aChild({ age: { basis: "estimated", years: 18 } }), "OnlyChildWithoutBed"],
    [
      "somebody who turned 18",
      aChild({ age: { basis: "birthDate", birthDate: "2008-10-30" } }),
      "OnlyChildWithoutBed",
    ],
    ["nowhere", aChild({ withoutBed: null }), "InvalidInput"],
    ["in two places", aChild({ bedId: bed(1), withoutBed: "shared" }), "InvalidInput"],
  ])("is refused as %s, and nobody is admitted", async (_, given, type) => {
    const child = given.bedId === null ? given : { ...given, bedId: bed(1) };
    expect(await arrive([aChild(), child])).toMatchObject({ ok: false, error: { type } });
    expect(await firstRoom()).toEqual([]);
  });

  it("is refused beside nobody", async () => {
    const alone = {
      ...aNewcomer({ age: { basis: "estimated", years: 4 } }),
      bedId: null,
      withoutBed: "shared",
    } as const;
    expect(await house.call("stays.admit", alone)).toMatchObject({
      error: { type: "NoFamilyInBed" },
    });
  });
});

const personIn = async (index: number) => {
  const { rooms } = await house.ask("beds.board", { night: null });
  return (rooms[index]?.beds ?? []).flatMap(sleepersAt)[0]?.personId ?? "";
};

describe("together with the parent", () => {
  it("is never admitted where that is undone", async () => {
    const { mother, children } = await arrived([aChild(), aChild({ withoutBed: "mattress" })]);
    expect(await undo(mother.personId)).toMatchObject({ ok: true });
    expect(await firstRoom()).toEqual([]);
    for (const id of [mother.personId, ...children]) {
      expect(await house.ask("households.ofPerson", { id })).toEqual({ relatives: [] });
      expect((await house.ask("stays.ofPerson", { id }))[0]).toMatchObject({ nights: 0 });
    }
  });

  it("is not undone after later decisions about the child", async () => {
    const { mother, stays } = await arrived([aChild()]);
    await house.ask("stays.plan", { stayId: stays[0] ?? "", plannedUntil: "2027-06-01" });
    expect(await undo(mother.personId)).toMatchObject({ error: { type: "CannotUndo" } });
    expect(await firstRoom()).toHaveLength(2);
  });

  it("moves along and back", async () => {
    const { mother } = await arrived([aChild(), aChild({ withoutBed: "mattress" })]);
    const stays = await house.ask("stays.ofPerson", { id: await personIn(1) });
    const left = { stayId: stays[0]?.stay.id ?? "", night: tonight, ...away };
    await house.ask("stays.depart", left);
    await house.ask("stays.move", { stayId: mother.stayId, bedId: bed(1), night: tonight });
    expect(await namesAt(1)).toHaveLength(3);
    expect(await firstRoom()).toEqual([]);
    expect(await undo(mother.personId)).toMatchObject({ ok: true });
    expect(await firstRoom()).toHaveLength(3);
  });

  it("moves along, and gets a bed on the way", async () => {
    const { mother, stays } = await arrived([aChild(), aChild()]);
    for (const index of [1, 2]) {
      const [last] = await house.ask("stays.ofPerson", { id: await personIn(index) });
      await house.ask("stays.depart", { stayId: last?.stay.id ?? "", night: tonight, ...away });
    }
    const moved = await house.ask("moves.together", {
      moves: [
        { stayId: mother.stayId, bedId: bed(1) },
        { stayId: stays[0] ?? "", bedId: bed(2) },
      ],
    });
    expect(await namesAt(1)).toHaveLength(2);
    expect(await namesAt(2)).toHaveLength(1);
    await house.ask("moves.undo", { id: moved.id });
    expect(await firstRoom()).toHaveLength(3);
  });

  it("leaves along, cannot stay alone, and comes back along", async () => {
    const { mother, stays } = await arrived([aChild(), aChild()]);
    const leaving = { stayId: mother.stayId, night: tonight, ...away };
    for (const along of [[], stays.slice(0, 1)])
      expect(await house.call("stays.depart", { ...leaving, along })).toMatchObject({
        error: { type: "ChildBeside" },
      });
    await house.ask("stays.depart", { ...leaving, along: [...stays] });
    expect(await firstRoom()).toEqual([]);
    expect(await house.ask("today.view", {})).toMatchObject({ inHouse: 15, free: 1 });
    expect(await undo(mother.personId)).toMatchObject({ ok: true });
    expect(await firstRoom()).toHaveLength(3);
  });

  it("belongs to the family for as long as it has no bed", async () => {
    const { mother, children } = await arrived([aChild()]);
    for (const personId of [mother.personId, children[0] ?? ""])
      expect(await house.call("households.leave", { personId })).toMatchObject({
        error: { type: "ChildBeside" },
      });
  });
});

describe("what is to be settled", () => {
  const needs = async () =>
    (await house.ask("today.view", {})).needs.filter(({ kind }) => kind === "withoutBed");

  it("is shown to the administrator, until it is accepted", async () => {
    const { stays } = await arrived([aChild({ withoutBed: "mattress" })]);
    expect(await needs()).toEqual([]);
    const accept = { stayId: stays[0] ?? "" };
    expect(await house.call("stays.acceptWithoutBed", accept)).toMatchObject({ ok: false });
    await signIn(house, "ada");
    expect(await needs()).toMatchObject([{ withoutBed: "mattress", room: "Room 1" }]);
    await house.ask("stays.acceptWithoutBed", accept);
    expect(await needs()).toEqual([]);
  });

  it("is over once the child has a bed", async () => {
    const { stays } = await arrived([aChild()]);
    const [last] = await house.ask("stays.ofPerson", { id: await personIn(3) });
    await house.ask("stays.depart", { stayId: last?.stay.id ?? "", night: tonight, ...away });
    await house.ask("stays.move", { stayId: stays[0] ?? "", bedId: bed(3), night: tonight });
    await signIn(house, "ada");
    expect(await needs()).toEqual([]);
    expect(await house.call("stays.acceptWithoutBed", { stayId: stays[0] ?? "" })).toMatchObject({
      error: { type: "NotFound" },
    });
  });
});

describe("the database itself refuses", () => {
  async function refusal(statement: (ids: Record<string, string>) => string): Promise<string> {
    const { mother, children, stays } = await arrived([aChild()]);
    const ids = {
      mother: mother.personId,
      motherStay: mother.stayId,
      child: children[0] ?? "",
      childStay: stays[0] ?? "",
      stranger: await personIn(5),
    };
    const { file } = openHouseOf(house).database;
    file.exec("BEGIN");
    try {
      file.exec(statement(ids));
      return "";
    } catch (thrown) {
      return String(thrown);
    } finally {
      file.exec("ROLLBACK");
    }
  }

  it.each<[string, (ids: Record<string, string>) => string, string]>([
    [
      "a child beside a stranger",
      ({ child }) =>
        `UPDATE placements SET bed_id = '${bed(5)}' WHERE person_id = '${String(child)}'`,
      "nobody of the family in this bed",
    ],
    [
      "a child beside an empty bed",
      ({ mother }) =>
        `UPDATE placements SET voided_at = 'now' WHERE person_id = '${String(mother)}'`,
      "a child sleeps beside this bed",
    ],
    [
      "an end that leaves the child alone",
      ({ mother }) =>
        `UPDATE placements SET until_night = '2026-11-30' WHERE person_id = '${String(mother)}'`,
      "a child sleeps beside this bed",
    ],
    [
      "another bed without the child",
      ({ mother }) =>
        `UPDATE placements SET from_night = '2026-11-25' WHERE person_id = '${String(mother)}'`,
      "a child sleeps beside this bed",
    ],
    [
      "a family that ends",
      ({ child }) =>
        `UPDATE household_members SET until_day = '2026-11-25' WHERE person_id = '${String(child)}'`,
      "a child sleeps beside this bed",
    ],
    [
      "an adult",
      ({ child, childStay }) =>
        `UPDATE placements SET voided_at = 'now' WHERE person_id = '${String(child)}';
         UPDATE people SET age_years = 18 WHERE id = '${String(child)}';
         INSERT INTO placements (id, stay_id, person_id, bed_id, from_night, without_bed)
         VALUES ('x', '${String(childStay)}', '${String(child)}', '${bed(0)}', '2026-11-24', 'shared')`,
      "only a child sleeps without a bed",
    ],
    [
      "a bed that becomes none",
      ({ stranger }) =>
        `UPDATE placements SET without_bed = 'shared' WHERE person_id = '${String(stranger)}'`,
      "a night keeps its bed",
    ],
    [
      "two in one bed who both have it",
      ({ child }) =>
        `UPDATE placements SET without_bed = NULL WHERE person_id = '${String(child)}'`,
      "bed taken",
    ],
  ])("%s", async (_, statement, said) => expect(await refusal(statement)).toContain(said));
});
