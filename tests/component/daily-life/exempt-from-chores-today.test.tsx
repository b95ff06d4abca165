import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { Output } from "../../../domain/api/index.ts";
import { addDays } from "../../../domain/core/calendar-date.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards, tonight } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

it("a resident is exempted today with two presses, without a reason, and with undo", async () => {
  const [card] = cards;
  if (card === undefined) throw new Error("The invented house is empty");
  const people: Output<"chores.people"> = [
    {
      person: { id: card.id, number: card.number, name: "Mariam Keita" },
      isChild: false,
      joins: false,
      notTasks: [],
      pause: null,
      turns: 2,
    },
  ];
  const save = vi.fn(() => null);
  const hands = open(
    "#/house/together/people",
    inventedCall({
      ...answers,
      "chores.people": () => people,
      "chores.tasks": () => [],
      "chores.saveTerms": save,
    }),
  );
  await hands.click(await screen.findByRole("button", { name: "Actions for Mariam Keita" }));
  await hands.click(await screen.findByRole("menuitem", { name: "Ask nothing today" }));
  expect(await screen.findByText(/^Mariam Keita is asked nothing/)).toBeTruthy();
  const terms = { personId: card.id, joins: false, notTasks: [] };
  const pause = { from: tonight, until: addDays(tonight, 1) };
  expect(save).toHaveBeenLastCalledWith({ ...terms, pause });
  await hands.click(screen.getByRole("button", { name: "Undo" }));
  expect(save).toHaveBeenLastCalledWith({ ...terms, pause: null });
});
