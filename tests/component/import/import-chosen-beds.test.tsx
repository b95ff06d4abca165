// A spreadsheet with a room and no bed: the chosen bed is shown before the import.
import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { ChosenBed } from "../../../domain/import/import-schemas.ts";
import { long } from "../../helpers/long-test.ts";
import { id } from "../../helpers/component/invented-house.ts";
import { fill } from "../../helpers/component/render.tsx";
import { willRead } from "../../helpers/component/fake-spreadsheet-reader.ts";
import { none, openPage, type Outcome, press, table } from "../../helpers/component/import-page.ts";

afterEach(cleanup);

const alone: ChosenBed = { line: 2, room: "Room 5", bed: "C", isOver: false, beside: [] };
const shared: ChosenBed = {
  ...alone,
  beside: [
    { who: "file", personId: id(7) as never, number: 12, name: "Ines Madeup" },
    { who: "row", line: 4 },
  ],
};

async function tryOut(outcome: Outcome) {
  willRead({ table });
  const { hands, tried } = openPage(outcome);
  await press(hands, "Choose a file…");
  await press(hands, "Try it out");
  await screen.findByRole("heading", { name: "Tried out: nothing is written yet" });
  return { hands, tried };
}

it("names the bed of a row", async () => {
  await tryOut({ ...none, placed: [alone] });
  expect(screen.getByText("1 row would get this bed:")).toBeTruthy();
  expect(screen.getByText("Room 5 C")).toBeTruthy();
  expect(screen.queryByRole("combobox", { name: "Bed for row 2" })).toBeNull();
});

it("shows who sleeps in that room, and lets another bed be chosen", long, async () => {
  const { hands, tried } = await tryOut({ ...none, placed: [shared] });
  expect(screen.getByText(/^1 row would share a room with somebody\./)).toBeTruthy();
  expect(
    screen.getByText("Room 5 C. In the same room: Ines Madeup, file 12; Rosa Nobody, row 4."),
  ).toBeTruthy();
  await fill(hands, screen.getByRole("combobox", { name: "Bed for row 2" }), "Room 6");
  await hands.keyboard("{Enter}");
  expect(screen.getByText(/Something was said since/)).toBeTruthy();
  expect(screen.getAllByRole("combobox", { name: "Bed for row 2" })).toHaveLength(1);
  await press(hands, "Try it out");
  expect(tried.mock.lastCall?.[0].rows).toMatchObject([{ line: 2, beds: [id(504)] }]);
});

it("names nobody while names are hidden", long, async () => {
  const { hands } = await tryOut({ ...none, placed: [shared] });
  await hands.keyboard("{F8}");
  expect(
    screen.getByText("Room 5 C. In the same room: I. M., file 12; R. N., row 4."),
  ).toBeTruthy();
});
