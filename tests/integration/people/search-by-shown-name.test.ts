// The shown name can be found: "Person 20" and "Name unknown", in each language, by users who may see them.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PersonId } from "../../../domain/people/person.ts";
import { signIn } from "../../helpers/integration/outings-and-departures.ts";
import { addColleague, letIn } from "../../helpers/integration/test-house.ts";
import {
  admit,
  beginPlanning,
  endPlanning,
  house,
  tonight,
} from "../../helpers/integration/bed-planning-house.ts";

let nameless: PersonId;
let hidden: PersonId;
let gone: PersonId;

beforeAll(async () => {
  await beginPlanning();
  await signIn(house, "ada");
  const samira = await addColleague(house, "ada", "samira", ["care"]);
  await letIn(house, "ada", { signInName: "samira", id: samira }, "office");
  await signIn(house, "noor");
  nameless = (await admit(0, { name: null })).personId;
  hidden = (await admit(1, { name: "Ottoline Hiddenaway" })).personId;
  const left = await admit(2, { name: null });
  gone = left.personId;
  const away = { destination: "unknown", reason: "ended-by-person" } as const;
  await house.ask("stays.depart", { stayId: left.stayId, night: tonight, ...away });
  await signIn(house, "samira");
  const { version } = (await house.ask("people.view", { id: hidden })).card;
  await house.ask("hidden.hide", { id: hidden, version, colleagues: [] });
});
afterAll(endPlanning);

const found = async (text: string) =>
  (await house.ask("people.find", { text })).hits.map(({ card }) => card.id);
const listed = async (text: string) => {
  const filter = { filter: "residents", worker: null, language: null, phase: null } as const;
  const { people } = await house.ask("people.list", { ...filter, residence: null, text, page: 0 });
  return people.map(({ card }) => card.id);
};

describe.each(["noor", "samira", "ada"] as const)("as %s", (who) => {
  beforeAll(() => signIn(house, who));

  it.each(["Person 1", "personne 1", "PERSOON 1", "1", "no. 1"])(
    "%s is the resident without a name",
    async (text) => {
      expect(await found(text)).toEqual([nameless]);
      expect(await listed(text)).toEqual([nameless]);
    },
  );

  if (who !== "samira")
    it.each(["Person 2", "personne 2", "persoon 2"])("%s is a hidden resident", async (text) => {
      expect(await found(text)).toEqual([hidden]);
    });

  it.each(["Person 3", "personne 3", "3"])("%s has left: for the office alone", async (text) => {
    expect(await found(text)).toEqual(who === "noor" ? [] : [gone]);
  });

  it.each(["Name unknown", "nom inconnu", "Naam onbekend", "name unk"])(
    "%s finds everyone without one, as far as the role sees them",
    async (text) => {
      const seen = {
        noor: [nameless, hidden],
        samira: [nameless, gone],
        ada: [nameless, hidden, gone],
      };
      expect(await found(text)).toEqual(seen[who]);
      if (who === "noor") expect(await listed(text)).toEqual([nameless, hidden]);
    },
  );
});

it("never reveals a hidden name by a number", async () => {
  await signIn(house, "noor");
  const { hits } = await house.ask("people.find", { text: "Person 2" });
  expect(JSON.stringify(hits)).not.toMatch(/Ottoline|Hiddenaway/);
});
