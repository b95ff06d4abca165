import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import type { Me } from "../../../domain/users/user.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { me } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

/** A program whose vault stores what is chosen. */
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

describe("a user who has just signed in", () => {
  it("begins with the chosen screen, and still finds Today", async () => {
    const { hands } = arriving({ firstScreen: "house" }, "#/");
    expect(await screen.findByRole("heading", { name: "Beds" })).toBeTruthy();
    await hands.click(screen.getByRole("link", { name: "Today" }));
    expect(await screen.findByRole("heading", { name: /Nadia/ })).toBeTruthy();
  });

  it("reaches the address they were going to, whatever the start screen", async () => {
    arriving({ firstScreen: "house" }, "#/people");
    expect(await screen.findByRole("heading", { name: "People" })).toBeTruthy();
  });

  it("finds names hidden if they were left hidden, until they are shown again", async () => {
    const { hands, asked } = arriving({ hidesNames: true }, "#/house");
    expect(await screen.findByRole("link", { name: "L. N." })).toBeTruthy();
    expect(asked).toEqual([]);
    await hands.keyboard("{F8}");
    expect(await screen.findByRole("link", { name: "Linh N." })).toBeTruthy();
    await waitFor(() => expect(asked.map(({ hidesNames }) => hidesNames)).toEqual([false]));
  });

  it("has the hiding stored", async () => {
    const { hands, asked } = arriving({}, "#/house");
    await screen.findByRole("link", { name: "Linh N." });
    await hands.keyboard("{F8}");
    await waitFor(() => expect(asked.map(({ hidesNames }) => hidesNames)).toEqual([true]));
  });
});
