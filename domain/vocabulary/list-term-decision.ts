import * as z from "zod";
import { CalendarDate, Instant } from "../core/calendar-date.ts";
import { revealingWordsRule } from "./revealing-words-for-reader.ts";
import { Language } from "../core/display-settings.ts";
import { revealingWordIn } from "./printed-words/further-language-revealing-words.ts";
import { listOf, WordListId } from "../api/word-lists.ts";

/** Letters of a word in a list: it has to fit beside the others. */
export const longestListWord = 60;

/** How many words a centre can add to a list. */
export const mostCustomTerms = 40;

/** How many words of a list are offered at the least. */
export const fewestOfferedTerms = 2;

/** One line; nothing that the program would fill in. */
export const ListWord = z
  .string()
  .trim()
  .min(1)
  .max(longestListWord)
  .refine((text) => !/[{}\p{Cc}]|\$t\(/u.test(text));

/** How a centre calls a word, by language; null where it is called as by us. */
export const TermNames = z.strictObject({
  en: ListWord.nullable(),
  fr: ListWord.nullable(),
  nl: ListWord.nullable(),
});
export type TermNames = Readonly<z.infer<typeof TermNames>>;
export const standardNames: TermNames = { en: null, fr: null, nl: null };

/** What a centre can decide about one word. */
export const TermState = z.strictObject({ called: TermNames, isOffered: z.boolean() });
export type TermState = Readonly<z.infer<typeof TermState>>;

/** As we bring it along. */
export const standardTermState: TermState = { called: standardNames, isOffered: true };

/** A code of ours, or the id of a word of the centre. */
export const TermKey = z.string().min(1).max(60);

/** One word as it was decided about: the decision with the highest number counts, from its day on. */
export const TermDecision = z.strictObject({
  ...TermState.shape,
  number: z.number().int().min(1),
  from: CalendarDate,
  at: Instant,
  byName: z.string(),
});
export type TermDecision = Readonly<z.infer<typeof TermDecision>>;

/** A word about which something was decided. */
export const TermDecisions = z.strictObject({
  word: TermKey,
  /** The code of ours that it is counted as; its own where it is ours. */
  countsAs: TermKey,
  /** Newest first. */
  decisions: z.array(TermDecision).min(1),
});
export type TermDecisions = Readonly<z.infer<typeof TermDecisions>>;

/** How things are today; a word that is as we bring it along is not in it. */
export const CurrentTerms = z.array(
  z.strictObject({ list: WordListId, word: TermKey, countsAs: TermKey, ...TermState.shape }),
);
export type CurrentTerms = Readonly<z.infer<typeof CurrentTerms>>;
export type CurrentTerm = CurrentTerms[number];

interface Dated extends TermState {
  readonly number: number;
  readonly from: CalendarDate;
}

/** What counts on a day. A word of the centre is not there before its first one. */
export const stateOn = (
  decisions: readonly Dated[],
  day: CalendarDate,
  isOurs: boolean,
): TermState =>
  decisions
    .filter(({ from }) => from <= day)
    .reduce<Dated | null>(
      (last, one) => (last === null || one.number > last.number ? one : last),
      null,
    ) ?? (isOurs ? standardTermState : { ...standardTermState, isOffered: false });

/** Why a decision about a word cannot be taken. */
export type TermProblem =
  /** It is always offered. */
  | { readonly why: "stays" }
  /** Too few would be left to choose from. */
  | { readonly why: "fewest" }
  /** A finder of a printout for a person would learn what happened, or where they live. */
  | { readonly why: "telling"; readonly words: string };

interface Decided {
  readonly word: string;
  readonly decisions: readonly Dated[];
}

/**
 * Holds a decision against the list it is about.
 *
 * @param decided every word of the list about which something was decided before
 */
export function problemOfDecision(
  list: WordListId,
  { word, from, ...next }: TermState & { readonly word: string; readonly from: CalendarDate },
  decided: readonly Decided[],
  centreName: string,
): TermProblem | null {
  const { stay, codes, isOnSheets } = listOf(list);
  if (!next.isOffered && word in stay) return { why: "stays" };
  const before = decided.find((one) => one.word === word)?.decisions ?? [];
  const number = before.reduce((most, one) => Math.max(most, one.number), 0) + 1;
  const own = decided.map((one) => one.word).filter((one) => !codes.includes(one));
  const all = new Set([...codes, ...own, word]);
  const decisionsOf = (one: string): readonly Dated[] =>
    one === word
      ? [...before, { ...next, number, from }]
      : (decided.find((other) => other.word === one)?.decisions ?? []);
  const days = decided.flatMap(({ decisions }) => decisions.map((one) => one.from));
  const offeredOn = (day: CalendarDate) =>
    [...all].filter((one) => stateOn(decisionsOf(one), day, codes.includes(one)).isOffered).length;
  const isShort = [from, ...days.filter((day) => day > from)].some(
    (day) => offeredOn(day) < fewestOfferedTerms,
  );
  if (!next.isOffered && isShort) return { why: "fewest" };
  const told = isOnSheets === true ? firstTelling(next.called, centreName) : null;
  return told === null ? null : { why: "telling", words: told };
}

function firstTelling(called: TermNames, centreName: string): string | null {
  const said = Language.options.map((language) => called[language] ?? "");
  for (const words of said) {
    const [hit] = revealingWordsRule("outsider", centreName)(words);
    const told = hit === undefined ? revealingWordIn(words) : words.slice(hit.from, hit.to);
    if (told !== null) return told;
  }
  return null;
}

/** How a word is called where one reads this language: as in another of the centre's where it said nothing in this one. */
export function nameIn(
  { called, word, countsAs }: Pick<CurrentTerm, "called" | "word" | "countsAs">,
  language: Language,
): string | null {
  const isOwn = word !== countsAs;
  const [any] = isOwn ? Language.options.flatMap((one) => called[one] ?? []) : [];
  return called[language] ?? any ?? null;
}
