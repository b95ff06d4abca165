import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { HouseholdId } from "../../../domain/people/household.ts";
import { MovePlanId } from "../../../domain/accommodation/planned-move.ts";
import { BedId } from "../../../domain/accommodation/room.ts";
import { StayId } from "../../../domain/accommodation/stay.ts";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { board, freeBeds, tonight } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const family = HouseholdId.parse("00000000-0000-4000-8000-000000000900");
const someone = StayId.parse("00000000-0000-4000-8000-000000000902");
const another = BedId.parse("00000000-0000-4000-8000-000000000903");
const withFamily: typeof board = {
  ...board,
  rooms: board.rooms.map((room, index) => ({
    ...room,
    beds: room.beds.map((bed) =>
      bed.state === "taken" && index < 2
        ? { ...bed, sleeper: { ...bed.sleeper, householdId: family } }
        : bed,
    ),
  })),
};

/** Opens a panel for the resident of Room 1, and includes the family. */
async function openWithFamily(item: string, change: Partial<typeof answers>) {
  const hands = open(
    "#/house",
    inventedCall({
      ...answers,
      "beds.board": () => withFamily,
      "beds.warnings": () => ({ talkToCoordinator: false, coordinators: [] }),
      ...change,
    }),
  );
  await hands.click(await screen.findByRole("button", { name: "Actions for Room 1" }));
  await hands.click(await screen.findByRole("menuitem", { name: item }));
  const panel = await screen.findByRole("dialog");
  await hands.click(await within(panel).findByRole("checkbox", { name: /^Together with/ }));
  expect(within(panel).getAllByRole("button", { name: /New bed for/ })).toHaveLength(2);
  return { hands, panel };
}

/** The first free bed for one, the next for the other. */
async function giveBeds({ hands, panel }: Awaited<ReturnType<typeof openWithFamily>>) {
  for (const [index, room] of ["Room 15", "Room 16"].entries()) {
    const buttons = within(panel).getAllByRole("button", { name: /New bed for/ });
    await hands.click(buttons[index] ?? panel);
    await hands.click(await screen.findByRole("option", { name: room }));
  }
  await hands.click(within(panel).getByRole("button", { name: "Move" }));
}

it("a move with the family that is for tonight after all is done in one step", long, async () => {
  const moved = vi.fn<(input: Input<"moves.together">) => void>();
  const opened = await openWithFamily("Plan a move…", {
    "moves.together": (input) => {
      moved(input);
      return { id: MovePlanId.parse("00000000-0000-4000-8000-000000000901") };
    },
  });
  const { hands, panel } = opened;
  const [, month, day] = tonight.split("-");
  const parts = within(panel).getAllByRole("spinbutton");
  await hands.click(parts[0] ?? panel);
  await hands.keyboard(`${day ?? ""}${month ?? ""}`);
  await giveBeds(opened);

  await waitFor(() => expect(moved).toHaveBeenCalledOnce());
  expect(moved.mock.calls[0]?.[0].moves).toHaveLength(2);
});

it("shows beside each name why the family was not moved, and keeps the choices", long, async () => {
  const [last] = freeBeds.slice(-1);
  const opened = await openWithFamily("Move to another bed…", {
    "beds.free": () => [
      ...freeBeds,
      ...(last ? [{ ...last, bedId: another, room: "Room 17" }] : []),
    ],
    "moves.together": ({ moves: [first, second] }) => ({
      refused: {
        type: "MovesDoNotFit",
        moves: [
          { stayId: StayId.parse(first?.stayId), problem: { kind: "occupied", by: someone } },
          { stayId: StayId.parse(second?.stayId), problem: { kind: "closed", until: null } },
        ],
      },
    }),
  });
  const { hands, panel } = opened;
  await giveBeds(opened);

  await within(panel).findByText("Somebody is still in that bed.");
  within(panel).getByText("The bed is out of service.");
  within(panel).getByText(/^Nobody was moved/);
  const [field] = within(panel).getAllByRole("button", { name: /New bed for/ });
  expect(field?.textContent).toContain("Room 15");
  await hands.click(field ?? panel);
  await hands.click(await screen.findByRole("option", { name: "Room 17" }));
  expect(within(panel).queryByText("Somebody is still in that bed.")).toBeNull();
});

it("two people exchange beds on the same night, and both moves are planned at once", async () => {
  const planned = vi.fn<(input: Input<"moves.plan">) => void>();
  const hands = open(
    "#/house",
    inventedCall({
      ...answers,
      "beds.board": () => board,
      "beds.warnings": () => ({ talkToCoordinator: false, coordinators: [] }),
      "moves.plan": (input) => {
        planned(input);
        return { id: MovePlanId.parse("00000000-0000-4000-8000-000000000904") };
      },
    }),
  );
  await hands.click(await screen.findByRole("button", { name: "Actions for Room 1" }));
  await hands.click(await screen.findByRole("menuitem", { name: "Plan a move…" }));
  const panel = await screen.findByRole("dialog");
  await hands.click(within(panel).getByRole("button", { name: /New bed$/ }));
  await hands.click(await screen.findByRole("option", { name: /^Room 2\b/ }));
  await within(panel).findByText("Olena S. gets Room 1 the same night.");
  await hands.click(within(panel).getByRole("button", { name: "Plan the move" }));

  const [first, second] = board.rooms.flatMap(({ beds }) => beds);
  if (first?.state !== "taken" || second?.state !== "taken") throw new Error("Both are taken");
  await waitFor(() => expect(planned).toHaveBeenCalledOnce());
  expect(planned.mock.calls[0]?.[0].moves).toEqual([
    { stayId: first.sleeper.stayId, bedId: second.bed.id },
    { stayId: second.sleeper.stayId, bedId: first.bed.id },
  ]);
});
