import { describe, expect, it } from "vitest";
import type { Assistance, AssistanceId } from "../../../domain/intake/assistance.ts";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  linesSince,
  momentsSince,
  planFrom,
  type WrittenLine,
} from "../../../domain/plan/plan-start.ts";
import { reviewDueOn } from "../../../domain/plan/plan-review.ts";

const day = (text: string) => CalendarDate.parse(text);
const id = (text: string) => text as AssistanceId;
const track = (
  openedOn: string,
  reopens: string | null = null,
  closedOn: string | null = null,
): Assistance => ({
  id: id(openedOn),
  personId: "x" as Assistance["personId"],
  openedOn: day(openedOn),
  assistedOn: day(openedOn),
  reopens: reopens === null ? null : id(reopens),
  closing:
    closedOn === null
      ? null
      : { on: day(closedOn), destination: "unknown", reason: "ended-by-person", own: {} },
});
const line = (
  kind: "goal" | "review",
  begun: string,
  change: { readonly state?: WrittenLine["state"]; readonly written?: string } = {},
): WrittenLine => ({
  kind,
  state: change.state ?? (kind === "goal" ? "open" : "done"),
  begunOn: day(begun),
  day: kind === "review" ? day(begun) : null,
  writtenOn: day(change.written ?? begun),
});

describe("from which day on a plan counts", () => {
  const known = [
    track("2023-01-02", null, "2023-08-01"),
    track("2023-08-20", "2023-01-02", "2024-01-10"),
  ];
  const from = (one: Assistance) =>
    planFrom(one, (of) => known.find((two) => two.id === of) ?? null);

  it.each([
    ["all of it in a first assistance", track("2023-01-02"), null],
    ["all of it in one that was taken up again soon", track("2024-02-10", "2023-08-20"), null],
    ["from the day on which somebody came back", track("2026-11-02", "2023-08-20"), "2026-11-02"],
    ["all of it where the one before is known no more", track("2026-11-02", "1999-01-01"), null],
  ])("is %s", (_, one, expected) => expect(from(one)).toBe(expected));
});

describe("the plan of a returning person", () => {
  const since = day("2026-11-02");
  const old = [line("goal", "2023-01-10"), line("review", "2023-04-01")];
  const due = (lines: readonly WrittenLine[]) => reviewDueOn(linesSince(lines, since), 3);

  it.each<[string, readonly WrittenLine[], string | null]>([
    ["nothing while all is from then", old, null],
    ["from her first new goal", [...old, line("goal", "2026-11-24")], "2027-02-24"],
    [
      "from the day on which an old goal was written on",
      [line("goal", "2023-01-10", { written: "2026-11-20" })],
      "2027-02-20",
    ],
    ["from a review of old goals", [...old, line("review", "2026-11-30")], "2027-02-28"],
    [
      "nothing of goals that were reached then",
      [line("goal", "2023-01-10", { state: "done" }), line("review", "2026-11-30")],
      null,
    ],
  ])("is reviewed again: %s", (_, lines, on) => expect(due(lines)).toBe(on));

  it("is all of it without an interruption", () => expect(linesSince(old, null)).toEqual(old));
});

it("counts scores of this assistance, and those of an end for that end alone", () => {
  const given = [
    { moment: "intake", day: day("2023-01-10") },
    { moment: "exit", day: day("2023-08-01") },
    { moment: "sixMonths", day: null },
  ] as const;
  const [first, again] = [track("2023-01-02"), track("2023-08-20", "2023-01-02")];
  expect(momentsSince(given, null, first)).toEqual(["intake", "exit", "sixMonths"]);
  expect(momentsSince(given, null, again)).toEqual(["intake", "sixMonths"]);
  expect(momentsSince(given, day("2026-11-02"), again)).toEqual(["sixMonths"]);
});
