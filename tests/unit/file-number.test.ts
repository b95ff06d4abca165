import { describe, expect, it } from "vitest";
import { numberTyped } from "../../domain/file-number.ts";

describe("numberTyped", () => {
  it.each([
    ...["86", " 86 ", "no. 86", "No 86", "n° 86", "nº 86", "N°86", "№ 86", "nr 86", "nr. 86"],
    ...["#86", "number 86", "numéro 86", "numero 86", "nummer 86", "dossier 86", "file no. 86"],
  ])("reads %j", (typed) => {
    expect(numberTyped(typed)).toBe(86);
  });

  it.each(["", "no.", "Nora 86", "86 Nora", "8 6", "-86", "8.6", "nr", "n86a", "86000000"])(
    "takes %j for no number",
    (typed) => {
      expect(numberTyped(typed)).toBeNull();
    },
  );
});
