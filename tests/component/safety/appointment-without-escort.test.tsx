import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Output } from "../../../domain/api/index.ts";
import { AppointmentId } from "../../../domain/appointments/appointment.ts";
import { CalendarDate, ClockTime, TimeZone } from "../../../domain/core/calendar-date.ts";
import { wholeCalendar } from "../../../domain/calendar/calendar-entry.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const today = CalendarDate.parse("2026-11-24");
const linh = cards[0] ?? null;
const people = linh === null ? [] : [{ id: linh.id, number: linh.number, name: linh.name }];

type Appointment = Output<"calendar.view">["appointments"][number];

const appointment = (n: number, change: Partial<Appointment>): readonly Appointment[] =>
  people.map(({ id: personId }) => ({
    id: AppointmentId.parse(`5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a0${String(n)}`),
    version: 1,
    personId,
    day: today,
    at: ClockTime.parse(`1${String(n)}:30`),
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
    care: { state: "closed", exists: false },
    ...change,
  }));

function openWith(where: string, appointments: readonly Appointment[]) {
  return open(
    where,
    inventedCall({
      ...answers,
      "calendar.filter": () => wholeCalendar,
      "calendar.view": () => ({
        from: CalendarDate.parse("2026-11-23"),
        days: 7,
        today,
        people,
        zone: TimeZone.parse("Europe/Brussels"),
        appointments: [...appointments],
      }),
      "calendar.lines": () => ({
        lines: [],
        calls: [],
        people: [],
        accompanied: [],
        residents: [],
      }),
    }),
  );
}

const marked = [
  ...appointment(0, { isAloneInDanger: true }),
  ...appointment(1, { isAloneInDanger: true, needsEscort: true }),
  ...appointment(2, {}),
];

it("marks in the calendar, in words, which person in danger has no escort", async () => {
  openWith("#/house/calendar", marked);
  const alone = await screen.findByText(/acute danger: nobody goes along$/);
  expect(alone.querySelector("svg")).not.toBeNull();
  screen.getByText(/acute danger: nobody goes along yet$/);
});

it("marks it on Today, however many appointments come before it", async () => {
  const before = [0, 1, 2, 3, 4, 5].flatMap((n) => appointment(n, {}));
  openWith("#/", [...before, ...appointment(6, { isAloneInDanger: true }), ...appointment(7, {})]);
  const card = await screen.findByRole("region", { name: "Appointments" });
  within(card).getByText(/acute danger: nobody goes along/);
  expect(within(card).getAllByText(/goes alone/)).toHaveLength(6);
});
