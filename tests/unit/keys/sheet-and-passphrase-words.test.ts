import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  completeWord,
  indexOfWord,
  passphraseWords,
  sheetWords,
  wordAt,
} from "../../../electron/vault/keys/sheet-and-passphrase-words.ts";

describe("the word list", () => {
  it("has 2,048 words that differ in their first four letters", () => {
    for (const list of [sheetWords, passphraseWords("fr")]) {
      expect(list).toHaveLength(2048);
      expect(new Set(list.map((word) => word.slice(0, 4).normalize("NFD"))).size).toBe(2048);
    }
  });

  it("finds each word by its number and its number by the word", () => {
    sheetWords.forEach((word, index) => {
      expect(wordAt(index)).toBe(word);
      expect(indexOfWord(word)).toBe(index);
      expect(indexOfWord(`\t${word.toUpperCase()} `)).toBe(index);
    });
    expect(() => wordAt(2048)).toThrow();
    expect(() => wordAt(-1)).toThrow();
  });

  it("completes a word from four letters on and never to another word", () => {
    fc.assert(
      fc.property(fc.constantFrom(...sheetWords), fc.nat(8), (word, length) => {
        const typed = word.slice(0, length);
        const completed = completeWord(typed);
        if (length >= 4) expect(completed).toBe(word);
        else expect([null, typed]).toContain(completed);
      }),
    );
  });

  it.each(["", "  ", "aban dон", "abandonx", "abanz", "zzzz", "constructor"])(
    "knows no word for %j",
    (typed) => expect(indexOfWord(typed)).toBeNull(),
  );

  it("gives composed letters in French, so that what is shown is what is typed", () => {
    expect(passphraseWords("fr").every((word) => word === word.normalize("NFC"))).toBe(true);
    expect(passphraseWords("nl")).toBe(passphraseWords("en"));
  });
});
