// A person is named in records about others: in another's incident, on a key, in the title of an activity. When the name is
// removed from the house it is removed there, too.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addMinutes, Instant } from "../../../domain/core/calendar-date.ts";
import type { IncidentId } from "../../../domain/incidents/incident.ts";
import { emptyIdentity, type PersonId } from "../../../domain/people/person.ts";
import { emptySafetyCard } from "../../../domain/safety/safety.ts";
import { anIncident, aNewcomer, aSession } from "../../helpers/builders.ts";
import { long } from "../../helpers/long-test.ts";
import { isOnDatabasePage } from "../attack/is-on-database-page.ts";
import {
  leaveHouse,
  monthPasses,
  signIn,
} from "../../helpers/integration/outings-and-departures.ts";
import {
  foundHouse,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

const day = "2026-11-24";
const named = "Yolanthe";

let house: TestHouse;
let beds: readonly string[];
beforeEach(async () => {
  house = testHouse();
  beds = (await foundHouse(house, ["admin", "care"])).map((room) => room.beds[0]?.id ?? "");
});
afterEach(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

it("is removed with the departure from everything written about others and about the house", async () => {
  const gone = await admit("Yolanthe Inventedname", 0);
  const stays = await admit("Linh Stayson", 1);
  const incidentId = await nameHerEverywhere(stays);
  await leaveHouse(house, gone);
  expect(isFound(named)).toBe(true);

  await monthPasses(house, "ada");

  expect(isFound(named)).toBe(false);
  expect(isFound("Inventedname")).toBe(false);
  const { words, people } = await house.ask("incidents.view", { id: incidentId });
  expect(words).toMatchObject({ what: "… shouted at Linh.", behind: "… had bad news." });
  expect(people).toMatchObject([{ id: stays, name: "Linh Stayson" }]);
  const { things } = await house.ask("belongings.book", {});
  expect(things.map(({ label }) => label)).toEqual(["Locker of … 1", "Locker of … 2"]);
});

it("leaves what is known of those who stay: a number replaces the name of a person to be kept apart", async () => {
  const gone = await admit("Yolanthe Inventedname", 0);
  const stays = await admit("Linh Stayson", 1);
  const { number: _number, ...card } = (await house.ask("people.view", { id: stays })).card;
  const alerts = [`not alone with ${named}`];
  await house.ask("people.saveCard", { ...card, alerts, helpNeeded: `as ${named}` });
  const safety = { ...emptySafetyCard, codeWord: "teapot", neverContact: ["The uncle"] };
  const whenGoingOut = `Not with ${named} Inventedname, her sister`;
  await house.ask("safety.saveCard", { id: stays, version: 0, card: { ...safety, whenGoingOut } });
  const { number } = (await house.ask("people.view", { id: gone })).card;
  await leaveHouse(house, gone);
  await monthPasses(house, "ada");

  expect(isFound(named)).toBe(false);
  const sign = `№ ${String(number)}`;
  expect((await house.ask("safety.view", { id: stays })).card).toEqual({
    ...safety,
    whenGoingOut: `Not with ${sign}, her sister`,
  });
  const after = (await house.ask("people.view", { id: stays })).card;
  expect(after).toMatchObject({ alerts: [`not alone with ${sign}`], helpNeeded: `as ${sign}` });
});

it.each(["plan", "house"] as const)(
  "stays in what a care worker signed about another person, at the level %s",
  async (level) => {
    const gone = await admit("Yolanthe Inventedname", 0);
    const stays = await admit("Linh Stayson", 1);
    const text = "She trusts Yolanthe Inventedname, and nobody else.";
    await house.ask("contacts.record", { id: stays, ...aSession(text, { level }) });
    await leaveHouse(house, gone);
    await monthPasses(house, "ada");

    expect(isFound(named)).toBe(false);
    const { contacts } = await house.ask("contacts.ofPerson", { id: stays, page: 0 });
    expect(contacts.map(({ notes }) => notes[0]?.text)).toEqual([{ state: "open", content: text }]);
  },
);

it("is removed from texts of the house at once when a file is hidden", async () => {
  const hides = await admit("Yolanthe Inventedname", 0);
  const stays = await admit("Linh Stayson", 1);
  const card = { ...emptySafetyCard, whenGoingOut: `With ${named} only` };
  await house.ask("safety.saveCard", { id: stays, version: 0, card });
  const { number, version } = (await house.ask("people.view", { id: hides })).card;
  await house.ask("hidden.hide", { id: hides, version, colleagues: [] });

  expect(isFound(named)).toBe(false);
  const { whenGoingOut } = (await house.ask("safety.view", { id: stays })).card;
  expect(whenGoingOut).toBe(`With № ${String(number)} only`);
});

describe("a namesake who still lives here", () => {
  const words = { what: "Yolanthe Stayson helped Inventedname.", behind: "", agreed: "" };
  const text = ["Yolanthe slept badly. Yolanthe Inventedname called."];

  it("keeps the name in all texts", async () => {
    const gone = await admit("Yolanthe Inventedname", 0);
    const stays = await admit("Yolanthe Stayson", 1);
    const { id } = await house.ask(
      "incidents.record",
      anIncident(stays, { words, level: "future" }),
    );
    await house.ask("log.write", {
      shift: { day, name: "evening" },
      kind: "note",
      about: null,
      text,
      isPinned: true,
    });
    await leaveHouse(house, gone);
    await monthPasses(house, "ada");

    expect(isFound("Inventedname")).toBe(false);
    expect((await house.ask("incidents.view", { id })).words).toMatchObject({
      what: "Yolanthe Stayson helped ….",
    });
    expect(isFound("Yolanthe slept badly")).toBe(true);
  });

  it("is removed along once they have left as well", long, async () => {
    const gone = await admit("Yolanthe Inventedname", 0);
    const next = await admit("Yolanthe Stayson", 1);
    await admit("Linh Stayson", 2);
    const reason = "The window that Yolanthe broke";
    await house.ask("beds.close", { bedId: beds[5] ?? "", from: day, until: null, reason });
    await leaveHouse(house, gone);
    await monthPasses(house, "ada");
    expect(isFound(reason)).toBe(true);
    const { current } = await house.ask("people.view", { id: next });
    const departure = { destination: "unknown", reason: "left-without-notice" } as const;
    const stayId = current?.stay.id ?? "";
    await house.ask("stays.depart", { stayId, night: "2026-12-26", ...departure });
    for (const later of ["2027-01-12", "2027-01-28"]) {
      house.now = Instant.parse(`${later}T08:00:00.000Z`);
      await signIn(house, "ada");
    }

    expect(isFound(named)).toBe(false);
    // The surname is that of a resident.
    expect(isFound("Stayson")).toBe(true);
  });

  it("may be a colleague", async () => {
    const gone = await admit("Ada Inventedname", 0);
    const stays = await admit("Linh Stayson", 1);
    const said = { ...words, what: "Ada talked to Inventedname." };
    const { id } = await house.ask(
      "incidents.record",
      anIncident(stays, { words: said, level: "future" }),
    );
    await leaveHouse(house, gone);
    await monthPasses(house, "ada");

    expect((await house.ask("incidents.view", { id })).words).toMatchObject({
      what: "Ada talked to ….",
    });
  });
});

it("is removed from texts of the house when a file is hidden also by names known to the office alone", async () => {
  const hidden = await admit("Yolanthe Inventedname", 0);
  const stays = await admit("Linh Stayson", 1);
  const version = async () => (await house.ask("people.view", { id: hidden })).card.version;
  await house.ask("people.saveIdentity", {
    id: hidden,
    version: await version(),
    showsName: false,
    identity: { ...emptyIdentity, name: "Oriane Officename", aliases: ["Zenobie Aliasname"] },
  });
  const said = { what: "Zenobie and Officename.", behind: "", agreed: "" };
  await house.ask("incidents.record", anIncident(stays, { words: said, level: "future" }));
  await house.ask("log.write", {
    shift: { day, name: "evening" },
    kind: "note",
    about: null,
    isPinned: false,
    text: ["The police asked for Oriane Officename."],
  });
  await house.ask("hidden.hide", { id: hidden, version: await version(), colleagues: [] });
  for (const name of ["Oriane", "Officename", "Zenobie"]) expect(isFound(name)).toBe(false);
});

it("changes no other word", async () => {
  const stays = await admit("Linh Stayson", 1);
  const words = { what: "Linh dropped a plate.", behind: "", agreed: "" };
  const { id } = await house.ask("incidents.record", anIncident(stays, { words, level: "future" }));
  const gone = await admit("Yolanthe Inventedname", 0);
  await leaveHouse(house, gone);
  await monthPasses(house, "ada");

  expect((await house.ask("incidents.view", { id })).words).toMatchObject(words);
});

async function admit(name: string, bed: number): Promise<PersonId> {
  const bedId = beds[bed] ?? "";
  return (await house.ask("stays.admit", { ...aNewcomer({ name }), bedId })).personId;
}

/** Names the person in every free text of the house. */
async function nameHerEverywhere(stays: PersonId): Promise<IncidentId> {
  const what = "Yolanthe Inventedname shouted at Linh.";
  const words = { what, behind: `${named} had bad news.`, agreed: "" };
  const { id } = await house.ask("incidents.record", anIncident(stays, { words, level: "future" }));
  await house.ask("breaches.open", {
    who: `a friend of ${named}`,
    toWhom: "a cousin",
    how: "",
    knownOn: day,
    risk: "real",
    reasons: null,
    personIds: [stays],
    actions: [`Ask ${named}`],
  });
  const ledBy = { is: "other", name: `${named}’s teacher` } as const;
  const activity = { what: `Cake for ${named}`, day, at: null, ledBy, openTo: "all" } as const;
  await house.ask("activities.save", { id: null, plan: activity, invited: [] });
  for (const label of [`Locker of ${named}`, "Locker of Inventedname"])
    await house.ask("things.save", { id: null, kind: "locker", label });
  const reason = `The window that ${named} broke`;
  await house.ask("beds.close", { bedId: beds[5] ?? "", from: day, until: null, reason });
  await house.ask("reservations.make", {
    places: [{ bedId: beds[6] ?? "", personId: null }],
    about: `A friend of ${named}`,
    from: day,
    until: "2027-03-01",
    expiresOn: "2027-02-01",
  });
  const times = { day, from: "15:00", until: "16:00" } as const;
  const visit = {
    personId: stays,
    visitor: `Aunt of ${named}`,
    ...times,
    place: "office",
  } as const;
  await house.ask("visits.note", { visit, spokeWith: null });
  const note = `Like that of ${named}`;
  await house.ask("post.arrived", { personId: stays, kind: "parcel", arrivedOn: day, note });
  await house.ask("passes.goOut", {
    personIds: [stays],
    whereTo: `To see ${named}`,
    backBy: addMinutes(house.now, 600),
    company: "alone",
    hasPhone: true,
  });
  const search = await house.ask("missing.open", { personId: stays });
  const description = { lastSeen: `With ${named}`, looks: `As tall as ${named}` };
  await house.ask("missing.describe", { id: search.id, version: 1, description });
  return id;
}

const isFound = (text: string) => isOnDatabasePage(house, text);

it("is the only way in which texts of the house change: the database itself refuses any other", async () => {
  const stays = await admit("Linh Stayson", 1);
  const card = { ...emptySafetyCard, whenGoingOut: "Never alone" };
  await house.ask("safety.saveCard", { id: stays, version: 0, card });
  const needs = { needs: [], text: "Needs a cot at once" };
  await house.ask("intake.saveArrival", {
    id: stays,
    version: 0,
    needs,
    health: null,
    state: null,
  });
  const items = [{ text: "Swims on Mondays", when: "now", from: null }] as const;
  await house.ask("agreement.saveSteps", { id: stays, version: 0, items: [...items] });
  const { file } = openHouseOf(house).database;

  for (const [table, column, from] of [
    ["safety_cards", "card", "Never alone"],
    ["intake_sections", "arrival", "Needs a cot"],
    ["agreement_steps", "items", "Swims on"],
  ] as const) {
    const change = (to: string) => () =>
      file.exec(
        `UPDATE ${table} SET ${column} = replace(${column}, '${from}', '${to}') WHERE ${column} IS NOT NULL`,
      );
    expect(change("Anything"), table).toThrow("a correction adds");
    if (table !== "safety_cards")
      expect(change(`${from} and more …`), table).toThrow("a correction adds");
    expect(change("…"), table).not.toThrow();
  }
});
