import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { FiltersKept, PeopleFilter } from "../../../domain/person-file/people-list.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards } from "../../helpers/component/invented-house.ts";
import { fill, open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

it("shows of a file whose only admission was undone that it was", async () => {
  const where = { room: null, since: null, plannedUntil: null, lastLeft: null, standing: null };
  const people = cards.slice(0, 2).map((card, at) => ({ card, ...where, neverCame: at === 0 }));
  open("#/people", inventedCall({ ...answers, "people.list": () => ({ total: 2, people }) }));

  const row = async (name: string | null | undefined) =>
    within((await screen.findByText(name ?? "")).closest("li") ?? document.body);
  expect((await row(cards[0]?.name)).getByText("admission taken back")).toBeTruthy();
  expect((await row(cards[1]?.name)).queryByText("admission taken back")).toBeNull();
});

it("opens with the last filter, and saves a filter under a name", async () => {
  const spanish: PeopleFilter = {
    filter: "residents",
    worker: null,
    language: "es",
    phase: null,
    residence: null,
  };
  const kept: FiltersKept = { last: spanish, saved: [] };
  const save = vi.fn(() => kept);
  const list = vi.fn(() => ({ total: 0, people: [] }));
  const hands = open(
    "#/people",
    inventedCall({
      ...answers,
      "filters.mine": () => kept,
      "filters.save": save,
      "people.list": list,
    }),
  );

  expect(await screen.findByText("Nobody fits")).toBeTruthy();
  expect(list).toHaveBeenLastCalledWith({ ...spanish, text: "", page: 0 });
  await hands.click(screen.getByRole("button", { name: "Keep this filter…" }));
  await fill(hands, await screen.findByRole("textbox", { name: "Name" }), "Spanish");
  await hands.keyboard("{Enter}");
  await waitFor(() => {
    expect(save).toHaveBeenCalledExactlyOnceWith({ name: "Spanish", filter: spanish });
  });

  await hands.click(screen.getByRole("button", { name: "Show all of them" }));
  await waitFor(() => {
    expect(list).toHaveBeenLastCalledWith({ ...spanish, language: null, text: "", page: 0 });
  });
});
