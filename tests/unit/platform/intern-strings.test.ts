import { expect, it } from "vitest";
import { internStrings } from "../../../db/platform/intern-strings.ts";

it("gives back the text that was given first, of those that say the same", () => {
  const share = internStrings();
  expect(["one", "two", null, "one", ""].map(share)).toEqual(["one", "two", null, "one", ""]);
});
