// The computer's clock is set back during work: later events are recorded all the same.
import { afterAll, beforeAll, expect, it } from "vitest";
import { addMinutes } from "../../../domain/core/calendar-date.ts";
import { aSession } from "../../helpers/builders.ts";
import { type ContactsHouse, contactsHouse } from "../../helpers/integration/counselling-house.ts";

let at: ContactsHouse;
beforeAll(async () => {
  at = await contactsHouse();
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

const putBack = () => {
  at.house.now = addMinutes(at.house.now, -5);
};

it("records a return from an appointment, no earlier than the departure", async () => {
  const { ids } = await at.house.ask("calendar.plan", {
    personId: at.linh,
    day: "2026-11-24",
    at: "20:00",
    minutes: 60,
    place: "doctor",
    needsEscort: false,
    escort: null,
    interpreter: null,
    care: null,
    weeks: 1,
  });
  const id = ids[0] ?? "";
  await at.house.ask("calendar.step", { id, step: "left" });
  putBack();
  await at.house.ask("calendar.step", { id, step: "back" });
  const { appointments } = await at.house.ask("calendar.view", { from: "2026-11-24", days: 1 });
  const [line] = appointments;
  expect(line?.leftAt).not.toBeNull();
  expect(line?.backAt).toBe(line?.leftAt);
});

it("withdraws a session, and the next one with it", async () => {
  const session = aSession(
    "canary words",
    { level: "plan" },
    { next: { day: "2026-12-01", at: null } },
  );
  const { contactId } = await at.house.ask("contacts.record", { id: at.linh, ...session });
  putBack();
  await at.house.ask("contacts.takeBack", { contactId, reason: "Not hers" });
  const { contacts } = await at.sessions();
  const line = contacts.find(({ id }) => id === contactId);
  expect(line).toMatchObject({
    takenBack: { byName: "samira Invented" },
    next: { isTakenAway: true },
  });
});
