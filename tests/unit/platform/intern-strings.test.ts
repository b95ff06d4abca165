import { expect, it } from "vitest";
import { internStrings } from "../../../db/platform/intern-strings.ts";

it("returns the first of equal strings", () => {
  const share = internStrings();
  expect(["one", "two", null, "one", ""].map(share)).toEqual(["one", "two", null, "one", ""]);
});
