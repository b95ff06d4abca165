import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { answers, inventedCall } from "./invented-answers.ts";
import { fill, open } from "./rendered.tsx";

afterEach(cleanup);

it("an hour that has not come yet is said beside the field, and nothing is sent", async () => {
  const record = vi.fn(() => ({ id: "5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a41" as never }));
  const hands = open(
    "#/house/incidents/new",
    inventedCall({
      ...answers,
      "incidents.list": () => ({ incidents: [], counts: [], hasCare: false }),
      "incidents.record": record,
      "drafts.read": () => null,
      "drafts.save": () => ({ savedAt: "2026-11-24T20:00:00.000Z" as never, isOnDisk: true }),
    }),
  );
  await fill(hands, await screen.findByRole("textbox", { name: /^What happened/ }), "A plate fell");
  await fill(hands, screen.getByRole("textbox", { name: /^Time/ }), "23:59");
  await hands.click(screen.getByRole("button", { name: "Save" }));
  expect(screen.getByText("This hour has not come yet.")).toBeTruthy();
  expect(record).not.toHaveBeenCalled();
});
