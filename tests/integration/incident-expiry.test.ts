// How long an incident stands for which a day was agreed on to speak of it again.
import { afterEach, beforeEach, expect, it } from "vitest";
import { Instant } from "../../domain/calendar.ts";
import type { PersonId } from "../../domain/person.ts";
import { anIncident } from "../builders.ts";
import { admit } from "./changes/change.ts";
import { foundHouse, testHouse, type TestHouse } from "./test-house.ts";

let house: TestHouse;
let linh: PersonId;
beforeEach(async () => {
  house = testHouse();
  await foundHouse(house);
  linh = (await admit(house, 0)).personId;
});
afterEach(() => {
  house.remove();
});

it("an incident stands no longer for a far day once one has spoken, and until tomorrow where that day is taken out", async () => {
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
    ...{ ...anIncident(linh), ...mistyped, level, followUpOn: null, version: 1 },
  });
  expect(await expires(mistyped)).toBe("2027-01-16");
});
