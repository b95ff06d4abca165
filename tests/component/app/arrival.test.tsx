import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import type { Me } from "../../../domain/users/user.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { me } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/rendered.tsx";

afterEach(cleanup);

/** A house whose vault keeps what is chosen. */
function arriving(first: Partial<Me>, hash: string) {
  let now: Me = { ...me, ...first };
  const asked: Input<"session.setLook">[] = [];
  const call = inventedCall({
    ...answers,
    "house.state": () => ({
      house: "open",
      hasDemo: false,
      movedAway: null,
      purpose: "real",
      me: now,
    }),
    "session.me": () => now,
    "session.setLook": (input) => {
      asked.push(input);
      const { firstScreen = now.firstScreen, hidesNames = now.hidesNames } = input;
      now = { ...now, ...input, firstScreen, hidesNames };
      return now;
    },
  });
  return { hands: open(hash, call), asked };
}

describe("whoever has signed in", () => {
  it("begins with the screen she chose, and still finds Today", async () => {
    const { hands } = arriving({ firstScreen: "house" }, "#/");
    expect(await screen.findByRole("heading", { name: "Beds" })).toBeTruthy();
    await hands.click(screen.getByRole("link", { name: "Today" }));
    expect(await screen.findByRole("heading", { name: /Nadia/ })).toBeTruthy();
  });

  it("comes to the place she was on her way to, whatever she begins with", async () => {
    arriving({ firstScreen: "house" }, "#/people");
    expect(await screen.findByRole("heading", { name: "People" })).toBeTruthy();
  });

  it("finds names hidden if she left them hidden, until she shows them again", async () => {
    const { hands, asked } = arriving({ hidesNames: true }, "#/house");
    expect(await screen.findByRole("link", { name: "L. N." })).toBeTruthy();
    expect(asked).toEqual([]);
    await hands.keyboard("{F8}");
    expect(await screen.findByRole("link", { name: "Linh N." })).toBeTruthy();
    await waitFor(() => expect(asked.map(({ hidesNames }) => hidesNames)).toEqual([false]));
  });

  it("has kept that she hid them", async () => {
    const { hands, asked } = arriving({}, "#/house");
    await screen.findByRole("link", { name: "Linh N." });
    await hands.keyboard("{F8}");
    await waitFor(() => expect(asked.map(({ hidesNames }) => hidesNames)).toEqual([true]));
  });
});
