// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import type { SetUpStep } from "../../domain/house.ts";
import { answers, inventedCall } from "./invented-answers.ts";
import { me } from "./invented-house.ts";
import { open } from "./rendered.tsx";

vi.setConfig({ testTimeout: 30_000 });
afterEach(cleanup);

const admin = { ...me, roles: ["admin" as const] };

it.each<[readonly SetUpStep[], string]>([
  [["centre", "rooms", "kit"], "The centre on paper"],
  [["rooms", "kit"], "Rooms and beds"],
  [["kit"], "Three recovery sheets"],
  [[], "The house is ready"],
])("whoever left with %j open goes on there, and may leave again", async (steps, heading) => {
  const call = inventedCall({
    ...answers,
    "house.state": () => ({
      house: "open",
      hasDemo: false,
      copy: null,
      movedAway: null,
      purpose: "real",
      me: admin,
    }),
    "session.me": () => admin,
    "house.setUp": () => ({ open: [...steps] }),
    "rooms.list": () => [],
    "kit.state": () => ({ state: "none", provedAt: null, proved: [] }),
  });
  open("#/first-run", call);

  expect(await screen.findByRole("heading", { name: heading })).toBeTruthy();
  const later = screen.queryByRole("link", { name: "Finish later" });
  expect(later?.getAttribute("href") ?? null).toBe(steps.length > 0 ? "#/" : null);
});

it("invents a house with the years behind it that were chosen, where there is none yet", async () => {
  const asked: unknown[] = [];
  const call = inventedCall({
    ...answers,
    "house.state": () => ({
      ...{ house: "none", hasDemo: false, copy: null, movedAway: null, purpose: "real", me: null },
    }),
    "house.invent": (look: unknown) => {
      asked.push(look);
      return admin;
    },
  });
  open("#/first-run", call);
  const user = userEvent.setup();

  await user.click(await screen.findByRole("radio", { name: "Five years" }));
  expect(screen.getByText(/It is told day by day/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Explore with an invented house" }));

  expect(asked).toEqual([{ language: "en", theme: "system", years: 5 }]);
});
