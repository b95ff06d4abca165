// Whether two names may be of one person: each word of the one finds its own in the other, in any order, by its letters or by how
// it sounds; words may be written together or apart.
import { type LatinLetters, latinLetters, type ToLatin } from "./latin-letters.ts";
import { consonantsIn, keysOf, soundDistance, soundOf } from "./name-sound.ts";

/** How closely a typed name matches one on file, best first. */
export type Likeness = "same" | "similar" | "sounds";

const likenesses: readonly Likeness[] = ["same", "similar", "sounds"];

/** A word of a name, with how it sounds: worked out once where many are compared. */
export interface Spelled {
  readonly word: string;
  readonly sound: string;
  readonly keys: readonly string[];
  readonly consonants: number;
  /** Its script leaves most vowels out. */
  readonly isBare: boolean;
  /** For several words that are written as one: how many letters are before the last of them; otherwise zero. */
  readonly head: number;
  /** The same without an article. */
  readonly inner: Spelled | null;
}

/** Words of a name that are next to each other: one, or a few as if they were one. */
export interface Unit {
  readonly from: number;
  readonly upTo: number;
  readonly as: Spelled;
}

export interface SpelledName {
  readonly size: number;
  readonly units: readonly Unit[];
}

/** What is spelled: a word, or a few as if they were one. */
export type ToSpell = LatinLetters & Pick<Spelled, "head">;

/** More words than this are of no name. */
const mostWords = 8;

/** Spells a name; `spell` may remember the words it was given. */
export function spellName(
  name: string,
  toLatin: ToLatin,
  spell: (word: ToSpell) => Spelled = spellWord,
): SpelledName {
  return spellWords(latinLetters(name, toLatin).slice(0, mostWords), spell);
}

/** The words of a text with names, each of them. */
export const spellText = (text: string, toLatin: ToLatin): readonly Unit[] =>
  spellWords(latinLetters(text, toLatin), spellWord).units;

function spellWords(
  words: readonly LatinLetters[],
  spell: (word: ToSpell) => Spelled,
): SpelledName {
  const units: Unit[] = [];
  for (const [from, word] of words.entries()) {
    units.push({ from, upTo: from + 1, as: spell({ ...word, head: 0 }) });
    for (let upTo = from + 2; upTo <= Math.min(from + 3, words.length); upTo += 1) {
      const parts = words.slice(from, upTo);
      if (isWrittenAsOne(parts)) units.push({ from, upTo, as: spell(joined(parts)) });
    }
  }
  return { size: words.length, units };
}

/** Ben Ali, Xi Ling, De la Cruz, Abdoul Rahmane: two other long words are never joined in writing. */
const isWrittenAsOne = (parts: readonly LatinLetters[]): boolean =>
  parts.filter(({ letters }) => letters.length <= 6 || letters.startsWith("abd")).length >=
    parts.length - 1 && parts.reduce((sum, { letters }) => sum + letters.length, 0) <= 14;

function joined(parts: readonly LatinLetters[]): ToSpell {
  const letters = parts.map((part) => part.letters).join("");
  return {
    letters,
    isBare: parts.some(({ isBare }) => isBare),
    head: letters.length - (parts.at(-1)?.letters.length ?? 0),
    inner: null,
  };
}

export function spellWord({ letters: word, isBare, head, inner }: ToSpell): Spelled {
  const sound = soundOf(word);
  const without = head > 0 ? null : (inner ?? withoutArticle(word));
  return {
    word,
    sound,
    keys: keysOf(sound),
    consonants: consonantsIn(sound),
    isBare,
    head,
    inner: without === null ? null : spellWord({ letters: without, isBare, head, inner: null }),
  };
}

/** An article that is written to its word: Elhassan, Essaid, Lhoussaine. */
const withoutArticle = (word: string): string | null =>
  /^(?:[aeou]l|l(?=h)|[ae](?=(sh|ch|[rsztdnl])\1))(?=.{4})/.test(word)
    ? word.replace(/^(?:[aeou]l|l(?=h)|[ae])/, "")
    : null;

/** Words that are known with and without an article lie under the keys of both. */
export const keysOfWord = ({ keys, inner }: Spelled): readonly string[] =>
  inner === null ? keys : [...new Set([...keys, ...inner.keys])];

/** How well a typed word fits one on file: the lower the cost the better, and what it may be called. */
export interface Fit {
  readonly likeness: number;
  readonly cost: number;
}

const article = 0.15;

/** The best fit, with the article that is written to one of them or without. Null where they have nothing to do with each other. */
export function fitOf(typed: Spelled, other: Spelled, isLast: boolean): Fit | null {
  if (typed.head > 0 && other.head > 0) return null;
  const plain = plainFit(typed, other, isLast);
  if (plain?.likeness === 0 || (typed.inner === null && other.inner === null)) return plain;
  const fits = [
    typed.inner === null ? null : plainFit(typed.inner, other, isLast),
    other.inner === null ? null : plainFit(typed, other.inner, isLast),
    typed.inner === null || other.inner === null
      ? null
      : plainFit(typed.inner, other.inner, isLast),
  ].flatMap((fit) => (fit === null ? [] : [{ ...fit, cost: fit.cost + article }]));
  return [...(plain === null ? [] : [plain]), ...fits].reduce<Fit | null>(
    (best, fit) => (best === null || isBetter(fit, best) ? fit : best),
    null,
  );
}

const isBetter = (one: Fit, other: Fit): boolean =>
  one.likeness - other.likeness < 0 || (one.likeness === other.likeness && one.cost < other.cost);

function plainFit(typed: Spelled, other: Spelled, isLast: boolean): Fit | null {
  if (typed.word === other.word) return { likeness: 0, cost: 0 };
  const sound = soundFit(typed, other, isLast);
  if (other.word.startsWith(typed.word) && typed.word.length > other.head)
    return { likeness: 0, cost: Math.min(isLast ? begunCost : begunCost * 2, sound ?? Infinity) };
  const slips = slipsOf(typed, other);
  if (slips !== null) return { likeness: 1, cost: Math.min(slips * 0.5, sound ?? Infinity) };
  return sound === null ? null : { likeness: 2, cost: sound };
}

const begunCost = 0.2;

/** Words that share few consonants, or were joined in writing, are no typing error. */
function slipsOf(typed: Spelled, other: Spelled): number | null {
  const allowed = slipsAllowed(typed.word);
  if (allowed === 0 || typed.head > 0 || other.head > 0) return null;
  if (Math.abs(typed.word.length - other.word.length) > allowed) return null;
  if (bitsIn(typed.consonants ^ other.consonants) > 2 * allowed) return null;
  return slipsBetween(typed.word, other.word, allowed);
}

function soundFit(typed: Spelled, other: Spelled, isLast: boolean): number | null {
  if (typed.keys.length === 0 || other.keys.length === 0) return null;
  if (isSeveral(typed.consonants & ~other.consonants)) return null;
  const vowel = typed.isBare === other.isBare ? 0.35 : 0.1;
  if (!isSeveral(other.consonants & ~typed.consonants)) {
    const limit = limitOf(typed, other);
    const whole = soundDistance(typed.sound, other.sound, { limit, vowel });
    if (whole !== Infinity) return whole;
  }
  if (!isLast || typed.head > 0 || other.head > 0 || !isBegun(typed, other)) return null;
  const begun = soundDistance(typed.sound, other.sound, { limit: 0.3, vowel, isBegun: true });
  return begun === Infinity ? null : begun + begunCost;
}

function limitOf(typed: Spelled, other: Spelled): number {
  const length = Math.max(typed.sound.length, other.sound.length);
  if (typed.head > 0 || other.head > 0) return length * 0.1;
  if (typed.keys.some((key) => other.keys.includes(key))) return 0.3 + length * 0.13;
  return length < 4 ? 0.2 : (length - 2) * 0.2;
}

/** Two sounds tell something only where one of them is spelled with more letters: “dia” for “ja”. */
const isBegun = (typed: Spelled, other: Spelled): boolean =>
  typed.sound.length >= 3
    ? typed.sound.length < other.sound.length || typed.isBare !== other.isBare
    : typed.sound.length === 2 &&
      typed.word.length >= 3 &&
      [typed, other].some(({ word, sound }) => word[0] !== sound[0]);

const isSeveral = (bits: number): boolean => (bits & (bits - 1)) !== 0;

function bitsIn(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

/**
 * How many typing errors are between two words, where they are few enough: a letter added, missing, replaced, or two
 * exchanged.
 */
export function slipsBetween(one: string, other: string, allowed: number): number | null {
  if (allowed === 0 || Math.abs(one.length - other.length) > allowed) return null;
  let [before, row]: [number[], number[]] = [[], Array.from(other, (_, at) => at)];
  row.push(other.length);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const isSame = one[at - 1] === other[to - 1];
      let slips = Math.min(
        (row[to - 1] ?? 0) + (isSame ? 0 : 1),
        (row[to] ?? 0) + 1,
        (next[to - 1] ?? 0) + 1,
      );
      const isExchanged = one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1];
      if (isExchanged && at > 1 && to > 1) slips = Math.min(slips, (before[to - 2] ?? 0) + 1);
      next.push(slips);
    }
    if (Math.min(...next) > allowed) return null;
    [before, row] = [row, next];
  }
  const slips = row[other.length] ?? Infinity;
  return slips <= allowed ? slips : null;
}

const slipsAllowed = (word: string): number => (word.length >= 8 ? 2 : word.length >= 5 ? 1 : 0);

/** How well a typed name fits one on file, and how well each of its units fits one of that. */
export interface NameFit {
  readonly likeness: Likeness;
  readonly cost: number;
}

/** The lower the better, each likeness after the one before it. */
export const orderOfFit = ({ likeness, cost }: NameFit): number =>
  likenesses.indexOf(likeness) * 10 + cost;

type FitsWord = (typed: Unit, other: Spelled) => Fit | null;

/**
 * The best way in which each typed word finds a word of its own, or null. Words on file may be left over: a name is half typed.
 * Typed words may be left over only where everything on file was found.
 */
export function nameFit(typed: SpelledName, name: SpelledName, fits: FitsWord): NameFit | null {
  if (typed.size === 0) return null;
  const full = (1 << name.size) - 1;
  /** By how many typed words are done: the best fit for each set of words on file that is used up. */
  const steps = Array.from({ length: typed.size + 1 }, () => new Map<number, Way>());
  steps[0]?.set(0, { likeness: 0, cost: 0, found: 0, left: 0 });
  const put = (step: number, used: number, way: Way): void => {
    const known = steps[step]?.get(used);
    if (known === undefined || isBetterWay(way, known)) steps[step]?.set(used, way);
  };
  for (const [at, ways] of steps.entries()) {
    if (at === typed.size) break;
    for (const [used, way] of ways) {
      put(at + 1, used, { ...way, left: way.left + 1 });
      for (const unit of typed.units) {
        if (unit.from !== at) continue;
        for (const other of name.units) {
          const mask = ((1 << (other.upTo - other.from)) - 1) << other.from;
          if ((used & mask) !== 0) continue;
          const fit = fits(unit, other.as);
          if (fit === null) continue;
          put(unit.upTo, used | mask, {
            likeness: Math.max(way.likeness, fit.likeness),
            cost: way.cost + fit.cost,
            found: way.found + 1,
            left: way.left,
          });
        }
      }
    }
  }
  let best: Way | null = null;
  for (const [used, way] of steps[typed.size] ?? [])
    if (
      isEnough(way, used === full && name.size < typed.size, typed) &&
      (best === null || isBetterWay(way, best))
    )
      best = way;
  if (best === null) return null;
  const likeness = best.left > 0 ? Math.max(1, best.likeness) : best.likeness;
  return { likeness: likenesses[likeness] ?? "sounds", cost: best.cost + best.left * 0.5 };
}

interface Way extends Fit {
  readonly found: number;
  /** Typed words that found none. */
  readonly left: number;
}

const isBetterWay = (one: Way, other: Way): boolean =>
  one.left === other.left ? isBetter(one, other) : one.left < other.left;

function isEnough(way: Way, isShorter: boolean, typed: SpelledName): boolean {
  if (way.found === 0 || way.cost > mostCost(typed)) return false;
  if (way.left === 0) return true;
  if (!isShorter || way.left > 1) return false;
  return way.found > 1 ? way.cost <= 0.4 : typed.size === 2 && way.cost <= 0.15;
}

/** Several words that all sound a little different are another name. */
const mostCost = ({ size, units }: SpelledName): number =>
  Math.min(
    0.5 + size * 0.4,
    Math.max(
      0.1 + size * 0.3,
      units
        .filter(({ as }) => as.head === 0)
        .reduce((sum, { as }) => sum + (as.sound.length + (as.isBare ? 2 : 0)) * 0.1, 0.2),
    ),
  );
