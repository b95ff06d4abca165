import { describe, expect, it } from "vitest";
import {
  fitBetween,
  heardIn,
  mayMean,
  mostHashes,
  nameWords,
  soundHashes,
  spelled,
} from "../../../electron/vault/people/normalize-name.ts";

describe("nameWords", () => {
  it.each([
    ["Inês Lenda-Söylence", ["ines", "lenda", "soylence"]],
    ["Олена Казка", ["olena", "kazka"]],
    ["  ", []],
  ])("reads %s in plain letters", (name, words) => expect(nameWords(name)).toEqual(words));

  it("reads Arabic, Ethiopic and Chinese names too", () => {
    for (const name of ["يوسف حكاية", "ማርያም", "童话"])
      expect(nameWords(name).join("")).toMatch(/^[a-z0-9]+$/);
  });
});

const likenessOf = (typed: string, name: string) =>
  fitBetween(spelled(typed), spelled(name))?.likeness ?? null;

describe("how a typed name fits one on file", () => {
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

  it.each([
    [
      "the article",
      "Samir El Hikaya",
      "Samir Hikaya|Elhikaya Samir|Samir al-Hikaya|Samir Alhikaya",
    ],
    ["parts joined or apart", "Karim Ben Fabla", "Karim Benfabla|Benfabla Karim"],
    ["Abd", "Abdoul Rahmane Taali", "Abderrahmane Taali|Abd al-Rahman Taali|Abdurrahman Taali"],
    [
      "the sun's article",
      "Omar Ash-Shami",
      "Omar Ashshami|Omar Shami|Omar El Shami|Omar Esh-Shami",
    ],
    ["a short name", "An Nguyen", "Nguyen An|Nguyên An|A Ng"],
    ["an apostrophe", "Joseph M'Bafabu", "Joseph Mbafabu|Joseph M Bafabu|Joseph M’bafabu"],
    ["a Chinese name", "Xiaoling Gushi", "Xiao Ling Gushi|Gushi Xiao-Ling"],
    ["Cyrillic", "Ольга Шевченкова", "Olga Schewtschenkowa|Olga Chevtchenkova|Olga Shevchenkova"],
    ["Arabic", "يوسف الحكاية", "Youssef Hikaya|Yusuf El Hikayah|Jussuf Alhikaya"],
    ["Greek", "Γεώργιος Μυθίδης", "Georgios Mythidis|Giorgos Mithidis"],
    ["Fula", "Mariama Diallo", "Mariama Jallow|Jalloh Mariama|Mariyama Dialo"],
    ["Mande", "Sanou Kéïta Cissé", "Sanu Keita Sisay|Ceesay Sanou Keïta"],
    ["a further name", "Mykola Kazka", "Mykola Petrovych Kazka"],
    ["a name of one word", "Quillonde", "Quillonde Fabel"],
    ["half a name", "Mariama Diallo", "Mari|Mariama Dia|Mariama Jal|Jallo|Diallo Mar"],
  ])("is recognised: %s", (_, onFile, typed) => {
    const missed = typed.split("|").filter((one) => likenessOf(one, onFile) === null);
    expect(missed).toEqual([]);
  });

  it.each([
    ["Mariama Diallo", "Fanta Jallow"],
    ["Mariama Diallo", "Mamadou Diallo"],
    ["Karim Benfabla", "Karim Benali"],
    ["Olga Schewtschenkowa", "Olga Kovalenko"],
    ["Mariama Binta Diallo", "Mariama Fanta Diallo"],
    ["Omar Hikaya", "Amal Hikaya"],
    ["Diallo", "Sow"],
  ])("is not taken for another: %s and %s", (typed, onFile) => {
    expect(likenessOf(typed, onFile)).toBeNull();
    expect(likenessOf(onFile, typed)).toBeNull();
  });

  it("does not let one word count for two", () => {
    expect(likenessOf("Ali Ali", "Ali Fabel")).toBeNull();
  });
});

describe("soundHashes", () => {
  it("is the same for names that sound alike and depends on the vault's key", () => {
    const key = Buffer.alloc(32, 1);
    const [hash] = soundHashes(key, ["Catrin"]);

    expect(soundHashes(key, ["Katrin"])).toContainEqual(hash);
    expect(soundHashes(Buffer.alloc(32, 2), ["Catrin"])).not.toContainEqual(hash);
  });

  it("returns nothing for words too short to tell, unless they may be written as one", () => {
    const key = Buffer.alloc(32, 1);
    expect(soundHashes(key, ["Li", "Wu"])).toEqual([]);
    expect(heardIn(key, "Liwu").flatMap(({ hashes }) => hashes)).toEqual(
      expect.arrayContaining([...soundHashes(key, ["Li Wu"])]),
    );
    expect(soundHashes(key, ["Li Wu"])).toHaveLength(1);
  });

  it("is twelve at most, however many names someone has", () => {
    const names = Array.from(
      { length: 30 },
      (_, at) => `Quill${"bdfgklmnprst".slice(at % 9)}a Wen`,
    );
    expect(soundHashes(Buffer.alloc(32, 1), names)).toHaveLength(mostHashes);
    expect(mostHashes).toBe(12);
  });
});

describe("mayMean", () => {
  it.each([
    ["Ahmed", ["Her uncle Achmed, who was seen in the street of the station on several evenings"]],
    ["J. Shadowmann", ["Mr Shadowman"]],
    ["Benhikaya", ["Karim Ben Hikaya"]],
    ["Mr Diallo", ["the driver, called Jallow"]],
    ["Olha", ["Ольга Казка"]],
    ["Omra", ["Omar"]],
    ["Osman", ["Othman Fabel"]],
  ])("%s is one of %j", (said, listed) => expect(mayMean(said, listed)).toBe(true));

  it.each([
    ["Mai", ["Mr Shadowman", "Nobody from her town"]],
    ["Quillonde", ["Mr Shadowman"]],
    ["", ["Omar"]],
    ["Omar", []],
  ])("%s is none of %j", (said, listed) => expect(mayMean(said, listed)).toBe(false));
});
