// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { MedicineId } from "../../domain/medicine.ts";
import { ClockTime } from "../../domain/calendar.ts";
import { answers, inventedCall } from "./invented-answers.ts";
import { cards, now, tonight } from "./invented-house.ts";
import { open } from "./rendered.tsx";

vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanup);

it("the message after an answer names the box and the hour", async () => {
  const [card] = cards;
  if (card === undefined) throw new Error();
  const dose = {
    ...{ medicineId: MedicineId.parse(card.id), day: tonight, at: ClockTime.parse("20:00") },
    person: { id: card.id, number: card.number, name: "Inês Lenda" },
    ...{ label: "Box 3", name: null, state: "due" as const, said: null },
  };
  const hands = open(
    "#/house/medicines",
    inventedCall({
      ...answers,
      "medicines.round": () => ({
        ...{ day: tonight, at: now, zone: "Europe/Brussels", doses: [dose], running: [] },
      }),
      "medicines.say": () => null,
    }),
  );

  await hands.click(await screen.findByRole("button", { name: "Given to Inês Lenda at 20:00" }));
  expect(await screen.findByText(/^Inês Lenda, Box 3, 20:00: given\.$/)).toBeTruthy();
});
