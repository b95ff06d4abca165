// An incident with an agreed day for a follow-up conversation: how long it is stored, and how it is followed up without its
// text.
import { afterEach, beforeEach, expect, it } from "vitest";
import { Instant } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { anIncident } from "../../helpers/builders.ts";
import { admit } from "../../helpers/integration/residents-and-care-workers.ts";
import { leaveHouse, monthPasses } from "../../helpers/integration/outings-and-departures.ts";
import { foundHouse, preparedHouse, type TestHouse } from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let linh: PersonId;
const prepared = preparedHouse(async (house) => {
  await foundHouse(house);
  const linh = (await admit(house, 0)).personId;
  return { linh };
});
beforeEach(async () => {
  ({ house, linh } = await prepared());
});
afterEach(() => house.remove());

it("an incident is not stored until a far day once the follow-up took place, and until tomorrow where that day is removed", async () => {
  const far = { level: "conversation", followUpOn: "2027-03-24" } as const;
  const spoken = await house.ask("incidents.record", anIncident(linh, far));
  const mistyped = await house.ask("incidents.record", anIncident(linh, far));
  const expires = async ({ id }: { readonly id: string }) =>
    (await house.ask("incidents.view", { id })).expires;
  expect(await expires(spoken)).toBe("2027-04-01");

  house.now = Instant.parse("2026-11-29T12:00:00.000Z");
  await house.ask("incidents.followUp", { ...spoken, version: 1, outcome: "They spoke." });
  expect(await expires(spoken)).toBe("2026-12-24");
  const long = { ...anIncident(linh), ...spoken, ...far, on: "2016-11-24", version: 2 };
  expect(await house.call("incidents.change", long)).toMatchObject({
    error: { type: "DayOutside" },
  });

  house.now = Instant.parse("2027-01-15T12:00:00.000Z");
  const { level } = far;
  await house.ask("incidents.change", {
    ...anIncident(linh),
    ...mistyped,
    level,
    followUpOn: null,
    version: 1,
  });
  expect(await expires(mistyped)).toBe("2027-01-16");
});

it("an incident whose text was removed with one of two people is followed up, and stores no text", async () => {
  const ana = (await admit(house, 1)).personId;
  const people = [linh, ana].map((personId) => ({ personId, part: "concerned" as const }));
  const about = { people, level: "agreement", followUpOn: "2026-12-28" } as const;
  const { id } = await house.ask("incidents.record", anIncident(linh, about));
  await leaveHouse(house, linh);
  await monthPasses(house, "ada");
  house.now = Instant.parse("2026-12-28T20:00:00.000Z");
  const speakAgain = async () =>
    (await house.ask("today.view", {})).needs.filter(({ kind }) => kind === "speakAgain");
  expect(await speakAgain()).toMatchObject([{ incidentId: id, people: [{ id: ana }] }]);
  // The draft was begun while the text was there.
  const late = await house.call("incidents.followUp", { id, version: 1, outcome: "Linh is well." });
  expect(late).toMatchObject({ error: { type: "ChangedMeanwhile" } });

  await house.ask("incidents.followUp", { id, version: 1, outcome: null });

  expect(await speakAgain()).toEqual([]);
  expect(await house.ask("incidents.view", { id })).toMatchObject({
    version: 2,
    words: null,
    changed: null,
    followedUp: { byName: "Ada Invented" },
  });
});

it("records how an incident continued while its text is stored", async () => {
  const told = anIncident(linh, { level: "agreement", followUpOn: "2026-11-24" });
  const { id } = await house.ask("incidents.record", told);
  const silent = await house.call("incidents.followUp", { id, version: 1, outcome: null });
  expect(silent).toMatchObject({ error: { type: "InvalidInput", fields: ["outcome"] } });
});
