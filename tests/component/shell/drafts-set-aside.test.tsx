// Drafts from before, or set aside, while a colleague saved a newer version: they stay available, and no save removes them.
import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { ProcedureName } from "../../../domain/api/index.ts";
import { IntakeSection } from "../../../domain/intake/intake.ts";
import { paths } from "../../../renderer/shell/paths.ts";
import type { Call } from "../../../renderer/lib/api.ts";
import { shortAndLong } from "../../helpers/long-test.ts";
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
const intake = sample("intake.view");

const twoForms: readonly Story[] = [
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
];

/** The button that saves the form of a field. */
const saveIn = (text: HTMLInputElement): HTMLElement =>
  screen
    .getAllByRole<HTMLButtonElement>("button", { name: /^Save/ })
    .find(({ form }) => form === text.form) ?? document.body;

/** Opens the form and reaches its field. */
async function reach({ address, press, field }: Story, call: Call) {
  const hands = open(address, call);
  if (press !== undefined) await hands.click(await screen.findByRole("button", { name: press }));
  return { hands, text: await screen.findByRole<HTMLInputElement>("textbox", { name: field }) };
}

for (const [each, how] of shortAndLong(twoForms, ({ form }) => form === "a part of the intake"))
  it.each(each)(
    "offers again what was set aside, also once its notice is gone: $form",
    how,
    async (story) => {
      const { answers, call } = newHouse();
      answers.set(story.answer, story.record("as it was", 1));
      const before = await reach(story, call);
      await fill(before.hands, before.text, " and mine");
      cleanup();
      answers.set(story.answer, story.record("hers", 2));
      const { hands, text } = await reach(story, call);
      await fill(hands, text, " and more");
      const shown = () =>
        screen.getByRole<HTMLInputElement>("textbox", { name: story.field }).value;
      const offer = async () =>
        hands.click(screen.getByRole("button", { name: "Show what I had typed" }));
      await offer();
      expect(shown()).toBe("as it was and mine");
      expect(screen.getByText(/^What you had typed on .* is kept beside this/)).toBeTruthy();
      await offer();
      expect(shown()).toBe("hers and more");
      await offer();
      expect(shown()).toBe("as it was and mine");
    },
  );

for (const [each, how] of shortAndLong(twoForms, ({ form }) => form === "a part of the intake"))
  it.each(each)(
    "keeps drafts beside what is saved, and offers them again: $form",
    how,
    async (story) => {
      const { answers, drafts, saves, sent, call } = newHouse();
      answers.set(story.answer, story.record("as it was", 1));
      const before = await reach(story, call);
      await fill(before.hands, before.text, " and mine");
      cleanup();
      answers.set(story.answer, story.record("hers", 2));
      const { hands, text } = await reach(story, call);
      await fill(hands, text, " and more");
      saves.push(() => answers.set(story.answer, story.record("hers and more", 3)));
      await hands.click(saveIn(text));
      await waitFor(() => {
        expect(sent).toHaveBeenCalled();
        const kept = [...drafts.values()].map((draft) => draft?.content).join();
        expect(kept).toContain("and mine");
        expect(kept).not.toContain("and more");
      });
      cleanup();

      const again = await reach(story, call);
      expect(again.text.value).toBe("hers and more");
      await again.hands.click(screen.getByRole("button", { name: "Show what I had typed" }));
      expect(screen.getByRole<HTMLInputElement>("textbox", { name: story.field }).value).toBe(
        "as it was and mine",
      );
    },
  );
