// The name that is shown is the name that is found: "Person 20" and "Name unknown", in each language, by whoever may see them.
import { afterEach, beforeEach, expect, it } from "vitest";
import type { PersonId } from "../../domain/person.ts";
import { addColleague, letIn } from "./test-house.ts";
import { admit, beginPlanning, endPlanning, house, tonight } from "./planning.ts";

const roles = ["noor", "samira", "ada"] as const;
let nameless: PersonId;
let hidden: PersonId;
let gone: PersonId;

beforeEach(async () => {
  await beginPlanning();
  await as("ada");
  const samira = await addColleague(house, "ada", "samira", ["care"]);
  await letIn(house, "ada", { signInName: "samira", id: samira }, "office");
  await as("noor");
  nameless = (await admit(0, { name: null })).personId;
  hidden = (await admit(1, { name: "Ottoline Hiddenaway" })).personId;
  const left = await admit(2, { name: null });
  gone = left.personId;
  const away = { destination: "unknown", reason: "ended-by-person" } as const;
  await house.ask("stays.depart", { stayId: left.stayId, night: tonight, ...away });
  await as("samira");
  const { version } = (await house.ask("people.view", { id: hidden })).card;
  await house.ask("hidden.hide", { id: hidden, version, colleagues: [] });
});
afterEach(endPlanning);

async function as(signInName: string): Promise<void> {
  house.lock();
  await house.unlock(signInName);
}

const found = async (text: string) =>
  (await house.ask("people.find", { text })).hits.map(({ card }) => card.id);
const listed = async (text: string) => {
  const filter = { filter: "residents", worker: null, language: null, phase: null } as const;
  const { people } = await house.ask("people.list", { ...filter, residence: null, text, page: 0 });
  return people.map(({ card }) => card.id);
};

it.each(["Person 1", "personne 1", "PERSOON 1", "1", "no. 1"])(
  "%s is the resident without a name, for every role",
  async (text) => {
    for (const who of roles) {
      await as(who);
      expect(await found(text), who).toEqual([nameless]);
      expect(await listed(text), who).toEqual([nameless]);
    }
  },
);

it.each(["Person 2", "personne 2", "persoon 2"])("%s is a hidden resident", async (text) => {
  for (const who of ["noor", "ada"]) {
    await as(who);
    expect(await found(text), who).toEqual([hidden]);
  }
});

it.each(["Person 3", "personne 3", "3"])("%s has left: for the office alone", async (text) => {
  await as("noor");
  expect(await found(text)).toEqual([]);
  await as("samira");
  expect(await found(text)).toEqual([gone]);
});

it.each(["Name unknown", "nom inconnu", "Naam onbekend", "name unk"])(
  "%s finds everybody without one, as far as the role sees them",
  async (text) => {
    await as("noor");
    expect(await found(text)).toEqual([nameless, hidden]);
    expect(await listed(text)).toEqual([nameless, hidden]);
    await as("samira");
    expect(await found(text)).toEqual([nameless, gone]);
    await as("ada");
    expect(await found(text)).toEqual([nameless, hidden, gone]);
  },
);

it("never tells a hidden name by a number", async () => {
  await as("noor");
  const { hits } = await house.ask("people.find", { text: "Person 2" });
  expect(JSON.stringify(hits)).not.toMatch(/Ottoline|Hiddenaway/);
});
