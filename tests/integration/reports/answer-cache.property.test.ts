// Answers are cached until something is written: after any sequence of events, every screen gets from the cache what it would
// get without. `npm run prove` runs longer, and tries every command.
import { setImmediate as turn } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addMinutes } from "../../../domain/core/calendar-date.ts";
import { wholeYear } from "../../../domain/reports/report-period.ts";
import { inputsFor } from "../attack/generated-inputs.ts";
import {
  commands,
  differing,
  knownIn,
  screens,
} from "../../helpers/integration/screens-and-commands.ts";
import { testHouse, type TestHouse } from "../../helpers/integration/test-house.ts";
import { runs } from "../../helpers/property-runs.ts";

let house: TestHouse;
beforeAll(async () => {
  house = testHouse();
  await house.ask("house.invent", { language: "en", theme: "system" });
});
afterAll(() => house.remove());

/** A command is run, or time passes; then some screens are requested. */
const happening = fc.record({
  what: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...commands) },
    { weight: 1, arbitrary: fc.constantFrom("an hour", "a day") },
  ),
  isDuringReport: fc.boolean(),
  asked: fc.shuffledSubarray([...screens], { minLength: 1, maxLength: 5 }),
});

const year = wholeYear(2026);

/** True where something was changed. */
async function happens(what: "an hour" | "a day" | (typeof commands)[number]): Promise<boolean> {
  if (what === "an hour" || what === "a day") {
    house.now = addMinutes(house.now, what === "an hour" ? 60 : 60 * 24);
    return true;
  }
  for (const input of inputsFor(what, knownIn(house), 8))
    if ((await house.call(what, input as never)).ok) return true;
  return false;
}

/** A report is computed in slices: a write between two of them may concern what it has read. */
async function happensDuringReport(work: () => Promise<boolean>): Promise<boolean> {
  const report = house.ask("reports.pack", year);
  await turn();
  const done = await work();
  await report;
  return done;
}

it("with demo data, cached answers equal fresh ones, after any sequence of events", async () => {
  let done = 0;
  const length = runs(300);
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: length, maxLength: length, size: "max" }),
      async (happenings) => {
        for (const { what, isDuringReport, asked } of happenings) {
          const work = () => happens(what);
          if (await (isDuringReport ? happensDuringReport(work) : work())) done += 1;
          expect(await differing(house, asked), what).toEqual([]);
        }
        expect(await differing(house)).toEqual([]);
      },
    ),
    { numRuns: runs(2), seed: 20261128, endOnFailure: true },
  );
  expect(house.fault).toBeNull();
  expect(done).toBeGreaterThan(length / 3);
}, 300_000);
