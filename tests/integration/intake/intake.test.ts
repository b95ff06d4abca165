import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PersonId } from "../../../domain/people/person.ts";
import { anEpisode } from "../../helpers/builders.ts";
import {
  aFamily,
  begun,
  done,
  type IntakeHouse,
  intakeHouse,
} from "../../helpers/integration/intake-house.ts";
import type { TestHouse } from "../../helpers/integration/test-house.ts";

let at: IntakeHouse;
let house: TestHouse;
let mina: PersonId;
beforeAll(async () => {
  at = await intakeHouse();
  ({ house, mina } = at);
});
afterAll(() => house.remove());

describe("an intake that begins with a referral", () => {
  it("contains what the referral said, as a suspicion: there are no findings yet", async () => {
    await at.as("samira");
    const intake = await at.view();

    expect(intake.track).toMatchObject({ personId: mina, assistedOn: null });
    expect(intake.sections.map(({ state, version }) => [state, version])).toEqual(
      Array(8).fill([null, 0]),
    );
    expect(intake.calls).toMatchObject([
      {
        suspicion: { state: "open", content: { form: "ForcedLabour", sector: "construction" } },
        told: [{ words: { content: { text: "Sleeps on the building site." } } }],
      },
    ]);
    expect(intake.exploitation).toEqual({ state: "open", content: null });
    const { card } = await house.ask("people.view", { id: mina });
    expect(card).toMatchObject({ name: "Mina Invented", languages: ["ro"], sex: "female" });
  });

  it("continues with another colleague, who must see what they overwrite", async () => {
    await at.as("samira");
    await house.ask("intake.saveFamily", {
      id: mina,
      version: 0,
      state: begun,
      family: aFamily({ remark: "A sister in Ghent" }),
    });
    await at.as("ada");
    const seen = await at.view();
    expect(seen.family).toMatchObject({ content: { remark: "A sister in Ghent" } });
    expect(await at.partOf("family")).toMatchObject({ state: begun, byName: "samira Invented" });

    const late = { id: mina, version: 0, state: done, family: aFamily() };
    expect(await house.call("intake.saveFamily", late)).toMatchObject({
      error: { type: "ChangedMeanwhile" },
    });
    await house.ask("intake.saveFamily", {
      ...late,
      version: 1,
      family: aFamily({ remark: "Two" }),
    });
    expect(await at.partOf("family")).toMatchObject({ state: done, version: 2 });
  });

  it("deletes its author's draft, and nobody else's", async () => {
    await at.as("samira");
    const spot = { kind: "intake", personId: mina, object: "family" } as const;
    await house.ask("drafts.save", { spot, version: 2, content: "{}" });
    await at.as("ada");
    await house.ask("drafts.save", { spot, version: 2, content: "{}" });
    await house.ask("intake.saveFamily", {
      id: mina,
      version: 2,
      state: done,
      family: aFamily({ remark: "Three" }),
    });
    expect(await house.ask("drafts.read", { spot })).toBeNull();
    await at.as("samira");
    expect(await house.ask("drafts.read", { spot })).toMatchObject({ version: 2 });
  });

  it("leaves a section out with the reason, and keeps its content", async () => {
    await at.as("ada");
    const state = { kind: "not-asked", why: "too-much-now" } as const;
    const version = (await at.partOf("family")).version;
    await house.ask("intake.mark", { id: mina, section: "family", version, state });
    expect(await at.partOf("family")).toMatchObject({ state });
    expect((await at.view()).family).toMatchObject({ content: { remark: "Three" } });
  });
});

describe("children who come along", () => {
  it("get a file of their own in the same household, once", async () => {
    await at.as("samira");
    const child = {
      id: "00000000-0000-4000-8000-0000000000c1",
      name: "Ivo Invented",
      sex: "male" as const,
      birthDate: "2021-03-04",
      about: null,
      comesAlong: true,
      personId: null,
    };
    await house.ask("intake.saveFamily", {
      id: mina,
      version: (await at.partOf("family")).version,
      state: done,
      family: aFamily({ children: [child] }),
    });
    const { id } = await house.ask("intake.openChildFile", { id: mina, childId: child.id });

    expect((await house.ask("people.view", { id })).card).toMatchObject({
      name: "Ivo Invented",
      age: { basis: "born", month: "2021-03" },
    });
    const { relatives } = await house.ask("households.ofPerson", { id: mina });
    expect(relatives.map((one) => one.id)).toEqual([id]);
    const intake = await at.view();
    expect(intake.family).toMatchObject({ content: { children: [{ personId: id }] } });
    expect(await at.partOf("family")).toMatchObject({ state: done });
    expect(await house.call("intake.openChildFile", { id: mina, childId: child.id })).toMatchObject(
      { error: { type: "NotFound" } },
    );
  });
});

describe("languages", () => {
  const languages = {
    spoken: [
      { code: "ro", level: "first" as const },
      { code: "fr", level: "some" as const },
    ],
    interpreter: "woman" as const,
    interpreterIn: "ro",
    never: [
      { id: "00000000-0000-4000-8000-0000000000a1", who: "Nobody from her town", forHouse: true },
      { id: "00000000-0000-4000-8000-0000000000a2", who: "Her cousin", forHouse: false },
    ],
  };

  it("are on the card for the house, with the warning for the night", async () => {
    await at.as("samira");
    await house.ask("intake.saveLanguages", { id: mina, version: 0, state: done, languages });
    const { card } = await house.ask("people.view", { id: mina });
    expect(card).toMatchObject({ languages: ["ro", "fr"], alerts: ["Nobody from her town"] });
    expect((await at.view()).languages).toEqual({ state: "open", content: languages });
  });

  it("show the wanted and the excluded interpreters in the header of the file, to users who read the intake", async () => {
    const interpreter = async () => (await house.ask("people.view", { id: mina })).interpreter;
    await at.as("samira");
    const never = ["Nobody from her town", "Her cousin"];
    expect(await interpreter()).toEqual({ wanted: "woman", language: "ro", never });
    await at.as("noor");
    expect(await interpreter()).toBeNull();
  });

  it("are refused completely when the card has no space for another warning", async () => {
    await at.as("samira");
    const { number: _number, ...card } = (await house.ask("people.view", { id: mina })).card;
    const full = Array.from({ length: 8 }, (_, index) => `Alert ${String(index)}`);
    await house.ask("people.saveCard", { ...card, alerts: full });
    const again = { id: mina, version: 1, state: done, languages };
    expect(await house.call("intake.saveLanguages", again)).toMatchObject({
      error: { type: "AlertsFull" },
    });
    expect((await at.partOf("languages")).version).toBe(1);
  });
});

describe("exploitation", () => {
  const words = { words: [{ episodeId: anEpisode().id, text: "What she said" }] };

  it("is codes for the office, and texts for care workers that others neither read nor lose", async () => {
    await at.as("samira");
    const episode = anEpisode();
    const said = { words: [{ episodeId: episode.id, text: "What she said" }] };
    const save = { id: mina, state: begun, exploitation: { episodes: [episode] } };
    await house.ask("intake.saveExploitation", { ...save, version: 0, words: said });

    await at.as("ada");
    const seen = await at.view();
    expect(seen.exploitation).toMatchObject({ content: { episodes: [episode] } });
    expect(seen.words).toEqual({ state: "closed", exists: true });
    await house.ask("intake.saveExploitation", { ...save, version: 1, words: null });
    expect(
      await house.call("intake.saveExploitation", { ...save, version: 2, words }),
    ).toMatchObject({ error: { type: "NotMember", compartment: "care" } });

    await at.as("samira");
    expect((await at.view()).words).toEqual({ state: "open", content: said });
  });
});

describe("what is needed on arrival", () => {
  const needs = { needs: ["quiet" as const, "medicine-tonight" as const], text: "A light, please" };

  it("are written and read by all staff; health by care workers alone", async () => {
    await at.as("noor");
    const write = { id: mina, version: 0, needs, state: null };
    await house.ask("intake.saveArrival", { ...write, health: null });
    expect(await house.ask("intake.arrival", { id: mina })).toMatchObject({
      needs,
      version: 1,
      byName: "noor Invented",
      health: { state: "closed" },
    });
    expect(
      await house.call("intake.saveArrival", { ...write, version: 1, health: { text: "x" } }),
    ).toMatchObject({ error: { type: "NotMember", compartment: "care" } });
    expect(
      await house.call("intake.saveArrival", { ...write, version: 1, health: null, state: done }),
    ).toMatchObject({ error: { type: "NotMember", compartment: "office" } });

    await at.as("samira");
    const health = { text: "canary allergy" };
    await house.ask("intake.saveArrival", { ...write, version: 1, health, state: done });
    await at.as("noor");
    await house.ask("intake.saveArrival", { ...write, version: 2, health: null });
    await at.as("samira");
    const arrival = await house.ask("intake.arrival", { id: mina });
    expect(arrival).toMatchObject({ version: 3, health: { state: "open", content: health } });
    // Shelter staff do not know the state of a section, and leave it unchanged.
    expect(await at.partOf("arrival")).toMatchObject({ state: done });
  });
});
