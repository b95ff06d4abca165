import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Input, Output } from "../../../domain/api/index.ts";
import { CaseView } from "../../../domain/legal/legal-file.ts";
import { ResidenceView } from "../../../domain/residence/residence-record.ts";
import type { Me } from "../../../domain/users/user.ts";
import { aCriminalCase, aLink } from "../../helpers/builders.ts";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards, me } from "../../helpers/component/invented-house.ts";
import { fill, open } from "../../helpers/component/render.tsx";

// What is not recorded yet is shown as such, on the page of the procedure and in the legal part.

afterEach(cleanup);

const [card] = cards;
if (card === undefined) throw new Error("There is one");
const administrator: Me = { ...me, roles: ["admin", "care"], holds: ["office", "care"] };

const track = (record: object, events: readonly object[] = []) => ({
  id: "55555555-5555-4555-8555-555555555555",
  openedOn: "2026-03-03",
  isOpen: true,
  content: {
    state: "open",
    record: {
      isAlone: false,
      override: null,
      hasWorkPermit: true,
      leftExploitation: false,
      acceptsAssistance: false,
      ...record,
    },
    events,
  },
});
const view = (change: object = {}) =>
  ResidenceView.parse({
    tracks: [],
    activated: [],
    hasProcedure: true,
    cases: [],
    saidInCaseOn: null,
    ...change,
  });

function at(place: string, shown: ResidenceView, more: object = {}) {
  return open(
    `#/people/${card?.id ?? ""}/${place}`,
    inventedCall({
      ...answers,
      "session.me": () => administrator,
      "house.state": () => ({
        house: "open",
        hasDemo: false,
        movedAway: null,
        purpose: "real",
        me: administrator,
      }),
      "procedure.view": () => shown,
      ...more,
    }),
  );
}

const conditions = async () =>
  within(
    (await screen.findByRole("heading", { name: "Conditions" })).closest("section") ??
      document.body,
  );

it("shows an unassessed condition as not known yet", async () => {
  at("procedure", view({ tracks: [track({ broken: [] })] }));
  const shown = await conditions();
  expect(shown.queryByText("not met")).toBeNull();
  expect(shown.getAllByText("not known yet").length).toBeGreaterThanOrEqual(3);
});

it("shows one that was recorded as no longer met as not met", async () => {
  at("procedure", view({ tracks: [track({ broken: ["C1"] })] }));
  const shown = await conditions();
  expect(shown.getAllByText("not met")).toHaveLength(1);
});

it("shows where a statement is that is not recorded with the conditions", async () => {
  at("procedure", view({ tracks: [track({ broken: [] })], saidInCaseOn: "2026-03-04" }));
  const shown = await conditions();
  expect(shown.getByText(/stands in a case under Legal/)).toBeDefined();
});

it("shows the unaccompanied minor flag, and removes it", long, async () => {
  const recorded: Input<"procedure.record">[] = [];
  const hands = at("procedure", view({ tracks: [track({ isAlone: true, broken: [] })] }), {
    "procedure.record": (input: Input<"procedure.record">) => {
      recorded.push(input);
      return null;
    },
  });
  expect(await screen.findByText("Unaccompanied minor")).toBeDefined();
  await hands.click(screen.getByRole("button", { name: "Something else happened" }));
  const panel = within(await screen.findByRole("dialog"));
  await hands.click(panel.getByRole("button", { name: /What/ }));
  await hands.click(await screen.findByRole("option", { name: /No longer unaccompanied/ }));
  await hands.click(panel.getByRole("button", { name: "Record" }));
  await waitFor(() => {
    expect(recorded).toMatchObject([{ event: { kind: "minorAlone", isAlone: false } }]);
  });
});

it("does not ask an adult whether they are a minor", async () => {
  const hands = at("procedure", view());
  await hands.click(await screen.findByRole("button", { name: "Open the procedure" }));
  const panel = within(await screen.findByRole("dialog"));
  expect(panel.queryByRole("checkbox")).toBeNull();
});

it("opens a case without a charge", long, async () => {
  const opened: Input<"legal.openCase">[] = [];
  const legal: Output<"legal.view"> = {
    readsCare: true,
    cases: [],
    records: [],
    interviews: [],
    notes: [],
  };
  const hands = at("legal", view(), {
    "legal.view": () => legal,
    "legal.openCase": (input: Input<"legal.openCase">) => {
      opened.push(input);
      return null;
    },
  });
  await hands.click(await screen.findByRole("button", { name: "Open a case" }));
  const panel = within(await screen.findByRole("dialog"));
  await fill(hands, panel.getByLabelText("Notice number"), "XX 1");
  await hands.click(panel.getByRole("button", { name: "Open a case" }));
  await waitFor(() => {
    expect(opened).toMatchObject([
      {
        case: { office: "unknown", basis: "unknown", charged: "unknown" },
        link: { parts: [], mattered: "unknown" },
      },
    ]);
  });
});

it.each([
  ["open", []],
  ["another law", ["other"]],
  ["trafficking", ["trafficking"]],
] as const)("says of a case judged under %s whether the charge is known", async (_, laws) => {
  const events = laws.map((law) => ({
    id: "77777777-7777-4777-8777-777777777777",
    at: "2026-11-24T10:00:00.000Z",
    byName: "Samira Invented",
    corrects: null,
    isHers: false,
    event: {
      state: "open",
      content: {
        kind: "judgment",
        on: "2026-11-20",
        note: "",
        outcome: "conviction",
        law,
        articles: "",
        damages: "",
        takesPlace: false,
      },
    },
    words: { state: "closed", exists: false },
  }));
  const known = aCriminalCase({ basis: "unknown", charged: "unknown" });
  const seen = CaseView.parse({
    id: "88888888-8888-4888-8888-888888888888",
    version: 1,
    others: [],
    events,
    at: "2026-11-24T10:00:00.000Z",
    byName: "Samira Invented",
    details: { state: "open", content: known },
    link: { state: "open", content: aLink() },
  });
  at("legal", view(), {
    "legal.view": (): Output<"legal.view"> => ({
      readsCare: true,
      cases: [seen],
      records: [],
      interviews: [],
      notes: [],
    }),
  });
  const said = await screen.findByText(/on which law it rests is not known yet/);
  expect(said.textContent.includes("whether trafficking is charged")).toBe(
    !laws.some((law) => law === "trafficking"),
  );
});
