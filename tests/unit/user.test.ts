import { describe, expect, it } from "vitest";
import { isSameStaffName, signInNameProblem } from "../../domain/user.ts";

describe("a sign-in name that is chosen", () => {
  it.each(["noor", "Zoë 2", "an-sofie", "o'brien", "m.d'hondt@house", "أمينة", "देवी"])(
    "may be %j",
    (typed) => expect(signInNameProblem(typed)).toBeNull(),
  );

  it.each([
    ...([" a ", ""] as const).map((typed) => [typed, "short"] as const),
    ...["😀😀", "noor😀", ".noor", "no/or", "no\nor"].map((typed) => [typed, "signs"] as const),
  ])("may not be %j: %s", (typed, problem) => expect(signInNameProblem(typed)).toBe(problem));
});

describe("isSameStaffName", () => {
  it.each([
    ["Noor Invented", "noor  invented ", true],
    ["Noor Invented", "Noor Ｉnvented", true],
    ["Zoë Invented", "Zoe Invented", false],
    ["Noor Invented", "Noor Invented 2", false],
  ])("%j and %j: %s", (a, b, same) => expect(isSameStaffName(a, b)).toBe(same));
});
