// A signature belongs to the goals that were read: if they have changed, it is removed, and the page says why.
import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it } from "vitest";
import type { Output } from "../../../domain/api/index.ts";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { PlanEntryId, type PlanEntryView } from "../../../domain/plan/plan-entry.ts";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards, me } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const at = Instant.parse("2026-06-20T10:00:00.000Z");
const careWorker = { ...me, roles: ["care" as const], holds: ["office" as const, "care" as const] };
const goalId = PlanEntryId.parse("5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a01");
const goal: PlanEntryView = {
  id: goalId,
  version: 2,
  kind: "goal",
  state: "open",
  partOf: null,
  forWhom: null,
  workerId: null,
  workerName: "",
  day: null,
  begunAt: at,
  at,
  byName: "Samira Invented",
  content: {
    state: "open",
    content: {
      kind: "goal",
      strand: "psychoSocial",
      component: "recover",
      words: "Sleep again",
      note: "",
      onPaper: true,
    },
  },
};

async function reviewSignedTo(version: number): Promise<void> {
  const plan: Output<"plan.view"> = {
    entries: [goal],
    records: [],
    outside: [],
    appointments: [],
    reviewOn: null,
    scoresDue: null,
    isHidden: false,
  };
  const typed = {
    on: "2026-11-24",
    words: "",
    agrees: "yes",
    how: "screen",
    language: null,
    interpreter: "",
    signature: [[[1, 1]]],
    signedTo: [{ id: goalId, version }],
  };
  open(
    `#/people/${cards[0]?.id ?? ""}/plan`,
    inventedCall({
      ...answers,
      "house.state": () => ({
        house: "open",
        hasDemo: false,
        movedAway: null,
        purpose: "real",
        me: careWorker,
      }),
      "session.me": () => careWorker,
      "plan.view": () => plan,
      "drafts.read": () => ({ version: 0, content: JSON.stringify(typed), savedAt: at }),
      "drafts.save": () => ({ savedAt: at, isOnDisk: true }),
    }),
  );
  await userEvent.click(await screen.findByRole("button", { name: "Go through it together" }));
  await screen.findByRole("dialog");
}

it("keeps what was signed under the same goals", long, async () => {
  await reviewSignedTo(2);
  expect(screen.getByLabelText("Signature of the person")).toBeDefined();
  expect(screen.queryByText(/The plan was changed after this was signed/)).toBeNull();
});

it("drops what was signed under other goals, and says why", async () => {
  await reviewSignedTo(1);
  expect(screen.getByText(/The plan was changed after this was signed/)).toBeDefined();
  expect(screen.queryByLabelText("Signature of the person")).toBeNull();
});
