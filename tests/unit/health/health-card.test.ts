import { describe, expect, it } from "vitest";
import { AppointmentCare } from "../../../domain/appointments/appointment.ts";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  HealthCard,
  healthProblems,
  type Insurance,
  shownOf,
} from "../../../domain/health/health-card.ts";

const day = (text: string) => CalendarDate.parse(text);
const today = day("2026-11-24");

describe("what the house sees of a health card", () => {
  it.each([
    ["both, from the day she agreed on", "nuts", "spray", "2026-11-24", true],
    ["one of them", "", "spray", "2026-11-24", true],
    ["nothing while she does not agree", "nuts", "spray", null, false],
    ["that there is nothing to say", "", "", "2026-11-24", true],
  ])("is %s", (_, allergies, help, agreedOn, isShown) => {
    const shown = shownOf({ allergies, help }, agreedOn === null ? null : day(agreedOn));
    expect(shown).toEqual(isShown ? { allergies, help } : null);
  });
});

describe("a health card", () => {
  it.each<[Insurance, string | null, string | null, readonly string[]]>([
    ["insured", "2027-01-01", "2026-11-24", []],
    ["urgentAid", "2026-12-01", null, []],
    ["insured", "2026-01-01", null, []],
    ["none", "2027-01-01", null, ["insuredUntil"]],
    ["asked", "2027-01-01", null, ["insuredUntil"]],
    ["unknown", null, "2026-11-25", ["agreedOn"]],
  ])("%s until %s, agreed on %s, has problems %j", (insurance, until, agreedOn, problems) => {
    const insuredUntil = until === null ? null : day(until);
    const agreed = agreedOn === null ? null : day(agreedOn);
    expect(healthProblems({ insurance, insuredUntil }, agreed, today)).toEqual(problems);
  });
});

it("has no place for a diagnosis or a code of one", () => {
  expect(Object.keys(HealthCard.shape)).toEqual([
    "allergies",
    "help",
    "doctor",
    "insurance",
    "insurer",
    "insuredUntil",
    "note",
  ]);
  expect(Object.keys(AppointmentCare.shape)).toEqual(["practitioner", "purpose", "followUp"]);
});
