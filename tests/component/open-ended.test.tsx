// @vitest-environment jsdom
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { ResidenceView } from "../../domain/residence.ts";
import type { Me } from "../../domain/user.ts";
import { answers, inventedCall } from "./invented-answers.ts";
import { cards, me, tonight } from "./invented-house.ts";
import { open } from "./rendered.tsx";

// An open-ended stay that is asked for and given, on the page of the procedure.

afterEach(cleanup);

const [card] = cards;
const administrator: Me = { ...me, roles: ["admin", "care"], holds: ["office", "care"] };
const issued = (on: string, step: string) => ({
  kind: "issued",
  on,
  step,
  profile: "1997",
  printed: null,
  override: null,
});
const order = issued("2026-06-30", "reflection");
const declaration = issued("2026-06-30", "provisional");
const asked = { kind: "openEndedAsked", on: "2026-07-15", override: null };
const permit = issued("2026-08-03", "openEnded");

const way = (events: readonly object[]) =>
  ResidenceView.parse({
    activated: [],
    hasProcedure: true,
    cases: [],
    saidInCaseOn: null,
    tracks: [
      {
        id: "55555555-5555-4555-8555-555555555555",
        openedOn: "2026-03-03",
        isOpen: true,
        content: {
          state: "open",
          record: {
            isAlone: false,
            override: null,
            hasWorkPermit: true,
            leftExploitation: true,
            acceptsAssistance: true,
          },
          events: events.map((event, at) => ({
            event: { ...event, id: `66666666-6666-4666-8666-66666666666${at}` },
            note: "",
            recorded: null,
          })),
        },
      },
    ],
  });

async function procedureOf(...events: readonly object[]) {
  const hands = open(
    `#/people/${card?.id ?? ""}/procedure`,
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
      "procedure.view": () => way(events),
      "dossiers.list": () => ({ today: tonight, askedOn: null, thisWeek: [], sent: [], ahead: [] }),
    }),
  );
  const stands = await screen.findByRole("region", { name: "Where things stand" });
  return { hands, stands };
}

it("is told apart from the document that is held", async () => {
  const { stands } = await procedureOf(declaration, asked);
  expect(stands.textContent).toContain(
    "Provisional · open-ended stay asked for · declaration of arrival",
  );
  expect(await screen.findByRole("button", { name: "Begin a dossier" })).toBeTruthy();
});

it("is followed by no document and no dossier, and is refused no more", async () => {
  const { hands, stands } = await procedureOf(declaration, asked, permit);
  expect(stands.textContent).toContain("Open-ended · open-ended residence permit");
  expect(screen.queryByRole("button", { name: "A document was issued" })).toBeNull();
  expect(await screen.findByText("No dossier yet.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Begin a dossier" })).toBeNull();
  await hands.click(screen.getByRole("button", { name: "Something else happened" }));
  const panel = within(await screen.findByRole("dialog"));
  await hands.click(panel.getByRole("button", { name: /What/ }));
  await screen.findByRole("option", { name: "The procedure ended" });
  expect(screen.queryByRole("option", { name: "The open-ended stay was refused" })).toBeNull();
});

it("follows one of three documents, not all of them", async () => {
  const { hands } = await procedureOf(order);
  await hands.click(screen.getByRole("button", { name: "A document was issued" }));
  const panel = within(await screen.findByRole("dialog"));
  await hands.click(panel.getByRole("button", { name: /Which step/ }));
  await hands.click(await screen.findByRole("option", { name: "Open-ended" }));
  const steps = "provisional (3 months), extension (3 months, once), or temporary (6 months)";
  expect(panel.getByText(`the document before it: ${steps}`, { exact: false })).toBeTruthy();
});
