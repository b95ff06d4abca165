// Finds names by what somebody typed, without walking over every name there is: by how their words begin, by words that are about as
// long, and by how they sound. It says what comparing each of them would say.
import {
  isNear,
  isTelling,
  type Likeness,
  likenessBy,
  noMatch,
  slipsAllowed,
  type Spelled,
} from "./names.ts";

export interface NameIndex<T> {
  /**
   * Those one of whose names may fit, in the order in which they were put in, and how closely a name of theirs does. `also` is one
   * more who is wanted, whatever her names are.
   */
  readonly like: (
    wanted: readonly Spelled[],
    also?: T,
  ) => {
    readonly found: readonly T[];
    readonly fits: (name: readonly Spelled[]) => Likeness | null;
  };
}

export function indexOfNames<T>(
  all: readonly T[],
  namesOf: (one: T) => readonly (readonly Spelled[])[],
): NameIndex<T> {
  const ranksOf = wordsLike(entriesOf(all.map(namesOf)));
  return {
    like: (wanted, also) => {
      const ranks = wanted.map(ranksOf);
      const places = placesOf(ranks);
      const extra = also === undefined ? [] : [all.indexOf(also)];
      return {
        found: inOrder([...places, ...extra]).map((place) => all[place] as T),
        fits: likenessBy(ranks.map((known) => (word) => known.get(word)?.rank ?? noMatch)),
      };
    },
  };
}

/** A word of names, and where those who have it stand. */
interface Entry {
  readonly spelled: Spelled;
  readonly letters: number;
  readonly places: number[];
}

interface Ranked {
  readonly rank: number;
  readonly places: readonly number[];
}

function entriesOf(all: readonly (readonly (readonly Spelled[])[])[]): readonly Entry[] {
  const entries = new Map<Spelled, Entry>();
  for (const [place, names] of all.entries())
    for (const spelled of names.flat()) {
      const known = entries.get(spelled);
      if (known === undefined)
        entries.set(spelled, { spelled, letters: lettersIn(spelled.word), places: [place] });
      else if (known.places.at(-1) !== place) known.places.push(place);
    }
  return [...entries.values()].toSorted((a, b) => (a.spelled.word < b.spelled.word ? -1 : 1));
}

/** Which words of names a typed one may stand for, and how well. */
function wordsLike(sorted: readonly Entry[]): (typed: Spelled) => ReadonlyMap<Spelled, Ranked> {
  const [byLength, bySound] = [new Map<number, Entry[]>(), new Map<string, Entry[]>()];
  for (const entry of sorted) {
    drawerOf(byLength, entry.spelled.word.length).push(entry);
    for (const code of entry.spelled.codes) drawerOf(bySound, code).push(entry);
  }
  return (typed) => {
    const { word, codes } = typed;
    const ranks = new Map<Spelled, Ranked>();
    const add = ({ spelled, places }: Entry, rank: number): void => {
      if (!ranks.has(spelled)) ranks.set(spelled, { rank, places });
    };
    for (let at = firstFrom(sorted, word); sorted[at]?.spelled.word.startsWith(word) === true; at++)
      add(sorted[at] as Entry, 0);
    const [slips, letters] = [slipsAllowed(word), lettersIn(word)];
    for (let length = word.length - slips; slips > 0 && length <= word.length + slips; length++)
      for (const entry of byLength.get(length) ?? [])
        if (bitsIn(entry.letters ^ letters) <= 2 * slips && isNear(word, entry.spelled.word))
          add(entry, 1);
    if (isTelling(word))
      for (const code of codes) for (const entry of bySound.get(code) ?? []) add(entry, 2);
    return ranks;
  };
}

/** Where the rarest of the typed words stands: a name that fits has a word for each. */
function placesOf(ranks: readonly ReadonlyMap<Spelled, Ranked>[]): readonly number[] {
  const lists = ranks.map((known) => [...known.values()].map(({ places }) => places));
  const sizes = lists.map((places) => places.reduce((sum, { length }) => sum + length, 0));
  return lists[sizes.indexOf(Math.min(...sizes))]?.flat() ?? [];
}

const inOrder = (places: readonly number[]): readonly number[] => [
  ...Uint32Array.from(new Set(places)).toSorted(),
];

function firstFrom(sorted: readonly Entry[], word: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.spelled.word ?? "") < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A bit for each letter: one slip changes two of them at most, so that most words need no closer look. */
function lettersIn(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

function drawerOf<K>(drawers: Map<K, Entry[]>, key: K): Entry[] {
  const drawer = drawers.get(key) ?? [];
  drawers.set(key, drawer);
  return drawer;
}
