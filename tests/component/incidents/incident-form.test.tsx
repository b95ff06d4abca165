import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards } from "../../helpers/component/invented-house.ts";
import { fill, open } from "../../helpers/component/render.tsx";

afterEach(() => {
  cleanup();
  record.mockClear();
});

const record = vi.fn<(input: Input<"incidents.record">) => { id: never }>(() => ({
  id: "5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a41" as never,
}));

const openForm = () =>
  open(
    "#/house/incidents/new",
    inventedCall({
      ...answers,
      "incidents.list": () => ({ incidents: [], counts: [], hasCare: false }),
      "incidents.record": record,
      "calendar.people": () =>
        cards.slice(0, 1).map(({ id, number, name }) => ({ id, number, name, room: null })),
      "breaches.list": () => ({ breaches: [], hasCare: false }),
      "drafts.read": () => null,
      "drafts.save": () => ({ savedAt: "2026-11-24T20:00:00.000Z" as never, isOnDisk: true }),
    }),
  );

/** What happened is filled in already. */
async function openWritten() {
  const hands = openForm();
  await fill(hands, await screen.findByRole("textbox", { name: /^What happened/ }), "A plate fell");
  return hands;
}

it("a future time is reported beside the field, and nothing is sent", async () => {
  const hands = await openWritten();
  await fill(hands, screen.getByRole("textbox", { name: /^Time/ }), "23:59");
  await hands.click(screen.getByRole("button", { name: "Save" }));
  expect(screen.getByText("This hour has not come yet.")).toBeTruthy();
  expect(record).not.toHaveBeenCalled();
});

it("an incident about the house is recorded about no person, once that is chosen", async () => {
  const hands = await openWritten();
  await hands.click(screen.getByRole("button", { name: "Save" }));
  const about = screen.getByRole("radiogroup", { name: "About" });
  within(about).getByText(/^Choose a person or the house\./);
  expect(record).not.toHaveBeenCalled();

  await hands.click(within(about).getByRole("radio", { name: "The house" }));
  expect(within(about).queryByText(/^Choose a person/)).toBeNull();
  expect(screen.queryByText("Whom it is about")).toBeNull();
  await hands.click(screen.getByRole("button", { name: "Save" }));
  await vi.waitFor(() => expect(record).toHaveBeenCalledOnce());
  expect(record.mock.calls[0]?.[0]).toMatchObject({ people: [], words: { what: "A plate fell" } });
});

it("an address that may be known leads to the form of an address breach", async () => {
  const hands = openForm();
  await hands.click(await screen.findByRole("link", { name: "The address may be known…" }));
  await screen.findByRole("heading", { name: "The address may be known" });
  expect(window.location.hash).toBe("#/house/incidents/address/new");
});
