import { describe, expect, it } from "vitest";
import { api } from "../../../domain/api/index.ts";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  type Admission,
  AdmissionDraft,
  draftOf,
  inputFrom,
  newAdmission,
  problemsIn,
  proposedEnd,
} from "../../../renderer/stays/admission/admission-draft.ts";

const tonight = "2026-11-24" as CalendarDate;
const bedId = "00000000-0000-4000-8000-000000000201";

const whole: Admission = {
  ...newAdmission(tonight, bedId),
  name: "Linh N.",
  sex: "female",
  birthDate: "2002-04-30",
  nationality: "VN",
  languages: ["vi"],
  referredBy: "police",
  plannedUntil: "2027-05-24",
};

describe("an admission", () => {
  it("shows beside each field what is still missing, in the order of the form", () => {
    const empty = { ...newAdmission(tonight, null), from: null };

    expect(Object.keys(problemsIn(empty, tonight))).toEqual([
      "name",
      "sex",
      "birthDate",
      "referredBy",
      "bed",
      "from",
      "plannedUntil",
    ]);
    expect(inputFrom(empty, tonight)).toBeNull();
  });

  it("becomes what the vault accepts once it is complete", () => {
    const input = inputFrom(whole, tonight);

    expect(api["stays.admit"].input.safeParse(input).success).toBe(true);
    expect(input).toMatchObject({ name: "Linh N.", age: { birthDate: "2002-04-30" } });
  });

  it("accepts an unknown name, an estimate or no age at all", () => {
    const unknown = { ...whole, name: "", isNameUnknown: true, ageBasis: "unknown" as const };
    const guessed = { ...whole, ageBasis: "estimated" as const, years: "30" };

    expect(inputFrom(unknown, tonight)).toMatchObject({ name: null, age: { basis: "unknown" } });
    expect(inputFrom(guessed, tonight)).toMatchObject({ age: { basis: "estimated", years: 30 } });
  });

  it("accepts an age range, and a presumed nationality", () => {
    const between = { ...whole, ageBasis: "estimated" as const, years: "16–18" };
    const unsure = { ...between, isNationalityPresumed: true };

    const input = inputFrom(unsure, tonight);
    expect(api["stays.admit"].input.safeParse(input).success).toBe(true);
    expect(input).toMatchObject({
      age: { basis: "estimated", years: 16, upTo: 18 },
      nationality: "VN",
      isNationalityPresumed: true,
    });
    expect(inputFrom({ ...unsure, nationality: null }, tonight)).toMatchObject({
      isNationalityPresumed: false,
    });
  });

  it("reads a draft from before a nationality could be presumed", () => {
    const { isNationalityPresumed: _presumed, ...typed } = draftOf(whole);

    expect(AdmissionDraft.parse(typed)).toEqual(draftOf(whole));
  });

  it.each(["", "-3", "thirty", "111", "2.5", "18-16"])(
    "does not take %j for a number of years",
    (years) => {
      const guessed = { ...whole, ageBasis: "estimated" as const, years };

      expect(problemsIn(guessed, tonight)).toEqual({ years: "yearsProblem" });
    },
  );

  it("refuses a birth that lies ahead and an end that is not after the arrival", () => {
    expect(problemsIn({ ...whole, birthDate: "2026-11-25" }, tonight)).toEqual({
      birthDate: "birthFuture",
    });
    expect(problemsIn({ ...whole, plannedUntil: tonight }, tonight)).toEqual({
      plannedUntil: "plannedProblem",
    });
  });

  it("proposes an end some months on, clamped to the month", () => {
    expect(proposedEnd("2026-08-31", 6)).toBe("2027-02-28");
  });
});
