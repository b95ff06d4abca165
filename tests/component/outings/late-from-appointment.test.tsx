import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { AppointmentId } from "../../../domain/appointments/appointment.ts";
import { addMinutes } from "../../../domain/core/calendar-date.ts";
import type { OutingStage } from "../../../domain/outings/outing.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { census, id, now, today } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const appointmentId = AppointmentId.parse(id(901));
const backBy = addMinutes(now, -40);
const step = vi.fn(() => null);
const nobody = { out: [], lookedFor: [], counted: [], inside: [], back: [], phones: [] };

function somebodyAt(stage: OutingStage) {
  const [line] = census.lines;
  if (line === undefined) throw new Error("The invented house is empty");
  const { person, room } = line;
  const since = addMinutes(now, -200);
  return inventedCall({
    ...answers,
    "passes.list": () => ({
      now,
      proposed: now,
      keepHours: 48,
      ...nobody,
      atAppointments: [{ appointmentId, since, person: { ...person, room }, backBy, stage }],
    }),
    "today.view": () => ({
      ...today,
      needs:
        stage === "out" ? [] : [{ kind: "notBack", appointmentId, stage, backBy, who: person }],
    }),
    "calendar.step": step,
  });
}

it("shows how late a person is from an appointment, and records the return", async () => {
  const hands = open("#/", somebodyAt("late"));
  const row = (await screen.findByText(/not back from an appointment/)).closest("li");
  if (row === null) throw new Error("It stands in no list");
  expect(within(row).getByText("40 min late")).toBeTruthy();
  expect(within(row).queryByRole("button", { name: /^Take the steps/ })).toBeNull();
  await hands.click(within(row).getByRole("button", { name: /: is back$/ }));
  expect(step).toHaveBeenCalledWith({ id: appointmentId, step: "back" });
});

it("offers the steps once it is an alarm", async () => {
  open("#/", somebodyAt("alarm"));
  expect(await screen.findByRole("button", { name: /^Take the steps/ })).toBeTruthy();
});

it.each([
  ["out", "at an appointment"],
  ["late", "40 min late"],
] as const)("says on Out of one who is %s: %s", async (stage, words) => {
  open("#/house/out", somebodyAt(stage));
  expect(await screen.findByText(words)).toBeTruthy();
});
