import { describe, expect, it } from "vitest";
import { CriminalCase, KeptCase } from "../../../domain/legal/criminal-case.ts";
import { aCriminalCase } from "../../helpers/builders.ts";

describe("whether trafficking is among the charges", () => {
  it.each([
    ["yes", "yes"],
    ["no", "no"],
    ["unknown", "unknown"],
    [true, "yes"],
    // Without a tick a no is not certain.
    [false, "unknown"],
  ] as const)("kept as %s is %s", (charged, said) => {
    expect(KeptCase.parse({ ...aCriminalCase(), charged }).charged).toBe(said);
  });

  it("is stored as a word, and no longer as a tick", () => {
    expect(CriminalCase.safeParse({ ...aCriminalCase(), charged: false }).success).toBe(false);
  });
});
