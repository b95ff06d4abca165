import * as z from "zod";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { AppointmentId } from "../../../domain/appointments/appointment.ts";
import { addMinutes, calendarDateOf } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { anOuting, refusalOf } from "../../helpers/integration/outings-and-departures.ts";
import {
  foundHouse,
  seeEverybody,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

// What is noticed only later: that a person is absent, or left a while ago.

let house: TestHouse;
let beds: readonly string[];
beforeEach(async () => {
  house = testHouse();
  beds = (await foundHouse(house)).map((room) => room.beds[0]?.id ?? "");
});
afterEach(() => house.remove());

describe("the steps for a person absent without notice", () => {
  it("show everywhere that the person is absent, and that the count can be corrected", async () => {
    const [linh, ana] = [await admit("Linh Invented", 0), await admit("Ana Invented", 1)];
    await seeEverybody(house);
    const { night, lines } = await house.ask("census.view", { night: null });
    const shown = lines.map(({ person, state }) => ({ personId: person.id, state }));
    const { id } = await house.ask("missing.open", { personId: linh });

    expect(await list()).toMatchObject({
      out: [],
      lookedFor: [{ searchId: id, person: { id: linh } }],
      inside: [{ id: ana }],
    });
    expect(await isOutOnPaper()).toEqual([true, false]);
    expect(await refusal("passes.goOut", outing([linh]))).toBe("AlreadyOut");
    // The earlier view is outdated, and nobody is counted who was not seen.
    expect(await refusal("census.close", { night, shown })).toBe("ChangedMeanwhile");
    const { lines: now } = await house.ask("census.view", { night: null });
    expect(now.map(({ state }) => state)).toEqual(["unsure", "here"]);

    await house.ask("passes.back", { personIds: [linh] });
    expect(await list()).toMatchObject({ lookedFor: [], inside: [{ id: linh }, { id: ana }] });
  });
});

describe("a person at an appointment", () => {
  it("is out on every screen, is not counted before being seen, and is in again after the return", async () => {
    const [linh, ana] = [await admit("Linh Invented", 0), await admit("Ana Invented", 1)];
    const { ids } = await house.ask("calendar.plan", {
      personId: linh,
      day: calendarDateOf(house.now, "Europe/Brussels"),
      at: "21:00",
      minutes: 60,
      place: "hospital",
      needsEscort: false,
      escort: null,
      interpreter: null,
      care: null,
      weeks: 1,
    });
    const [id] = z.tuple([AppointmentId]).parse(ids);
    await house.ask("calendar.step", { id, step: "left" });

    expect(await list()).toMatchObject({
      out: [],
      lookedFor: [],
      inside: [{ id: ana }],
      atAppointments: [{ appointmentId: id, person: { id: linh } }],
    });
    expect(await isOutOnPaper()).toEqual([true, false]);
    expect(await counted()).toEqual(["unsure", "unsure"]);

    // A person being searched for, or on an outing, is shown as that, and once.
    await house.ask("missing.open", { personId: linh });
    expect(await list()).toMatchObject({
      atAppointments: [],
      lookedFor: [{ person: { id: linh } }],
      inside: [{ id: ana }],
    });
    await house.ask("passes.back", { personIds: [linh] });

    await house.ask("calendar.step", { id, step: "back" });
    expect(await list()).toMatchObject({
      atAppointments: [],
      inside: [{ id: linh }, { id: ana }],
    });
    expect(await isOutOnPaper()).toEqual([false, false]);
    expect(await counted()).toEqual(["unsure", "unsure"]);
  });
});

const isOutOnPaper = async () =>
  (await house.ask("papers.evacuation", {})).rooms.flatMap(({ people }) =>
    people.map(({ presence }) => presence.state !== "inside"),
  );
const counted = async () =>
  (await house.ask("census.view", { night: null })).lines.map(({ state }) => state);

describe("an outing", () => {
  it("can be recorded later, and is late at once if the person is overdue", async () => {
    const linh = await admit("Linh Invented", 0);
    const ago = (minutes: number) => addMinutes(house.now, -minutes);
    for (const outAt of [addMinutes(house.now, 1), ago(60 * 25)])
      expect(await refusal("passes.goOut", outing([linh], { outAt }))).toBe("InvalidInput");
    expect(await refusal("passes.goOut", outing([linh], { outAt: ago(30), backBy: ago(30) }))).toBe(
      "BackByOutside",
    );

    const outAt = ago(30);
    await goOut([linh], { outAt, backBy: ago(10) });
    expect((await list()).out).toMatchObject([{ outAt, stage: "late" }]);
  });
});

async function admit(name: string, bed: number): Promise<PersonId> {
  const { personId } = await house.ask("stays.admit", {
    ...aNewcomer({ name }),
    bedId: beds[bed] ?? "",
  });
  return personId;
}

const list = () => house.ask("passes.list", {});
const outing = (people: readonly PersonId[], change: Partial<Input<"passes.goOut">> = {}) =>
  anOuting(house, people, change);
const goOut = (people: readonly PersonId[], change: Partial<Input<"passes.goOut">> = {}) =>
  house.ask("passes.goOut", outing(people, change));
const refusal = (...asked: Parameters<TestHouse["call"]>) => refusalOf(house, ...asked);
