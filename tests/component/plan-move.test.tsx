// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { Input } from "../../domain/api.ts";
import { HouseholdId } from "../../domain/household.ts";
import { answers, inventedCall } from "./invented-answers.ts";
import { board, tonight } from "./invented-house.ts";
import { open } from "./rendered.tsx";

vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanup);

const family = HouseholdId.parse("00000000-0000-4000-8000-000000000900");
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

it("a move with the family that is for tonight after all is the move of one, and can be sent", async () => {
  const moved = vi.fn<(input: Input<"stays.move">) => void>();
  const hands = open(
    "#/house",
    inventedCall({
      ...answers,
      "beds.board": () => withFamily,
      "beds.warnings": () => ({ talkToCoordinator: false, coordinators: [] }),
      "stays.move": (input) => {
        moved(input);
        return null;
      },
    }),
  );
  await hands.click(await screen.findByRole("button", { name: "Actions for Room 1" }));
  await hands.click(await screen.findByRole("menuitem", { name: "Plan a move…" }));
  const panel = await screen.findByRole("dialog", { name: /Plan a move/ });
  await hands.click(await within(panel).findByRole("checkbox", { name: /^Together with/ }));
  expect(within(panel).getAllByRole("button", { name: /New bed for/ })).toHaveLength(2);

  const [, month, day] = tonight.split("-");
  const parts = within(panel).getAllByRole("spinbutton");
  await hands.click(parts[0] ?? panel);
  await hands.keyboard(`${day ?? ""}${month ?? ""}`);
  await hands.click(await within(panel).findByRole("button", { name: /New bed$/ }));
  await hands.click(await screen.findByRole("option", { name: "Room 15" }));
  await hands.click(within(panel).getByRole("button", { name: "Move" }));

  await waitFor(() => {
    expect(moved).toHaveBeenCalledOnce();
  });
});
