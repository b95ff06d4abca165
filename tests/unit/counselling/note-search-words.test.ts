import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  foldWords,
  noteExcerptOf,
  indexedWords,
  searchWordsFrom,
  wordsIn,
} from "../../../domain/counselling/note-search-words.ts";

/** The matches of an index: every typed word begins one of its words, or equals one. */
const indexFinds = (text: string, typed: string): boolean => {
  const words = indexedWords(text);
  const wanted = searchWordsFrom(typed);
  return (
    wanted.length > 0 &&
    wanted.every(({ text: one, isWhole }) =>
      isWhole ? words.includes(one) : words.some((word) => word.startsWith(one)),
    )
  );
};

describe("a word of a note", () => {
  it.each([
    ["French without its accents", "Réunion en décembre", "decembre"],
    ["French with them", "Reunion en decembre", "Décembre"],
    ["Dutch by its beginning", "De verblijfsvergunning is er", "verblijf"],
    ["German", "Sie sprach über die Straße", "strasse"],
    ["Danish and Polish", "Øster og Łódź", "oster lodz"],
    ["Vietnamese", "Chị Hương kể về Đà Nẵng", "da nang huong"],
    ["Russian", "Ёлка в Киеве, ей страшно", "елка киев"],
    ["Ukrainian", "Їй сняться двері", "двері"],
    ["Arabic without its vowel signs", "قَالَتْ إنّها تخافُ", "قالت"],
    ["Arabic with another alif", "أريد العمل", "اريد"],
    ["Hebrew with points", "שָׁלוֹם", "שלום"],
    ["Chinese", "她说：“我想学做面包。”昨天写了信", "面包"],
    ["Chinese by one character", "她说她想回家", "家"],
    ["Japanese", "東京で働きたいと言った", "東京"],
    ["Thai", "เธออยากกลับบ้าน", "บ้าน"],
    ["Amharic", "ወደ ቤት መሄድ ትፈልጋለች", "ቤት"],
    ["Hindi", "वह घर जाना चाहती है", "घर"],
    ["a fraction", "Came 1½ hours late", "1½"],
    ["a number", "Notice 55.00.000017/26", "000017"],
    ["several words in any order", "She slept better after the call", "call slept"],
  ])("is found in %s", (_language, text, typed) => {
    expect(indexFinds(text, typed)).toBe(true);
    expect(noteExcerptOf(text, typed)).not.toBeNull();
  });

  it.each([
    ["another word", "She slept better", "worse"],
    ["the middle of a word", "She slept better", "lept"],
    ["one word of two", "She slept better", "slept badly"],
    ["the characters of a Chinese word apart", "面对困难，他买了书包", "面包"],
  ])("is not found where there is %s", (_what, text, typed) => {
    expect(noteExcerptOf(text, typed)).toBeNull();
  });

  it("is shown with its context, as it was written", () => {
    const text = `${"before ".repeat(20)}Décembre à Liège ${"after ".repeat(40)}`;
    expect(noteExcerptOf(text, "decembre")).toEqual({
      before: expect.stringMatching(/^….{45,50}$/) as string,
      match: "Décembre",
      after: expect.stringMatching(/^ à Liège .*…$/) as string,
    });
    expect(noteExcerptOf("Décembre", "dec")).toEqual({ before: "", match: "Décembre", after: "" });
  });

  it.each([
    ["Dutch", "verblijfsvergunningen worden afgegeven; ".repeat(8), "zoekwoord", " "],
    ["Thai", "เธออยากกลับบ้านและทำงาน".repeat(8), "ค้นหา", " "],
    ["Chinese", "她说她想回家。".repeat(20), "面包", ""],
  ])("is shown between whole words, in %s", (_language, filler, word, space) => {
    const text = `${filler}${space}${word}${space}${filler}`;
    const glimpse = noteExcerptOf(text, word);
    const begin = text.indexOf(word) - (glimpse?.before.length ?? 0) + 1;
    const end = text.indexOf(word) + word.length + (glimpse?.after.length ?? 0) - 1;
    const words = [...wordsIn(text)];
    expect(glimpse?.before.length).toBeGreaterThan(25);
    expect(glimpse?.after.length).toBeGreaterThan(80);
    expect(words.filter(({ from, to }) => from < begin && to > begin)).toEqual([]);
    expect(words.filter(({ from, to }) => from < end && to > end)).toEqual([]);
  });

  it("is shown alone where nothing around it is short enough to be a word", () => {
    const line = "x".repeat(400);
    expect(noteExcerptOf(`${line} Liège ${line}`, "liege")).toEqual({
      before: "…",
      match: "Liège",
      after: "…",
    });
  });

  it("is searched for from its second letter on, a Chinese one from its first", () => {
    expect(searchWordsFrom(" a , ")).toEqual([]);
    expect(searchWordsFrom("ab")).toEqual([{ text: "ab", isWhole: false }]);
    expect(searchWordsFrom("她")).toEqual([{ text: "她", isWhole: true }]);
  });
});

describe("any text", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 200 });

  it("has its words where it says they are, and nothing that breaks an index", () => {
    fc.assert(
      fc.property(text, (any) => {
        for (const { from, to, word } of wordsIn(any)) {
          expect(foldWords(any.slice(from, to)).replace(/[^\p{L}\p{N}\p{M}]/gu, "")).toBe(word);
          expect(word).not.toMatch(/[^\p{L}\p{N}\p{M}]/u);
        }
      }),
    );
  });

  it("is found by each of its indexed words", () => {
    fc.assert(
      fc.property(text, fc.nat(), (any, place) => {
        const words = [...wordsIn(any)].filter(({ word }) => word.length > 1);
        const one = words[place % Math.max(1, words.length)];
        if (one === undefined) return;
        const typed = any.slice(one.from, one.to);
        if (searchWordsFrom(typed).length === 0) return;
        expect(indexFinds(any, typed)).toBe(true);
      }),
    );
  });

  it("returns an excerpt that joins to a piece of it", () => {
    fc.assert(
      fc.property(text, (any) => {
        const [word] = wordsIn(any);
        const glimpse =
          word === undefined ? null : noteExcerptOf(any, any.slice(word.from, word.to));
        if (glimpse === null) return;
        const { before, match, after } = glimpse;
        expect(any).toContain(`${before.replace(/^…/, "")}${match}${after.replace(/…$/, "")}`);
      }),
    );
  });
});
