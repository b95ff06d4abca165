// @vitest-environment jsdom
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Input, Output } from "../../domain/api.ts";
import { CalendarDate, Instant } from "../../domain/calendar.ts";
import { asShipped, calledByUs, type WordState } from "../../domain/word-lists/own-list.ts";
import { answers, inventedCall } from "./invented-answers.ts";
import { me } from "./invented-house.ts";
import { open } from "./rendered.tsx";

vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanup);

const at = Instant.parse("2026-11-20T10:00:00.000Z");
const from = CalendarDate.parse("2026-11-20");
const decision = (number: number, state: Partial<WordState>) => ({
  ...{ ...asShipped, ...state, number, from, at, byName: "Noor Invented" },
});
const called = (en: string) => ({ ...calledByUs, en });

type View = Output<"lists.view">;
const hospital: View = [
  {
    ...{ word: "hospital", countsAs: "hospital" },
    decisions: [decision(2, { called: called("Clinic") }), decision(1, { isOffered: false })],
  },
];

function openLists(view: View, roles: readonly ("admin" | "shelter")[] = ["admin"]) {
  const who = { ...me, roles: [...roles] };
  const decided = vi.fn<(input: Input<"lists.decide">) => void>();
  const hands = open(
    "#/settings/lists",
    inventedCall({
      ...answers,
      "house.state": () => ({
        ...{ house: "open", hasDemo: false, copy: null, movedAway: null, purpose: "real", me: who },
      }),
      "session.me": () => who,
      "lists.now": () =>
        view.map(({ word, countsAs, decisions: [last] }) => ({
          ...{ list: "destination" as const, word, countsAs },
          ...{ called: last?.called ?? calledByUs, isOffered: last?.isOffered ?? true },
        })),
      "lists.view": () => view,
      "lists.decide": (input) => {
        decided(input);
        return null;
      },
    }),
  );
  return { hands, decided };
}

type Hands = ReturnType<typeof openLists>["hands"];
const openDestinations = async (hands: Hands) => {
  await hands.click(await screen.findByRole("button", { name: "Words: Where a person goes" }));
};
const change = async (hands: Hands, name: string) => {
  await openDestinations(hands);
  await hands.click(await screen.findByRole("button", { name: `Change: ${name}` }));
  return within(await screen.findByRole("dialog"));
};

describe("the lists staff choose from", () => {
  it("say how many words are offered, and how many are called otherwise", async () => {
    openLists(hospital);
    const row = (await screen.findByText("Where a person goes")).closest("li");
    expect(row?.textContent).toContain("12 words offered");
    expect(row?.textContent).toContain("1 called otherwise");
  });

  it("call a word as the centre does, with ours beside it", async () => {
    const { hands } = openLists(hospital);
    await openDestinations(hands);
    const row = (await screen.findByText("Clinic")).closest("li");
    expect(row?.textContent).toContain("Hearth calls it “Hospital”");
  });

  it("take a name, and no two words of one name", async () => {
    const { hands, decided } = openLists([]);
    const panel = await change(hands, "Detention");
    const field = panel.getByRole("textbox", { name: "Name in English" });
    await hands.type(field, "hospital");
    await hands.click(panel.getByRole("button", { name: "Save" }));
    expect(panel.getByText(/Another word of this list/)).toBeTruthy();
    expect(decided).not.toHaveBeenCalled();
    await hands.clear(field);
    await hands.type(field, "Prison");
    await hands.click(panel.getByRole("button", { name: "Save" }));
    expect(decided.mock.calls[0]?.[0]).toMatchObject({
      ...{ list: "destination", word: "detention", after: 0 },
      state: { called: called("Prison"), isOffered: true },
    });
  });

  it("let a word be taken out, and say why another cannot be", async () => {
    const { hands, decided } = openLists([]);
    const panel = await change(hands, "Detention");
    await hands.click(panel.getByRole("switch", { name: /Offered in the list/ }));
    await hands.click(panel.getByRole("button", { name: "Save" }));
    expect(decided.mock.calls[0]?.[0]).toMatchObject({
      state: { called: calledByUs, isOffered: false },
    });
    await hands.click(await screen.findByRole("button", { name: "Change: Not known" }));
    const other = within(await screen.findByRole("dialog"));
    expect(other.getByText(/whatever fits no other word/)).toBeTruthy();
    expect(other.queryByRole("switch")).toBeNull();
  });

  it("show what was decided before, and go back to ours in one press", async () => {
    const { hands, decided } = openLists(hospital);
    const panel = await change(hands, "Clinic");
    expect(panel.getAllByText(/Noor Invented/)).toHaveLength(2);
    await hands.click(panel.getByRole("button", { name: "Back to how Hearth has it" }));
    expect(decided.mock.calls[0]?.[0]).toMatchObject({ after: 2, state: asShipped });
  });

  it("are read by everybody, and changed by administrators alone", async () => {
    const { hands } = openLists(hospital, ["shelter"]);
    await openDestinations(hands);
    expect(await screen.findByText("Clinic")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Change/ })).toBeNull();
  });
});
