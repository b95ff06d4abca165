import { describe, expect, it } from "vitest";
import { checkDossier, mayLetThrough } from "../../../domain/dossier/check.ts";
import { somethingToCheck, sumOf } from "./facts.ts";

const linesOf = (...given: Parameters<typeof somethingToCheck>) =>
  checkDossier(somethingToCheck(...given))
    .filter(({ level }) => level === "blocking")
    .map(({ id }) => id);

describe("what the person agreed to", () => {
  it("is what it says", () => {
    expect(linesOf()).toEqual([]);
  });

  it("is something else once it says something else, or where an earlier edition did not keep it", () => {
    expect(linesOf({}, {}, { words: sumOf("other") })).toEqual(["agreedOther", "signedOther"]);
    expect(linesOf({}, { agreedWords: null })).toEqual(["agreedOther"]);
    expect(linesOf({}, { agreed: null, agreedWords: null })).toEqual(["agreementMissing"]);
    expect(mayLetThrough("agreedOther")).toBe(false);
  });
});
