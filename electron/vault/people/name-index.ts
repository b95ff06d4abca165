// Finds names by what a user typed: each word on file is compared once, however many people have it. The result is the
// same as comparing each of the names.
import {
  type Fit,
  fitOf,
  nameFit,
  type NameFit,
  type Spelled,
  type SpelledName,
  type Unit,
} from "../../../domain/people/name-match.ts";

export interface NameIndex<T> {
  /**
   * People with a name that may fit, in the order in which they were added, and how closely a name of theirs does.
   * `also` is one more who is included, whatever their names are.
   */
  readonly like: (
    wanted: SpelledName,
    also?: T,
  ) => {
    readonly found: readonly T[];
    readonly fits: (name: SpelledName) => NameFit | null;
  };
}

export function indexOfNames<T>(
  all: readonly T[],
  namesOf: (one: T) => readonly SpelledName[],
): NameIndex<T> {
  const names = all.map(namesOf);
  const shortest = names.map((own) => Math.min(...own.map(({ size }) => size)));
  const entries = [...placesByWord(names)];
  return {
    like: (wanted, also) => {
      const known = new Map<Unit, ReadonlyMap<Spelled, Fit>>();
      /** The typed words that match one on file, as bits, by its position. */
      const words = new Map<number, number>();
      for (const unit of wanted.units) {
        const fits = new Map<Spelled, Fit>();
        for (const [word, places] of entries) {
          const fit = fitOf(unit.as, word, unit.upTo === wanted.size);
          if (fit === null) continue;
          fits.set(word, fit);
          for (const place of places)
            words.set(place, (words.get(place) ?? 0) | bitsBetween(unit.from, unit.upTo));
        }
        known.set(unit, fits);
      }
      const every = bitsBetween(0, wanted.size);
      // A typed word that finds none may be left over only where everything on file was found.
      const places = [...words].flatMap(([place, found]) =>
        found === every || (shortest[place] ?? 0) < wanted.size ? [place] : [],
      );
      const extra = also === undefined ? [] : [all.indexOf(also)];
      return {
        found: [...Uint32Array.from(new Set([...places, ...extra])).toSorted()].map(
          (place) => all[place] as T,
        ),
        fits: (name) => nameFit(wanted, name, (unit, word) => known.get(unit)?.get(word) ?? null),
      };
    },
  };
}

const bitsBetween = (from: number, upTo: number): number => (1 << upTo) - (1 << from);

/** The words of names, and the positions of the people who have them. */
function placesByWord(
  all: readonly (readonly SpelledName[])[],
): ReadonlyMap<Spelled, readonly number[]> {
  const entries = new Map<Spelled, number[]>();
  for (const [place, names] of all.entries())
    for (const { as } of names.flatMap(({ units }) => units)) {
      const known = entries.get(as);
      if (known === undefined) entries.set(as, [place]);
      else if (known.at(-1) !== place) known.push(place);
    }
  return entries;
}
