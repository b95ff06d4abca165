import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import type { AppointmentId } from "../../../domain/appointments/appointment.ts";
import { Instant } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { aSession } from "../../helpers/builders.ts";
import { admit } from "../../helpers/integration/residents-and-care-workers.ts";
import { beginLetter } from "../../helpers/integration/letter-steps.ts";
import {
  addColleague,
  foundHouse,
  letIn,
  openHouseOf,
  signInLater,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

// Appointments of a person assisted outside the house: the office plans them by name; shelter staff who may not know that name
// see none of them, unless they are the escort.

const today = "2026-11-24";

let house: TestHouse;
let ids: Record<"ada" | "samira" | "noor", UserId>;
let mariam: PersonId;
let linh: PersonId;
let planned: AppointmentId;
beforeAll(async () => {
  house = testHouse();
  house.now = Instant.parse("2026-10-13T18:10:00.000Z");
  await foundHouse(house);
  const ada = openHouseOf(house).userId;
  const samira = await addColleague(house, "ada", "samira", ["care"]);
  await letIn(house, "ada", { signInName: "samira", id: samira }, "office");
  const noor = await addColleague(house, "ada", "noor", ["shelter"]);
  ids = { ada, samira, noor };
  await house.unlock("samira");
  mariam = (
    await house.ask("intake.open", {
      name: "Mariam Canary",
      sex: "female",
      age: { basis: "unknown" },
      languages: ["fr"],
      waiting: null,
    })
  ).id;
  house.now = Instant.parse("2026-11-24T12:10:00.000Z");
  await signInLater(house, "samira");
  linh = (await admit(house, 0)).personId;
  planned = await plan({
    interpreter: { language: "ff", state: "booked", name: "Interpreter Invented" },
    care: { practitioner: "Counsel Canary", purpose: "canary", followUp: "" },
  });
});
afterAll(() => house.remove());
beforeEach(async () => {
  await as("samira");
});

async function as(signInName: string): Promise<void> {
  house.lock();
  await house.unlock(signInName);
}

const anAppointment = (change: Partial<Input<"calendar.plan">> = {}): Input<"calendar.plan"> => ({
  personId: mariam,
  day: today,
  at: "16:00",
  minutes: 60,
  place: "lawyer",
  needsEscort: false,
  escort: null,
  interpreter: null,
  care: null,
  weeks: 1,
  ...change,
});

async function plan(change: Partial<Input<"calendar.plan">> = {}): Promise<AppointmentId> {
  const [id] = (await house.ask("calendar.plan", anAppointment(change))).ids;
  if (id === undefined) throw new Error("It was planned");
  return id;
}

const view = (from = today) => house.ask("calendar.view", { from, days: 14 });

describe("a person assisted outside the house", () => {
  it.each(["samira", "ada"])("is in the calendar of %s by name, and can be chosen", async (who) => {
    await as(who);
    const { appointments, people } = await view();
    expect(appointments.find(({ id }) => id === planned)).toMatchObject({
      personId: mariam,
      at: "16:00",
      place: "lawyer",
      interpreter: { name: "Interpreter Invented" },
    });
    expect(people).toContainEqual({ id: mariam, number: 1, name: "Mariam Canary" });
    expect(await house.ask("calendar.people", { also: null })).toEqual([
      { id: linh, number: 2, name: "Linh Invented", room: "Room 1" },
      { id: mariam, number: 1, name: "Mariam Canary", room: null },
    ]);
  });

  it("has entries on Today, in a letter, in the plan, and as the next session", async () => {
    expect((await house.ask("calendar.view", { from: today, days: 2 })).appointments).toMatchObject(
      [{ id: planned }],
    );
    const letter = await beginLetter(house, mariam);
    expect(JSON.stringify(await house.ask("letters.view", { id: letter }))).toMatch(/16\sh/);
    expect((await house.ask("plan.view", { id: mariam })).appointments).toMatchObject([
      { day: today, at: "16:00" },
    ]);
    await house.ask("contacts.record", {
      id: mariam,
      ...aSession("Spoke of work.", {}, { next: { day: "2026-11-26", at: "10:00" } }),
    });
    const { lines, people, residents } = await house.ask("calendar.lines", {
      from: today,
      days: 7,
    });
    expect(lines).toMatchObject([{ personId: mariam, about: { what: "session" } }]);
    expect(people).toMatchObject([{ name: "Mariam Canary" }]);
    expect(residents).toEqual([linh]);
    await house.ask("papers.note", { kind: "personWeek", way: "printed", personId: mariam });
  });

  it("has appointments that are moved, cancelled, left for and returned from like any other", async () => {
    const id = await plan({ day: "2026-11-27" });
    const { weeks: _weeks, personId: _personId, ...changed } = anAppointment();
    await house.ask("calendar.change", { ...changed, id, version: 1, day: today, at: "20:00" });
    await house.ask("calendar.step", { id, step: "left" });
    await house.ask("calendar.step", { id, step: "back" });
    const other = await plan({ day: "2026-11-28", weeks: 2 });
    await house.ask("calendar.cancel", {
      id: other,
      version: 1,
      reason: "by-person",
      own: {},
      following: true,
    });
    // A person who does not live here is not missed in the house.
    expect((await house.ask("handover.view", {})).out).toEqual([]);
  });

  it("is invisible in the house, also in its own planning", async () => {
    const id = await plan({ day: "2026-11-25", at: "09:00", needsEscort: true, escort: ids.ada });
    await as("noor");
    expect((await house.call("people.view", { id: mariam })).ok).toBe(false);
    const { appointments, people } = await view();
    expect([appointments, people]).toEqual([[], []]);
    expect(await house.ask("calendar.people", { also: mariam })).toMatchObject([{ id: linh }]);
    const lines = await house.ask("calendar.lines", { from: today, days: 14 });
    const page = await house.ask("handover.view", {});
    expect(page.appointments).toEqual([]);
    const clash = await house.ask("calendar.clashes", {
      personId: linh,
      workerId: ids.ada,
      day: "2026-11-25",
      at: "09:30",
      minutes: 30,
      changed: null,
    });
    expect(clash.overlaps).toMatchObject([{ who: "worker", by: { what: "taken" }, person: null }]);
    expect(JSON.stringify([lines, page, clash])).not.toMatch(new RegExp(`Canary|${mariam}`));
    const { weeks: _weeks, personId: _personId, ...changed } = anAppointment();
    const refused = [
      await house.call("calendar.plan", anAppointment()),
      await house.call("calendar.change", { ...changed, id, version: 1 }),
      await house.call("calendar.cancel", {
        id,
        version: 1,
        reason: "other",
        own: {},
        following: false,
      }),
      await house.call("calendar.step", { id, step: "left" }),
      await house.call("calendar.interpreters", { personId: mariam, name: "Mai" }),
      await house.call("calendar.clashes", {
        personId: mariam,
        workerId: null,
        day: today,
        at: "16:00",
        minutes: 30,
        changed: null,
      }),
    ];
    expect(refused.map((answer) => !answer.ok && answer.error.type)).toEqual(
      refused.map(() => "NotFound"),
    );
  });

  it("is a number to an escort from the house", async () => {
    const id = await plan({ at: "18:00", needsEscort: true, escort: ids.noor });
    await as("noor");
    const { appointments, people } = await view();
    expect(appointments).toMatchObject([{ id, at: "18:00", escort: ids.noor }]);
    expect(people).toEqual([{ id: mariam, number: 1, name: null }]);
    expect((await house.ask("handover.view", {})).appointments).toMatchObject([{ id }]);
    await house.ask("calendar.step", { id, step: "left" });
    await house.ask("calendar.step", { id, step: "back" });
  });

  it("is on no handover page, whoever opens it", async () => {
    const page = await house.ask("handover.view", {});
    expect(page.appointments).toEqual([]);
    expect(JSON.stringify(page)).not.toContain("Canary");
  });

  it("has no name in any row that the key of the house opens", () => {
    const { file } = openHouseOf(house).database;
    const tables = file
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'appointments%'")
      .all() as { name: string }[];
    expect(tables).toHaveLength(2);
    for (const { name } of tables)
      expect(JSON.stringify(file.prepare(`SELECT * FROM ${name}`).all())).not.toMatch(/canary/i);
    expect(
      file.prepare("SELECT name FROM people WHERE id = ?").get(mariam),
      "she was opened forty days ago and never lived here",
    ).toEqual({ name: null });
  });

  it("keeps the interpreter until it is over, and thirty days more", async () => {
    const nameIn = async (day: string) => {
      house.now = Instant.parse(`${day}T12:10:00.000Z`);
      await signInLater(house, "samira");
      const { appointments } = await view();
      return appointments.find(({ id }) => id === planned)?.interpreter?.name;
    };
    const start = house.now;
    expect(await nameIn("2026-12-20")).toBe("Interpreter Invented");
    expect(await nameIn("2026-12-29")).toBe("");
    const { file } = openHouseOf(house).database;
    for (const table of ["appointments", "appointments_history"])
      expect(JSON.stringify(file.prepare(`SELECT * FROM ${table}`).all())).not.toContain(
        "Interpreter Invented",
      );
    expect(house.now > start).toBe(true);
  });
});
