import { describe, expect, it } from "vitest";
import { checkDossier, mayLetThrough } from "../../../domain/dossiers/dossier-check.ts";
import { withoutInterviews } from "../../../domain/dossiers/dossier-facts.ts";
import { someFacts, somethingToCheck, sumOf } from "./test-dossier-facts.ts";

const linesOf = (...given: Parameters<typeof somethingToCheck>) =>
  checkDossier(somethingToCheck(...given))
    .filter(({ level }) => level === "blocking")
    .map(({ id }) => id);

describe("what the person agreed to", () => {
  it("is its content", () => expect(linesOf()).toEqual([]));

  it("differs once its content differs, or where an earlier version did not store it", () => {
    expect(linesOf({}, {}, { words: sumOf("other"), toldWords: sumOf("other") })).toEqual([
      "agreedOther",
      "signedOther",
    ]);
    expect(linesOf({}, { agreedWords: null })).toEqual(["agreedOther"]);
    expect(linesOf({}, { agreed: null, agreedWords: null })).toEqual(["agreementMissing"]);
    expect(mayLetThrough("agreedOther")).toBe(false);
  });

  it("is the same after another interview, which is signed again and not agreed again", () => {
    expect(linesOf({}, {}, { words: sumOf("other") })).toEqual(["signedOther"]);
    const [once, often] = [1, 7].map((interviews) => {
      const { accompaniment } = someFacts();
      return withoutInterviews(someFacts({ accompaniment: { ...accompaniment, interviews } }));
    });
    expect(once).toEqual(often);
  });
});
