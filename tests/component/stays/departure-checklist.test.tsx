import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { Output } from "../../../domain/api/index.ts";
import {
  departureItems,
  type ItemOutcome,
} from "../../../domain/accommodation/departure-checklist.ts";
import { StayId } from "../../../domain/accommodation/stay.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards, id, now, tonight } from "../../helpers/component/invented-house.ts";
import { fill, open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const [card] = cards;
if (card === undefined) throw new Error("The invented house is empty");
const stayId = StayId.parse(id(701));
const finish = vi.fn(() => null);
const setAside = vi.fn(() => null);

/** After the departure, each item with its given outcome. */
function listOf(...outcomes: readonly ItemOutcome[]) {
  const list: Output<"departures.view"> = {
    stayId,
    person: card as NonNullable<typeof card>,
    until: tonight,
    plannedUntil: tonight,
    items: departureItems.map((item, index) => ({
      item,
      outcome: outcomes[index] ?? "open",
      last: { at: now, byName: "Noor Invented" },
    })),
    openItems: [],
    end: null,
    post: { state: "open", content: null },
    followUps: [],
  };
  const call = inventedCall({
    ...answers,
    "departures.view": () => list,
    "departures.finish": finish,
    "departures.setAside": setAside,
  });
  return open(`#/people/${list.person.id}/departure/${stayId}`, call);
}

it("the departure checklist is finished once every item has an answer", async () => {
  const hands = listOf("done", "done", "none", "done", "done", "none");
  expect(await screen.findByText("Every item has an answer.")).toBeTruthy();
  await hands.click(screen.getByRole("button", { name: "The list is done" }));
  expect(await screen.findByText("The list of this departure is done.")).toBeTruthy();
  expect(finish).toHaveBeenCalledExactlyOnceWith({ stayId });
});

it("the departure checklist is skipped with a reason, while an answer is missing", async () => {
  const hands = listOf("done", "done", "none", "done", "done");
  const done = await screen.findByRole("button", { name: "The list is done" });
  expect(done.hasAttribute("disabled")).toBe(true);
  await hands.click(screen.getByRole("button", { name: "Set aside…" }));
  await hands.click(await screen.findByRole("button", { name: "Set aside" }));
  expect(await screen.findByText("Say in a few words why.")).toBeTruthy();
  expect(setAside).not.toHaveBeenCalled();
  await fill(hands, screen.getByRole("textbox", { name: "Why" }), "Left without notice");
  await hands.click(screen.getByRole("button", { name: "Set aside" }));
  await waitFor(() => {
    expect(setAside).toHaveBeenCalledExactlyOnceWith({ stayId, reason: "Left without notice" });
  });
});
