import { describe, expect, it } from "vitest";
import { likenessOf, nameWords, soundHashes } from "../../electron/vault/names.ts";

describe("nameWords", () => {
  it.each([
    ["Inês Lenda-Söylence", ["ines", "lenda", "soylence"]],
    ["Олена Казка", ["olena", "kazka"]],
    ["  ", []],
  ])("reads %s in plain letters", (name, words) => {
    expect(nameWords(name)).toEqual(words);
  });

  it("reads Arabic, Ethiopic and Chinese names too", () => {
    for (const name of ["يوسف حكاية", "ማርያም", "童话"])
      expect(nameWords(name).join("")).toMatch(/^[a-z0-9]+$/);
  });
});

describe("likenessOf", () => {
  it.each([
    ["Linh Truyen", "Linh Truyền", "same"],
    ["truyen linh", "Linh Truyền", "same"],
    ["kaz", "Olena Kazka", "same"],
    ["Olenna Kazka", "Olena Kazka", "similar"],
    ["Fatema Ustura", "Fatima Ustura", "similar"],
    ["Jussef", "Yusuf Hikaya", "sounds"],
    ["Katherine", "Catrin Fabel", "sounds"],
    ["Grace Legend", "Grace Fable", null],
    ["", "Grace Fable", null],
  ])("%s against %s: %s", (typed, name, likeness) => {
    expect(likenessOf(typed, name)).toBe(likeness);
  });

  it("does not let one word stand for two", () => {
    expect(likenessOf("Ali Ali", "Ali Fabel")).toBeNull();
  });
});

describe("soundHashes", () => {
  it("is the same for names that sound alike and depends on the house's key", () => {
    const key = Buffer.alloc(32, 1);
    const [hash] = soundHashes(key, "Catrin");

    expect(soundHashes(key, "Katrin")).toContainEqual(hash);
    expect(soundHashes(Buffer.alloc(32, 2), "Catrin")).not.toContainEqual(hash);
  });

  it("says nothing of words too short to tell", () => {
    expect(soundHashes(Buffer.alloc(32, 1), "Li Wu")).toEqual([]);
  });
});
