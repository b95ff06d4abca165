import { createInstance, type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "../../domain/look.ts";
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

/** All three languages are in the program; changing one needs no restart. */
export function startI18n(language: Language): i18n {
  const words = createInstance();
  void words.use(initReactI18next).init({
    lng: language,
    fallbackLng: "en",
    defaultNS: "common",
    resources: { en: en.words, fr: heldIn(fr.words), nl: nl.words },
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

/** Belgian habits for dates and numbers; British ones in English, day before month. */
export function localeOf(language: string): string {
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
