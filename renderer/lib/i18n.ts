import { createInstance, type i18n, type Resource } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "../../domain/look.ts";
import { FurtherLanguage, type SheetLanguage } from "../../domain/sheet-language.ts";
import * as en from "../i18n/en.ts";
import * as fr from "../i18n/fr.ts";
import * as nl from "../i18n/nl.ts";
import { heldIn } from "./french-spaces.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    readonly defaultNS: "common";
    readonly resources: typeof en.words;
    readonly enableSelector: false;
  }
}

/** Words for each of some languages, by the list they stand in. */
type Further = Readonly<Record<string, object>>;

/**
 * All three languages are in the program; changing one needs no restart.
 *
 * @param further the words of a paper in other languages
 */
export function startI18n(language: SheetLanguage, further: Further = {}): i18n {
  const words = createInstance();
  void words.use(initReactI18next).init({
    lng: language,
    fallbackLng: "en",
    defaultNS: "common",
    resources: { ...(further as Resource), en: en.words, fr: heldIn(fr.words), nl: nl.words },
    initAsync: false,
    returnNull: false,
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  });
  return words;
}

/** The language of the page before anybody has signed in. */
export function languageFrom(wanted: string): Language {
  const short = wanted.slice(0, 2).toLowerCase();
  return short === "fr" || short === "nl" ? short : "en";
}

/**
 * Belgian habits for dates and numbers; British ones in English, day before month. In every other language the year and the
 * figures are those of the papers of this country: a date on a sheet is compared with one on a card.
 */
export function localeOf(language: string): string {
  if (FurtherLanguage.safeParse(language).success) return `${language}-u-ca-gregory-nu-latn`;
  switch (languageFrom(language)) {
    case "fr":
      return "fr-BE";
    case "nl":
      return "nl-BE";
    case "en":
      return "en-GB";
  }
}

/** In which language one writes to an authority: French, unless one works in Dutch. */
export const writtenIn = (locale: string): Language =>
  languageFrom(locale) === "nl" ? "nl" : "fr";
