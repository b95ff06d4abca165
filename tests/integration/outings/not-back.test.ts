// A person left for an appointment, and the return was not recorded.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AppointmentId } from "../../../domain/appointments/appointment.ts";
import { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import type { CensusState } from "../../../domain/accommodation/census.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { admit } from "../changes/change.ts";
import { leaveHouse, signIn } from "../../helpers/integration/going-out.ts";
import {
  addColleague,
  letIn,
  foundHouse,
  preparedHouse,
  seeEverybody,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

const tonight = CalendarDate.parse("2026-11-24");
const tomorrow = CalendarDate.parse("2026-11-25");
const late = Instant.parse("2026-11-24T22:00:00.000Z");

let house: TestHouse;
let linh: PersonId;
let id: AppointmentId;
const begun = preparedHouse(async (fresh) => {
  house = fresh;
  await foundHouse(house);
  linh = (await admit(house, 0)).personId;
  id = await leavesFor("21:00");
  return { linh, id };
});
beforeEach(async () => {
  ({ house, linh, id } = await begun());
});
afterEach(() => house.remove());

describe("a person who left for an appointment", () => {
  it("is out until it is over and the travel time has passed", async () => {
    house.now = Instant.parse("2026-11-24T21:59:00.000Z");
    expect(await onList()).toEqual({ state: "signedOut" });
    expect(await notBack()).toEqual([]);
    expect((await house.ask("passes.list", {})).atAppointments).toMatchObject([
      { appointmentId: id, backBy: late, stage: "out" },
    ]);
  });

  it("is late after that, and searched for inside as well", async () => {
    house.now = late;
    expect(await onList()).toEqual({
      state: "unconfirmed",
      why: { because: "late", since: late },
    });
    const overdue = { kind: "notBack", appointmentId: id, backBy: late, who: { id: linh } };
    expect(await notBack()).toMatchObject([{ ...overdue, stage: "late" }]);
    expect((await house.ask("passes.list", {})).atAppointments).toMatchObject([{ stage: "late" }]);

    house.now = Instant.parse("2026-11-24T23:00:00.000Z");
    expect(await notBack()).toMatchObject([{ ...overdue, stage: "alarm" }]);
    expect((await house.ask("handover.view", {})).out).toMatchObject([
      { why: "appointment", backBy: late, stage: "alarm" },
    ]);

    await house.ask("calendar.step", { id, step: "back" });
    expect(await notBack()).toEqual([]);
    expect(await onList()).toEqual({ state: "inside" });
  });

  it("is not waited for after the appointment where the risk is high", async () => {
    const mia = await addColleague(house, "ada", "mia", ["care"]);
    await letIn(house, "ada", { signInName: "mia", id: mia }, "office");
    await signIn(house, "mia");
    await house.ask("safety.assess", {
      id: linh,
      level: "high",
      on: tonight,
      reviewOn: "2026-11-26",
      withPerson: true,
      reasons: { reasons: "", ownWords: "" },
    });
    house.now = late;
    expect(await notBack()).toMatchObject([{ stage: "alarm" }]);
  });

  it("is in after being counted as present, until that is corrected", async () => {
    house.now = Instant.parse("2026-11-25T22:30:00.000Z");
    await mark("here", tomorrow);
    await close();
    expect(await onList()).toEqual({ state: "inside" });
    expect(await notBack()).toEqual([]);
    const { atAppointments, inside } = await house.ask("passes.list", {});
    expect([atAppointments, inside.map((one) => one.id)]).toEqual([[], [linh]]);
    expect((await house.ask("handover.view", {})).out).toEqual([]);

    await mark("pass", tomorrow);
    expect(await onList()).toMatchObject({ state: "unconfirmed" });
  });

  it("is out even if counted as present before leaving", async () => {
    await house.ask("calendar.step", { id, step: "notLeft" });
    await mark("here", tonight);
    house.now = Instant.parse("2026-11-24T20:30:00.000Z");
    await house.ask("calendar.step", { id, step: "left" });
    expect(await onList()).toEqual({ state: "signedOut" });
  });

  it("is in after being found, or after the return from another one", async () => {
    house.now = late;
    await house.ask("missing.open", { personId: linh });
    expect(await notBack()).toEqual([]);
    await house.ask("passes.back", { personIds: [linh] });
    expect(await onList()).toEqual({ state: "inside" });

    const next = await leavesFor("23:10");
    expect((await house.ask("passes.list", {})).atAppointments).toMatchObject([
      { appointmentId: next },
    ]);
    await house.ask("calendar.step", { id: next, step: "back" });
    expect((await house.ask("passes.list", {})).atAppointments).toEqual([]);
  });

  it("is no longer in the handover after a departure", async () => {
    expect((await house.ask("handover.view", {})).out).toMatchObject([{ why: "appointment" }]);
    await leaveHouse(house, linh);
    expect((await house.ask("handover.view", {})).out).toEqual([]);
    expect(await notBack()).toEqual([]);
  });
});

async function leavesFor(at: string): Promise<AppointmentId> {
  const { ids } = await house.ask("calendar.plan", {
    personId: linh,
    day: tonight,
    at,
    minutes: 60,
    place: "court",
    weeks: 1,
    needsEscort: false,
    escort: null,
    interpreter: null,
    care: null,
  });
  const [planned] = ids;
  if (planned === undefined) throw new Error("Not planned");
  await house.ask("calendar.step", { id: planned, step: "left" });
  return planned;
}

async function onList() {
  const { rooms } = await house.ask("papers.evacuation", {});
  const [one] = rooms.flatMap(({ people }) => people);
  if (one === undefined) throw new Error("Not on the list");
  return one.presence;
}

const notBack = async () =>
  (await house.ask("today.view", {})).needs.filter(({ kind }) => kind === "notBack");

const mark = (state: CensusState, night: CalendarDate) =>
  house.ask("census.mark", { night, personId: linh, state });

async function close(): Promise<void> {
  await seeEverybody(house);
  const { night, lines } = await house.ask("census.view", { night: null });
  const shown = lines.map(({ person, state }) => ({ personId: person.id, state }));
  await house.ask("census.close", { night, shown });
}
