// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { GuardTermId } from "../../domain/address-guard/term.ts";
import { answers, inventedCall } from "./invented-answers.ts";
import { me, now } from "./invented-house.ts";
import { open } from "./rendered.tsx";

vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanup);

const admin = { ...me, roles: ["admin" as const] };
const id = GuardTermId.parse("5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a31");

it("are taken out after a question that says which and what follows, and are named when they are gone", async () => {
  const end = vi.fn(() => null);
  const call = inventedCall({
    ...answers,
    "house.state": () => ({
      ...{ house: "open", hasDemo: false, copy: null, movedAway: null, purpose: "real", me: admin },
    }),
    "session.me": () => admin,
    "guard.terms": () => [
      { ...{ id, kind: "street", text: "Invented Lane" }, addedAt: now, byName: "Ada" },
    ],
    "guard.overrides": () => [],
    "guard.end": end,
  });
  const hands = open("#/settings/guard", call);
  const out = { name: "Take out Invented Lane" };
  await hands.click(await screen.findByRole("button", out));
  await screen.findByRole("alertdialog", { name: "Take out “Invented Lane”?" });
  expect(screen.getByText(/papers may leave the house with these words/)).toBeTruthy();
  await hands.keyboard("{Escape}");
  expect(end).not.toHaveBeenCalled();

  await hands.click(screen.getByRole("button", out));
  await hands.click(await screen.findByRole("button", { name: "Take out" }));
  expect(await screen.findByText("‘Invented Lane’ is not looked for any more.")).toBeTruthy();
  expect(end).toHaveBeenCalledWith({ id });
});
