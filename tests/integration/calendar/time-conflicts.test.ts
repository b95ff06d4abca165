// What is at the same time as a plan: shown in as much detail as the user may know, and never forbidden.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { anInterview, aSession } from "../../helpers/builders.ts";
import { type ContactsHouse, contactsHouse } from "../../helpers/integration/counselling-house.ts";

let at: ContactsHouse;
const day = "2026-11-26";
beforeAll(async () => {
  at = await contactsHouse();
  const { house, linh: id, ids } = at;
  const meet = (time: string, level: "house" | "plan") =>
    house.ask("contacts.record", {
      id,
      ...aSession("words", { level, minutes: 45 }, { next: { day, at: time } }),
    });
  await meet("09:00", "plan");
  await meet("11:00", "house");
  await house.ask("legal.prepareInterview", {
    id,
    card: anInterview({ on: day, time: "13:00" }),
    replaces: null,
  });
  await plan({ at: "15:00", place: "school" });
  await plan({ at: "17:00", place: "doctor", needsEscort: true, escort: ids.tom });
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

async function plan(change: Partial<Input<"calendar.plan">>) {
  const { ids } = await at.house.ask("calendar.plan", {
    personId: at.linh,
    day,
    at: "10:00",
    minutes: 60,
    place: "office",
    needsEscort: false,
    escort: null,
    interpreter: null,
    care: null,
    weeks: 1,
    ...change,
  });
  return ids[0] ?? "";
}

const ask = (change: Partial<Input<"calendar.clashes">> = {}) =>
  at.house.ask("calendar.clashes", {
    personId: at.linh,
    workerId: null,
    day,
    at: "09:00",
    minutes: 600,
    changed: null,
    ...change,
  });
const said = async (change: Partial<Input<"calendar.clashes">> = {}) =>
  (await ask(change)).overlaps
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .map(({ at: time, who, by, person, workerName }) => [
      time,
      who,
      by.what,
      by.what === "appointment" ? by.place : null,
      person?.name ?? null,
      workerName,
    ]);

const linh = "Linh Invented";

describe("at the same time as a plan", () => {
  it("are the person's sessions, interviews and appointments", async () => {
    expect(await said()).toEqual([
      ["09:00", "person", "session", null, linh, "samira Invented"],
      ["11:00", "person", "session", null, linh, "samira Invented"],
      ["13:00", "person", "interview", null, linh, ""],
      ["15:00", "person", "appointment", "school", linh, ""],
      ["17:00", "person", "appointment", "doctor", linh, "tom Invented"],
    ]);
  });

  it("are the colleague's appointments, with whomever", async () => {
    const { mina: personId, ids } = at;
    expect(await said({ personId, workerId: ids.samira })).toEqual([
      ["09:00", "worker", "session", null, linh, "samira Invented"],
      ["11:00", "worker", "session", null, linh, "samira Invented"],
    ]);
    expect(await said({ personId, workerId: ids.tom })).toEqual([
      ["17:00", "worker", "appointment", "doctor", linh, "tom Invented"],
    ]);
    expect(await said({ personId })).toEqual([]);
  });

  it("is never the one that is being changed", async () => {
    const [contact] = (await at.sessions()).contacts.filter(({ next }) => next?.at === "09:00");
    expect(await said({ minutes: 30, changed: contact?.id ?? "" })).toEqual([]);
    const id = await plan({ at: "20:00" });
    expect(await said({ at: "20:00", minutes: 30, changed: id })).toEqual([]);
    expect(await said({ at: "20:00", minutes: 30 })).toHaveLength(1);
  });

  it.each(["noor", "ada"])(
    "shows %s that the person is busy, and not with whom",
    async (reader) => {
      await at.as(reader);
      expect((await said()).slice(0, 3)).toEqual([
        ["09:00", "person", "taken", null, linh, ""],
        ["11:00", "person", "session", null, linh, "samira Invented"],
        ["15:00", "person", "appointment", "school", linh, ""],
      ]);
      const { mina: personId, ids } = at;
      expect(await said({ personId, workerId: ids.samira, minutes: 60 })).toEqual([
        ["09:00", "worker", "taken", null, null, "samira Invented"],
      ]);
    },
  );

  it("is an open outing, and a planned end before it", async () => {
    await at.as("noor");
    const { mina: personId } = at;
    expect(await ask({ personId })).toMatchObject({ outUntil: null, leavesOn: null });
    await at.house.ask("passes.goOut", {
      personIds: [personId],
      whereTo: "Friends",
      company: "alone",
      hasPhone: true,
      backBy: Instant.parse("2026-11-26T09:00:00.000Z"),
    });
    expect((await ask({ personId })).outUntil).toBe("2026-11-26T09:00:00.000Z");
    expect((await ask({ personId, at: "10:00" })).outUntil).toBeNull();
    const end = (await at.house.ask("people.view", { id: personId })).current?.stay.plannedUntil;
    expect((await ask({ personId, day: end ?? "" })).leavesOn).toBe(end);
  });
});
