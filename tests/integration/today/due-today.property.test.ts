// The tasks of Today are read separately, without what is ahead: they must equal what the expiry list says is due now, in the
// same order.
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addMinutes } from "../../../domain/core/calendar-date.ts";
import { testHouse, type TestHouse } from "../../helpers/integration/test-house.ts";
import { runs } from "../../helpers/property-runs.ts";

let house: TestHouse;
beforeAll(async () => {
  house = testHouse();
  await house.ask("house.invent", { language: "en", theme: "system" });
});
afterAll(() => house.remove());

it("on any day, Today shows the due tasks of the expiry list that were not snoozed", async () => {
  const begun = house.now;
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 500 }), async (days) => {
      house.now = addMinutes(begun, 60 * 24 * days);
      const { lines } = await house.ask("documents.radar", {});
      const { needs } = await house.ask("today.view", {});

      const due = needs.flatMap((need) =>
        need.kind === "due" ? [`${need.person.id} ${JSON.stringify(need.task)}`] : [],
      );
      const onRadar = lines
        .filter(({ state, snooze }) => state !== "ahead" && snooze === null)
        .flatMap(({ person, next }) =>
          next === null ? [] : [`${person.id} ${JSON.stringify(next)}`],
        );
      expect(due).toEqual(onRadar);
      asked += due.length;
    }),
    { numRuns: runs(25), seed: 20261128 },
  );
  expect(asked).toBeGreaterThan(runs(100));
}, 60_000);
