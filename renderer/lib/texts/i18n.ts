import { createInstance, type i18n, type PostProcessorModule, type Resource } from "i18next";
import { initReactI18next } from "react-i18next";
import { Language } from "../../../domain/core/display-settings.ts";
import {
  FurtherLanguage,
  type PrintoutLanguage,
} from "../../../domain/printing/printout-language.ts";
import type { words as english } from "../../i18n/en.ts";
import { withFrenchSpacesIn } from "./french-spaces.ts";
import { type CustomTerms, withCustomTerms, type TextLists } from "./custom-terms.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    readonly defaultNS: "common";
    readonly resources: typeof english;
    readonly enableSelector: false;
  }
}

/** Texts for each of some languages, by namespace. */
export type LanguageTexts = Readonly<Partial<Record<PrintoutLanguage, object>>>;

/** Each is a file of its own: a window loads only its language, a third of all texts. */
const files: Readonly<Record<Language, () => Promise<{ readonly words: typeof english }>>> = {
  en: () => import("../../i18n/en.ts"),
  fr: () => import("../../i18n/fr.ts"),
  nl: () => import("../../i18n/nl.ts"),
};

/** Loads the texts of a language. */
export const loadTexts = async (language: Language): Promise<LanguageTexts> => ({
  [language]: (await files[language]()).words,
});

/**
 * Starts i18n in one language; others can be added later, without restart.
 *
 * @param words the texts of that language, and of English where some are missing
 * @param own the centre's own texts in that language
 */
export function startI18n(
  language: PrintoutLanguage,
  words: LanguageTexts,
  own: CustomTerms = {},
): i18n {
  const texts = createInstance();
  const customised = withCustomTerms((words[language] ?? {}) as TextLists, own);
  const all = Object.entries({ ...words, [language]: customised });
  void texts
    .use(initReactI18next)
    .use(oneFullStop)
    .init({
      lng: language,
      fallbackLng: "en",
      defaultNS: "common",
      resources: Object.fromEntries(all.map(([name, lists]) => [name, asPrinted(name, lists)])),
      initAsync: false,
      returnNull: false,
      // React escapes text itself.
      interpolation: { escapeValue: false },
      postProcess: [oneFullStop.name],
    });
  return withNothingOfItsOwn(texts);
}

/**
 * Each component that uses `useTranslation` gets a copy of the instance, property by property; there are hundreds on a screen.
 */
const withNothingOfItsOwn = (texts: i18n): i18n => Object.create(texts) as i18n;

/** A sentence that ends with initials, as names do in privacy mode, or with a shortened month ends with one full stop. */
const oneFullStop: PostProcessorModule = {
  type: "postProcessor",
  name: "oneFullStop",
  process: (value: unknown) =>
    (typeof value === "string"
      ? value.replaceAll(/(?<=\p{L})\.\.(?![.\p{L}\p{N}])/gu, ".")
      : value) as string,
};

/** Loads the texts of a language, unless they are there already. */
export async function addTexts(texts: i18n, language: Language): Promise<void> {
  if (!hasTexts(texts, language)) put(texts, language, await loadTexts(language), () => true);
}

/** A centre's own texts, by language. */
export type CustomTermsIn = (language: Language) => CustomTerms;

/**
 * Replaces texts with those of a centre, in every language that is loaded now or later; where the centre has none any more, the
 * originals are restored.
 */
export async function applyCustomTerms(texts: i18n, own: CustomTermsIn): Promise<void> {
  const before = ownIn.get(texts) ?? (() => ({}));
  ownIn.set(texts, own);
  let isOther = false;
  for (const language of Language.options.filter((one) => hasTexts(texts, one))) {
    const keys = [...Object.keys(before(language)), ...Object.keys(own(language))];
    const changed = new Set(keys.map((key) => key.split(":")[0]));
    if (changed.size === 0) continue;
    isOther = true;
    put(texts, language, await loadTexts(language), (list) => changed.has(list));
  }
  // Renders the texts on the screen again.
  if (isOther) texts.emit("languageChanged", texts.language);
}

const ownIn = new WeakMap<i18n, CustomTermsIn>();

function put(
  texts: i18n,
  language: Language,
  words: LanguageTexts,
  isIn: (list: string) => boolean,
) {
  const own = ownIn.get(texts)?.(language) ?? {};
  const lists = withCustomTerms((words[language] ?? {}) as TextLists, own);
  for (const [list, entries] of Object.entries(asPrinted(language, lists)))
    if (isIn(list)) texts.addResourceBundle(language, list, entries);
}

export const hasTexts = (texts: i18n, language: Language): boolean =>
  texts.hasResourceBundle(language, "common");

/** Switches to another language as soon as its texts are loaded, unless yet another was chosen meanwhile. */
export async function changeLanguage(texts: i18n, language: Language): Promise<void> {
  chosen.set(texts, language);
  await addTexts(texts, language);
  // Renders everything on the screen again, even in the same language.
  if (chosen.get(texts) === language && texts.language !== language)
    await texts.changeLanguage(language);
}

const chosen = new WeakMap<i18n, Language>();

// A copy: the centre's texts are put into it, and the originals must remain for when they are removed.
const asPrinted = (language: string, lists: object): Resource[string] =>
  (language === "fr" ? withFrenchSpacesIn(lists) : { ...lists }) as Resource[string];

/** The language of the page before sign-in. */
export function languageFrom(wanted: string): Language {
  const short = wanted.slice(0, 2).toLowerCase();
  return short === "fr" || short === "nl" ? short : "en";
}

/**
 * In every other language the year, the hours and the figures are those of the papers of this country: a date on a sheet is
 * compared with one on a card.
 */
export const printoutLocale = (language: string): string =>
  Language.safeParse(language).success
    ? localeOf(language)
    : `${language}-u-ca-gregory-hc-h23-nu-latn`;

/** Belgian formats for dates and numbers; British ones in English, day before month. */
export function localeOf(language: string): string {
  if (FurtherLanguage.safeParse(language).success) return printoutLocale(language);
  switch (languageFrom(language)) {
    case "fr":
      return "fr-BE";
    case "nl":
      return "nl-BE";
    case "en":
      return "en-GB";
  }
}

/** The language of letters to an authority: French, unless the user works in Dutch. */
export const letterLanguage = (locale: string): Language =>
  languageFrom(locale) === "nl" ? "nl" : "fr";
