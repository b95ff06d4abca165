import { afterEach, beforeEach, expect, it } from "vitest";
import { everyoneIn, everyResident } from "../../../domain/person-file/people-list.ts";
import { anOuting } from "../../helpers/integration/outings-and-departures.ts";
import {
  admit,
  arrival,
  beginPlanning,
  endPlanning,
  house,
  later,
  undoLast,
} from "../../helpers/integration/bed-planning-house.ts";

// A person was admitted by mistake, and went out before anyone noticed: they never lived here.

beforeEach(beginPlanning);
afterEach(endPlanning);

it("is neither out nor searched for, and starts from scratch with a later admission", async () => {
  const { personId } = await admit(0);
  await house.ask("passes.goOut", anOuting(house, [personId]));
  await house.ask("missing.open", { personId });
  await undoLast(personId);

  const { needs } = await house.ask("today.view", {});
  expect(needs.map(({ kind }) => kind)).not.toContain("searching");

  await house.ask("stays.admit", arrival(1, { personId, plannedUntil: later(30) }));
  const { inside, out, back } = await house.ask("passes.list", {});
  expect(inside).toMatchObject([{ id: personId }]);
  expect([out, back]).toEqual([[], []]);
});

it("leaves a file that says that the admission was undone, until the person arrives", async () => {
  const { personId } = await admit(0);
  const line = async () => {
    const { people } = await house.ask("people.list", { ...everyoneIn("all"), text: "", page: 0 });
    return people.find(({ card }) => card.id === personId);
  };
  expect(await line()).toMatchObject({ neverCame: false });
  await undoLast(personId);
  expect(await line()).toMatchObject({ room: null, standing: null, neverCame: true });
  const residents = await house.ask("people.list", { ...everyResident, text: "", page: 0 });
  expect(residents.people.map(({ card }) => card.id)).not.toContain(personId);

  await house.ask("stays.admit", arrival(1, { personId, plannedUntil: later(30) }));
  expect(await line()).toMatchObject({ neverCame: false });
});
