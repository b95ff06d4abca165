import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addMinutes, CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import type { CensusState } from "../../../domain/accommodation/census.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { admit } from "../../helpers/integration/residents-and-care-workers.ts";
import { refusalOf } from "../../helpers/integration/outings-and-departures.ts";
import {
  foundHouse,
  seeEverybody,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

const tonight = CalendarDate.parse("2026-11-24");

let house: TestHouse;
beforeEach(async () => {
  house = testHouse();
  await foundHouse(house);
});
afterEach(() => house.remove());

describe("a headcount", () => {
  it("that finds a person absent shows them as out on every screen, until something else is recorded about them", async () => {
    const [linh, ana] = [
      (await admit(house, 0)).personId,
      (await admit(house, 0, "Ana Invented")).personId,
    ];
    await mark(linh, "hospital");
    await mark(ana, "absent");
    await close();
    expect(await whereabouts()).toEqual({
      counted: [
        [linh, "hospital"],
        [ana, "absent"],
      ],
      inside: [],
      perhapsOut: ["hospital", "absent"],
    });

    // The next evening: a person counted in hospital may still be there, one counted as absent must be seen.
    house.now = Instant.parse("2026-11-25T20:30:00.000Z");
    expect((await view()).lines.map(({ state }) => state)).toEqual(["hospital", "unsure"]);

    await house.ask("missing.open", { personId: ana });
    await house.ask("passes.back", { personIds: [ana] });
    const next = CalendarDate.parse("2026-11-25");
    await mark(linh, "here", next);
    expect(await whereabouts()).toEqual({
      counted: [],
      inside: [linh, ana],
      perhapsOut: [null, null],
    });
  });

  it("is answered by a return the next day, before the next count, and that can be undone", async () => {
    const [linh, ana] = [
      (await admit(house, 0)).personId,
      (await admit(house, 0, "Ana Invented")).personId,
    ];
    await mark(linh, "hospital");
    await mark(ana, "absent");
    await close();
    house.now = Instant.parse("2026-11-25T09:00:00.000Z");
    await house.ask("passes.back", { personIds: [linh, ana] });

    const here = { counted: [], inside: [linh, ana], perhapsOut: [null, null] };
    expect(await whereabouts()).toEqual(here);
    expect((await house.ask("today.view", {})).needs.map(({ kind }) => kind)).not.toContain(
      "absent",
    );
    expect(await refusalOf(house, "passes.back", { personIds: [linh] })).toBe("NotOut");

    await house.ask("passes.stillOut", { id: null, personIds: [linh] });
    expect(await whereabouts()).toEqual({
      counted: [[linh, "hospital"]],
      inside: [ana],
      perhapsOut: ["hospital", null],
    });
    const { back } = await house.ask("passes.list", {});
    expect(back.map(({ person }) => person.id)).toEqual([ana]);

    house.now = Instant.parse("2026-11-25T20:30:00.000Z");
    expect((await view()).lines.map(({ state }) => state)).toEqual(["hospital", "unsure"]);
  });

  it("leaves what is undone of a return to the search that began after it", async () => {
    const ana = (await admit(house, 0)).personId;
    await mark(ana, "absent");
    house.now = addMinutes(house.now, 10);
    await house.ask("passes.back", { personIds: [ana] });
    house.now = addMinutes(house.now, 10);
    await house.ask("missing.open", { personId: ana });
    house.now = addMinutes(house.now, 10);
    await house.ask("passes.back", { personIds: [ana] });
    await house.ask("passes.stillOut", { id: null, personIds: [ana] });
    expect((await house.ask("passes.list", {})).lookedFor).toHaveLength(1);
  });

  it("that finds a person absent who is late from an outing shows the worse of both, once", async () => {
    const linh = (await admit(house, 0)).personId;
    const backBy = addMinutes(house.now, 10);
    await house.ask("passes.goOut", {
      personIds: [linh],
      whereTo: "",
      backBy,
      company: "alone",
      hasPhone: false,
      outAt: null,
    });
    house.now = addMinutes(house.now, 20);
    await mark(linh, "absent");
    const needs = (await house.ask("today.view", {})).needs.map(({ kind }) => kind);
    expect(needs.filter((kind) => kind === "absent" || kind === "overdue")).toEqual(["absent"]);

    house.now = addMinutes(house.now, 120);
    const later = (await house.ask("today.view", {})).needs.map(({ kind }) => kind);
    expect(later).toContain("absent");
    expect(later).not.toContain("overdue");
  });

  it("shows no absence once the whereabouts were recorded", async () => {
    const linh = (await admit(house, 0)).personId;
    await mark(linh, "absent");
    await house.ask("passes.goOut", {
      personIds: [linh],
      whereTo: "",
      company: "alone",
      hasPhone: false,
      outAt: null,
      backBy: addMinutes(house.now, 60),
    });
    const { needs } = await house.ask("today.view", {});
    expect(needs.map(({ kind }) => kind)).not.toContain("absent");
  });

  it("counts nobody as away who has come back from an appointment since", async () => {
    const linh = (await admit(house, 0)).personId;
    const { ids } = await house.ask("calendar.plan", {
      personId: linh,
      day: tonight,
      at: "21:00",
      minutes: 60,
      place: "hospital",
      weeks: 1,
      needsEscort: false,
      escort: null,
      interpreter: null,
      care: null,
    });
    const id = ids[0] ?? "";
    await house.ask("calendar.step", { id, step: "left" });
    await mark(linh, "hospital");
    await house.ask("calendar.step", { id, step: "back" });
    expect(await house.ask("passes.list", {})).toMatchObject({
      counted: [],
      atAppointments: [],
      inside: [{ id: linh }],
    });
  });
});

const view = () => house.ask("census.view", { night: null });
const close = async () => {
  await seeEverybody(house);
  const { night, lines } = await view();
  const shown = lines.map(({ person, state }) => ({ personId: person.id, state }));
  await house.ask("census.close", { night, shown });
};
const mark = (personId: PersonId, state: CensusState, night = tonight) =>
  house.ask("census.mark", { night, personId, state });

const whereabouts = async () => {
  const { counted, inside } = await house.ask("passes.list", {});
  const { rooms } = await house.ask("papers.evacuation", {});
  return {
    counted: counted.map(({ person, state }) => [person.id, state]),
    inside: inside.map(({ id }) => id),
    perhapsOut: rooms.flatMap(({ people }) =>
      people.map(({ presence }) =>
        presence.state === "unconfirmed" && presence.why.because === "counted"
          ? presence.why.as
          : null,
      ),
    ),
  };
};
