import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { addDays, CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { RiskLevel } from "../../../domain/safety/safety.ts";
import { admit } from "../../helpers/integration/residents-and-care-workers.ts";
import {
  addColleague,
  letIn,
  foundHouse,
  preparedHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

const today = CalendarDate.parse("2026-11-24");

let house: TestHouse;
let linh: PersonId;
const begun = preparedHouse(async (fresh) => {
  house = fresh;
  await foundHouse(house);
  linh = (await admit(house, 0)).personId;
  const tom = await addColleague(house, "ada", "tom", ["care"]);
  await letIn(house, "ada", { signInName: "tom", id: tom }, "office");
  await addColleague(house, "ada", "noor", ["shelter"]);
  await as("tom");
  return { linh };
});
beforeEach(async () => {
  ({ house, linh } = await begun());
});
afterEach(() => house.remove());

describe("an appointment of a person in acute danger", () => {
  it("shows to all users who may know of the danger that there is no escort", async () => {
    await plan({ needsEscort: false });
    await assess("high");
    expect(await alone()).toEqual([false]);
    await assess("acute");
    for (const reader of ["tom", "noor", "ada"]) {
      await as(reader);
      expect(await alone(), reader).toEqual([true]);
      const page = await house.ask("handover.view", {});
      expect(page.appointments.map(({ isAloneInDanger }) => isAloneInDanger)).toEqual([true]);
    }
    await as("tom");
    await assess("low");
    expect(await alone()).toEqual([false]);
  });

  it("shows it until there is an escort, the person is back or it is cancelled", async () => {
    await assess("acute");
    const [tom] = (await house.ask("calendar.colleagues", {})).filter(({ name }) =>
      name.startsWith("tom"),
    );
    await plan({ escort: tom?.id ?? null });
    const [back = ""] = await plan({ at: "12:00" });
    const [off = ""] = await plan({ at: "14:00" });
    expect(await alone()).toEqual([false, true, true]);
    await house.ask("calendar.step", { id: back, step: "left" });
    expect(await alone()).toEqual([false, true, true]);
    await house.ask("calendar.step", { id: back, step: "back" });
    const which = { id: off, version: 1, reason: "other", own: {}, following: false } as const;
    await house.ask("calendar.cancel", which);
    expect(await alone()).toEqual([false, false, false]);
  });

  it("is not shown to shelter staff once the file is closed to them, and the office still sees it", async () => {
    await assess("acute");
    const later = addDays(today, 40);
    await plan({ day: later });
    const { current } = await house.ask("people.view", { id: linh });
    await house.ask("stays.depart", {
      stayId: current?.stay.id ?? "",
      night: "2026-11-25",
      destination: "unknown",
      reason: "left-without-notice",
    });
    for (const day of ["2026-12-10", "2026-12-28"]) {
      house.lock();
      house.now = Instant.parse(`${day}T18:00:00.000Z`);
      await house.unlock("noor");
    }
    expect(await house.call("safety.view", { id: linh })).toMatchObject({
      error: { type: "NotFound" },
    });
    expect(await alone(later)).toEqual([]);
    await as("ada");
    expect(await alone(later)).toEqual([true]);
  });
});

async function as(signInName: string): Promise<void> {
  house.lock();
  await house.unlock(signInName);
}

const assess = (level: RiskLevel) =>
  house.ask("safety.assess", {
    id: linh,
    level,
    on: today,
    reviewOn: addDays(today, 2),
    withPerson: true,
    reasons: { reasons: "canary", ownWords: "" },
  });

const plan = async (change: Partial<Input<"calendar.plan">>) =>
  (
    await house.ask("calendar.plan", {
      personId: linh,
      day: today,
      at: "10:00",
      minutes: 60,
      place: "doctor",
      needsEscort: true,
      escort: null,
      interpreter: null,
      care: null,
      weeks: 1,
      ...change,
    })
  ).ids;

const alone = async (from: CalendarDate = today) =>
  (await house.ask("calendar.view", { from, days: 7 })).appointments.map(
    ({ isAloneInDanger }) => isAloneInDanger,
  );
