// A stranger at the door: staff on duty see who must never be admitted, for all protected people, and not for whom.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Output } from "../../../domain/api/index.ts";
import { emptySafetyCard, type SafetyCard } from "../../../domain/safety/safety.ts";
import { aPlainPhoto } from "../../helpers/invented-pictures.ts";
import { addColleague, letIn } from "../../helpers/integration/test-house.ts";
import {
  admit,
  beginPlanning,
  count,
  endPlanning,
  house,
  later,
  place,
  reserve,
  tonight,
  waitingPerson,
} from "../../helpers/integration/bed-planning-house.ts";

beforeEach(beginPlanning);
afterEach(endPlanning);

const lists = async (id: string, change: Partial<SafetyCard>, version = 0) => {
  const card = { ...emptySafetyCard, ...change };
  await house.ask("safety.saveCard", { id, version, card });
};
const atDoor = () => house.ask("stranger.view", {});
const entriesOf = ({ named }: Output<"stranger.view">) => named.map(({ entry }) => entry);
const forWhom = (entry: string) => house.ask("stranger.forWhom", { list: "named", entry });
const empty = { people: 0, named: [], unasked: 0, nobody: 0, kept: 0, unsigned: 0 };

async function as(signInName: string): Promise<void> {
  house.lock();
  await house.unlock(signInName);
}

describe("who must never be admitted", () => {
  it("is nobody in an empty house, and without lists the page says that nobody was asked", async () => {
    expect(await atDoor()).toMatchObject(empty);
    await admit(0);
    await admit(1);
    expect(await atDoor()).toMatchObject({ ...empty, people: 2, unasked: 2 });
  });

  it("is shown for all, once each, and for whom only on request", async () => {
    const one = await admit(0);
    const two = await admit(1);
    const three = await admit(2);
    await lists(one.personId, { neverContact: ["The cousin in Ghent", "Viktor"] });
    await lists(two.personId, { neverContact: ["VIKTOR"] });
    await lists(three.personId, { nobodyNamed: true });

    const shown = await atDoor();
    expect(shown).toMatchObject({ people: 3, nobody: 1 });
    expect(entriesOf(shown)).toEqual(["The cousin in Ghent", "Viktor"]);
    expect(JSON.stringify(shown)).not.toContain(one.personId);
    const viktor = await forWhom("Viktor");
    expect(viktor.people.map(({ id }) => id)).toEqual([one.personId, two.personId]);
    expect((await forWhom("Somebody else")).people).toEqual([]);
    const { people } = await house.ask("stranger.forWhom", { list: "unasked" });
    expect(people).toEqual([]);
  });

  it("records in their files that the request was made, and nothing before", async () => {
    const { personId } = await admit(0);
    await lists(personId, { neverContact: ["Viktor"] });
    const looked = () =>
      count(
        `SELECT count(*) AS n FROM trace WHERE object_id = '${personId}' AND detail = 'safety'`,
      );
    await atDoor();
    const before = looked();
    await forWhom("Viktor");
    expect(looked()).toBe(before + 1);
  });
});

describe("a photo", () => {
  const away = { destination: "unknown", reason: "ended-by-person" } as const;

  it("of a listed former resident is shown beside the name, and removed with the photo", async () => {
    const one = await admit(0);
    const viktor = await admit(1, { name: "Viktor Sokolov" });
    await house.ask("photos.keep", { id: viktor.personId, picture: aPlainPhoto() });
    const neverContact = ["Viktor Sokolov, tall", "Viktor", "The cousin of Viktor Sokolov"];
    await lists(one.personId, { neverContact });
    expect((await atDoor()).named.map(({ photoOf }) => photoOf)).toEqual([null, null, null]);
    await house.ask("stays.depart", { stayId: viktor.stayId, night: tonight, ...away });
    const faces = async () => (await atDoor()).named.map(({ photoOf }) => photoOf);
    expect(await faces()).toEqual([viktor.personId, null, null]);
    await house.ask("photos.remove", { id: viktor.personId });
    expect(await faces()).toEqual([null, null, null]);
  });

  it("is never one of two people with the same name", async () => {
    const one = await admit(0);
    for (const bed of [1, 2]) {
      const { personId: id, stayId } = await admit(bed, { name: "Viktor Sokolov" });
      await house.ask("photos.keep", { id, picture: aPlainPhoto() });
      await house.ask("stays.depart", { stayId, night: tonight, ...away });
    }
    await lists(one.personId, { neverContact: ["viktor sokolov"] });
    expect((await atDoor()).named).toEqual([{ entry: "viktor sokolov", photoOf: null }]);
  });
});

describe("whose lists count", () => {
  it.each([
    ["tonight", tonight],
    ["tomorrow", later(1)],
    ["in ten days", later(10)],
  ])("those of a person who is expected %s", async (_, from) => {
    const { personId } = await waitingPerson();
    await as("ada");
    await lists(personId, { neverContact: ["The recruiter"] });
    await as("noor");
    const places = [{ ...place(0), personId }];
    await reserve({ places, from, expiresOn: later(12), until: later(30) });
    expect(entriesOf(await atDoor())).toEqual(["The recruiter"]);
  });

  it("an expected person without a file is one who was not asked", async () => {
    await reserve({ places: [place(0)] });
    expect(await atDoor()).toMatchObject({ people: 1, unasked: 1 });
    const asked = await house.ask("stranger.forWhom", { list: "unasked" });
    expect(asked).toEqual({ people: [], withoutFile: 1 });
  });

  it("not those of a person who has left, and again after their return", async () => {
    const { personId, stayId } = await admit(0);
    await lists(personId, { neverContact: ["Viktor"] });
    const away = { destination: "unknown", reason: "ended-by-person" } as const;
    await house.ask("stays.depart", { stayId, night: tonight, ...away });
    expect(await atDoor()).toMatchObject(empty);
    await admit(1, { personId });
    expect(entriesOf(await atDoor())).toEqual(["Viktor"]);
  });

  it("those of a hidden file, whose person stays a number", async () => {
    const { personId } = await admit(0);
    await lists(personId, { neverContact: ["Viktor"] });
    await as("ada");
    const { version } = (await house.ask("people.view", { id: personId })).card;
    await house.ask("hidden.hide", { id: personId, version, colleagues: [] });
    for (const who of ["noor", "ada"]) {
      await as(who);
      expect(entriesOf(await atDoor())).toEqual(["Viktor"]);
      expect((await forWhom("Viktor")).people).toMatchObject([{ name: null, number: 1 }]);
    }
  });
});

it("is the same for every role", async () => {
  const { personId } = await admit(0);
  await lists(personId, { neverContact: ["Viktor"] });
  const seen = await atDoor();
  await as("ada");
  const samira = await addColleague(house, "ada", "samira", ["care"]);
  await letIn(house, "ada", { signInName: "samira", id: samira }, "office");
  for (const who of ["ada", "samira", "noor"]) {
    await as(who);
    const { coordinators: _, ...shown } = await atDoor();
    const { coordinators: _before, ...expected } = seen;
    expect(shown, who).toEqual(expected);
  }
});

it("a list with names always belongs to someone", async () => {
  const { personId: id } = await admit(0);
  const card = { ...emptySafetyCard, neverContact: ["Viktor"], nobodyNamed: true };
  expect(await house.call("safety.saveCard", { id, version: 0, card })).toMatchObject({
    error: { type: "InvalidInput" },
  });
});
