import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { withPlurals } from "../../../tools/build/french-plurals.mjs";

const aria = join(
  import.meta.dirname,
  "../../../node_modules/react-aria/dist/private/intl/combobox",
);

type Formed = Readonly<Record<"one" | "other", () => string>>;
type Announce = (args: { optionCount: number }, formatter: object) => string;

function announced(language: string, count: number): string {
  const shipped = readFileSync(join(aria, `${language}.mjs`), "utf8");
  const code = language === "fr-FR" ? withPlurals(shipped) : shipped;
  const words = code.slice(code.indexOf("{\n"), code.indexOf("\n};") + 2);
  const { countAnnouncement } = runInNewContext(`(${words})`) as { countAnnouncement: Announce };
  const rules = new Intl.PluralRules(language);
  return countAnnouncement(
    { optionCount: count },
    {
      number: String,
      plural: (of: number, forms: Formed) => forms[rules.select(of) === "one" ? "one" : "other"](),
    },
  );
}

describe("how many options a list has", () => {
  it.each([
    ["en-US", ["0 options available.", "1 option available.", "2 options available."]],
    ["fr-FR", ["0 option disponible.", "1 option disponible.", "2 options disponibles."]],
    ["nl-NL", ["0 opties beschikbaar.", "1 optie beschikbaar.", "2 opties beschikbaar."]],
  ])("is a whole text: %s", (language, told) => {
    expect([0, 1, 2].map((count) => announced(language, count))).toEqual(told);
  });

  it("is not missed once the library formats it differently", () => {
    expect(() => withPlurals("countAnnouncement")).toThrow(/another way/);
  });
});
