import { describe, expect, it } from "vitest";
import { blockingIn, checkDossier } from "../../../domain/dossiers/dossier-check.ts";
import type { MissingInformation } from "../../../domain/residence/procedure/missing-information-type.ts";
import { day, doneBy, someFacts, somethingToCheck } from "./test-dossier-facts.ts";

const { request } = someFacts();
const said = (...missing: readonly MissingInformation[]) =>
  checkDossier(somethingToCheck({ request: { ...request, missing } })).map(({ id, day: on }) => ({
    id,
    on,
  }));
const before = { before: day("2026-06-27") };

describe("the magistrate’s answers", () => {
  const old = { Q1: day("2026-05-01"), Q2: day("2026-05-01") };
  const no = { Q1: "yes", Q2: "no" } as const;
  const again: readonly MissingInformation[] = [
    { type: "answers", questions: ["Q1", "Q2"], ...before },
  ];
  const open: readonly MissingInformation[] = [{ type: "answers", questions: ["Q1"] }];

  it.each([
    ["T12", "answersOld", { answeredOn: old }, []],
    ["T12", "answersAgain", {}, again],
    ["T12", "answersOpen", { answers: { Q2: "yes" } }, open],
    ["T12", "answerNo", { answers: no }, open],
    ["T7", "answersOld", { answeredOn: old }, []],
    ["T8", "answersOpen", { answers: {} }, open],
    ["T13", "answerNo", { answers: no }, open],
    ["T14", "answersOld", { answeredOn: old }, []],
  ] as const)("hold a renewal back and nothing else: %s, %s", (transition, id, facts, missing) => {
    const given = { ...facts, request: { ...request, transition, missing } };
    const isRenewal = transition === "T12";
    const found = checkDossier(somethingToCheck(given)).find((line) => line.id === id);
    expect(found?.level).toBe(isRenewal ? "blocking" : "warning");
    const reason = "The auditor answers next week; she said so by telephone";
    const letThrough = [{ ...doneBy(), id, about: null, reason }];
    const lines = checkDossier(somethingToCheck(given, { letThrough }));
    expect(lines.find((line) => line.id === id)?.letThrough?.reason ?? null).toBe(
      isRenewal ? reason : null,
    );
    expect(blockingIn(lines).some((line) => line.id === id)).toBe(false);
  });

  it.each([
    ["2026-05-23", true],
    ["2026-05-24", false],
    ["2026-11-24", false],
    ["2024-02-29", true],
  ] as const)("are too old after six months: of %s, %s", (answered, isOld) => {
    const answeredOn = { Q1: day(answered), Q2: day("2026-11-01") };
    const ids = checkDossier(somethingToCheck({ answeredOn })).map(({ id }) => id);
    expect(ids.includes("answersOld")).toBe(isOld);
  });
  it("name the day of a yes that was given for the current document", () => {
    expect(said({ type: "answers", questions: ["Q1", "Q2"], ...before })).toEqual([
      { id: "answersAgain", on: "2026-06-27" },
    ]);
  });

  it("are open where one is, whatever the other answer", () => {
    const open = { type: "answers", questions: ["Q2"] } as const;
    expect(said({ type: "answers", questions: ["Q1"], ...before }, open)).toEqual([
      { id: "answersOpen", on: null },
    ]);
  });
});
