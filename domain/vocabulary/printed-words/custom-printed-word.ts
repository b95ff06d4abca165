import * as z from "zod";
import { CalendarDate, Instant } from "../../core/calendar-date.ts";
import { revealingWordsRule } from "../revealing-words-for-reader.ts";
import {
  FurtherLanguage,
  furtherLanguages,
  PrintoutLanguage,
} from "../../printing/printout-language.ts";
import { fillsOf, PrintedWordKey } from "./printed-word-key.ts";
import { revealingWordIn } from "./further-language-revealing-words.ts";

/** Letters of a word or sentence of a sheet. */
export const longestPrintedWord = 300;

/** A centre's own words, each replacing a built-in one. */
export const CustomPrintedWord = z.string().trim().min(1).max(longestPrintedWord);

/** The words of a centre for one printout, each replacing a built-in one. */
export const CustomPrintedWords = z.record(PrintedWordKey, CustomPrintedWord);
export type CustomPrintedWords = Readonly<z.infer<typeof CustomPrintedWords>>;

/** One word as it was entered: the one with the highest number counts, from its day on. */
export const WordVersion = z.strictObject({
  number: z.number().int().min(1),
  /** Null: ours again. */
  words: CustomPrintedWord.nullable(),
  from: CalendarDate,
  at: Instant,
  byName: z.string(),
});
export type WordVersion = Readonly<z.infer<typeof WordVersion>>;

export const PrintedWordView = z.strictObject({
  key: PrintedWordKey,
  /** Newest first. */
  versions: z.array(WordVersion).min(1),
});
export type PrintedWordView = Readonly<z.infer<typeof PrintedWordView>>;

/** A record of whether a native speaker has reviewed the printouts of a language. */
export const PrintedWordReadingView = z.strictObject({
  isRead: z.boolean(),
  at: Instant,
  byName: z.string(),
  /** Words have changed since: by the centre, or with a newer program. */
  isOutdated: z.boolean(),
});
export type PrintedWordReadingView = Readonly<z.infer<typeof PrintedWordReadingView>>;

export const PrintedWordsView = z.strictObject({
  /** The last record; null while there is none. */
  reading: PrintedWordReadingView.nullable(),
  words: z.array(PrintedWordView),
});
export type PrintedWordsView = Readonly<z.infer<typeof PrintedWordsView>>;

/** What counts today, in every language. */
export const PrintedWordsNow = z.strictObject({
  /** Languages in which a printout needs no review before it is given. */
  read: z.array(FurtherLanguage),
  own: z.array(z.strictObject({ language: PrintoutLanguage, words: CustomPrintedWords })),
});
export type PrintedWordsNow = Readonly<z.infer<typeof PrintedWordsNow>>;

/** Why a word cannot be used in a printout. */
export type PrintedWordProblem =
  | { readonly why: "empty" }
  | { readonly why: "long" }
  /** Something the program fills in is missing, or is there although it is not filled in. */
  | { readonly why: "fills"; readonly needed: readonly string[] }
  | { readonly why: "telling"; readonly words: string };

/**
 * Checks a centre's own word for what a printout may reveal: a finder must not learn what happened, nor where the
 * person lives.
 */
export function problemOfWord(
  key: PrintedWordKey,
  words: string,
  centreName: string,
): PrintedWordProblem | null {
  const said = words.trim();
  if (said === "") return { why: "empty" };
  if (said.length > longestPrintedWord) return { why: "long" };
  const needed = fillsOf(key);
  const found = Array.from(said.matchAll(/\{\{(\w+)\}\}/gu), ([, name = ""]) => name);
  const rest = said.replaceAll(/\{\{\w+\}\}/gu, "");
  const [hit] = revealingWordsRule("outsider", centreName)(rest);
  const told = hit === undefined ? revealingWordIn(rest) : rest.slice(hit.from, hit.to);
  if (told !== null) return { why: "telling", words: told };
  const areSame = [...new Set(found)].toSorted().join(" ") === needed.join(" ");
  const isWhole = areSame && !/\{\{|\}\}|\$t\(/u.test(rest);
  return isWhole ? null : { why: "fills", needed };
}

interface Version {
  readonly number: number;
  readonly from: CalendarDate;
  readonly words: string | null;
}

/** The word that counts on a day; null where it is ours. */
export const wordOn = (versions: readonly Version[], day: CalendarDate): string | null =>
  versions
    .filter(({ from }) => from <= day)
    .reduce<Version | null>(
      (last, one) => (last === null || one.number > last.number ? one : last),
      null,
    )?.words ?? null;

interface Reading {
  readonly isRead: boolean;
  readonly edition: number;
  readonly at: Instant;
}

/** Words have changed since it was read: those that a centre put there, or ours with a newer program. */
export const isOutdated = (
  language: FurtherLanguage,
  { edition, at }: Reading,
  lastChange: Instant | null,
): boolean =>
  edition !== furtherLanguages[language].edition || (lastChange !== null && lastChange > at);
