import { describe, expect, it } from "vitest";
import { checkDossier } from "../../../domain/dossier/check.ts";
import type { Missing } from "../../../domain/procedure/missing.ts";
import { day, someFacts, somethingToCheck } from "./facts.ts";

const { request } = someFacts();
const said = (...missing: readonly Missing[]) =>
  checkDossier(somethingToCheck({ request: { ...request, missing } })).map(({ id, day: on }) => ({
    ...{ id, on },
  }));
const before = { before: day("2026-06-27") };

describe("the magistrate’s answers", () => {
  it("name the day of a yes that was given for the document that is held", () => {
    expect(said({ type: "answers", questions: ["Q1", "Q2"], ...before })).toEqual([
      { id: "answersAgain", on: "2026-06-27" },
    ]);
  });

  it("are open where one is, whatever was said to the other", () => {
    const open = { type: "answers", questions: ["Q2"] } as const;
    expect(said({ type: "answers", questions: ["Q1"], ...before }, open)).toEqual([
      { id: "answersOpen", on: null },
    ]);
  });
});
