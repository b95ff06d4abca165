import { cleanup, screen, within } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Input, Output } from "../../../domain/api/index.ts";
import { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import { CustomTermId } from "../../../domain/vocabulary/custom-term-choice.ts";
import {
  standardTermState,
  standardNames,
  type TermState,
} from "../../../domain/vocabulary/list-term-decision.ts";
import { useTermsOfCentre } from "../../../renderer/lib/texts/term-names-of-centre.ts";
import { DepartureReasonFields } from "../../../renderer/accommodation/stay/departure-reason-fields.tsx";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { me } from "../../helpers/component/invented-house.ts";
import { fill, open, show } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const at = Instant.parse("2026-11-20T10:00:00.000Z");
const from = CalendarDate.parse("2026-11-20");
const decision = (number: number, state: Partial<TermState>) => ({
  ...standardTermState,
  ...state,
  number,
  from,
  at,
  byName: "Noor Invented",
});
const called = (en: string) => ({ ...standardNames, en });

type View = Output<"lists.view">;
const hospital: View = [
  {
    word: "hospital",
    countsAs: "hospital",
    decisions: [decision(2, { called: called("Clinic") }), decision(1, { isOffered: false })],
  },
];

const friend = "5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a55";
const ownWord: View = [
  {
    word: friend,
    countsAs: "family-or-acquaintances",
    decisions: [decision(1, { called: called("At a friend’s") })],
  },
  {
    word: "detention",
    countsAs: "detention",
    decisions: [decision(1, { isOffered: false })],
  },
];
const nowOf = (view: View) =>
  view.map(({ word, countsAs, decisions: [last] }) => ({
    list: "destination" as const,
    word,
    countsAs,
    called: last?.called ?? standardNames,
    isOffered: last?.isOffered ?? true,
  }));

function openLists(view: View, roles: readonly ("admin" | "shelter")[] = ["admin"]) {
  const who = { ...me, roles: [...roles] };
  const decided = vi.fn<(input: Input<"lists.decide">) => void>();
  const added = vi.fn<(input: Input<"lists.add">) => void>();
  const hands = open(
    "#/settings/lists",
    inventedCall({
      ...answers,
      "house.state": () => ({
        house: "open",
        hasDemo: false,
        movedAway: null,
        purpose: "real",
        me: who,
      }),
      "session.me": () => who,
      "lists.now": () => nowOf(view),
      "lists.view": () => view,
      "lists.add": (input) => {
        added(input);
        return { id: CustomTermId.parse(friend) };
      },
      "lists.decide": (input) => {
        decided(input);
        return null;
      },
    }),
  );
  return { hands, decided, added };
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
  it("show how many terms are offered, and how many are renamed", async () => {
    openLists(hospital);
    const row = (await screen.findByText("Where a person goes")).closest("li");
    expect(row?.textContent).toContain("12 words offered");
    expect(row?.textContent).toContain("1 called otherwise");
  });

  it("show the centre's name for a term, with the program's beside it", async () => {
    const { hands } = openLists(hospital);
    await openDestinations(hands);
    const row = (await screen.findByText("Clinic")).closest("li");
    expect(row?.textContent).toContain("Hearth calls it “Hospital”");
  });

  it("accept a name, and no two terms with one name", long, async () => {
    const { hands, decided } = openLists([]);
    const panel = await change(hands, "Detention");
    const field = panel.getByRole("textbox", { name: "Name in English" });
    await fill(hands, field, "hospital");
    await hands.click(panel.getByRole("button", { name: "Save" }));
    expect(panel.getByText(/Another word of this list/)).toBeTruthy();
    expect(decided).not.toHaveBeenCalled();
    await hands.clear(field);
    await fill(hands, field, "Prison");
    await hands.click(panel.getByRole("button", { name: "Save" }));
    expect(decided.mock.calls[0]?.[0]).toMatchObject({
      list: "destination",
      word: "detention",
      after: 0,
      state: { called: called("Prison"), isOffered: true },
    });
  });

  it("let a term be removed, and say why another cannot be", long, async () => {
    const { hands, decided } = openLists([]);
    const panel = await change(hands, "Detention");
    await hands.click(panel.getByRole("switch", { name: /Offered in the list/ }));
    await hands.click(panel.getByRole("button", { name: "Save" }));
    expect(decided.mock.calls[0]?.[0]).toMatchObject({
      state: { called: standardNames, isOffered: false },
    });
    await hands.click(await screen.findByRole("button", { name: "Change: Not known" }));
    const other = within(await screen.findByRole("dialog"));
    expect(other.getByText(/whatever fits no other word/)).toBeTruthy();
    expect(other.queryByRole("switch")).toBeNull();
  });

  it("show earlier decisions, and restore the program's default with one press", long, async () => {
    const { hands, decided } = openLists(hospital);
    const panel = await change(hands, "Clinic");
    expect(panel.getAllByText(/Noor Invented/)).toHaveLength(2);
    await hands.click(panel.getByRole("button", { name: "Back to how Hearth has it" }));
    expect(decided.mock.calls[0]?.[0]).toMatchObject({ after: 2, state: standardTermState });
  });

  it("are read by all users, and changed by administrators alone", async () => {
    const { hands } = openLists(hospital, ["shelter"]);
    await openDestinations(hands);
    expect(await screen.findByText("Clinic")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Change/ })).toBeNull();
  });
});

describe("a centre's own term", () => {
  it("is added with the code it counts as, and neither can be missing", long, async () => {
    const { hands, added } = openLists([]);
    await openDestinations(hands);
    await hands.click(await screen.findByRole("button", { name: "Add a word" }));
    const panel = within(await screen.findByRole("dialog"));
    await hands.click(panel.getByRole("button", { name: "Add it" }));
    expect(panel.getByText(/in at least one language/)).toBeTruthy();
    expect(panel.getByText(/Choose the word that it is counted as/)).toBeTruthy();
    await fill(hands, panel.getByRole("textbox", { name: "Name in French" }), "Chez une amie");
    await hands.click(panel.getByRole("button", { name: /Counted as/ }));
    await hands.click(await screen.findByRole("option", { name: "Family or acquaintances" }));
    await hands.click(panel.getByRole("button", { name: "Add it" }));
    expect(added.mock.calls[0]?.[0]).toMatchObject({
      list: "destination",
      countsAs: "family-or-acquaintances",
      called: { ...standardNames, fr: "Chez une amie" },
    });
  });

  it("shows in its list what it counts as", long, async () => {
    const { hands } = openLists(ownWord);
    await openDestinations(hands);
    const row = (await screen.findByText("At a friend’s")).closest("li");
    expect(row?.textContent).toContain("Counted as “Family or acquaintances”");
  });
});

describe("a list of options", () => {
  type Value = Parameters<typeof DepartureReasonFields>[0]["value"];
  function Leaving({ start, onChange }: { start: Value; onChange: (value: Value) => void }) {
    useTermsOfCentre();
    const [value, setValue] = useState(start);
    return (
      <DepartureReasonFields
        whyLabel="Why"
        value={value}
        onChange={(next) => {
          setValue(next);
          onChange(next);
        }}
        missing={() => null}
      />
    );
  }
  const leaving = (start: Value) => {
    const changed = vi.fn<(value: Value) => void>();
    const call = inventedCall({ ...answers, "lists.now": () => nowOf(ownWord) });
    const hands = show(<Leaving start={start} onChange={changed} />, "en", call);
    return { hands, changed };
  };
  const optionsOf = async (hands: Hands) => {
    await hands.click(await screen.findByRole("button", { name: /Where to/ }));
    return (await screen.findAllByRole("option")).map(({ textContent }) => textContent);
  };

  it("has the centre's own terms beside the program's, and not removed ones", long, async () => {
    const { hands, changed } = leaving({ destination: null, reason: null });
    const options = await optionsOf(hands);
    expect(options).toContain("At a friend’s");
    expect(options).toContain("Hospital");
    expect(options).not.toContain("Detention");
    await hands.click(screen.getByRole("option", { name: "At a friend’s" }));
    expect(changed).toHaveBeenLastCalledWith({
      destination: "family-or-acquaintances",
      reason: null,
      own: { destination: friend },
    });
    await optionsOf(hands);
    await hands.click(screen.getByRole("option", { name: "Hospital" }));
    expect(changed).toHaveBeenLastCalledWith({ destination: "hospital", reason: null, own: {} });
  });

  it("keeps a choice from before its removal", async () => {
    const { hands } = leaving({ destination: "detention", reason: null });
    expect(await optionsOf(hands)).toContain("Detention");
  });
});
