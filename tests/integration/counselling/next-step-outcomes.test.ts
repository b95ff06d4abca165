// The agreed next step of a session, and what was created from it since.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import type { NoteLevel } from "../../../domain/counselling/session.ts";
import { aSession } from "../../helpers/builders.ts";
import { type ContactsHouse, contactsHouse } from "../../helpers/integration/counselling-house.ts";

const nothing = { task: null, appointment: null };
const today = "2026-11-24";

let at: ContactsHouse;
beforeEach(async () => {
  at = await contactsHouse();
});
afterEach(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

describe("an agreed step", () => {
  it("is found as the task with its text, until that is given up", async () => {
    const entryId = await addTask("Call her sister");
    await agree("Call her sister");
    expect(await became(), "a task of before is none of it").toEqual([nothing]);
    const made = await addTask("Call her sister");
    expect(made).not.toBe(entryId);
    expect(await became()).toEqual([{ task: { id: made }, appointment: null }]);

    await at.house.ask("plan.save", {
      ...task("Call her sister"),
      entryId: made,
      version: 1,
      header: { ...task("").header, state: "dropped" },
    });
    expect(await became()).toEqual([nothing]);
  });

  it("that is too long for one line is found by the note of its task", async () => {
    const long = "Ask again. ".repeat(30).trim();
    await agree(long);
    const made = await addTask(long.slice(0, 100), long);
    expect(await became()).toEqual([{ task: { id: made }, appointment: null }]);
  });

  it("is found as the appointment for it, until that is cancelled", async () => {
    await agree("See the dentist");
    const { ids } = await at.house.ask("calendar.plan", {
      personId: at.linh,
      day: "2026-12-01",
      at: "10:00",
      minutes: 60,
      place: "doctor",
      needsEscort: false,
      escort: null,
      interpreter: null,
      weeks: 1,
      care: { practitioner: "", purpose: "See the dentist", followUp: "" },
    });
    expect(await became()).toEqual([{ task: null, appointment: { day: "2026-12-01" } }]);
    await at.house.ask("calendar.cancel", {
      id: ids[0] ?? "",
      version: 1,
      reason: "other",
      own: {},
      following: false,
    });
    expect(await became()).toEqual([nothing]);
  });

  it("shows nothing of the plan to users who read only the house part of the session", async () => {
    await agree("Call her sister", "house");
    await addTask("Call her sister");
    await at.as("noor");
    expect(await became()).toEqual([nothing]);
  });
});

const agree = (nextStep: string, level: NoteLevel = "plan") =>
  at.house.ask("contacts.record", {
    id: at.linh,
    ...aSession("canary words", { level }, { nextStep }),
  });

const became = async () => (await at.sessions()).contacts.map((one) => one.became);

const task = (text: string, note = ""): Input<"plan.save"> => ({
  id: at.linh,
  entryId: null,
  version: 0,
  steps: [],
  header: { state: "open", partOf: null, forWhom: "team", workerId: null, day: today },
  content: { kind: "step", text, note },
});

const addTask = async (text: string, note = "") =>
  (await at.house.ask("plan.save", task(text, note))).entryId;
