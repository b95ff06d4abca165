import { describe, expect, it } from "vitest";
import { pdfWords } from "../../../renderer/printing/image/pdf-words.ts";

describe("the text of a page", () => {
  it("is separated, piece by piece, and line by line", () => {
    const pieces = [
      { str: "Rue", hasEOL: false },
      { type: "beginMarkedContent" },
      { str: "Inventée", hasEOL: true },
      { str: "47", hasEOL: false },
    ];
    expect(pdfWords(pieces, [])).toBe("Rue Inventée\n47");
  });

  it("includes form fields and annotations", () => {
    const notes = [
      { fieldValue: "Verzonnenstraat 47" },
      { fieldValue: ["Nergenshuizen", "Nulle-Part"] },
      { contentsObj: { str: "She lives here" }, textContent: ["as", "told"] },
      { fieldValue: null, contentsObj: { str: "" } },
      {},
    ];
    expect(pdfWords([{ str: "Form", hasEOL: false }], notes)).toBe(
      "Form \nVerzonnenstraat 47\nNergenshuizen\nNulle-Part\nShe lives here\nas\ntold",
    );
  });

  it("are no more than the guard reads", () => {
    expect(pdfWords([{ str: "a".repeat(100_010), hasEOL: false }], [])).toHaveLength(100_000);
  });
});
