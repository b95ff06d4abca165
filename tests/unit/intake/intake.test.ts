import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  AssistanceAgreement,
  Episode,
  progressOf,
  type SectionState,
  stateIn,
} from "../../../domain/intake/intake.ts";
import { canComeBefore, isStillToCome, PartialDate } from "../../../domain/core/partial-date.ts";
import {
  partialDateFrom,
  partialDateText,
} from "../../../renderer/lib/dates/typed-partial-date.ts";
import {
  episodeProblems,
  exploitationFrom,
  newEpisode,
} from "../../../renderer/intake/exploitation-episode-draft.ts";
import { anEpisode } from "../../helpers/builders.ts";

const date = (text: string): PartialDate => PartialDate.parse(text);
const today = CalendarDate.parse("2026-11-24");

describe("a date that is not remembered exactly", () => {
  it.each(["2024", "2024-02", "2024-02-29"])("can be %s", (text) => {
    expect(PartialDate.safeParse(text).success).toBe(true);
  });

  it.each(["", "24", "2024-13", "2023-02-29", "2024-2", "2024-02-29T10:00"])(
    "cannot be “%s”",
    (text) => expect(PartialDate.safeParse(text).success).toBe(false),
  );

  it.each([
    ["2024", "2024", true],
    ["2024-05", "2024", true],
    ["2024", "2024-01-01", true],
    ["2024-05-03", "2024-05", true],
    ["2024-02-29", "2024-02", true],
    ["2024-06", "2024-05", false],
    ["2025", "2024-12-31", false],
  ])("%s can come before %s: %s", (from, to, can) => {
    expect(canComeBefore(date(from), date(to))).toBe(can);
  });

  it.each([
    ["2026", false],
    ["2026-11", false],
    ["2026-11-24", false],
    ["2026-11-25", true],
    ["2026-12", true],
    ["2027", true],
  ])("%s is still to come: %s", (text, isAhead) => {
    expect(isStillToCome(date(text), today)).toBe(isAhead);
  });

  it.each([
    ["2024", "2024"],
    [" 5/2024 ", "2024-05"],
    ["3.5.2024", "2024-05-03"],
    ["2024-05-03", "2024-05-03"],
    ["31/2/2024", null],
    ["May 2024", null],
    ["", null],
  ])("“%s” is typed for %s", (typed, meant) => expect(partialDateFrom(typed)).toBe(meant));

  it("is typed over as it is shown", () => {
    const part = (max: number) =>
      fc.integer({ min: 1, max }).map((n) => String(n).padStart(2, "0"));
    const dates = fc
      .tuple(
        fc.integer({ min: 1950, max: 2026 }),
        part(12),
        part(28),
        fc.integer({ min: 1, max: 3 }),
      )
      .map(([year, month, day, parts]) => [String(year), month, day].slice(0, parts).join("-"));
    fc.assert(fc.property(dates, (text) => partialDateFrom(partialDateText(date(text))) === text));
  });
});

describe("an episode", () => {
  it("has a sector of its form, and an end that can come after its beginning", () => {
    const refused = (change: object) => Episode.safeParse({ ...anEpisode(), ...change }).success;
    expect(refused({})).toBe(true);
    expect(refused({ sector: "window" })).toBe(false);
    expect(refused({ form: "OrganRemoval", sector: null })).toBe(true);
    expect(refused({ from: "2026-04", to: "2026-03" })).toBe(false);
  });

  it("shows beside each field what is wrong", () => {
    const draft = { ...newEpisode(null), from: "2030", to: "yesterday" };
    expect(episodeProblems(draft, today)).toEqual({
      form: "formProblem",
      from: "dateProblem",
      to: "dateProblem",
    });
    const backwards = {
      ...newEpisode({ form: "Servitude", sector: null }),
      from: "2025",
      to: "2024",
    };
    expect(episodeProblems(backwards, today)).toEqual({ to: "orderProblem" });
    expect(exploitationFrom({ episodes: [backwards] }, today, true)).toBeNull();
  });

  it("begins with what was suspected, and hides texts from users who may not write them", () => {
    const begun = { ...newEpisode({ form: "ForcedLabour", sector: "garage" }), words: "She said" };
    expect(exploitationFrom({ episodes: [begun] }, today, true)).toMatchObject({
      exploitation: { episodes: [{ form: "ForcedLabour", sector: "garage" }] },
      words: { words: [{ episodeId: begun.id, text: "She said" }] },
    });
    expect(exploitationFrom({ episodes: [begun] }, today, false)?.words).toBeNull();
  });
});

describe("how far an intake is", () => {
  const begun: SectionState = { kind: "begun" };
  const done: SectionState = { kind: "done" };
  const left: SectionState = { kind: "not-asked", why: "not-wished" };

  it("is the newest recorded state", () => {
    expect(stateIn([])).toBeNull();
    expect(stateIn([{ state: begun }, { state: done }, { state: null }])).toEqual(done);
  });

  it("counts what was left out as settled: nobody has to answer", () => {
    expect(progressOf([null, begun, done, left])).toEqual({ settled: 2, begun: 1, open: 1 });
  });
});

it("an agreement signed on the screen has the signature, one on paper has none", () => {
  const agreement = { textVersion: "1", language: "ro", interpreter: "", on: "2026-11-24" };
  const parse = (way: string, strokes: unknown) =>
    AssistanceAgreement.safeParse({ ...agreement, way, strokes }).success;
  expect(parse("screen", [[[1, 2]]])).toBe(true);
  expect(parse("screen", null)).toBe(false);
  expect(parse("paper", null)).toBe(true);
  expect(parse("paper", [[[1, 2]]])).toBe(false);
  expect(parse("screen", [[[1, 1001]]])).toBe(false);
});
