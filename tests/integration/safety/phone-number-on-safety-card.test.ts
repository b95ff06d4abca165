// Staff on duty find the phone number of a late person where it says to call first: from the card in the house, and not of
// people in time.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addDays, addMinutes } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { emptySafetyCard } from "../../../domain/safety/safety.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import {
  anOuting,
  leaveHouse,
  monthPasses,
  signIn,
} from "../../helpers/integration/outings-and-departures.ts";
import {
  addColleague,
  foundHouse,
  openHouseOf,
  preparedHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

const phone = "0400 00 00 71";

let house: TestHouse;
let beds: readonly string[];
let linh: PersonId;
let ana: PersonId;
const begun = preparedHouse(async (fresh) => {
  house = fresh;
  beds = (await foundHouse(house)).map((room) => room.beds[0]?.id ?? "");
  await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("noor");
  linh = await admit("Linh Invented", 0);
  ana = await admit("Ana Invented", 1);
  await house.ask("safety.saveCard", { id: linh, version: 0, card: { ...emptySafetyCard, phone } });
  return { beds, linh, ana };
});
beforeEach(async () => {
  ({ house, beds, linh, ana } = await begun());
});
afterEach(() => house.remove());

async function admit(name: string, bed: number, more: object = {}): Promise<PersonId> {
  const { personId } = await house.ask("stays.admit", {
    ...aNewcomer({ name, ...more }),
    bedId: beds[bed] ?? "",
  });
  return personId;
}

const phones = async () => (await house.ask("passes.list", {})).phones;

/** Both are late, and a volunteer asks. */
async function bothAreLate(): Promise<void> {
  await house.ask("passes.goOut", anOuting(house, [linh, ana]));
  house.now = addMinutes(house.now, 121);
}

it("is shown for a late person, or that none is recorded", async () => {
  await house.ask("passes.goOut", anOuting(house, [linh, ana]));
  expect(await phones()).toEqual([]);
  house.now = addMinutes(house.now, 121);
  expect(await phones()).toEqual([
    { personId: linh, phone },
    { personId: ana, phone: "" },
  ]);
});

it("is shown for a person not back from an appointment", async () => {
  const { today } = await house.ask("today.now", {}).then(({ date }) => ({ today: date }));
  const { ids } = await house.ask("calendar.plan", {
    personId: linh,
    day: today,
    at: "21:00",
    minutes: 60,
    place: "court",
    weeks: 1,
    needsEscort: false,
    escort: null,
    interpreter: null,
    care: null,
  });
  await house.ask("calendar.step", { id: ids[0] ?? "", step: "left" });
  expect(await phones()).toEqual([]);
  house.now = addMinutes(house.now, 5 * 60);
  expect(await phones()).toEqual([{ personId: linh, phone }]);
});

describe("a card", () => {
  it("from before this field existed opens without a number", async () => {
    const { file } = openHouseOf(house).database;
    file.exec(
      `INSERT INTO safety_cards (person_id, version, card, sealed_office, recorded_at, recorded_by)
       SELECT person_id, 2, json_remove(card, '$.phone'), sealed_office, recorded_at, recorded_by FROM safety_cards`,
    );
    const { card, version } = await house.ask("safety.view", { id: linh });
    expect(card).toEqual(emptySafetyCard);
    await bothAreLate();
    expect((await phones()).map((one) => one.phone)).toEqual(["", ""]);
    await house.ask("safety.saveCard", { id: linh, version, card: { ...card, phone } });
    expect((await phones()).map((one) => one.phone)).toEqual([phone, ""]);
  });

  it("written by a program without this field is saved and read unchanged", async () => {
    const { phone: _none, ...before } = emptySafetyCard;
    await house.ask("safety.saveCard", { id: ana, version: 0, card: before });
    expect((await house.ask("safety.view", { id: ana })).card).toEqual(emptySafetyCard);
  });

  it("kept by the office shows nothing until it is restored, nor that there is no number", async () => {
    await leaveHouse(house, linh);
    await monthPasses(house, "ada");
    await signIn(house, "noor");
    const { night } = await house.ask("today.view", {});
    const again = { personId: linh, from: night, plannedUntil: addDays(night, 60) };
    await admit("Linh Invented", 0, again);
    await bothAreLate();
    expect(await phones()).toEqual([{ personId: ana, phone: "" }]);
    await signIn(house, "ada");
    await signIn(house, "noor");
    expect(await phones()).toContainEqual({ personId: linh, phone });
  });
});
