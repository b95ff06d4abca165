import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { spanOf } from "../../../domain/reports/report-period.ts";
import { answerTo, Question } from "../../../domain/reports/report-question.ts";
import { aFileFact, askedOf } from "../../unit/reports/test-report-facts.ts";
import { type SavedQuestion, SavedQuestionId } from "../../../domain/reports/saved-question.ts";
import { long } from "../../helpers/long-test.ts";
import { inventedCall } from "../../helpers/component/invented-answers.ts";
import { reportAnswers, verdict } from "../../helpers/component/invented-reports.ts";
import { fill, open } from "../../helpers/component/render.tsx";
import { takeTables } from "../../helpers/component/fake-table-saving.ts";

afterEach(cleanup);

it(
  "counts a question while it is composed, saves it, and exports it with the same suppression",
  long,
  async () => {
    const { saved } = takeTables();
    const facts = askedOf({
      files: Array.from({ length: 14 }, (_, at) =>
        aFileFact(at, { sex: at < 8 ? "female" : "male", nationality: at < 6 ? "VN" : "NG" }),
      ),
    });
    const kept: Input<"questions.save">[] = [];
    const hands = open(
      "#/reports?part=questions",
      inventedCall({
        ...reportAnswers,
        "questions.list": () => [],
        "questions.answer": ({ question }) =>
          answerTo(Question.parse(question), facts.facts, spanOf(facts.period, facts.today)),
        "questions.save": (input) => {
          kept.push(input);
          return [];
        },
        "papers.check": () => ({ ...verdict, found: [], besides: [], level: "clear" }),
        "papers.note": () => null,
      }),
    );
    const table = await screen.findByRole("table", { name: "New files by sex and age" });
    expect(within(table).getByRole("row", { name: "Woman 8 8" })).toBeTruthy();

    await hands.click(screen.getByRole("button", { name: /And by/ }));
    await hands.click(await screen.findByRole("option", { name: "nothing else" }));
    await hands.click(screen.getByRole("button", { name: /Only those with/ }));
    await hands.click(await screen.findByRole("option", { name: "Nationality" }));
    await fill(hands, screen.getByRole("combobox", { name: "Only: Nationality" }), "Viet");
    await hands.keyboard("{Enter}");
    const alone = await screen.findByRole("table", { name: "New files by sex" });
    expect(within(alone).getByRole("row", { name: "Total 6" })).toBeTruthy();
    expect(screen.getByText(/For a spreadsheet, numbers under five are left out/)).toBeTruthy();

    await hands.click(screen.getByRole("button", { name: "For a spreadsheet" }));
    expect(await screen.findByText(/Saved. It is now a file outside Hearth/)).toBeTruthy();
    const text = new TextDecoder().decode(saved[0]?.table);
    expect(text).toContain("New files by sex,");
    expect(text).toContain("Only nationality: Vietnam,");
    expect(text).toContain("Total,6\r\n");

    await hands.click(screen.getByRole("button", { name: "Keep this question…" }));
    const panel = within(await screen.findByRole("dialog"));
    await hands.click(panel.getByRole("button", { name: "Save" }));
    expect(panel.getByText("Give it a name.")).toBeTruthy();
    await fill(hands, panel.getByRole("textbox", { name: "Name" }), "From Vietnam");
    await hands.click(panel.getByRole("checkbox", { name: /For the whole house/ }));
    await hands.click(panel.getByRole("button", { name: "Save" }));
    await waitFor(() => {
      expect(kept).toEqual([
        {
          name: "From Vietnam",
          isShared: true,
          question: {
            about: "files",
            rows: "sex",
            columns: null,
            only: [{ field: "nationality", values: ["VN"] }],
          },
        },
      ]);
    });
  },
);

it("does not focus the button that removes the question which was just saved", async () => {
  const question = Question.parse({ about: "files", rows: "sex", columns: "age", only: [] });
  let saved: readonly SavedQuestion[] = [];
  const hands = open(
    "#/reports?part=questions",
    inventedCall({
      ...reportAnswers,
      "questions.list": () => [...saved],
      "questions.answer": () => ({
        table: { rows: ["female"], columns: [], cells: [[{ count: 9, people: 9 }]] },
        leftOut: 0,
        peopleLeftOut: 0,
      }),
      "questions.save": ({ name, isShared }) => {
        const id = SavedQuestionId.parse("11111111-1111-4111-8111-111111111111");
        saved = [{ id, name, question, isShared, byName: null }];
        return [];
      },
    }),
  );
  (await screen.findByRole("button", { name: "Keep this question…" })).focus();
  await hands.keyboard("{Enter}");
  await screen.findByRole("dialog");
  await hands.keyboard("Mine{Enter}");
  const remove = await screen.findByRole("button", { name: "Remove “Mine”" });
  await waitFor(() => expect(document.activeElement?.matches("h1, h2, h3")).toBe(true));
  expect(document.activeElement).not.toBe(remove);
});

it("changes a saved question, under its own name, with undo", long, async () => {
  const question = Question.parse({ about: "files", rows: "sex", columns: "age", only: [] });
  const mine = {
    id: SavedQuestionId.parse("11111111-1111-4111-8111-111111111111"),
    name: "By sex",
    question,
    isShared: true,
    byName: null,
  };
  let saved: readonly SavedQuestion[] = [mine];
  const hands = open(
    "#/reports?part=questions",
    inventedCall({
      ...reportAnswers,
      "questions.list": () => [...saved],
      "questions.answer": () => ({
        table: { rows: ["female"], columns: [], cells: [[{ count: 9, people: 9 }]] },
        leftOut: 0,
        peopleLeftOut: 0,
      }),
      "questions.save": (input) => {
        saved = [{ ...mine, ...input, question: Question.parse(input.question) }];
        return [...saved];
      },
    }),
  );
  await hands.click(await screen.findByRole("button", { name: "By sex" }));
  await hands.click(screen.getByRole("button", { name: /And by/ }));
  await hands.click(await screen.findByRole("option", { name: "nothing else" }));
  await hands.click(await screen.findByRole("button", { name: "Keep it as “By sex”" }));

  expect(await screen.findByText("“By sex” is kept as it is asked now.")).toBeTruthy();
  expect(saved.map((one) => one.question.columns)).toEqual([null]);
  await hands.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(saved).toEqual([mine]));
});

it("removes a saved question, with undo", async () => {
  const question = Question.parse({ about: "files", rows: "sex", columns: null, only: [] });
  const mine = {
    id: SavedQuestionId.parse("11111111-1111-4111-8111-111111111111"),
    name: "By sex",
    question,
    isShared: true,
    byName: null,
  };
  let saved: readonly (typeof mine)[] = [mine];
  const kept: Input<"questions.save">[] = [];
  const hands = open(
    "#/reports?part=questions",
    inventedCall({
      ...reportAnswers,
      "questions.list": () => [...saved],
      "questions.answer": () => ({
        table: { rows: ["female"], columns: [], cells: [[{ count: 9, people: 9 }]] },
        leftOut: 0,
        peopleLeftOut: 0,
      }),
      "questions.remove": () => {
        saved = [];
        return [];
      },
      "questions.save": (input) => {
        kept.push(input);
        return [];
      },
    }),
  );
  await hands.click(await screen.findByRole("button", { name: "By sex" }));
  await hands.click(await screen.findByRole("button", { name: "Remove “By sex”" }));
  expect(await screen.findByText("“By sex” is removed.")).toBeTruthy();
  await hands.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(kept).toEqual([{ name: "By sex", question, isShared: true }]));
});

it("does not export a question that suppresses too little", async () => {
  open(
    "#/reports?part=questions",
    inventedCall({
      ...reportAnswers,
      "questions.list": () => [],
      "questions.answer": () => ({
        table: { rows: ["female"], columns: ["26-35"], cells: [[{ count: 9, people: 9 }]] },
        leftOut: 2,
        peopleLeftOut: 2,
      }),
    }),
  );
  expect(await screen.findByText(/This cannot leave the house/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "For a spreadsheet" })).toBeNull();
});
