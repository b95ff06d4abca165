// The list of people by phase of the residence procedure: visible to the office.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { noFields } from "../../../domain/residence/document.ts";
import { everyoneIn, ResidencePhase } from "../../../domain/person-file/people-list.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { refusal } from "../../helpers/integration/copied-vault.ts";
import { intakeHouse, type IntakeHouse } from "../../helpers/integration/intake-house.ts";
import { openHouseOf } from "../../helpers/integration/test-house.ts";

// Mina is in the reflection period, Nadia has a procedure without a document, Pavlo's procedure has ended, Rosa has none.

let given: IntakeHouse;
let people: Readonly<Record<"mina" | "nadia" | "pavlo" | "rosa", PersonId>>;
beforeAll(async () => {
  given = await intakeHouse();
  await given.as("samira");
  const [nadia, pavlo, rosa] = [
    await admit("Nadia Invented", 0),
    await admit("Pavlo Invented", 1),
    await admit("Rosa Invented", 2),
  ];
  people = { mina: given.mina, nadia, pavlo, rosa };
  const ways = [await openWay(people.mina), await openWay(nadia), await openWay(pavlo)];
  for (const index of [0, 2]) await reflect(ways[index] ?? "");
  await given.house.ask("procedure.record", {
    trackId: ways[2] ?? "",
    event: { kind: "ended", on: day("2026-11-20"), reason: "voluntaryReturn" },
    note: "",
    overrideReason: "An invented reason",
  });
});
afterAll(() => given.house.remove());

const day = (text: string) => CalendarDate.parse(text);

async function admit(name: string, bed: number): Promise<PersonId> {
  const newcomer = { ...aNewcomer({ name }), bedId: given.beds[bed] ?? "" };
  return (await given.house.ask("stays.admit", newcomer)).personId;
}

async function openWay(id: PersonId): Promise<string> {
  await given.house.ask("procedure.open", { id, openedOn: "2026-11-02", isAlone: false });
  const [track] = (await given.house.ask("procedure.view", { id })).tracks;
  return track?.id ?? "";
}

async function reflect(trackId: string): Promise<void> {
  await given.house.ask("procedure.issue", {
    trackId,
    step: "reflection",
    issuedOn: "2026-11-03",
    printed: null,
    fields: { ...noFields, attempts: [] },
    overrideReason: "An invented reason",
  });
}

const listed = async (change: Partial<Input<"people.list">>) => {
  const wishes = { ...everyoneIn("all"), text: "", page: 0, ...change };
  const { people: found } = await given.house.ask("people.list", wishes);
  return found.map(({ card }) => card.id).toSorted();
};

describe("the list by phase of residence", () => {
  it.each(ResidencePhase.options)("contains in %s the matching files", async (residence) => {
    const expected: PersonId[] = [];
    for (const id of Object.values(people)) {
      const file = await given.house.ask("people.view", { id });
      if ((file.residence?.phase ?? "none") === residence) expected.push(id);
    }
    expect(await listed({ residence })).toEqual(expected.toSorted());
  });

  it("knows reflection periods, ended procedures and missing documents", async () => {
    expect(await listed({ residence: "R1" })).toEqual([people.mina]);
    expect(await listed({ residence: "R7" })).toEqual([people.pavlo]);
    expect(await listed({ residence: "none" })).toEqual([people.nadia, people.rosa].toSorted());
  });

  it("combines with all other filters", async () => {
    const none = { residence: "none" } as const;
    expect(await listed({ ...none, text: "Rosa" })).toEqual([people.rosa]);
    expect(await listed({ ...none, filter: "intake" })).toEqual([]);
    expect(await listed({ residence: "R1", filter: "residents" })).toEqual([]);
  });

  it("leaves out files hidden from the user", async () => {
    const { house } = given;
    const { version } = (await house.ask("people.view", { id: people.rosa })).card;
    await house.ask("hidden.hide", { id: people.rosa, version, colleagues: [] });
    expect(await listed({ residence: "none" })).toEqual([people.nadia, people.rosa].toSorted());
    await given.as("ada");
    expect(await listed({ residence: "none" })).toEqual([people.nadia]);
    await given.as("samira");
    const hidden = (await house.ask("people.view", { id: people.rosa })).card;
    await house.ask("hidden.show", { id: people.rosa, version: hidden.version });
  });
});

describe("a filter by phase of residence", () => {
  const filter = { ...everyoneIn("all"), residence: "R1" } as const;

  it("can be saved and remembered by the office", async () => {
    await given.house.ask("filters.remember", { filter });
    const { saved } = await given.house.ask("filters.save", { name: "They reflect", filter });
    expect(saved).toEqual([{ name: "They reflect", filter }]);
    expect((await given.house.ask("filters.mine", {})).last).toEqual(filter);
  });

  it.each(["noor", "tom"])("is refused to %s, without the office compartment", async (name) => {
    await given.as(name);
    const no = refusal("NotMember");
    expect(await given.house.call("people.list", { ...filter, page: 0 })).toMatchObject(no);
    expect(await given.house.call("filters.save", { name: "No", filter })).toMatchObject(no);
    expect(await given.house.call("filters.remember", { filter })).toMatchObject(no);
    expect(await given.house.ask("filters.mine", {})).toEqual({ last: null, saved: [] });
    await given.as("samira");
  });

  it("saved with the office compartment is left out without it", async () => {
    const { house } = given;
    const move =
      "UPDATE people_filters SET user_id = (SELECT id FROM users WHERE sign_in_name = ?)";
    openHouseOf(house).database.file.prepare(move).run("noor");
    await given.as("noor");

    expect(await house.ask("filters.mine", {})).toEqual({ last: null, saved: [] });
  });
});
