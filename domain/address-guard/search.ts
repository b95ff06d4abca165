// The address guard: what would give the house away, found in anything that is about to leave it, however it is written.
import { isOneErrorAway } from "./edit.ts";
import { type Reading, type Token, tokensOf } from "./fold.ts";
import { findNumbers } from "./near.ts";
import { type Patterns, patternsOf, type Phrase } from "./patterns.ts";
import { findPhones } from "./phones.ts";
import type { Place, Span } from "./place.ts";
import { type GuardLevel, type GuardTerm, type GuardTermId, levelOf } from "./term.ts";

/** Something that gives the house away, and where it stands in the text that was searched. */
export interface Hit {
  readonly termId: GuardTermId;
  readonly level: GuardLevel;
  readonly from: number;
  readonly to: number;
}

export interface Guard {
  /** All that is found in a text as it is rendered, in the order of the text; nothing twice. */
  readonly search: (text: string) => readonly Hit[];
}

/** Letters from which on a word may hold one typing error. */
const forgiving = 9;

/** Shorter words are not put together from pieces of others. */
const whole = 6;

const readings = ["plain", "lookalike"] as const satisfies readonly Reading[];

/**
 * @param terms what administrators entered
 * @param exempt texts that may stand on paper as they are: the correspondence address, the block of an addressee. A line of
 *   one excuses a postcode or a municipality in it; only the whole block excuses what stops.
 */
export function guardOf(terms: readonly GuardTerm[], exempt: readonly string[] = []): Guard {
  const patterns = readings.map((reading) => ({ reading, of: patternsOf(terms, reading) }));
  return {
    search: (text) => {
      const found = patterns.flatMap(({ reading, of }) => findIn(text, reading, of));
      const excused = excusedIn(text, exempt);
      return tidy(found.filter((hit) => !excused.some((place) => excuses(place, hit))));
    },
  };
}

function findIn(text: string, reading: Reading, patterns: Patterns): readonly Hit[] {
  const page = pageOf(tokensOf(text, reading));
  const phrases = patterns.phrases.flatMap((phrase) =>
    placesOf(page, phrase).map((place) => hitOf(phrase.term, place)),
  );
  if (reading === "lookalike") return phrases;
  const names = patterns.names.flatMap((phrase) =>
    placesOf(page, phrase).map((place) => ({ ...place, phrase })),
  );
  return [
    ...phrases,
    ...findNumbers(page.tokens, patterns, names).map(({ term, ...place }) => hitOf(term, place)),
    ...findPhones(text, page.tokens, patterns.phones).map(({ term, ...place }) =>
      hitOf(term, place),
    ),
  ];
}

const hitOf = (term: GuardTerm, { from, to }: Span): Hit => ({
  termId: term.id,
  level: levelOf[term.kind],
  from,
  to,
});

/** All tokens in one row, and which of them begins or ends at a place in it. */
interface Page {
  readonly tokens: readonly Token[];
  readonly row: string;
  readonly begins: ReadonlyMap<number, number>;
  readonly ends: ReadonlyMap<number, number>;
}

function pageOf(tokens: readonly Token[]): Page {
  const begins = new Map<number, number>();
  const ends = new Map<number, number>();
  let row = "";
  for (const [index, { word }] of tokens.entries()) {
    begins.set(row.length, index);
    row += word;
    ends.set(row.length, index);
  }
  return { tokens, row, begins, ends };
}

function placesOf(page: Page, phrase: Phrase): readonly Place[] {
  const places: Place[] = [];
  for (const [at, first] of page.begins) {
    const last = endOf(page, phrase, at);
    if (last === null || !isPutTogether(page, phrase, first, last)) continue;
    const [begin, end] = [page.tokens[first], page.tokens[last]];
    if (begin !== undefined && end !== undefined)
      places.push({ first, last, from: begin.from, to: end.to });
  }
  return places;
}

/** The token at which the phrase ends that begins at this place of the row; null if it does not begin here. */
function endOf({ row, ends }: Page, { text, isFull }: Phrase, at: number): number | null {
  if (row.startsWith(text, at)) return ends.get(at + text.length) ?? null;
  if (!isFull || text.length < forgiving) return null;
  const half = text.length >> 1;
  for (const length of [text.length, text.length - 1, text.length + 1]) {
    const end = ends.get(at + length);
    if (end === undefined) continue;
    const mayBe =
      row.startsWith(text.slice(0, half), at) ||
      row.startsWith(text.slice(half + 1), at + length - (text.length - half - 1));
    if (mayBe && isOneErrorAway(row.slice(at, at + length), text)) return end;
  }
  return null;
}

/** A short word is one word of the text, or spaced out letter by letter. */
function isPutTogether(
  { tokens }: Page,
  { text, words }: Phrase,
  first: number,
  last: number,
): boolean {
  if (text.length >= whole || last - first < words) return true;
  return tokens.slice(first, last + 1).every(({ word }) => word.length === 1);
}

interface Excused extends Span {
  readonly isWhole: boolean;
}

function excusedIn(text: string, exempt: readonly string[]): readonly Excused[] {
  const page = pageOf(tokensOf(text, "plain"));
  return exempt.flatMap((block) => {
    const lines = block.split(/\n/).filter((line) => line.trim() !== "");
    return [
      ...wordsAt(page, block).map((place) => ({ ...place, isWhole: true })),
      ...lines.flatMap((line) => wordsAt(page, line).map((at) => ({ ...at, isWhole: false }))),
    ];
  });
}

/** Where exactly these words stand. */
function wordsAt(page: Page, words: string): readonly Span[] {
  const sought = tokensOf(words, "plain").map(({ word }) => word);
  if (sought.length === 0) return [];
  return [...page.begins.values()].flatMap((first) => {
    const is = sought.every((word, index) => page.tokens[first + index]?.word === word);
    const [begin, end] = [page.tokens[first], page.tokens[first + sought.length - 1]];
    return is && begin !== undefined && end !== undefined ? [{ from: begin.from, to: end.to }] : [];
  });
}

const excuses = ({ from, to, isWhole }: Excused, hit: Hit): boolean =>
  from <= hit.from && hit.to <= to && (isWhole || hit.level === "look");

/** In order, each place once for each term, the widest first. */
function tidy(hits: readonly Hit[]): readonly Hit[] {
  const sorted = hits.toSorted((a, b) => a.from - b.from || b.to - a.to);
  return sorted.filter(
    (hit, index) =>
      !sorted
        .slice(0, index)
        .some(({ termId, from, to }) => termId === hit.termId && from <= hit.from && hit.to <= to),
  );
}
