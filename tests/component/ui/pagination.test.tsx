import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { Instant } from "../../../domain/core/calendar-date.ts";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards, now } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const total = 450;

/** By its text: computing the roles of two hundred rows takes seconds. */
const button = (name: string | RegExp): Element =>
  screen.getByText(name).closest("button") ?? document.body;

describe("a list longer than a page", () => {
  it("turns to earlier entries in the history of a file, and back", long, async () => {
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
    expect(button("Previous 200")).toHaveProperty("disabled", true);
    await hands.click(button("Next 200"));
    expect(await screen.findByText("Person 250")).toBeTruthy();
    const where = screen.getByText("201–400 of 450");
    expect(document.activeElement).toBe(where);
    await hands.click(button("Next 50"));
    expect(await screen.findByText("Person 1")).toBeTruthy();
    expect(button(/^Next/)).toHaveProperty("disabled", true);
    await hands.click(button("Previous 200"));
    expect(await screen.findByText("Person 250")).toBeTruthy();
    expect(asked).toEqual([0, 1, 2]);
  });

  it("has no pages while everything is on the first", async () => {
    open(`#/people/${cards[0]?.id ?? ""}/history`);

    await screen.findByRole("region", { name: "Who did what, and who looked" });
    await screen.findAllByRole("listitem");
    expect(screen.queryByRole("button", { name: /^Next/ })).toBeNull();
  });
});
