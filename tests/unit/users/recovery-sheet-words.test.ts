import { describe, expect, it } from "vitest";
import {
  wordMeantBy,
  wordsIn,
  writtenOut,
} from "../../../renderer/users/recovery-kit/complete-sheet-words.ts";

describe("typing the words of a sheet", () => {
  it("knows a word by its first four letters, in any case", () => {
    expect(wordMeantBy("ABAN")).toBe("abandon");
    expect(wordMeantBy("abandon")).toBe("abandon");
  });

  it("knows a short word whole, and does not guess", () => {
    expect(wordMeantBy("zoo")).toBe("zoo");
    expect(wordMeantBy("aba")).toBeNull();
    expect(wordMeantBy("abanx")).toBeNull();
  });

  it("writes a word out when a space follows it, and leaves the one being typed alone", () => {
    expect(writtenOut("aban abil")).toBe("abandon abil");
    expect(writtenOut("  aban  zzzz ")).toBe("abandon zzzz ");
  });

  it("counts words, not spaces", () => {
    expect(wordsIn("  abandon   ability ")).toEqual(["abandon", "ability"]);
  });
});
