import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  FurtherLanguage,
  furtherLanguages,
  PrintoutLanguage,
} from "../../../domain/printing/printout-language.ts";
import {
  fillsOf,
  keysOf,
  type PrintedWordPart,
  printedWordParts,
} from "../../../domain/vocabulary/printed-words/printed-word-key.ts";
import { problemOfWord } from "../../../domain/vocabulary/printed-words/custom-printed-word.ts";
import { textIn } from "../../../renderer/lib/texts/custom-terms.ts";
import { extraLanguageTexts } from "../../../renderer/printing/page/extra-language-texts.ts";
import { ourWords } from "../../helpers/interface-texts.ts";

const keys = (Object.keys(printedWordParts) as PrintedWordPart[]).flatMap(keysOf);
const centre = "Invented Centre";
const all = { ...ourWords, ...extraLanguageTexts };

describe("the words of the sheets", () => {
  it("are every word there is in a further language, and none twice", () => {
    expect(keys.toSorted()).toEqual(namesIn(extraLanguageTexts.es).toSorted());
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(PrintoutLanguage.options)("have in %s their placeholders", (language) => {
    for (const one of keys) {
      const said = textIn(all[language] as Record<string, object>, one) ?? "";
      expect(said, one).not.toBe("");
      const marks = Array.from(said.matchAll(/\{\{(\w+)\}\}/g), ([, name]) => name ?? "");
      expect([...new Set(marks)].toSorted(), one).toEqual(fillsOf(one));
    }
  });

  it.each(FurtherLanguage.options)("would be let through in %s as a centre’s own", (language) => {
    for (const one of keys)
      expect(
        problemOfWord(one, textIn({ ...extraLanguageTexts[language] }, one) ?? "", centre),
      ).toBeNull();
  });

  it("count up their edition when they change: what a centre had read were others", () => {
    const editions = FurtherLanguage.options.map((language) => {
      const words = JSON.stringify(extraLanguageTexts[language]);
      const { edition } = furtherLanguages[language];
      return `${language} ${edition} ${createHash("sha256").update(words).digest("hex").slice(0, 12)}`;
    });
    expect(editions).toMatchSnapshot();
  });
});

/** Every sentence by the name the pages ask for it with. */
const namesIn = (words: object): readonly string[] =>
  Object.entries(words).flatMap(([list, tree]) =>
    dotted(tree as object).map((path) => `${list}:${path}`),
  );
function dotted(tree: object): readonly string[] {
  return (Object.entries(tree) as [string, unknown][]).flatMap(([name, value]) =>
    typeof value === "object" && value !== null
      ? dotted(value).map((path) => `${name}.${path}`)
      : [name],
  );
}
