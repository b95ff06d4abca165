import { describe, expect, it } from "vitest";
import { words as en } from "../../../renderer/i18n/en.ts";
import { words as fr } from "../../../renderer/i18n/fr.ts";
import { words as nl } from "../../../renderer/i18n/nl.ts";
import { sentencesOf } from "../texts/texts-by-key.ts";

const english = sentencesOf(en);
const others = [
  ["French", sentencesOf(fr)],
  ["Dutch", sentencesOf(nl)],
] as const;

describe.each(others)("%s", (_, translated) => {
  it("has all English texts, with the same plural forms, and nothing more", () => {
    expect([...translated.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("fills in the same places", () => {
    const said = [...english].filter(([key]) => translated.has(key));
    const places = (of: ReadonlyMap<string, string>) =>
      said.map(([key]) => [key, placesIn(of.get(key) ?? "")]);

    expect(places(translated)).toEqual(places(english));
  });
});

describe.each([["English", english] as const, ...others])("%s", (_, sentences) => {
  it("leaves no sentence empty", () => {
    expect([...sentences].filter(([, sentence]) => sentence.trim() === "")).toEqual([]);
  });

  it("has a singular for every plural", () => {
    const plurals = [...sentences.keys()].filter((key) => key.endsWith("_other"));
    const lonely = plurals.filter((key) => !sentences.has(key.replace(/_other$/, "_one")));
    expect(lonely).toEqual([]);
  });

  it("uses one ellipsis character, not three dots, and curly apostrophes", () => {
    expect([...sentences].filter(([, sentence]) => /\.\.\.|\w'\w/.test(sentence))).toEqual([]);
  });
});

const placesIn = (sentence: string): readonly string[] =>
  [...new Set(sentence.match(/\{\{\s*\w+\s*\}\}/g))].sort();
