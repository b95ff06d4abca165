import { expect, it } from "vitest";
import { estimateAsTyped, estimateIn } from "../../../domain/core/age-input.ts";

it.each([
  ["17", { years: 17 }],
  [" 0 ", { years: 0 }],
  ["16-18", { years: 16, upTo: 18 }],
  ["16 – 18", { years: 16, upTo: 18 }],
  ["17-17", { years: 17 }],
])("%j is an age", (typed, estimate) => expect(estimateIn(typed)).toEqual(estimate));

it.each(["", "18-16", "16-", "-3", "111", "16-111", "2.5", "about 16"])("%j is none", (typed) => {
  expect(estimateIn(typed)).toBeNull();
});

it("is read as it is written", () => {
  expect(estimateAsTyped({ years: 16, upTo: 18 })).toBe("16–18");
  expect(estimateIn(estimateAsTyped({ years: 16, upTo: 18 }))).toEqual({ years: 16, upTo: 18 });
  expect(estimateAsTyped({ years: 17 })).toBe("17");
});
