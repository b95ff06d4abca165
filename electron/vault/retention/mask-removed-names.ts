import { neededSince } from "../../../db/people/known-to-house-since.ts";
import { namesBut } from "../../../db/people/people.ts";
import {
  addDays,
  CalendarDate,
  calendarDateOf,
  type Instant,
} from "../../../domain/core/calendar-date.ts";
import { nameWords, wordsWithoutWholeNames } from "../../../domain/shift/log-text.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { Context } from "../platform/handler-context.ts";
import { nightsNameStays } from "./automatic-deletion.retention.ts";
import { type Named, namesByPerson } from "../people/all-names.ts";

interface Written {
  /**
   * People the house had forgotten before this moment were removed from the words by then: without it, names of anyone
   * it ever knew are masked.
   */
  readonly writtenAt?: Instant;
  /** Where it may be asked for, a number takes the place of a name. */
  readonly byNumber?: boolean;
}

/** Removes the names of people the house no longer knows from a text. */
export type GoneMask = (words: string, written?: Written) => string;

/**
 * For words that the office kept, before the house has them again: without the whole names of people whom the house knew when
 * they were written, or since. One word of a name may mean anybody, and with the files of many years nearly every first name
 * is one of them.
 */
export function goneMasked(context: Context): GoneMask {
  // Looked up only for words that there are: most who live here have nothing to be brought back.
  let known: Known | null = null;
  return (words, { writtenAt, byNumber = false } = {}) => {
    if (words === "") return words;
    known ??= knownNow(context);
    const { byWord, here } = known;
    const named = new Map(nameWords(words).flatMap((word) => byWord.get(word) ?? []));
    const meant = [...named].filter(([, gone]) => without(words, gone, here, false) !== words);
    const since = sinceWhen(context, writtenAt);
    const wereHere = new Set(
      neededSince(
        context.tx,
        meant.map(([id]) => id),
        since,
      ),
    );
    return meant.reduce(
      (text, [id, gone]) => (wereHere.has(id) ? without(text, gone, here, byNumber) : text),
      words,
    );
  };
}

/** The house knows a name for some nights longer than it needs it. */
const sinceWhen = ({ settings }: Context, at: Instant | undefined): CalendarDate =>
  at === undefined ? longAgo : addDays(calendarDateOf(at, settings.zone), -nightsNameStays);

const longAgo = CalendarDate.parse("1900-01-01");

interface Known {
  /** Those who are gone, by each word of their names. */
  readonly byWord: ReadonlyMap<string, readonly (readonly [PersonId, Named])[]>;
  /** Names of other people. */
  readonly here: readonly string[];
}

function knownNow(context: Context): Known {
  const byWord = new Map<string, (readonly [PersonId, Named])[]>();
  for (const [id, person] of namesByPerson(context)) {
    if (person.isNamedHere) continue;
    for (const word of person.names.flatMap(({ name }) => nameWords(name)))
      byWord.set(word, [...(byWord.get(word) ?? []), [id, person]]);
  }
  return { byWord, here: namesBut(context.tx, []) };
}

/** Every field of this kind has room for so much. */
const roomForNumber = 60;

function without(
  words: string,
  { number, names }: Named,
  here: readonly string[],
  byNumber: boolean,
): string {
  const all = names.map(({ name }) => name);
  const numbered = wordsWithoutWholeNames(words, all, here, `№ ${String(number)}`);
  return byNumber && numbered.length <= Math.max(words.length, roomForNumber)
    ? numbered
    : wordsWithoutWholeNames(words, all, here);
}
