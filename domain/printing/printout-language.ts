import * as z from "zod";
import { Language } from "../core/display-settings.ts";

/** Languages in which the program itself is not written, and a sheet for a person to take along is. */
export const FurtherLanguage = z.enum([
  "am",
  "ar",
  "bg",
  "es",
  "fa",
  "pt",
  "ro",
  "ru",
  "sq",
  "th",
  "tr",
  "uk",
  "vi",
  "zh",
] as const);
export type FurtherLanguage = z.infer<typeof FurtherLanguage>;

/** Every language of a sheet for a person to take along. */
export const PrintoutLanguage = z.enum([...Language.options, ...FurtherLanguage.options]);
export type PrintoutLanguage = z.infer<typeof PrintoutLanguage>;

interface About {
  readonly direction: "ltr" | "rtl";
  /** A native speaker has reviewed our words of the printouts. */
  readonly isRead: boolean;
  /** Counts up when our words change: what a centre had read were others then. */
  readonly edition: number;
}

/** What is known of the words in each of them. */
export const furtherLanguages: { readonly [L in FurtherLanguage]: About } = {
  am: { direction: "ltr", isRead: false, edition: 3 },
  ar: { direction: "rtl", isRead: false, edition: 3 },
  bg: { direction: "ltr", isRead: false, edition: 3 },
  es: { direction: "ltr", isRead: false, edition: 3 },
  fa: { direction: "rtl", isRead: false, edition: 3 },
  pt: { direction: "ltr", isRead: false, edition: 3 },
  ro: { direction: "ltr", isRead: false, edition: 3 },
  ru: { direction: "ltr", isRead: false, edition: 3 },
  sq: { direction: "ltr", isRead: false, edition: 3 },
  th: { direction: "ltr", isRead: false, edition: 3 },
  tr: { direction: "ltr", isRead: false, edition: 3 },
  uk: { direction: "ltr", isRead: false, edition: 3 },
  vi: { direction: "ltr", isRead: false, edition: 3 },
  zh: { direction: "ltr", isRead: false, edition: 3 },
};

/**
 * Whether a printout in this language needs a review before it is given.
 *
 * @param read the reviewed languages
 */
export const isUnread = (language: PrintoutLanguage, read: readonly PrintoutLanguage[]): boolean =>
  !aboutIn(language).isRead && !read.includes(language);

/** Which way a sheet in this language runs. */
export const directionIn = (language: PrintoutLanguage): About["direction"] =>
  aboutIn(language).direction;

/** The language of a printout to begin with: the first of the person's languages that has words, else the reader's. */
export function printoutLanguageFor<L extends PrintoutLanguage>(
  spoken: readonly string[],
  languages: readonly L[],
): L | null {
  for (const code of spoken) {
    const same = languages.find((one) => one === (writtenAs[code] ?? code));
    if (same !== undefined) return same;
  }
  return null;
}

/** Spoken apart, and written in the letters of another. */
const writtenAs: Readonly<Record<string, PrintoutLanguage>> = { yue: "zh", wuu: "zh", nan: "zh" };

function aboutIn(language: PrintoutLanguage): About {
  const further = FurtherLanguage.safeParse(language);
  return further.success
    ? furtherLanguages[further.data]
    : { direction: "ltr", isRead: true, edition: 1 };
}
