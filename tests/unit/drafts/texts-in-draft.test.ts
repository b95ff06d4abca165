import { describe, expect, it } from "vitest";
import { partsIn } from "../../../domain/drafts/draft.ts";

describe("partsIn", () => {
  it.each([
    [
      "texts wherever they stand, each once, with the name of their field",
      { a: "one", b: [{ c: " two " }, "one", "one"] },
      [
        { name: "a", text: "one" },
        { name: "c", text: "two" },
        { name: "b", text: "one" },
      ],
    ],
    ["no days, moments, numbers or gaps", { on: "2026-11-24", n: 5, e: "", x: null }, []],
    [
      "no moment",
      { at: "2026-11-24T20:12:00.000Z", said: "the bell" },
      [{ name: "said", text: "the bell" }],
    ],
    [
      "words of the centre beside their fields",
      { reason: "other", own: { reason: "a" } },
      [
        { name: "reason", text: "other" },
        { name: "own.reason", text: "a" },
      ],
    ],
    ["a form that is one text", "half a line", [{ name: "", text: "half a line" }]],
    ["other scripts", ["một ghi chú"], [{ name: "", text: "một ghi chú" }]],
  ])("%s", (_, form, parts) => expect(partsIn(JSON.stringify(form))).toEqual(parts));

  it("leaves what is no form unchanged", () => {
    expect(partsIn("half a {form")).toEqual([{ name: "", text: "half a {form" }]);
  });
});
