// The answers of several offices: whose count, on which days they were given, and which a renewal may rest on.
import { describe, expect, it } from "vitest";
import {
  answerDays,
  answeredAfter,
  answersByOffice,
  strongestOf,
} from "../../../../domain/residence/procedure/newest-authority-answers.ts";
import type { Answerer } from "../../../../domain/residence/procedure/procedure-event.ts";
import { answers, day, yes } from "./test-procedure-events.ts";

const caseId = "11111111-1111-4111-8111-111111111111";
const from = (office: Answerer["office"], name = "", of: string | null = null): Answerer => ({
  office,
  name,
  caseId: of,
});

describe("answers of one office", () => {
  const names = (...given: readonly string[]) =>
    answersByOffice(
      given.map((name, at) => answers(`2005-03-0${String(at + 1)}`, yes, from("prosecutor", name))),
    ).map((one) => one.from.name);

  it.each([
    [["P. Invented"], "P. Invented"],
    [["P. Invented", ""], "P. Invented"],
    [["P. Invented", "Q. Invented"], "Q. Invented"],
    [["", "Q. Invented"], "Q. Invented"],
    [[""], ""],
  ])("in the names %j are those of %j", (given, name) => {
    expect(names(...given)).toEqual([name]);
  });

  it("are distinguished by case, and each answer keeps its own day", () => {
    const all = answersByOffice([
      answers("2005-03-01", yes, from("prosecutor")),
      answers("2005-03-04", { Q2: "no" }, from("prosecutor")),
      answers("2005-03-05", { Q1: "unknown" }, from("prosecutor", "", caseId)),
    ]);
    expect(all.map(({ answeredOn, answers: given }) => [given, answeredOn])).toEqual([
      [
        { Q1: "yes", Q2: "no" },
        { Q1: "2005-03-01", Q2: "2005-03-04" },
      ],
      [{ Q1: "unknown" }, { Q1: "2005-03-05" }],
    ]);
  });
});

it("of several offices with as many yes, those of the one that answered last count", () => {
  const prosecutor = [
    answers("2005-03-01", { Q1: "yes" }, from("prosecutor")),
    answers("2005-03-03", { Q4: "no" }, from("prosecutor")),
    answers("2005-03-09", { Q3: "no" }, from("prosecutor")),
  ];
  const auditor = [
    answers("2005-03-02", { Q2: "no" }, from("auditor")),
    answers("2005-03-05", { Q1: "yes" }, from("auditor")),
  ];
  for (const events of [
    [...prosecutor, ...auditor],
    [...auditor, ...prosecutor],
  ])
    expect(strongestOf(answersByOffice(events)).answeredOn).toEqual({
      Q1: "2005-03-01",
      Q4: "2005-03-03",
      Q3: "2005-03-09",
    });
  expect(strongestOf([])).toEqual({ answers: {}, answeredOn: {} });
});

it("what a renewal rests on was answered after the day of the document, not on it", () => {
  const all = answersByOffice([
    answers("2005-05-31", { Q1: "yes" }),
    answers("2005-06-01", { Q2: "yes" }),
    answers("2005-06-02", { Q3: "yes" }),
  ]);
  expect(answeredAfter(all, day("2005-06-01"))).toMatchObject([
    { answers: { Q3: "yes" }, answeredOn: { Q3: "2005-06-02" } },
  ]);
  expect(Object.keys(answeredAfter(all, day("2005-06-01"))[0]?.answeredOn ?? {})).toEqual(["Q3"]);
});

it("the days of answers are listed once each, oldest first, for the answered questions", () => {
  const answeredOn = { Q1: day("2005-03-09"), Q2: day("2005-03-01"), Q4: day("2005-03-09") };
  expect(answerDays(answeredOn, ["Q1", "Q2", "Q3", "Q4"])).toEqual(["2005-03-01", "2005-03-09"]);
  expect(answerDays(answeredOn, ["Q3"])).toEqual([]);
});
