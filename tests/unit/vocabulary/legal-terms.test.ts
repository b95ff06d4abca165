import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { terms } from "../../../domain/vocabulary/legal-term-ids.ts";

const screens = join(import.meta.dirname, "..", "..", "..", "renderer");
const sources = readdirSync(screens, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join(screens, name), "utf8"))
  // What shows a term, and what says which one it is.
  .filter((text) => /\bMaybeTerm\b|<LegalTerm\b|: TermId\b|, TermId>/.test(text));

it("explains each legal term on a screen that uses it, not in the glossary alone", () => {
  const unsaid = terms.filter((term) => !sources.some((text) => text.includes(`"${term}"`)));
  expect(unsaid).toEqual([]);
});
