// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { ResidenceView } from "../../domain/residence.ts";
import type { Me } from "../../domain/user.ts";
import { answers, inventedCall } from "./invented-answers.ts";
import { cards, me } from "./invented-house.ts";
import { open } from "./rendered.tsx";

// A document that was withdrawn, on the page of the procedure.

afterEach(cleanup);

const [card] = cards;
const administrator: Me = { ...me, roles: ["admin", "care"], holds: ["office", "care"] };
const event = {
  id: "66666666-6666-4666-8666-666666666666",
  on: "2026-04-01",
  kind: "issued",
  step: "provisional",
  profile: "1997",
  printed: null,
  override: null,
  withdrawnOn: "2026-05-10",
};
const record = {
  isAlone: false,
  override: null,
  hasWorkPermit: true,
  leftExploitation: true,
  acceptsAssistance: true,
};
const shown = ResidenceView.parse({
  activated: [],
  hasProcedure: true,
  cases: [],
  saidInCaseOn: null,
  tracks: [
    {
      id: "55555555-5555-4555-8555-555555555555",
      openedOn: "2026-03-03",
      isOpen: true,
      content: { state: "open", record, events: [{ event, note: "", recorded: null }] },
    },
  ],
});

it("says since when, and that the jurist is to look at it, and nothing of a day to renew", async () => {
  open(
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
      "procedure.view": () => shown,
    }),
  );
  expect(await screen.findByText(/^Withdrawn since .*10 May 2026$/)).toBeTruthy();
  expect(screen.getByText(/document was withdrawn: talk to the jurist/)).toBeTruthy();
  expect(screen.queryByText(/Valid until|send the renewal/)).toBeNull();
});
