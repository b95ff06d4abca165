import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards, tonight } from "../../helpers/component/invented-house.ts";
import {
  administrator,
  houseOf,
  issued,
  procedureOf,
} from "../../helpers/component/invented-residence-procedure.ts";
import { open } from "../../helpers/component/render.tsx";

// An open-ended stay that is requested and granted, on the page of the procedure.

afterEach(cleanup);

const [card] = cards;
const order = issued("2026-06-30", "reflection");
const declaration = issued("2026-06-30", "provisional");
const asked = { kind: "openEndedAsked", on: "2026-07-15", override: null };
const permit = issued("2026-08-03", "openEnded");

async function pageOf(...events: readonly object[]) {
  const hands = open(
    `#/people/${card?.id ?? ""}/procedure`,
    inventedCall({
      ...answers,
      ...houseOf(administrator),
      "procedure.view": () => procedureOf(events),
      "dossiers.list": () => ({ today: tonight, askedOn: null, thisWeek: [], sent: [], ahead: [] }),
    }),
  );
  const stands = await screen.findByRole("region", { name: "Where things stand" });
  return { hands, stands };
}

it("is distinguished from the current document", async () => {
  const { stands } = await pageOf(declaration, asked);
  expect(stands.textContent).toContain(
    "Provisional · open-ended stay asked for · declaration of arrival",
  );
  expect(await screen.findByRole("button", { name: "Begin a dossier" })).toBeTruthy();
});

it("is followed by no document and no dossier, and can no longer be refused", async () => {
  const { hands, stands } = await pageOf(declaration, asked, permit);
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
  const { hands } = await pageOf(order);
  await hands.click(screen.getByRole("button", { name: "A document was issued" }));
  const panel = within(await screen.findByRole("dialog"));
  await hands.click(panel.getByRole("button", { name: /Which step/ }));
  await hands.click(await screen.findByRole("option", { name: "Open-ended" }));
  const steps = "provisional (3 months), extension (3 months, once), or temporary (6 months)";
  expect(panel.getByText(`the document before it: ${steps}`, { exact: false })).toBeTruthy();
});
