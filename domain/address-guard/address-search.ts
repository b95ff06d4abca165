// The address guard: what would give the house away, found in anything that is about to leave it, however it is written.
import * as z from "zod";
import { isOneErrorAway } from "./is-one-error-away.ts";
import { partsOf } from "./parse-entered-term.ts";
import { allowedSpansIn, isAllowedBy, allowedPhrasesIn } from "./allowed-phrases.ts";
import { type Reading, readingsOf, type Span, type Token } from "../vocabulary/normalize-text.ts";
import { findMapPlaces, type MapHit, MapSign } from "./map-links-and-coordinates.ts";
import { findNumbers, findTails } from "./house-numbers.ts";
import { type Hint, type Patterns, patternsOf, type Phrase } from "./search-patterns.ts";
import { findPhones } from "./phone-numbers.ts";
import type { PhrasePosition } from "./phrase-position.ts";
import { isProperAt, isSmall } from "./abbreviated-terms.ts";
import { type GuardTermLevel, type GuardTerm, type GuardTermId, levelOf } from "./term.ts";

/** What was found: a term that was entered, or a place on a map. */
export const AddressSign = z.enum(["address", ...MapSign.options]);
export type AddressSign = z.infer<typeof AddressSign>;

/** Something that reveals the address of the house, and where it is in the searched text. */
export interface Hit {
  /** Null for a place on a map, which is found whatever is entered. */
  readonly termId: GuardTermId | null;
  readonly why: AddressSign;
  readonly level: GuardTermLevel;
  readonly from: number;
  readonly to: number;
}

export interface AddressSearch {
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
 * @param exempt texts that may be printed as they are: the correspondence address, the block of an addressee. A line of
 * one excuses a postcode or a municipality in it; only the whole block excuses what stops.
 */
export function addressSearchOf(
  terms: readonly GuardTerm[],
  exempt: readonly string[] = [],
): AddressSearch {
  const sought = terms.flatMap(soughtFor);
  const patterns = readings.map((reading) => {
    const of = patternsOf(sought, reading);
    return {
      reading,
      of,
      phrases: indexOf(of.phrases),
      names: indexOf(of.names),
      tails: indexOf(of.tails),
      hints: indexOf(of.hints),
      apart: indexOf(of.apart),
    };
  });
  const blocks = exempt.flatMap(allowedPhrasesIn);
  return {
    search: (text) => {
      const read = readingsOf(text);
      const found = [
        ...patterns.flatMap((each) => findIn(text, read[each.reading], each)),
        ...findMapPlaces(text).map(onMap),
      ];
      if (found.length === 0) return [];
      const excused = allowedSpansIn(read.plain, blocks);
      return tidy(found.filter((hit) => !excused.some((place) => isAllowedBy(place, hit))));
    },
  };
}

/** One that was kept with several things in it is looked for as a whole and by each of them. */
function soughtFor(term: GuardTerm): readonly GuardTerm[] {
  const parts = partsOf(term);
  return parts.length === 1 ? [term] : [term, ...parts.map((part) => ({ ...term, ...part }))];
}

interface Sought {
  readonly reading: Reading;
  readonly of: Patterns;
  readonly phrases: PhraseIndex;
  readonly names: PhraseIndex;
  readonly tails: PhraseIndex;
  readonly hints: PhraseIndex<Hint>;
  readonly apart: PhraseIndex;
}

function findIn(
  text: string,
  tokens: readonly Token[],
  { reading, of, phrases, names, tails, hints, apart }: Sought,
): readonly Hit[] {
  const page = pageOf(tokens);
  const hits = placesOf(page, phrases).map((place) => hitOf(place.phrase.term, place));
  if (reading === "lookalike") return hits;
  return [
    ...hits,
    ...findNumbers(tokens, of, placesOf(page, names)).map(({ term, ...place }) =>
      hitOf(term, place),
    ),
    ...findTails(text, tokens, of, placesOf(page, tails)).map(({ term, ...place }) =>
      hitOf(term, place),
    ),
    ...apartIn(tokens, apart),
    ...placesOf(page, hints)
      .filter(({ phrase, from }) => !phrase.isProper || isProperAt(text, from))
      .map(({ phrase, from, to }) => ({
        ...hitOf(phrase.term, { from, to }),
        level: "look" as const,
      })),
    ...findPhones(text, tokens, of.phones).map(({ term, ...place }) => hitOf(term, place)),
  ];
}

const onMap = ({ sign, from, to }: MapHit): Hit => ({
  termId: null,
  why: sign,
  level: "look",
  from,
  to,
});

const hitOf = (term: GuardTerm, { from, to }: Span): Hit => ({
  termId: term.id,
  why: "address",
  level: levelOf[term.kind],
  from,
  to,
});

/** Where the text has a name with other small words in it, or more of them. */
function apartIn(tokens: readonly Token[], apart: PhraseIndex): readonly Hit[] {
  if (apart.length === 0) return [];
  const bare = pageOf(tokens.filter(({ word }) => !isSmall(word)));
  return placesOf(bare, apart).map((place) => hitOf(place.phrase.term, place));
}

/** All tokens in one row, and which of them begins or ends at a place in it: -1 for none. */
interface Page {
  readonly tokens: readonly Token[];
  readonly row: string;
  readonly begins: Int32Array;
  readonly ends: Int32Array;
}

function pageOf(tokens: readonly Token[]): Page {
  const row = tokens.map(({ word }) => word).join("");
  const begins = new Int32Array(row.length + 1).fill(-1);
  const ends = new Int32Array(row.length + 1).fill(-1);
  let length = 0;
  for (const [index, { word }] of tokens.entries()) {
    begins[length] = index;
    length += word.length;
    ends[length] = index;
  }
  return { tokens, row, begins, ends };
}

/**
 * Phrases indexed by three of their letters, which occur wherever the phrase does, at the position these letters have
 * in it.
 */
type PhraseIndex<P extends Phrase = Phrase> = readonly (readonly Clue<P>[] | undefined)[];

interface Clue<P extends Phrase> {
  readonly phrase: P;
  /** Letters from the beginning of the phrase to these three; with one more or fewer where one is wrong before them. */
  readonly after: number;
  readonly mayShift: boolean;
}

/** One typing error leaves one half of a word as it is. */
function indexOf<P extends Phrase>(phrases: readonly P[]): PhraseIndex<P> {
  const index: Clue<P>[][] = [];
  const add = (phrase: P, after: number, mayShift: boolean): void => {
    const at = placeIn(phrase.text, after);
    const clues = index[at] ?? [];
    clues.push({ phrase, after, mayShift });
    index[at] = clues;
  };
  for (const phrase of phrases) {
    add(phrase, 0, false);
    if (isForgiving(phrase)) add(phrase, (phrase.text.length >> 1) + 1, true);
  }
  return index;
}

const clueLength = 3;

/** Of three letters, in a list of four thousand: others may have the same, and are told apart when they are read. */
const placeIn = (row: string, at: number): number =>
  ((row.charCodeAt(at) * 31 + row.charCodeAt(at + 1)) * 31 + row.charCodeAt(at + 2)) & 4095;

const isForgiving = ({ isFull, text }: Phrase): boolean => isFull && text.length >= forgiving;

function placesOf<P extends Phrase>(
  page: Page,
  index: PhraseIndex<P>,
): readonly (PhrasePosition & { readonly phrase: P })[] {
  const { row, begins, tokens } = page;
  const found = new Map<string, PhrasePosition & { readonly phrase: P }>();
  if (index.length === 0) return [];
  for (let place = 0; place + clueLength <= row.length; place += 1) {
    const clues = index[placeIn(row, place)];
    if (clues === undefined) continue;
    for (const { phrase, after, mayShift } of clues) {
      for (const shift of mayShift ? shifts : noShift) {
        const at = place - after + shift;
        const first = begins[at] ?? -1;
        const last = first < 0 ? -1 : endOf(page, phrase, at);
        if (last < 0) continue;
        if (!isPutTogether(page, phrase, first, last)) continue;
        const [begin, end] = [tokens[first], tokens[last]];
        if (begin !== undefined && end !== undefined)
          found.set(`${phrase.term.id} ${String(first)} ${String(last)}`, {
            first,
            last,
            from: begin.from,
            to: end.to,
            phrase,
          });
      }
    }
  }
  return [...found.values()];
}

const noShift = [0] as const;
const shifts = [0, -1, 1] as const;

/** The token at which the phrase ends that begins at this place of the row; -1 if it does not begin here. */
function endOf({ row, ends }: Page, phrase: Phrase, at: number): number {
  const { text } = phrase;
  if (row.startsWith(text, at)) {
    const end = ends[at + text.length] ?? -1;
    return end < 0 && phrase.mayGrow ? endOfWord(ends, at + text.length) : end;
  }
  if (!isForgiving(phrase)) return -1;
  const half = text.length >> 1;
  for (const length of [text.length, text.length - 1, text.length + 1]) {
    const end = ends[at + length] ?? -1;
    if (end < 0) continue;
    if (!isFirm(phrase, row, at, length)) continue;
    const mayBe =
      row.startsWith(text.slice(0, half), at) ||
      row.startsWith(text.slice(half + 1), at + length - (text.length - half - 1));
    if (mayBe && isOneErrorAway(row.slice(at, at + length), text)) return end;
  }
  return -1;
}

/** The token in the middle of which this place is; -1 if it goes on for longer than words do. */
function endOfWord(ends: Int32Array, from: number): number {
  for (let at = from + 1; at <= from + longestGrown; at += 1) {
    const end = ends[at] ?? -1;
    if (end >= 0) return end;
  }
  return -1;
}

const longestGrown = 30;

const isFirm = ({ text, firm }: Phrase, row: string, at: number, length: number): boolean =>
  row.startsWith(text.slice(0, firm.head), at) &&
  row.startsWith(text.slice(text.length - firm.tail), at + length - firm.tail);

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

/** In order, each place once for each term, the widest first; what stops is never hidden by what is only looked at. */
function tidy(hits: readonly Hit[]): readonly Hit[] {
  const gravity = ({ level }: Hit): number => (level === "stop" ? 0 : 1);
  const sorted = hits.toSorted((a, b) => a.from - b.from || b.to - a.to || gravity(a) - gravity(b));
  return sorted.filter(
    (hit, index) =>
      !sorted
        .slice(0, index)
        .some(
          (other) =>
            other.termId === hit.termId &&
            gravity(other) <= gravity(hit) &&
            other.from <= hit.from &&
            hit.to <= other.to,
        ),
  );
}
