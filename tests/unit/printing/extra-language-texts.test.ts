import { describe, expect, it } from "vitest";
import {
  directionIn,
  FurtherLanguage,
  furtherLanguages,
  isUnread,
  PrintoutLanguage,
  printoutLanguageFor,
} from "../../../domain/printing/printout-language.ts";
import { languageCodes } from "../../../domain/vocabulary/code-lists.ts";
import { words as english } from "../../../renderer/i18n/en.ts";
import { datesIn } from "../../../renderer/lib/dates/dates.ts";
import { localeOf } from "../../../renderer/lib/texts/i18n.ts";
import { extraLanguageTexts } from "../../../renderer/printing/page/extra-language-texts.ts";
import { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";

const whole = sentencesOf(extraLanguageTexts.es);

describe.each(FurtherLanguage.options)("the texts of a sheet in %s", (language) => {
  const said = sentencesOf(extraLanguageTexts[language]);

  it("are complete, have the same placeholders as English, and are not empty", () => {
    expect([...said.keys()]).toEqual([...whole.keys()]);
    const inEnglish = sentencesOf(english);
    for (const [key, sentence] of said) {
      expect(placesIn(sentence), key).toEqual(placesIn(inEnglish.get(key) ?? ""));
      expect(sentence.trim(), key).toBe(sentence);
      expect(sentence, key).not.toMatch(/^$|\.\.\.|\w'\w| {2}/);
    }
  });

  it("are in the letters of the language", () => {
    const foreign = [...said].filter(([, sentence]) =>
      lettersOf(sentence).some((letter) => !letters[language].test(letter)),
    );
    expect(foreign).toEqual([]);
  });

  it("do not mention what a person went through, nor what the house is", () => {
    for (const [key, sentence] of said)
      expect(sentence.toLocaleLowerCase(language), key).not.toMatch(telling);
  });

  it("never end a sentence twice where a date ends it", () => {
    const day = datesIn(localeOf(language)).long(CalendarDate.parse("2026-11-24"));
    for (const [key, sentence] of said)
      expect(sentence.replaceAll(/\{\{\w+\}\}/g, day), key).not.toMatch(/[.。።]{2}/u);
  });

  it("give the year and the figures of the cards of this country", () => {
    const dates = datesIn(localeOf(language));
    const day = CalendarDate.parse("2026-11-24");
    expect(dates.long(day)).toMatch(/24/);
    expect(dates.long(day)).toMatch(/2026/);
    expect(dates.span(day, CalendarDate.parse("2026-12-08"))).toMatch(/8/);
    expect(dates.span(day, CalendarDate.parse("2026-12-08"))).not.toMatch(/\d[/.]\s?\d/);
  });

  it("give the hours of the clocks of this country", () => {
    const moment = Instant.parse("2027-03-10T18:05:00.000Z");
    expect(datesIn(localeOf(language)).moment(moment, "Europe/Brussels")).toMatch(/19:05/);
  });

  it("are of a language a person can be recorded to speak", () => {
    expect(languageCodes).toContain(language);
  });
});

describe("the language of a sheet", () => {
  it("is the person's first one that has texts", () => {
    expect(printoutLanguageFor(["ti", "ar", "fr"], PrintoutLanguage.options)).toBe("ar");
    expect(printoutLanguageFor(["ti", "ar", "fr"], ["en", "fr", "nl"])).toBe("fr");
    expect(printoutLanguageFor(["ti"], PrintoutLanguage.options)).toBeNull();
  });

  it("is Chinese for people who speak what is written as Chinese", () => {
    expect(printoutLanguageFor(["yue"], PrintoutLanguage.options)).toBe("zh");
  });

  it("asks for a review wherever no native speaker has read it", () => {
    expect(PrintoutLanguage.options.filter((one) => !isUnread(one, []))).toEqual([
      "en",
      "fr",
      "nl",
      ...FurtherLanguage.options.filter((one) => furtherLanguages[one].isRead),
    ]);
  });

  it("no longer asks where the centre recorded a review", () => {
    expect(isUnread("ar", ["fa"])).toBe(true);
    expect(isUnread("ar", ["fa", "ar"])).toBe(false);
  });

  it("runs from right to left in Arabic and in Farsi alone", () => {
    expect(PrintoutLanguage.options.filter((one) => directionIn(one) === "rtl")).toEqual([
      "ar",
      "fa",
    ]);
  });
});

/** One letter of each script; A and B are the names of cards. */
const latin = /[\p{Script=Latin}\p{M}]/u;
const cyrillic = /[\p{Script=Cyrillic}AB]/u;
const arabic = /[\p{Script=Arabic}\p{M}AB]/u;
const letters: Readonly<Record<FurtherLanguage, RegExp>> = {
  es: latin,
  pt: latin,
  ro: latin,
  sq: latin,
  tr: latin,
  vi: latin,
  bg: cyrillic,
  ru: cyrillic,
  uk: cyrillic,
  ar: arabic,
  fa: arabic,
  am: /[\p{Script=Ethiopic}AB]/u,
  th: /[\p{Script=Thai}]|[AB]/u,
  zh: /[\p{Script=Han}AB]/u,
};

/** Words for what is not mentioned, or beginnings of them, in any of the languages. */
const telling = new RegExp(
  [
    "traffick",
    "trata",
    "tráfico",
    "trafic",
    "трафик",
    "торгівл",
    "торговл",
    "تجار",
    "قاچاق",
    "贩卖",
    "人口",
    "buôn người",
    "ค้ามนุษย์",
    "ዝውውር",
    "esclav",
    "sclav",
    "escrav",
    "köle",
    "раб(?!от)",
    "víctima",
    "vítima",
    "victim",
    "viktim",
    "жертв",
    "mağdur",
    "kurban",
    "ضحي",
    "ضحايا",
    "قربان",
    "受害",
    "nạn nhân",
    "เหยื่อ",
    "ሰለባ",
    "explot",
    "exploat",
    "експлоат",
    "эксплуат",
    "shfrytëz",
    "shelter",
    "refugio",
    "refúgio",
    "adăpost",
    "strehë",
    "приют",
    "притул",
    "убежищ",
    "sığın",
    "ملجأ",
    "مأوى",
    "پناهگاه",
    "庇护",
    "收容",
    "tạm lánh",
    "บ้านพัก",
    "መጠለያ",
    "prostit",
    "mafi",
  ].join("|"),
  "u",
);

const lettersOf = (sentence: string): readonly string[] =>
  sentence.replaceAll(/\{\{\w+\}\}/g, "").match(/\p{L}/gu) ?? [];

/** Every sentence under its dotted key. */
function sentencesOf(tree: object, path = ""): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree) as [string, unknown][]) {
    const here = path === "" ? key : `${path}.${key}`;
    if (typeof value === "string") found.set(here, value);
    else if (typeof value === "object" && value !== null)
      for (const [inner, sentence] of sentencesOf(value, here)) found.set(inner, sentence);
  }
  return found;
}

const placesIn = (sentence: string): readonly string[] =>
  [...new Set(sentence.match(/\{\{\s*\w+\s*\}\}/g))].sort();
