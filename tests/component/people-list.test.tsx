// @vitest-environment jsdom
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { answers, inventedCall } from "./invented-answers.ts";
import { cards } from "./invented-house.ts";
import { open } from "./rendered.tsx";

vi.setConfig({ testTimeout: 120_000 });
afterEach(cleanup);

it("says of a file whose only admission was taken back that it was", async () => {
  const where = { room: null, since: null, plannedUntil: null, lastLeft: null, standing: null };
  const people = cards.slice(0, 2).map((card, at) => ({ card, ...where, neverCame: at === 0 }));
  open("#/people", inventedCall({ ...answers, "people.list": () => ({ total: 2, people }) }));

  const row = async (name: string | null | undefined) =>
    within((await screen.findByText(name ?? "")).closest("li") ?? document.body);
  expect((await row(cards[0]?.name)).getByText("admission taken back")).toBeTruthy();
  expect((await row(cards[1]?.name)).queryByText("admission taken back")).toBeNull();
});
