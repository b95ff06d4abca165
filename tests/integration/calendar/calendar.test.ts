import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { addMinutes, Instant } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { admit } from "../changes/change.ts";
import {
  addColleague,
  letIn,
  foundHouse,
  openHouseOf,
  preparedHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

const today = "2026-11-24";
const care = { practitioner: "Dr Nobody", purpose: "canary purpose", followUp: "" };

let house: TestHouse;
let linh: PersonId;
const begun = preparedHouse(async (house) => {
  await foundHouse(house);
  const linh = (await admit(house, 0)).personId;
  const tom = await addColleague(house, "ada", "tom", ["care"]);
  await letIn(house, "ada", { signInName: "tom", id: tom }, "office");
  await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("noor");
  return { linh };
});
beforeEach(async () => {
  ({ house, linh } = await begun());
});
afterEach(() => house.remove());

describe("the calendar", () => {
  it("shows a week with escorts and conflicts", async () => {
    const [tom] = (await house.ask("calendar.colleagues", {})).filter(({ name }) =>
      name.startsWith("tom"),
    );
    const olena = (await admit(house, 1, "Olena Other")).personId;
    await plan({ escort: tom?.id ?? null });
    const other = { personId: olena, escort: tom?.id ?? null, at: "10:30" };
    const slot = { personId: olena, workerId: tom?.id ?? null, day: today, at: "10:30" };
    expect(
      await house.ask("calendar.clashes", { ...slot, minutes: 30, changed: null }),
    ).toMatchObject({
      overlaps: [{ who: "worker", at: "10:00", person: { id: linh }, by: { place: "doctor" } }],
    });
    await plan(other);

    expect(await view()).toMatchObject([
      { at: "10:00", escortName: "tom Invented", clashes: [{ who: "escort" }] },
      { at: "10:30", personId: olena, clashes: [{ who: "escort" }] },
    ]);
  });

  it("plans week after week, moves one and cancels the rest", async () => {
    const ids = await plan({ weeks: 3 });
    expect(ids).toHaveLength(3);
    const { weeks: _weeks, personId: _personId, ...planned } = anAppointment();
    const moved = { ...planned, id: ids[0] ?? "", day: "2026-11-25" };
    await house.ask("calendar.change", { ...moved, version: 1 });
    expect(await house.call("calendar.change", { ...moved, version: 1 })).toMatchObject({
      error: { type: "ChangedMeanwhile" },
    });
    const rest = { id: ids[1] ?? "", version: 1, reason: "by-person", following: true } as const;
    await house.ask("calendar.cancel", rest);

    expect((await view(14)).map(({ day, cancelled }) => [day, cancelled])).toEqual([
      ["2026-11-25", null],
      ["2026-12-01", "by-person"],
    ]);
    expect(await house.call("calendar.step", { id: ids[2] ?? "", step: "left" })).toMatchObject({
      error: { type: "ChangedMeanwhile" },
    });
  });

  it("accepts no mistyped day in the past, unless it was already recorded", async () => {
    expect(
      await house.call("calendar.plan", { ...anAppointment(), day: "2025-11-24" }),
    ).toMatchObject({ error: { type: "InvalidInput", fields: ["day"] } });
    const [id = ""] = await plan({ day: "2026-10-24" });
    const { weeks: _weeks, personId: _personId, ...planned } = anAppointment();
    const old = { ...planned, id, version: 1 };
    expect(await house.call("calendar.change", { ...old, day: "2025-10-24" })).toMatchObject({
      error: { type: "InvalidInput", fields: ["day"] },
    });
    house.now = addMinutes(house.now, 60 * 24 * 40);
    await house.ask("calendar.change", { ...old, day: "2026-10-24" });
  });

  it("records who left and who is back, and shows it in the handover", async () => {
    const [id = ""] = await plan({});
    await house.ask("calendar.step", { id, step: "left" });
    expect((await house.ask("handover.view", {})).out).toMatchObject([
      { why: "appointment", person: { id: linh }, appointment: { place: "doctor" } },
    ]);
    await house.ask("calendar.step", { id, step: "back" });
    expect((await house.ask("handover.view", {})).out).toEqual([]);
    expect(await house.call("calendar.step", { id, step: "left" })).toMatchObject({
      error: { type: "ChangedMeanwhile" },
    });
  });

  it("shows with whom and what for to care workers alone", async () => {
    expect(await house.call("calendar.plan", { ...anAppointment(), care })).toMatchObject({
      error: { type: "NotMember", compartment: "care" },
    });
    house.lock();
    await house.unlock("tom");
    await house.ask("calendar.plan", { ...anAppointment(), care });
    expect(await view()).toMatchObject([{ care: { state: "open", content: care } }]);
    for (const other of ["ada", "noor"]) {
      house.lock();
      await house.unlock(other);
      expect(await view()).toMatchObject([{ care: { state: "closed", exists: true } }]);
    }
    // A user who cannot read it can still move it, and deletes nothing.
    const [appointment] = await view();
    const { weeks: _weeks, personId: _personId, ...planned } = anAppointment();
    await house.ask("calendar.change", {
      ...planned,
      id: appointment?.id ?? "",
      version: 1,
      at: "12:00",
    });
    house.lock();
    await house.unlock("tom");
    expect(await view()).toMatchObject([{ at: "12:00", care: { content: care } }]);
  });

  it("refuses an escort who is not active, or is not needed", async () => {
    const [tom] = (await house.ask("calendar.colleagues", {})).filter(({ name }) =>
      name.startsWith("tom"),
    );
    const wrong = { escort: tom?.id ?? null, needsEscort: false };
    expect(await house.call("calendar.plan", { ...anAppointment(), ...wrong })).toMatchObject({
      error: { type: "InvalidInput", fields: ["escort"] },
    });
    await plan({});
    const { file } = openHouseOf(house).database;
    const run = (sql: string) => () => file.prepare(sql).run();
    expect(run("UPDATE appointments SET needs_escort = 0, escort = recorded_by")).toThrow("CHECK");
    expect(run("UPDATE appointments SET day = '2026-12-01'")).toThrow("versions follow");
    expect(run("UPDATE appointments SET back_at = '2026'")).toThrow("CHECK");
    file
      .prepare(
        "UPDATE appointments SET cancel_reason = 'other', cancelled_at = 'x', cancelled_by = recorded_by",
      )
      .run();
    expect(
      run("UPDATE appointments SET cancel_reason = NULL, cancelled_at = NULL, cancelled_by = NULL"),
    ).toThrow("it was cancelled");
  });
});

describe("the handover", () => {
  it("is unread on Today for the shift until it is confirmed, and unread again for the next", async () => {
    const need = async () =>
      (await house.ask("today.view", {})).needs.filter(({ kind }) => kind === "handOver");
    expect(await need()).toEqual([]);
    const write = (text: string) =>
      house.ask("log.write", {
        shift: { day: today, name: "evening" },
        kind: "note",
        about: null,
        text: [text],
        isPinned: false,
      });
    await write("My own");
    expect(await need(), "what she wrote herself was left by nobody").toEqual([]);
    house.lock();
    await house.unlock("ada");
    await write("Quiet");
    house.lock();
    await house.unlock("noor");
    expect(await need()).toEqual([{ kind: "handOver", shift: { day: today, name: "evening" } }]);

    const page = await house.ask("handover.view", {});
    expect(page).toMatchObject({
      readers: [],
      mine: null,
      entries: [{ text: ["My own"] }, { text: ["Quiet"] }],
    });
    await house.ask("handover.confirm", { shift: page.shift, at: page.at });
    expect(await need()).toEqual([]);
    expect(await house.ask("handover.view", {})).toMatchObject({
      readers: [{ byName: "noor Invented" }],
      entries: [],
    });

    house.now = Instant.parse("2026-11-25T15:00:00.000Z");
    expect(await need()).toEqual([]);
    expect(await house.call("handover.confirm", { shift: page.shift, at: page.at })).toMatchObject({
      error: { type: "ShiftOver" },
    });
    const { file } = openHouseOf(house).database;
    expect(() => file.prepare("DELETE FROM hand_over_readings").run()).toThrow("was read");
  });
});

describe("thirty-one days after the departure", () => {
  it("nothing of the person is in the calendar or on a box", async () => {
    await plan({ interpreter: { language: "vi", state: "booked", name: "Canaryinterpreter" } });
    await start({ label: "Canarylabel" });
    const { current } = await house.ask("people.view", { id: linh });
    await house.ask("stays.depart", {
      stayId: current?.stay.id ?? "",
      night: "2026-11-25",
      destination: "unknown",
      reason: "left-without-notice",
    });
    for (const day of ["2026-12-10", "2026-12-26"]) {
      house.lock();
      house.now = Instant.parse(`${day}T18:00:00.000Z`);
      await house.unlock("noor");
    }
    const { file } = openHouseOf(house).database;
    const stored = ["appointments", "appointments_history", "medicines"].map((table) =>
      JSON.stringify(file.prepare(`SELECT * FROM ${table}`).all()),
    );
    expect(stored.join()).not.toMatch(/Canary/);
    expect(stored.join()).toContain("2026-11-24");
  });
});

const anAppointment = (): Input<"calendar.plan"> => ({
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
});

const plan = async (change: Partial<Input<"calendar.plan">>) =>
  (await house.ask("calendar.plan", { ...anAppointment(), ...change })).ids;

const view = async (days = 7) =>
  (await house.ask("calendar.view", { from: today, days })).appointments;

const start = (change: Partial<Input<"medicines.start">>) =>
  house.ask("medicines.start", {
    personId: linh,
    label: "Box 3",
    times: ["21:00"],
    from: today,
    until: null,
    care: null,
    ...change,
  });
