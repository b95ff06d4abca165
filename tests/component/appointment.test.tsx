// @vitest-environment jsdom
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { api, type Output } from "../../domain/api.ts";
import { AppointmentId } from "../../domain/appointment.ts";
import { CalendarDate, TimeZone } from "../../domain/calendar.ts";
import { wholeCalendar } from "../../domain/calendar-line.ts";
import type { RiskLevel } from "../../domain/safety.ts";
import { answers, inventedCall } from "./invented-answers.ts";
import { cards } from "./invented-house.ts";
import { open } from "./rendered.tsx";
import { writtenSampleOf } from "./sample-of.ts";

vi.setConfig({ testTimeout: 30_000 });
afterEach(cleanup);

const [linh] = cards;
const name = linh?.name ?? "";
const people = linh === undefined ? [] : [{ id: linh.id, number: linh.number, name: linh.name }];

const week: Output<"calendar.view"> = {
  ...{ from: CalendarDate.parse("2026-11-23"), days: 7, today: CalendarDate.parse("2026-11-24") },
  ...{ zone: TimeZone.parse("Europe/Brussels"), people, appointments: [] },
};

async function plan(level: RiskLevel) {
  const file = writtenSampleOf(api["safety.view"].output, () => []) as Output<"safety.view">;
  const assessments = file.assessments.map((one) => ({ ...one, level }));
  const planned: unknown[] = [];
  const hands = open(
    "#/house/calendar",
    inventedCall({
      ...answers,
      "calendar.filter": () => wholeCalendar,
      "calendar.view": () => week,
      "calendar.lines": () => ({ lines: [], calls: [], people: [], accompanied: [] }),
      "calendar.colleagues": () => [],
      "log.people": () => people.map((one) => ({ ...one, room: null })),
      "safety.view": () => ({ ...file, assessments }),
      "calendar.plan": ({ needsEscort }) => {
        planned.push(needsEscort);
        return { ids: [AppointmentId.parse("5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a01")] };
      },
    }),
  );
  await hands.click(await screen.findByRole("button", { name: /^Plan an appointment/ }));
  const panel = within(await screen.findByRole("dialog"));
  await hands.type(await panel.findByRole("combobox", { name: "Who" }), name);
  await hands.click(await screen.findByRole("option", { name: new RegExp(name) }));
  await hands.type(panel.getByRole("textbox", { name: "Time" }), "14:30");
  return { hands, panel, planned };
}

it("says that somebody is in acute danger, and asks who goes along before it plans", async () => {
  const { hands, panel, planned } = await plan("acute");
  await panel.findByText("Risk: acute");
  expect(panel.getByRole("button", { name: /Who goes along/ }).textContent).not.toContain("Nobody");

  await hands.click(panel.getByRole("button", { name: "Plan it" }));
  await panel.findByText("Say whether somebody goes along.");
  expect(planned).toEqual([]);

  await hands.click(panel.getByRole("button", { name: /Who goes along/ }));
  await hands.click(await screen.findByRole("option", { name: "Somebody, not known yet" }));
  await hands.click(panel.getByRole("button", { name: "Plan it" }));
  await vi.waitFor(() => {
    expect(planned).toEqual([true]);
  });
});

it("proposes that nobody goes along with whoever is in no such danger", async () => {
  const { hands, panel, planned } = await plan("low");
  expect(panel.getByRole("button", { name: /Who goes along/ }).textContent).toContain("Nobody");
  await hands.click(panel.getByRole("button", { name: "Plan it" }));
  await vi.waitFor(() => {
    expect(planned).toEqual([false]);
  });
});
