// @vitest-environment jsdom
// What a colleague saved while a form lay half written is shown first; what was typed is offered, and replaces nothing unseen.
import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { api, type Input, type Output, type ProcedureName } from "../../domain/api.ts";
import { paths } from "../../renderer/frame/paths.ts";
import type { Call } from "../../renderer/lib/api.ts";
import { me, now, settings } from "./invented-house.ts";
import { open } from "./rendered.tsx";
import { writtenSampleOf } from "./sample-of.ts";

vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanup);

const id = "11111111-1111-4111-8111-111111111111";
const sample = <N extends ProcedureName>(name: N): Output<N> =>
  writtenSampleOf(api[name].output, () => []) as Output<N>;

/** A house that keeps drafts, answers with what is given, and remembers what it was sent. */
function newHouse() {
  const everybody = {
    ...{ ...me, roles: ["care" as const, "admin" as const] },
    holds: ["care" as const, "office" as const],
  };
  const house = { house: "open", hasDemo: false, copy: null, movedAway: null, purpose: "real" };
  const answers = new Map<string, unknown>(
    Object.entries({
      ...{ "house.state": { ...house, me: everybody }, "session.me": everybody },
      ...{ "lists.now": [], "house.settings": settings, "sheets.now": { read: [], own: [] } },
      ...{ "house.setUp": { open: [] }, "drafts.list": [] },
    }),
  );
  const drafts = new Map<string, Output<"drafts.read">>();
  const sent = vi.fn<(name: ProcedureName, input: unknown) => void>();
  const keeping: Partial<Record<ProcedureName, (input: never) => unknown>> = {
    "drafts.read": ({ spot }: Input<"drafts.read">) => drafts.get(JSON.stringify(spot)) ?? null,
    "drafts.save": ({ spot, version, content }: Input<"drafts.save">) => {
      drafts.set(JSON.stringify(spot), { version, content, savedAt: now });
      return { savedAt: now, isOnDisk: true };
    },
    "drafts.discard": ({ spot }: Input<"drafts.discard">) => {
      drafts.delete(JSON.stringify(spot));
      return null;
    },
  };
  const call = ((name: ProcedureName, input: never) => {
    const kept = keeping[name];
    if (kept !== undefined) return Promise.resolve({ ok: true, value: kept(input) });
    if (api[name].kind === "command") {
      sent(name, input);
      return Promise.resolve({ ok: true, value: null });
    }
    if (!answers.has(name)) answers.set(name, sample(name));
    return Promise.resolve({ ok: true, value: answers.get(name) });
  }) as unknown as Call;
  return { answers, drafts, sent, call };
}

interface Story {
  readonly form: string;
  readonly address: string;
  /** What leads from there to the form. */
  readonly press?: RegExp;
  readonly field: string;
  readonly answer: ProcedureName;
  /** The record with these words in that field, saved so many times. */
  readonly record: (words: string, version: number) => unknown;
}

const incident = sample("incidents.view");
const breach = sample("breaches.view");
const sessions = sample("contacts.ofPerson");
const safety = sample("safety.view");
const referral = sample("referrals.view");
const book = sample("activities.book");

const stories: readonly Story[] = [
  {
    form: "an incident",
    ...{ address: paths.incident(id), press: /^Correct/, field: "What happened" },
    answer: "incidents.view",
    record: (what, version) => ({
      ...incident,
      ...{ version, words: { what, behind: "", agreed: "", outcome: "" } },
    }),
  },
  {
    form: "an address breach",
    ...{ address: paths.breach(id), press: /^Correct/, field: "How it came about" },
    answer: "breaches.view",
    record: (how, version) => ({
      ...{ ...breach, version, assessed: null },
      content: breach.content === null ? null : { ...breach.content, how },
    }),
  },
  {
    form: "a safety card",
    ...{ address: paths.personSafety(id, "safetyCard"), field: "Never contact, never let in" },
    answer: "safety.view",
    record: (words, version) => ({
      ...{ ...safety, version, isKept: false },
      card: { ...safety.card, neverContact: [words] },
    }),
  },
  {
    form: "what is known of a session",
    ...{ address: paths.correctSession(id, id), field: "Who else was there" },
    answer: "contacts.ofPerson",
    record: (others, version) => ({
      ...sessions,
      contacts: sessions.contacts.map((contact) => ({
        ...{ ...contact, version, isMine: true, takenBack: null },
        agreed: { state: "open", content: { others, themes: [], agreed: [] } },
        corrections: [],
      })),
    }),
  },
  {
    form: "a call",
    ...{ address: paths.correctReferral(id), field: "Service and name" },
    answer: "referrals.view",
    record: (caller, version) => ({
      ...{ ...referral, card: { ...referral.card, version } },
      names: { state: "open", names: { name: null, caller, phone: "" } },
    }),
  },
  {
    form: "an activity, which counts no versions",
    ...{ address: paths.changeActivity(id), field: "What" },
    answer: "activities.book",
    record: (what) => ({
      ...book,
      ahead: book.ahead.map((one) => ({ ...one, what })),
    }),
  },
];

/** To the field of the form, from nothing. */
async function reach({ address, press, field }: Story, call: Call) {
  const hands = open(address, call);
  if (press !== undefined) await hands.click(await screen.findByRole("button", { name: press }));
  return { hands, text: await screen.findByRole<HTMLInputElement>("textbox", { name: field }) };
}

it.each(stories)("shows what a colleague saved first: $form", async (story) => {
  const { answers, drafts, sent, call } = newHouse();
  answers.set(story.answer, story.record("as it was", 1));
  const before = await reach(story, call);
  expect(before.text.value).toBe("as it was");
  await before.hands.type(before.text, " and mine");
  cleanup();
  await waitFor(() => {
    expect(drafts.size).toBe(1);
  });
  answers.set(story.answer, story.record("hers", 2));

  const { text, hands } = await reach(story, call);
  expect(text.value).toBe("hers");
  await hands.click(await screen.findByRole("button", { name: "Show what I had typed" }));
  expect((await screen.findByRole<HTMLInputElement>("textbox", { name: story.field })).value).toBe(
    "as it was and mine",
  );
  expect(sent).not.toHaveBeenCalled();
});

it("replaces what a colleague saved only after that was seen, and comes back to it until then", async () => {
  const [story] = stories;
  if (story === undefined) throw new Error("No story");
  const { answers, drafts, sent, call } = newHouse();
  answers.set(story.answer, story.record("as it was", 1));
  const before = await reach(story, call);
  await before.hands.type(before.text, " and mine");
  cleanup();
  answers.set(story.answer, story.record("hers", 2));
  const { hands, text } = await reach(story, call);
  await hands.type(text, " and more");
  await hands.click(await screen.findByRole("button", { name: "Show what I had typed" }));
  await waitFor(() => {
    expect([...drafts.values()].map((draft) => draft?.content).join()).toContain("and mine");
  });
  await hands.click(screen.getByRole("button", { name: "Save" }));

  await waitFor(() => {
    expect(sent).toHaveBeenCalledWith("incidents.change", expect.objectContaining({ version: 2 }));
  });
});

it("keeps both what was typed before and what is typed over the newer version, past a lock", async () => {
  const [story] = stories;
  if (story === undefined) throw new Error("No story");
  const { answers, drafts, call } = newHouse();
  answers.set(story.answer, story.record("as it was", 1));
  const before = await reach(story, call);
  await before.hands.type(before.text, " and mine");
  cleanup();
  answers.set(story.answer, story.record("hers", 2));
  const over = await reach(story, call);
  await over.hands.type(over.text, " and more");
  cleanup();
  await waitFor(() => {
    expect([...drafts.values()].map((draft) => draft?.content).join()).toContain("and more");
  });

  const { hands, text } = await reach(story, call);
  expect(text.value).toBe("hers and more");
  await hands.click(await screen.findByRole("button", { name: "Show what I had typed" }));
  expect((await screen.findByRole<HTMLInputElement>("textbox", { name: story.field })).value).toBe(
    "as it was and mine",
  );
});

it.each(stories)("puts back what nobody else saved over: $form", async (story) => {
  const { answers, drafts, call } = newHouse();
  answers.set(story.answer, story.record("as it was", 1));
  const before = await reach(story, call);
  await before.hands.type(before.text, " and mine");
  cleanup();
  await waitFor(() => {
    expect(drafts.size).toBe(1);
  });

  const { text } = await reach(story, call);
  expect(text.value).toBe("as it was and mine");
  expect(screen.getByText(/^You left this half written/)).toBeTruthy();
});
