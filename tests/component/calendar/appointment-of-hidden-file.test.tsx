import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Output } from "../../../domain/api/index.ts";
import { AppointmentId } from "../../../domain/appointments/appointment.ts";
import { CalendarDate, ClockTime, TimeZone } from "../../../domain/core/calendar-date.ts";
import { wholeCalendar } from "../../../domain/calendar/calendar-entry.ts";
import { long } from "../../helpers/long-test.ts";
import { sample } from "../../helpers/component/vault-with-drafts.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards, me } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const today = CalendarDate.parse("2026-11-24");
const people = cards.slice(0, 1).map(({ id, number, name }) => ({ id, number, name }));

type Appointment = Output<"calendar.view">["appointments"][number];

/** The form of an appointment, opened by a care worker. */
async function change(care: Appointment["care"]) {
  const file = sample("safety.view");
  const appointments = people.map(({ id: personId }): Appointment => ({
    id: AppointmentId.parse("5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a01"),
    version: 1,
    personId,
    day: today,
    at: ClockTime.parse("10:30"),
    minutes: 60,
    place: "doctor",
    needsEscort: false,
    escort: null,
    escortName: null,
    interpreter: null,
    isWeekly: false,
    leftAt: null,
    backAt: null,
    cancelled: null,
    clashes: [],
    isAloneInDanger: false,
    care,
  }));
  const hands = open(
    "#/house/calendar",
    inventedCall({
      ...answers,
      "house.state": () => ({
        house: "open",
        hasDemo: false,
        purpose: "demo",
        movedAway: null,
        me: { ...me, roles: ["care"], holds: ["office", "care"] },
      }),
      "calendar.filter": () => wholeCalendar,
      "calendar.view": () => ({
        from: CalendarDate.parse("2026-11-23"),
        days: 7,
        today,
        people,
        appointments,
        zone: TimeZone.parse("Europe/Brussels"),
      }),
      "calendar.lines": () => ({
        lines: [],
        calls: [],
        people: [],
        accompanied: [],
        residents: [],
      }),
      "calendar.colleagues": () => [],
      "calendar.people": () => people.map((one) => ({ ...one, room: null })),
      "safety.view": () => ({ ...file, isKept: false, assessments: [] }),
    }),
  );
  await hands.click(await screen.findByRole("button", { name: /^Actions for .* at 10:30/ }));
  await hands.click(await screen.findByRole("menuitem", { name: "Change or move…" }));
  return within(await screen.findByRole("dialog"));
}

it("asks a care worker with whom and what for", async () => {
  const panel = await change({
    state: "open",
    content: { practitioner: "", purpose: "", followUp: "" },
  });
  panel.getByText("For care workers only");
});

it("asks nobody for what a hidden file keeps from them", long, async () => {
  const panel = await change({ state: "closed", exists: true });
  expect(panel.queryByText("For care workers only")).toBeNull();
});
