import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPassphrase, generatePassphrase } from "../../../domain/users/passphrase.ts";
import { passphraseWords } from "../../../electron/vault/keys/sheet-and-passphrase-words.ts";
import { runs } from "../../helpers/property-runs.ts";

const context = ["amina", "Amina El Haddad", "Centre Les Lilas"];
const common = { ok: false, error: { type: "PassphraseTooCommon" } };

describe("a passphrase", () => {
  it.each([
    "witte fietsen tellen op dinsdag nooit",
    "deux girafes boivent du thé vert",
    "kangaroo lamp obvious trumpet",
    "ma voisine joue du trombone à minuit",
    "Vlqj8#mz2Pw!tR0x",
    "hgwpqzmxnvktbrl",
    "кошка спит на тёплом окне",
    "ولدت قطتي تحت القمر البارد",
    "猫は今日も窓の上でよく眠っている",
    "🦊🌧🎻🪜🧂🍋🚲🧦🪁🎲🥖🔔🌵🐙🪵",
    "in 1987 my aunt painted goats",
    "amina never eats purple soup",
    "wrong donkey charger paperclip",
  ])("may be %s", (passphrase) => {
    expect(checkPassphrase(passphrase, context)).toEqual({
      ok: true,
      value: passphrase.normalize("NFKC"),
    });
  });

  it.each([
    ["", 0],
    ["Tr0ub4dor&3", 11],
    ["fourteen chars", 14],
    ["🦊🌧🎻🪜🧂🍋🚲🧦🪁🎲🥖🔔🌵🐙", 14],
    ["e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301", 8],
  ])("is too short as %j", (passphrase, length) => {
    const error = { type: "PassphraseTooShort", length };
    expect(checkPassphrase(passphrase, context)).toEqual({ ok: false, error });
  });

  it.each([
    "               ",
    "aaaaaaaaaaaaaaaaaaaa",
    "blue blue blue blue",
    "bananabananabanana",
    "understand understand",
    "abcabcabcabcabca",
    "aaaaabbbbbcccccddddd",
    "password password1",
    "passwordpassword!!",
    "P@ssw0rd P@ssword 1",
    "MotDePasse2024!!",
    "mijn wachtwoord 2026",
    "Ceci est mon mot de passe",
    "this is my password!",
    "correct horse battery staple",
    "CorrectHorseBatteryStaple1",
    "The quick brown fox jumps",
    "Il était une fois...",
    "liberté, égalité, fraternité",
    "qwertyuiopasdfgh",
    "QWERTYUIOP asdfghjkl",
    "azertyuiopqsdfghjklm",
    "poiuytreza mlkjhgfdsq",
    "&é\"'(§è!çà&é\"'(§è!",
    "1234567890123456",
    "9876543210987654",
    "1qaz2wsx3edc4rfv5tgb",
    "abcdefghijklmnopqrst",
    "amina amina amina a",
    "Amina El Haddad 1984",
    "amina-el-haddad-2026",
    "amina.elhaddad.hearth",
    "centre les lilas 12",
    "hearth hearth 2025!",
    "Hearth Opvanghuis 1",
    "january february march",
    "juillet août septembre",
    "maandag dinsdag woensdag",
    "summer 2024 winter 2025",
    "12/03/1984 05/07/2010",
    "2024 2025 2026 2027",
    "iloveyou iloveyou 2",
    "ik hou van jou 2019",
    "je t'aime mon amour",
  ])("is too common as %j", (passphrase) => {
    expect(checkPassphrase(passphrase, context)).toEqual(common);
  });

  it("is too common when it is any short word over and over, with or without anything between", () => {
    const word = fc.string({ unit: "grapheme-composite", minLength: 1, maxLength: 7 });
    const between = fc.constantFrom("", " ", "-", ". ");
    fc.assert(
      fc.property(word, between, (one, gap) => {
        const passphrase = Array(20).fill(one).join(gap);
        fc.pre(Array.from(passphrase.normalize("NFKC")).length >= 15);
        expect(checkPassphrase(passphrase, [])).toEqual(common);
      }),
    );
  });

  it("is too common when it is only a name of the context, spelled in any way", () => {
    const name = fc.stringMatching(/^[a-z]{15,30}$/);
    fc.assert(
      fc.property(name, fc.boolean(), fc.nat(99), (one, isUpper, figures) => {
        const typed = `${isUpper ? one.toUpperCase() : one} ${String(figures)}`;
        expect(checkPassphrase(typed, [one])).toEqual(common);
      }),
    );
  });

  it("is judged the same however its accents were typed, and never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (passphrase) => {
        const composed = checkPassphrase(passphrase.normalize("NFC"), context);
        expect(checkPassphrase(passphrase.normalize("NFD"), context)).toEqual(composed);
      }),
    );
  });
});

describe("a generated passphrase", () => {
  it("is five different words that always pass", () => {
    const language = fc.constantFrom("en", "fr", "nl" as const);
    const index = fc.integer({ min: 0, max: 2047 });
    fc.assert(
      fc.property(language, fc.infiniteStream(index), (spoken, stream) => {
        const words = passphraseWords(spoken);
        const generated = generatePassphrase(words, () => stream.next().value as number);
        expect(new Set(generated.split(" ")).size).toBe(5);
        expect(generated.split(" ").every((word) => words.includes(word))).toBe(true);
        expect(checkPassphrase(generated, context)).toEqual({
          ok: true,
          value: generated.normalize("NFKC"),
        });
      }),
      { numRuns: runs(1000) },
    );
  });

  it("asks for numbers below the length of the list", () => {
    const asked: number[] = [];
    const words = ["a", "b", "c", "d", "e", "f"];
    generatePassphrase(words, (below) => {
      asked.push(below);
      return asked.length - 1;
    });
    expect(asked).toEqual([6, 6, 6, 6, 6]);
  });
});
