import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards } from "../../helpers/component/invented-house.ts";
import {
  administrator,
  houseOf,
  issued,
  procedureOf,
} from "../../helpers/component/invented-residence-procedure.ts";
import { open } from "../../helpers/component/render.tsx";

// Further information was requested for the open-ended stay, and the renewal was sent since.

afterEach(cleanup);

const [card] = cards;
const certificate = issued("2026-06-30", "temporary");
const first = { kind: "asked", on: "2026-03-03", step: "provisional", override: null };
const openEnded = { kind: "openEndedAsked", on: "2026-07-30", override: null };
const more = { kind: "moreAsked", on: "2026-08-02", request: "openEnded" };
const renewal = { kind: "renewalSent", on: "2026-08-10" };

async function recording(events: readonly object[]) {
  const recorded: Input<"procedure.record">[] = [];
  const hands = open(
    `#/people/${card?.id ?? ""}/procedure`,
    inventedCall({
      ...answers,
      ...houseOf(administrator),
      "procedure.view": () => procedureOf(events),
      "procedure.record": (input) => {
        recorded.push(input);
        return null;
      },
    }),
  );
  await hands.click(await screen.findByRole("button", { name: "Something else happened" }));
  const panel = within(await screen.findByRole("dialog"));
  await hands.click(panel.getByRole("button", { name: /What/ }));
  const options = await screen.findAllByRole("option");
  return { hands, panel, recorded, said: options.map(({ textContent }) => textContent) };
}

it(
  "is still to be answered, and what was sent is recorded for that request alone",
  long,
  async () => {
    const { hands, panel, recorded, said } = await recording([
      certificate,
      openEnded,
      more,
      renewal,
    ]);
    expect(said).not.toContain("What was asked for on the next document was sent");
    await hands.click(
      screen.getByRole("option", { name: "What was asked for on the open-ended stay was sent" }),
    );
    await hands.click(panel.getByRole("button", { name: "Record" }));
    await waitFor(() => {
      expect(recorded[0]?.event).toMatchObject({ kind: "moreSent", request: "openEnded" });
    });
  },
);

it("is not requested without a pending request", async () => {
  const { said } = await recording([first, certificate, openEnded]);
  expect(said).toContain("More was asked for before the open-ended stay is decided");
  expect(said).not.toContain("More was asked for before the next document is decided");
  expect(said).not.toContain("The request for the next document was refused");
  expect(said.filter((text) => text.endsWith("was sent"))).toEqual([
    "The request for the next document was sent",
  ]);
});

it("is requested for the first document as long as none was issued", async () => {
  const { said } = await recording([first]);
  expect(said).toContain("More was asked for before the next document is decided");
});
