// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
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
