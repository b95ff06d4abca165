import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { DossierView } from "../../../domain/dossiers/dossier-view.ts";
import { ResidenceView } from "../../../domain/residence/residence-record.ts";
import type { Me } from "../../../domain/users/user.ts";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards, me } from "../../helpers/component/invented-house.ts";
import { fill, open } from "../../helpers/component/render.tsx";
import { sampleOf } from "../../helpers/component/schema-samples.ts";

// A final dossier for an open-ended stay, of a person whose procedure has no events yet.

afterEach(cleanup);

const sample = DossierView.parse(sampleOf(DossierView));
const [version] = sample.versions;
const [card] = cards;
if (version?.frozen === undefined || version.frozen === null || card === undefined)
  throw new Error("There is one of each");
const { frozen } = version;

const procedure = ResidenceView.parse({
  tracks: [
    {
      id: "55555555-5555-4555-8555-555555555555",
      openedOn: "2026-03-03",
      isOpen: true,
      content: {
        state: "open",
        events: [],
        record: {
          isAlone: false,
          override: null,
          hasWorkPermit: true,
          leftExploitation: true,
          acceptsAssistance: true,
        },
      },
    },
  ],
  activated: [],
  hasProcedure: true,
  cases: [],
  saidInCaseOn: null,
});

/** With a certificate of the end of June, and a yes to both earlier questions. */
const renewing = ResidenceView.parse({
  ...procedure,
  tracks: procedure.tracks.map((track) => ({
    ...track,
    content: {
      state: "open",
      record: {
        isAlone: false,
        override: null,
        hasWorkPermit: true,
        leftExploitation: true,
        acceptsAssistance: true,
      },
      events: [
        { kind: "statement", on: "2026-04-02", registeredOn: "2026-04-02" },
        {
          kind: "answers",
          on: "2026-06-02",
          given: { Q1: "yes", Q2: "yes" },
          from: { office: "prosecutor", name: "", caseId: null },
        },
        {
          kind: "issued",
          on: "2026-06-30",
          step: "temporary",
          profile: "1997",
          printed: null,
          override: null,
        },
      ].map((event, at) => ({
        event: { ...event, id: `66666666-6666-4666-8666-66666666666${at}` },
        note: "",
        recorded: null,
      })),
    },
  })),
});

async function sending(
  letThrough: typeof frozen.letThrough,
  { transition, way }: { transition: DossierView["transition"]; way: ResidenceView } = {
    transition: "T13",
    way: procedure,
  },
) {
  const dossier: DossierView = {
    ...sample,
    state: "frozen",
    transition,
    checks: [],
    person: { id: card?.id ?? sample.person.id, number: 1, name: "Linh Invented" },
    versions: [{ ...version, frozen: { ...frozen, letThrough }, register: [] }] as never,
  };
  const administrator: Me = { ...me, roles: ["admin"], holds: ["office"] };
  const sent: Input<"dossiers.register">[] = [];
  const call = inventedCall({
    ...answers,
    "session.me": () => administrator,
    "house.state": () => ({
      house: "open",
      hasDemo: false,
      movedAway: null,
      purpose: "real",
      me: administrator,
    }),
    "dossiers.view": () => dossier,
    "procedure.view": () => way,
    "letterhead.logo": () => ({ logo: null, kept: null }) as never,
    "dossiers.register": (input) => {
      sent.push(input);
      return null;
    },
  });
  const hands = open(`#/documents/dossiers/${dossier.id}`, call);
  await hands.click(await screen.findByRole("button", { name: /^Write down in the register/ }));
  const panel = within(await screen.findByRole("dialog"));
  await hands.clear(panel.getByLabelText("To whom"));
  await fill(hands, panel.getByLabelText("To whom"), "Immigration Office");
  return { hands, panel, sent };
}

it("shows what is missing by the rules, and is sent by name and reason", long, async () => {
  const { hands, panel, sent } = await sending([]);
  const reason = await panel.findByLabelText(/^Why it is let through/);
  expect(panel.getByText(/The rules ask for: .+ by your name and a reason/)).toBeDefined();
  await hands.click(panel.getByRole("button", { name: "Save" }));
  expect(sent).toEqual([]);

  await fill(hands, reason, "The lawyer asked for it");
  await hands.click(panel.getByRole("button", { name: "Save" }));
  await waitFor(() => {
    expect(sent).toMatchObject([
      { said: { kind: "sent" }, overrideReason: "The lawyer asked for it" },
    ]);
  });
});

it("asks for no reason where the rules were overridden in the dossier", async () => {
  const given = { by: me.id, byName: "Ada", on: "2026-11-20", reason: "The lawyer asked" };
  const rules = { ...given, id: "rulesLack", about: "courtStep" };
  const { hands, panel, sent } = await sending([rules] as unknown as typeof frozen.letThrough);
  expect(panel.queryByLabelText(/^Why it is let through/)).toBeNull();
  const said = /^The rules ask for: .+ Let through while .+: The lawyer asked$/;
  expect(await panel.findByText(said)).toBeDefined();
  await hands.click(panel.getByRole("button", { name: "Save" }));
  await waitFor(() => {
    expect(sent).toMatchObject([{ said: { kind: "sent" }, overrideReason: null }]);
  });
});

it("shows what a renewal lacks, and is sent all the same", async () => {
  const { hands, panel, sent } = await sending([], { transition: "T12", way: renewing });
  const lacks = /a new yes of the magistrate to Q1 and Q2 \(the last is of 2 June 2026\)/;
  expect(await panel.findByText(lacks)).toBeDefined();
  expect(panel.queryByLabelText(/^Why it is let through/)).toBeNull();
  await hands.click(panel.getByRole("button", { name: "Save" }));
  await waitFor(() => {
    expect(sent).toMatchObject([{ said: { kind: "sent" }, overrideReason: null }]);
  });
});
