import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { SessionView } from "../../../domain/counselling/session-view.ts";
import { PlanEntryId, PlanEntryView } from "../../../domain/plan/plan-entry.ts";
import { PlanFile } from "../../../domain/plan/plan-file.ts";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards, me } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";
import { sampleOf } from "../../helpers/component/schema-samples.ts";

afterEach(cleanup);

const linh = cards[0]?.id ?? "";
const careWorker = { ...me, roles: ["care" as const], holds: ["office" as const, "care" as const] };
const some = SessionView.parse(sampleOf(SessionView));

/** A session on which this was agreed. */
function onScreen(
  level: SessionView["level"],
  nextStep: string,
  mayWrite = true,
  entries: readonly PlanEntryView[] = [],
  became: SessionView["became"] = { task: null, appointment: null },
) {
  const saved = vi.fn<(input: Input<"plan.save">) => void>();
  const agreed = { others: "", themes: [], nextStep, next: null };
  const contact: SessionView = {
    ...some,
    level,
    takenBack: null,
    next: null,
    agreed: { state: "open", content: agreed },
    became,
  };
  const house = { house: "open", hasDemo: false, movedAway: null } as const;
  const call = inventedCall({
    ...answers,
    "house.state": () => ({ ...house, purpose: "real", me: careWorker }),
    "session.me": () => careWorker,
    "contacts.ofPerson": () => ({ page: 0, total: 1, mayWrite, contacts: [contact] }),
    "plan.view": () => ({
      ...PlanFile.parse(sampleOf(PlanFile)),
      entries: [...entries],
      records: [],
    }),
    "assistance.workers": () => [],
    "calendar.people": () => [],
    "calendar.colleagues": () => [],
    "drafts.read": () => null,
    "drafts.discard": () => null,
    "plan.save": (input) => {
      saved(input);
      return { entryId: PlanEntryId.parse("5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a01") };
    },
  });
  return { hands: open(`#/people/${linh}/sessions`, call), saved };
}

const menu = () => screen.findByRole("button", { name: /^What becomes of the step agreed on/ });

it("becomes a task with its text", async () => {
  const { hands, saved } = onScreen("plan", "Call her sister");
  await hands.click(await menu());
  await hands.click(await screen.findByRole("menuitem", { name: "Make a task of it…" }));
  const panel = within(await screen.findByRole("dialog", { name: "Add a task" }));
  expect(panel.getByDisplayValue("Call her sister")).toBeTruthy();
  await hands.click(panel.getByRole("button", { name: "Save" }));
  await vi.waitFor(() => expect(saved).toHaveBeenCalledOnce());
  expect(saved.mock.calls[0]?.[0]).toMatchObject({
    id: linh,
    entryId: null,
    content: { kind: "step", text: "Call her sister", note: "" },
    header: { state: "open", partOf: null },
  });
});

it("shows that it became a task before", long, async () => {
  const content = { kind: "step" as const, text: "Call her sister", note: "" };
  const made = PlanEntryView.parse({
    ...PlanEntryView.parse(sampleOf(PlanEntryView)),
    kind: "step",
    state: "open",
    begunAt: "2026-11-20T09:00:00.000Z",
    content: { state: "open", content },
  });
  const { hands } = onScreen("plan", "Call her sister", true, [made]);
  await hands.click(await menu());
  await hands.click(await screen.findByRole("menuitem", { name: "Make a task of it…" }));
  const panel = within(await screen.findByRole("dialog", { name: "Add a task" }));
  panel.getByText(/^A task with these words was added on 20 November 2026/);
});

it("becomes a task once: afterwards there is a link to it", async () => {
  const task = { id: PlanEntryId.parse("5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a01") };
  const { hands } = onScreen("plan", "Call her sister", true, [], { task, appointment: null });
  const way = await screen.findByRole("link", { name: "Task in the plan" });
  expect(way.getAttribute("href")).toBe(`#/people/${linh}/plan`);
  await hands.click(await menu());
  await screen.findByRole("menuitem", { name: /^Plan an appointment/ });
  expect(screen.queryByRole("menuitem", { name: "Make a task of it…" })).toBeNull();
});

it("offers nothing more once both were created", async () => {
  const became = {
    task: { id: PlanEntryId.parse("5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a01") },
    appointment: { day: CalendarDate.parse("2026-12-01") },
  };
  onScreen("plan", "Call her sister", true, [], became);
  const way = await screen.findByRole("link", { name: /^Appointment on / });
  expect(way.getAttribute("href")).toBe("#/house/calendar?day=2026-12-01");
  expect(screen.queryByRole("button", { name: /^What becomes of/ })).toBeNull();
});

it("becomes an appointment for it", long, async () => {
  const { hands } = onScreen("plan", "See the dentist");
  await hands.click(await menu());
  await hands.click(await screen.findByRole("menuitem", { name: /^Plan an appointment/ }));
  const panel = within(await screen.findByRole("dialog"));
  expect(await panel.findByDisplayValue("See the dentist")).toBeTruthy();
});

it("is not copied from a sealed note without confirmation", long, async () => {
  const long = "Ask again. ".repeat(30).trim();
  const { hands } = onScreen("sealed", long);
  await hands.click(await menu());
  await hands.click(await screen.findByRole("menuitem", { name: "Make a task of it…" }));
  const panel = within(await screen.findByRole("dialog", { name: "Add a task" }));
  panel.getByText(/^More colleagues read the plan than this sealed note/);
  expect(panel.getByDisplayValue(long)).toBeTruthy();
  await hands.keyboard("{Escape}");

  await hands.click(await menu());
  await hands.click(await screen.findByRole("menuitem", { name: /^Plan an appointment/ }));
  await screen.findByRole("dialog", { name: "Plan an appointment" });
  expect(screen.queryByDisplayValue(long)).toBeNull();
});

it("is read-only for users who write nothing there", async () => {
  onScreen("plan", "Call her sister", false);
  await screen.findByText("Call her sister");
  expect(screen.queryByRole("button", { name: /^What becomes of/ })).toBeNull();
});
