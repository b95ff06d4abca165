import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { Output } from "../../../domain/api/index.ts";
import { addDays } from "../../../domain/core/calendar-date.ts";
import { TaskId, TurnId } from "../../../domain/daily-life/chores.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards, id, tonight } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

it("a turn is assigned from the rota, with a toast that names the person and offers undo", async () => {
  const [linh, olena] = cards.map(({ id: personId, number, name }) => ({
    id: personId,
    number,
    name,
  }));
  if (linh === undefined || olena === undefined) throw new Error("The invented house is empty");
  const taskId = TaskId.parse(id(801));
  const [turnId, givenId] = [TurnId.parse(id(802)), TurnId.parse(id(803))];
  const week: Output<"chores.week"> = {
    week: addDays(tonight, -1),
    today: tonight,
    state: "draft",
    settled: null,
    isOpen: true,
    tasks: [
      {
        id: taskId,
        part: "house",
        name: { usual: "kitchen" },
        picture: "kitchen",
        days: [2],
        people: 1,
      },
    ],
    turns: [
      { id: turnId, taskId, day: tonight, personId: linh.id, outcome: null, needsOther: false },
    ],
    people: [linh],
    openPlaces: 0,
    hasHelpers: true,
  };
  const give = vi.fn(() => ({ turnId: givenId }));
  const hands = open(
    "#/house/together",
    inventedCall({
      ...answers,
      "chores.week": () => week,
      "chores.candidates": () => [
        { person: olena, turns: 1, countsAs: 1, sameDay: 0, lastOn: null, isAsked: true },
      ],
      "chores.give": give,
    }),
  );
  await hands.click(
    await screen.findByRole("button", { name: /^Linh, Kitchen and table, .*November$/ }),
  );
  await hands.click(await screen.findByRole("button", { name: "Give to Olena S." }));

  expect(await screen.findByText("Olena S. has the turn: Kitchen and table.")).toBeTruthy();
  expect(screen.queryByRole("dialog")).toBeNull();
  const place = { taskId, day: tonight };
  expect(give).toHaveBeenLastCalledWith({ ...place, personId: olena.id, insteadOf: turnId });
  await hands.click(screen.getByRole("button", { name: "Undo" }));
  const back = { ...place, personId: linh.id, insteadOf: givenId };
  await vi.waitFor(() => expect(give).toHaveBeenLastCalledWith(back));
});
