// @vitest-environment jsdom
import { cleanup, configure, screen } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Instant } from "../../domain/calendar.ts";
import { answers, inventedCall } from "./invented-answers.ts";
import { cards, now } from "./invented-house.ts";
import { open } from "./rendered.tsx";

vi.setConfig({ testTimeout: 30_000 });
afterEach(cleanup);

// Nothing is hidden on this page, and to find that out of two hundred lines takes seconds for each question.
beforeAll(() => configure({ defaultHidden: true }));
afterAll(() => configure({ defaultHidden: false }));

const total = 450;

describe("a list longer than a page", () => {
  it("turns to what is earlier in the history of a file, and back", async () => {
    const asked: number[] = [];
    const line = (seq: number) => ({
      seq,
      at: now satisfies Instant,
      byId: null,
      byName: `Person ${String(seq)}`,
      action: "cardChanged" as const,
      detail: null,
    });
    const hands = open(
      `#/people/${cards[0]?.id ?? ""}/history`,
      inventedCall({
        ...answers,
        "people.history": ({ page }) => {
          asked.push(page);
          const newest = total - page * 200;
          const length = Math.min(200, newest);
          return { total, lines: Array.from({ length }, (_, index) => line(newest - index)) };
        },
      }),
    );

    expect(await screen.findByText("1–200 of 450")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Previous 200" })).toHaveProperty("disabled", true);
    await hands.click(screen.getByRole("button", { name: "Next 200" }));
    expect(await screen.findByText("Person 250")).toBeTruthy();
    const where = screen.getByText("201–400 of 450");
    expect(document.activeElement).toBe(where);
    await hands.click(screen.getByRole("button", { name: "Next 50" }));
    expect(await screen.findByText("Person 1")).toBeTruthy();
    expect(screen.getByRole("button", { name: /^Next/ })).toHaveProperty("disabled", true);
    await hands.click(screen.getByRole("button", { name: "Previous 200" }));
    expect(await screen.findByText("Person 250")).toBeTruthy();
    expect(asked).toEqual([0, 1, 2]);
  });

  it("has no pages while everything is on the first", async () => {
    open(`#/people/${cards[0]?.id ?? ""}/history`);

    await screen
      .findByText(/changed the card|card/i, { selector: "b, span, div" })
      .catch(() => null);
    expect(screen.queryByRole("button", { name: /^Next/ })).toBeNull();
  });
});
