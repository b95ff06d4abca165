// A box removed from the round: its recorded doses stay, and the removal can be undone.
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { Instant } from "../../../domain/core/calendar-date.ts";
import type { MedicineId } from "../../../domain/health/medication.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { bedOf } from "../../helpers/integration/residents-and-care-workers.ts";
import { refusalOf } from "../../helpers/integration/outings-and-departures.ts";
import { foundHouse, preparedHouse, type TestHouse } from "../../helpers/integration/test-house.ts";

const today = "2026-11-24";
const yesterday = "2026-11-23";

let house: TestHouse;
let id: MedicineId;
const begun = preparedHouse(async (house) => {
  const evening = house.now;
  house.now = Instant.parse("2026-11-23T17:00:00.000Z");
  await foundHouse(house);
  const arrival = { ...aNewcomer({ from: yesterday }), bedId: await bedOf(house, 0) };
  const { personId } = await house.ask("stays.admit", arrival);
  const { id } = await house.ask("medicines.start", {
    personId,
    label: "Box 3",
    times: ["20:30", "23:30"],
    from: yesterday,
    until: null,
    care: null,
    nameAgreedOn: null,
  });
  house.now = evening;
  return { id };
});
beforeEach(async () => {
  ({ house, id } = await begun());
});
afterEach(() => house.remove());

const said = (outcome: Input<"medicines.say">["outcome"]) =>
  ({ medicineId: id, day: today, at: "20:30", outcome }) as const;

it("shows a dose that was given before it was stopped as of yesterday", async () => {
  await house.ask("medicines.say", said("given"));
  await stop(yesterday);
  expect(await ofToday()).toEqual([["20:30", "given"]]);
  expect((await house.ask("handover.view", {})).doses).toMatchObject([
    { at: "20:30", day: yesterday, state: "missed" },
    { at: "23:30", day: yesterday, state: "missed" },
    { at: "20:30", day: today, said: { outcome: "given" } },
  ]);
  // It is no longer due, and its answer stays.
  expect(await refusalOf(house, "medicines.say", said("refused"))).toBe("DoseOver");
});

it("continues as before when that is undone, until the day after", async () => {
  await stop(yesterday);
  expect(await ofToday()).toEqual([]);
  await stop(null);
  expect(await ofToday()).toEqual([
    ["20:30", null],
    ["23:30", null],
  ]);

  await stop(today);
  house.now = Instant.parse("2026-11-25T09:00:00.000Z");
  await stop("2026-12-01");
  await stop("2026-11-24");
  house.now = Instant.parse("2026-11-26T09:00:00.000Z");
  expect(await refusalOf(house, "medicines.stop", { id, last: null })).toBe("DoseOver");
});

const stop = (last: string | null) => house.ask("medicines.stop", { id, last });

async function ofToday() {
  const { doses } = await house.ask("medicines.round", { day: today });
  return doses.map((dose) => [dose.at, dose.said?.outcome ?? null]);
}
