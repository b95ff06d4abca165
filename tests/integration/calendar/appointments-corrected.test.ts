// What can be changed about an appointment, and what a letter says about the next one.
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import type { AppointmentId } from "../../../domain/appointments/appointment.ts";
import { Instant } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { admit } from "../changes/change.ts";
import { signIn } from "../../helpers/integration/going-out.ts";
import { beginLetter, letterSeen } from "../../helpers/integration/letter-way.ts";
import {
  addColleague,
  letIn,
  foundHouse,
  preparedHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

const today = "2026-11-24";
const nothing = { practitioner: "", purpose: "", followUp: "" };

let house: TestHouse;
let linh: PersonId;
const begun = preparedHouse(async (house) => {
  await foundHouse(house);
  const linh = (await admit(house, 0)).personId;
  return { linh };
});
beforeEach(async () => {
  ({ house, linh } = await begun());
});
afterEach(() => house.remove());

it("stays on its day once a person left for it, and can be moved where that was a mistake", async () => {
  const id = await plan({});
  await house.ask("calendar.step", { id, step: "left" });
  expect(await house.call("calendar.change", changed(id, { day: "2026-11-26" }))).toMatchObject({
    error: { type: "InvalidInput", fields: ["day"] },
  });
  await house.ask("calendar.change", changed(id, { at: "20:30" }));
  await house.ask("calendar.step", { id, step: "back" });
  const moved = { ...changed(id, { day: "2026-11-26" }), version: 2 };
  expect(await house.call("calendar.change", moved)).toMatchObject({
    error: { type: "InvalidInput", fields: ["day"] },
  });
  for (const step of ["notBack", "notLeft"] as const)
    await house.ask("calendar.step", { id, step });
  await house.ask("calendar.change", moved);
});

it("loses its care fields when a care worker clears them, and leaves no lock behind", async () => {
  const tom = await addColleague(house, "ada", "tom", ["care"]);
  await letIn(house, "ada", { signInName: "tom", id: tom }, "office");
  await signIn(house, "tom");
  const id = await plan({ care: { ...nothing, practitioner: "Dr Nobody" } });
  await house.ask("calendar.change", changed(id, { care: nothing }));
  expect(await careSeen()).toEqual({ state: "open", content: nothing });
  await signIn(house, "ada");
  expect(await careSeen()).toEqual({ state: "closed", exists: false });
});

it("is in a letter only while it is in the future", async () => {
  await plan({ at: "09:00" });
  const back = await plan({ at: "20:50" });
  const goes = await plan({ at: "21:00" });
  await plan({ day: "2026-11-30" });
  await house.ask("calendar.step", { id: back, step: "left" });
  await house.ask("calendar.step", { id: back, step: "back" });
  expect(await hourInLetter()).toBe("21 h");

  await house.ask("calendar.step", { id: goes, step: "left" });
  house.now = Instant.parse("2026-11-24T21:05:00.000Z");
  expect(await hourInLetter()).toBe("20 h");
});

async function plan(change: Partial<Input<"calendar.plan">>): Promise<AppointmentId> {
  const { ids } = await house.ask("calendar.plan", {
    ...planned,
    personId: linh,
    weeks: 1,
    ...change,
  });
  const [id] = ids;
  if (id === undefined) throw new Error("Not planned");
  return id;
}

const planned = {
  place: "doctor",
  day: today,
  at: "20:00",
  minutes: 60,
  needsEscort: false,
  escort: null,
  interpreter: null,
  care: null,
} as const;

const changed = (
  id: AppointmentId,
  change: Partial<Input<"calendar.change">>,
): Input<"calendar.change"> => ({ ...planned, id, version: 1, ...change });

async function careSeen() {
  const { appointments } = await house.ask("calendar.view", { from: today, days: 1 });
  return appointments[0]?.care;
}

async function hourInLetter() {
  const { filled } = await letterSeen(house, await beginLetter(house, linh));
  return filled.find(({ field }) => field === "appointment.time")?.value.replaceAll("\u00a0", " ");
}
