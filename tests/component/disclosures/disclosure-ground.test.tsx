import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Output } from "../../../domain/api/index.ts";
import { Consent, ConsentId, ConsentRowId } from "../../../domain/disclosures/consent.ts";
import { Instant } from "../../../domain/core/calendar-date.ts";
import words from "../../../renderer/i18n/en/disclosures/consents-and-disclosures.json";
import { aConsent } from "../../helpers/disclosure-inputs.ts";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards, me } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";

// A disclosure about a person without a recorded consent.

afterEach(cleanup);

const linh = cards[0]?.id ?? "";
const careWorker = { ...me, roles: ["care" as const], holds: ["office" as const, "care" as const] };
type Consents = Output<"ledger.view">["consents"];
const id = ConsentId.parse("5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a01");

const given = (state: "open" | "closed"): Consents => [
  {
    id,
    versions: [
      {
        at: Instant.parse("2026-11-20T10:00:00.000Z"),
        byName: "Samira Invented",
        rowId: ConsentRowId.parse(id),
        version: 1,
        compartment: "care",
        state: "given",
        record:
          state === "closed"
            ? { state, exists: true }
            : {
                state,
                content: {
                  consent: Consent.parse(aConsent({ from: "2026-11-01", until: "2027-05-01" })),
                  ending: null,
                },
              },
      },
    ],
  },
];

async function noting(consents: Consents) {
  const hands = open(
    `#/people/${linh}/disclosures?open=line`,
    inventedCall({
      ...answers,
      "house.state": () => ({
        house: "open" as const,
        hasDemo: false,
        movedAway: null,
        purpose: "real" as const,
        me: careWorker,
      }),
      "session.me": () => careWorker,
      "drafts.read": () => null,
      "access.view": () => ({ requests: [] }),
      "ledger.view": (): Output<"ledger.view"> => ({
        readsCare: true,
        orders: [],
        overrides: [],
        scans: [],
        unsaid: [],
        lines: [],
        consents,
      }),
    }),
  );
  return { hands, panel: within(await screen.findByRole("dialog", { name: words.note })) };
}

it("says that a consent has to be recorded first, with a link", long, async () => {
  const { hands, panel } = await noting([]);
  expect(panel.getByText(words.underNone, { exact: false })).toBeDefined();
  await hands.click(panel.getByRole("button", { name: words.ask }));
  expect(await screen.findByRole("dialog", { name: words.ask })).toBeDefined();
});

it.each(["open", "closed"] as const)("says nothing of it where there is one, %s", async (state) => {
  const { panel } = await noting(given(state));
  expect(panel.queryByText(words.underNone, { exact: false })).toBeNull();
});

it("asks for the means, with nothing preselected", async () => {
  const { hands, panel } = await noting([]);
  expect(panel.getByRole("button", { name: /How it was told$/ }).textContent).not.toContain(
    words.way.telephone,
  );
  await hands.click(panel.getByRole("button", { name: "Save" }));
  expect(panel.getAllByText("Choose one.").length).toBeGreaterThan(1);
});
