import type { i18n, TFunction } from "i18next";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { Language } from "../../../domain/core/display-settings.ts";
import { type Age, type PersonCard, rangeOn, yearsOn } from "../../../domain/people/person.ts";
import { PrintoutLanguage } from "../../../domain/printing/printout-language.ts";
import { languageCodes, nationalityCodes } from "../../../domain/vocabulary/code-lists.ts";
import type { Option } from "../../ui/fields/option-list.tsx";
import { type Dates, datesIn } from "../dates/dates.ts";
import { localeOf } from "./i18n.ts";
import { memoize } from "../memoize.ts";
import { useTexts } from "./use-texts.ts";

/** Formats in the user's language. */
export interface Formats {
  readonly dates: Dates;
  readonly age: (age: Age, today: CalendarDate) => string;
  /** Woman or man, girl or boy; empty where it is unknown. */
  readonly sex: (person: Pick<PersonCard, "sex" | "age">, today: CalendarDate) => string;
  readonly nationality: (code: string) => string;
  /** The nationality of a person, which may be presumed; null where it is unknown. */
  readonly nationalityOf: (
    person: Pick<PersonCard, "nationality" | "isNationalityPresumed">,
  ) => string | null;
  readonly language: (code: string) => string;
  readonly nationalities: () => readonly Option[];
  readonly languages: () => readonly Option[];
}

export function useFormats(): Formats {
  const texts = useTexts();
  return wordsOf(texts)(texts.language);
}

/** The formats of each language, for as long as its texts are in use. */
const formatsByTexts = new WeakMap<i18n, (language: string) => Formats>();

function wordsOf(texts: i18n): (language: string) => Formats {
  const words = formatsByTexts.get(texts) ?? memoize((language) => wordsIn(language, texts));
  formatsByTexts.set(texts, words);
  return words;
}

type T = TFunction<["common", "vocab"]>;

function wordsIn(lang: string, texts: i18n): Formats {
  const locale = localeOf(lang);
  const t: T = texts.getFixedT(lang, ["common", "vocab"]);
  const isOurs = Language.safeParse(lang).success;
  const own = (list: "nationality" | "language") => (code: string) =>
    isOurs ? wordUnder(texts, lang, `${list}.${code}`) : null;
  const nationality = namesOf("region", locale, own("nationality"));
  const language = namesOf("language", locale, own("language"));
  return {
    dates: datesIn(locale),
    age: (age, today) => ageIn(t, age, today),
    sex: (person, today) => sexIn(t, person, today),
    nationality,
    nationalityOf: (person) => {
      if (person.nationality === null) return null;
      const name = nationality(person.nationality);
      return person.isNationalityPresumed ? t("nationalityPresumed", { name }) : name;
    },
    language,
    nationalities: () => optionsFrom(nationalityCodes, nationality, locale),
    languages: () =>
      optionsFrom(languageCodes, language, locale).map((option) => ({
        ...option,
        // The languages of the printed sheets are the likely ones.
        isLikely: PrintoutLanguage.safeParse(option.id).success,
      })),
  };
}

function ageIn(t: T, age: Age, today: CalendarDate): string {
  const range = rangeOn(age, today);
  if (range === null) return t("ageUnknown");
  const { from: years, upTo } = range;
  if (years < upTo) return t("ageBetween", { from: years, upTo });
  return t(age.basis === "estimated" ? "ageAbout" : "ageYears", { count: Math.max(0, years) });
}

const adult = 18;

function sexIn(t: T, { sex, age }: Pick<PersonCard, "sex" | "age">, today: CalendarDate): string {
  if (sex === "unknown") return "";
  const isChild = (yearsOn(age, today) ?? adult) < adult;
  return isChild && sex !== "other" ? t(`vocab:child.${sex}`) : t(`vocab:sex.${sex}`);
}

/** Chromium's names lack some languages that are needed here; the program's own come first. */
function namesOf(
  type: "region" | "language",
  locale: string,
  own: (code: string) => string | null,
): (code: string) => string {
  // Most screens name no country: a list of names is created on first use.
  const names = memoize(
    (of: string) => new Intl.DisplayNames(of, { type, languageDisplay: "standard" }),
  );
  return (code) => own(code) ?? nameOr(code, names(locale));
}

function nameOr(code: string, names: Intl.DisplayNames): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** The text in exactly that language, where there is one. */
function wordUnder(texts: i18n, language: string, key: string): string | null {
  const word: unknown = texts.getResource(language, "vocab", key);
  return typeof word === "string" ? word : null;
}

function optionsFrom(
  codes: readonly string[],
  name: (code: string) => string,
  locale: string,
): readonly Option[] {
  const order = new Intl.Collator(locale);
  return codes
    .map((id) => ({ id, label: name(id) }))
    .sort((a, b) => order.compare(a.label, b.label));
}
