import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AppointmentId } from "../../../domain/appointments/appointment.ts";
import { calendarDateOf, Instant } from "../../../domain/core/calendar-date.ts";
import { countsOf } from "../../../domain/outings/evacuation.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { signIn } from "../../helpers/integration/outings-and-departures.ts";
import {
  addColleague,
  foundHouse,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
beforeEach(async () => {
  house = testHouse();
  await foundHouse(house);
});
afterEach(() => house.remove());

const list = () => house.ask("papers.evacuation", {});
const staff = async () =>
  (await list()).staff.map(({ name, since, presence }) => [name, since, presence.state]);

async function admit(given: Partial<ReturnType<typeof aNewcomer>>, room: number) {
  const rooms = await house.ask("rooms.list", {});
  const bedId = rooms[room]?.beds[0]?.id ?? "";
  return (await house.ask("stays.admit", { ...aNewcomer(), ...given, bedId })).personId;
}

async function takeOver(name: string) {
  await signIn(house, name);
  const { shift, at } = await house.ask("handover.view", {});
  await house.ask("handover.confirm", { shift, at });
}

describe("the evacuation list", () => {
  it("describes a person without a name, and says that a child needs help", async () => {
    await admit({ name: null, sex: "female", age: { basis: "estimated", years: 25 } }, 0);
    await admit({ name: null, age: { basis: "estimated", years: 4 } }, 1);

    const people = (await list()).rooms.flatMap((room) => room.people);
    expect(people).toMatchObject([
      {
        name: null,
        described: { as: "woman", years: { from: 25, upTo: 25, isEstimated: true } },
        helpFor: [],
      },
      { name: null, described: { as: "child" }, helpFor: ["young", "alone"] },
    ]);
    expect(countsOf(await list())).toMatchObject({
      residents: 2,
      staff: 1,
      inside: 3,
      withHelp: 1,
    });
  });

  it("includes the signed-in user, and colleagues who took over this shift", async () => {
    await addColleague(house, "ada", "noor", ["shelter"]);
    await addColleague(house, "ada", "mia", ["care"]);
    await takeOver("noor");
    expect(await staff()).toEqual([["noor Invented", "signedIn", "inside"]]);

    await signIn(house, "mia");
    expect(await staff()).toEqual([
      ["mia Invented", "signedIn", "inside"],
      ["noor Invented", "shift", "inside"],
    ]);
  });

  it("includes nobody from the previous shift", async () => {
    await addColleague(house, "ada", "noor", ["shelter"]);
    await takeOver("noor");
    house.now = Instant.parse("2026-11-25T10:00:00.000Z");
    await signIn(house, "ada");
    expect((await staff()).map(([, since]) => since)).toEqual(["signedIn"]);
  });

  it("lists an escort with the person they accompany", async () => {
    const linh = await admit({}, 0);
    await addColleague(house, "ada", "noor", ["shelter"]);
    await takeOver("noor");
    const me = await house.ask("session.me", {});
    await signIn(house, "ada");
    const { ids } = await house.ask("calendar.plan", {
      personId: linh,
      day: calendarDateOf(house.now, "Europe/Brussels"),
      at: "21:00",
      minutes: 60,
      place: "hospital",
      needsEscort: true,
      escort: me.id,
      interpreter: null,
      care: null,
      weeks: 1,
    });
    const id = AppointmentId.parse(ids[0]);
    await house.ask("calendar.step", { id, step: "left" });
    expect((await staff())[1]).toEqual(["noor Invented", "shift", "signedOut"]);
    expect(countsOf(await list())).toMatchObject({ inside: 1, signedOut: 2 });

    await house.ask("calendar.step", { id, step: "back" });
    expect((await staff())[1]).toEqual(["noor Invented", "shift", "inside"]);
    expect(countsOf(await list())).toMatchObject({ inside: 3, signedOut: 0 });
  });
});
