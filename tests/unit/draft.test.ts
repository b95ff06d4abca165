import { describe, expect, it } from "vitest";
import { typedIn } from "../../domain/draft.ts";

describe("typedIn", () => {
  const id = "00000000-0000-4000-8000-000000000001";

  it.each([
    [
      "texts wherever they stand, each once",
      { a: "one", b: [{ c: " two " }, "one"] },
      ["one", "two"],
    ],
    ["no ids, days, moments, numbers or gaps", { id, on: "2026-11-24", n: 5, e: "", x: null }, []],
    ["no moment", { at: "2026-11-24T20:12:00.000Z", said: "the bell" }, ["the bell"]],
    ["single words last", { kind: "note", said: "it hums" }, ["it hums", "note"]],
    ["other scripts", { said: "một ghi chú", more: "دفتر" }, ["một ghi chú", "دفتر"]],
  ])("%s", (_, form, texts) => {
    expect(typedIn(JSON.stringify(form))).toEqual(texts);
  });

  it("leaves what is no form as it stands", () => {
    expect(typedIn("half a {form")).toEqual(["half a {form"]);
  });
});
