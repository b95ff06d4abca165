// What Today asks somebody to do is read by itself, without what is ahead: it is what the radar says is to be done now, in the
// order of the radar.
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

it("on any day, Today asks for what the radar has that is due and was not put off", async () => {
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
