import { describe, expect, it } from "vitest";
import { foldAccents, isFound, startsAWord } from "../../../renderer/ui/fields/fold-accents.ts";

describe("fold", () => {
  it("removes accents and capitals", () => {
    expect(foldAccents(" Thị Hương ")).toBe("thi huong");
    expect(foldAccents("Łódź Øster Đà")).toBe("lodz oster da");
  });
});

describe("startsAWord", () => {
  it("finds the beginning of any word, accents or not", () => {
    expect(startsAWord("Côte d’Ivoire", "ivo")).toBe(true);
    expect(startsAWord("Côte d’Ivoire", "COTE D")).toBe(true);
    expect(startsAWord("Chinese (Mandarin)", "mand")).toBe(true);
    expect(startsAWord("South Africa", "fri")).toBe(false);
  });

  it("treats what is typed as letters, not as a pattern", () => {
    expect(startsAWord("Romani", ".*")).toBe(false);
    expect(startsAWord("Chinese", "(")).toBe(false);
  });
});

describe("isFound", () => {
  it.each([
    ["doctor appointment", true],
    ["appoint", true],
    ["pointment", true],
    ["out", false],
    ["doctor census", false],
    ["", true],
  ])("“%s” %s", (typed, found) => {
    expect(isFound("Plan an appointment, about a doctor", typed)).toBe(found);
  });
});
