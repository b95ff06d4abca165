// What a colleague saved since a draft is shown first; the draft is offered, and replaces nothing unseen.
import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { ProcedureName } from "../../../domain/api/index.ts";
import { IntakeSection } from "../../../domain/intake/intake.ts";
import { paths } from "../../../renderer/shell/paths.ts";
import type { Call } from "../../../renderer/lib/api.ts";
import { long, shortAndLong } from "../../helpers/long-test.ts";
import { newHouse, sample } from "../../helpers/component/vault-with-drafts.ts";
import { now } from "../../helpers/component/invented-house.ts";
import { fill, open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const id = "11111111-1111-4111-8111-111111111111";

interface Story {
  readonly form: string;
  readonly address: string;
  /** The link from there to the form. */
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
const person = sample("people.view");
const referral = sample("referrals.view");
const book = sample("activities.book");
const intake = sample("intake.view");
const dossier = sample("dossiers.view");

const stories: readonly Story[] = [
  {
    form: "an incident",
    address: paths.incident(id),
    press: /^Correct/,
    field: "What happened",
    answer: "incidents.view",
    record: (what, version) => ({
      ...incident,
      version,
      words: { what, behind: "", agreed: "", outcome: "" },
    }),
  },
  {
    form: "an address breach",
    address: paths.breach(id),
    press: /^Correct/,
    field: "How it came about",
    answer: "breaches.view",
    record: (how, version) => ({
      ...breach,
      version,
      assessed: null,
      content: breach.content === null ? null : { ...breach.content, how },
    }),
  },
  {
    form: "a safety card",
    address: paths.personSafety(id, "safetyCard"),
    field: "Never contact, never let in",
    answer: "safety.view",
    record: (words, version) => ({
      ...safety,
      version,
      isKept: false,
      card: { ...safety.card, neverContact: [words] },
    }),
  },
  {
    form: "what is known of a session",
    address: paths.correctSession(id, id),
    field: "Who else was there",
    answer: "contacts.ofPerson",
    record: (others, version) => ({
      ...sessions,
      contacts: sessions.contacts.map((contact) => ({
        ...contact,
        version,
        isMine: true,
        takenBack: null,
        agreed: { state: "open", content: { others, themes: [], agreed: [] } },
        corrections: [],
      })),
    }),
  },
  {
    form: "a call",
    address: paths.correctReferral(id),
    field: "Service and name",
    answer: "referrals.view",
    record: (caller, version) => ({
      ...referral,
      card: { ...referral.card, version },
      names: { state: "open", names: { name: null, caller, phone: "" } },
    }),
  },
  {
    form: "a care remark",
    address: paths.personRemark(id),
    field: "Care remark",
    answer: "people.view",
    record: (text, version) => ({
      ...person,
      card: { ...person.card, version },
      hidden: null,
      careRemark: { state: "open", content: { text } },
    }),
  },
  {
    form: "a part of the intake",
    address: paths.personIntake(id, "family"),
    field: "Anything else about the family",
    answer: "intake.view",
    record: (remark, version) => ({
      ...intake,
      family: { state: "open", content: { children: [], inDanger: [], remark } },
      sections: IntakeSection.options.map((section) => ({
        section,
        version: section === "family" ? version : 0,
        state: { kind: "begun" },
        at: now,
        byName: "Samira",
      })),
    }),
  },
  {
    form: "a section of a dossier",
    address: paths.dossier(id),
    press: /^Change.*Reasons for the request/,
    field: "Reasons for the request",
    answer: "dossiers.view",
    record: (text, version) => ({
      ...dossier,
      version,
      sections: [{ id: "motivation", text, fromFile: null, source: null }],
    }),
  },
  {
    form: "an activity, which counts no versions",
    address: paths.changeActivity(id),
    field: "What",
    answer: "activities.book",
    record: (what) => ({
      ...book,
      ahead: book.ahead.map((one) => ({ ...one, what })),
    }),
  },
];

const storyOf = (form: string): Story => {
  const found = stories.find((one) => one.form === form);
  if (found === undefined) throw new Error(`No story of ${form}`);
  return found;
};

/** Opens the form and reaches its field. */
async function reach({ address, press, field }: Story, call: Call) {
  const hands = open(address, call);
  if (press !== undefined) await hands.click(await screen.findByRole("button", { name: press }));
  return { hands, text: await screen.findByRole<HTMLInputElement>("textbox", { name: field }) };
}

for (const [each, how] of shortAndLong(stories, ({ form }) => form === "a section of a dossier"))
  it.each(each)("shows first what a colleague saved meanwhile: $form", how, async (story) => {
    const { answers, drafts, sent, call } = newHouse();
    answers.set(story.answer, story.record("as it was", 1));
    const before = await reach(story, call);
    expect(before.text.value).toBe("as it was");
    await fill(before.hands, before.text, " and mine");
    cleanup();
    await waitFor(() => expect(drafts.size).toBe(1));
    answers.set(story.answer, story.record("hers", 2));

    const { text, hands } = await reach(story, call);
    expect(text.value).toBe("hers");
    await hands.click(await screen.findByRole("button", { name: "Show what I had typed" }));
    expect(
      (await screen.findByRole<HTMLInputElement>("textbox", { name: story.field })).value,
    ).toBe("as it was and mine");
    expect(sent).not.toHaveBeenCalled();
  });

it(
  "replaces what a colleague saved only after that was seen, and returns to it until then",
  long,
  async () => {
    const story = storyOf("an incident");
    const { answers, drafts, sent, call } = newHouse();
    answers.set(story.answer, story.record("as it was", 1));
    const before = await reach(story, call);
    await fill(before.hands, before.text, " and mine");
    cleanup();
    answers.set(story.answer, story.record("hers", 2));
    const { hands, text } = await reach(story, call);
    await fill(hands, text, " and more");
    await hands.click(await screen.findByRole("button", { name: "Show what I had typed" }));
    await waitFor(() => {
      expect([...drafts.values()].map((draft) => draft?.content).join()).toContain("and mine");
    });
    await hands.click(screen.getByRole("button", { name: "Save" }));

    await waitFor(() => {
      expect(sent).toHaveBeenCalledWith(
        "incidents.change",
        expect.objectContaining({ version: 2 }),
      );
    });
  },
);

it("keeps what was typed before and over the newer version, past a lock", long, async () => {
  const story = storyOf("a part of the intake");
  const { answers, drafts, call } = newHouse();
  answers.set(story.answer, story.record("as it was", 1));
  const before = await reach(story, call);
  await fill(before.hands, before.text, " and mine");
  cleanup();
  answers.set(story.answer, story.record("hers", 2));
  const over = await reach(story, call);
  await fill(over.hands, over.text, " and more");
  cleanup();
  await waitFor(() => {
    expect([...drafts.values()].map((draft) => draft?.content).join()).toContain("and more");
  });

  const { hands, text } = await reach(story, call);
  expect(text.value).toBe("hers and more");
  const shown = () => screen.getByRole<HTMLInputElement>("textbox", { name: story.field }).value;
  for (let time = 0; time < 2; time += 1) {
    await hands.click(await screen.findByRole("button", { name: "Show what I had typed" }));
    expect(shown()).toBe("as it was and mine");
    // Nothing on the disk is lost.
    expect([...drafts.values()].map((draft) => draft?.content).join()).toContain("and more");
    await hands.click(await screen.findByRole("button", { name: /^Undo/ }));
    expect(shown()).toBe("hers and more");
  }
});

it("offers all drafts, however often a colleague saved over them", async () => {
  const story = storyOf("a part of the intake");
  const { answers, drafts, call } = newHouse();
  const left = ["first", "second", "third"];
  for (const [at, word] of left.entries()) {
    answers.set(story.answer, story.record("saved", at + 1));
    const { hands, text } = await reach(story, call);
    await hands.clear(text);
    await fill(hands, text, word);
    cleanup();
    await waitFor(() => {
      expect([...drafts.values()].map((draft) => draft?.content).join()).toContain(word);
    });
  }
  answers.set(story.answer, story.record("saved", 4));

  const { hands } = await reach(story, call);
  const offers = () => screen.getAllByRole("button", { name: "Show what I had typed" });
  const shown = () => screen.getByRole<HTMLInputElement>("textbox", { name: story.field }).value;
  // Viewing one removes none of the others from the disk.
  const kept = () => [...drafts.values()].map((draft) => draft?.content).join();
  const isKept = () => left.map((word) => kept().split(`"${word}"`).length - 1);
  expect(offers()).toHaveLength(3);
  expect(isKept()).toEqual([1, 1, 1]);
  for (const [offer, word] of [
    [2, "first"],
    [1, "second"],
    [0, "third"],
    [0, "second"],
  ] as const) {
    await hands.click(offers()[offer] ?? document.body);
    expect(shown()).toBe(word);
    expect(offers()).toHaveLength(2);
    expect(isKept()).toEqual([1, 1, 1]);
  }
});

it("is not outdated where another section of the dossier was saved", async () => {
  const story = storyOf("a section of a dossier");
  const { answers, drafts, call } = newHouse();
  answers.set(story.answer, story.record("as it was", 1));
  const before = await reach(story, call);
  await fill(before.hands, before.text, " and mine");
  cleanup();
  await waitFor(() => expect(drafts.size).toBe(1));
  answers.set(story.answer, story.record("as it was", 2));

  const { text } = await reach(story, call);
  expect(text.value).toBe("as it was and mine");
  expect(screen.queryByRole("button", { name: "Show what I had typed" })).toBeNull();
});
