import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Chance that comes out the same for the same seed. */
export interface Draw {
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  /** True so often out of one. */
  chance(share: number): boolean;
  pick<T>(all: readonly T[]): T;
  /** One of these, each as often as its weight. */
  weighed<T>(all: Weights<T>): T;
  /** Days whose logarithm is spread like a bell: many about the middle, a few very long. */
  days(spread: Spread): number;
}

export type Weights<T> = readonly (readonly [one: T, weight: number])[];

export interface Spread {
  readonly median: number;
  readonly sigma: number;
  readonly least: number;
  readonly most: number;
}

/** Each path of numbers behind a seed is a chance of its own: what is drawn along one moves nothing along another. */
export function drawFrom(seed: number, ...path: readonly number[]): Draw {
  const generator = xoroshiro128plus(
    path.reduce((sum, step) => Math.imul(sum ^ (step + 0x9e3779b9), 0x85ebca6b), seed),
  );
  const share = () => uniformFloat64(generator);
  const int: Draw["int"] = (from, to) => uniformInt(generator, from, Math.max(from, to));
  return {
    int,
    chance: (of) => share() < of,
    pick: (all) => at(all, int(0, all.length - 1)),
    weighed: (all) => {
      let left = share() * all.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [one, weight] of all) {
        left -= weight;
        if (left < 0) return one;
      }
      return at(all, all.length - 1)[0];
    },
    days: ({ median, sigma, least, most }) => {
      // Box and Muller: two even draws make one of a bell.
      const bell = Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
      return Math.min(most, Math.max(least, Math.round(median * Math.exp(sigma * bell))));
    },
  };
}

function at<T>(all: readonly T[], index: number): T {
  const one = all[index];
  if (one === undefined) throw new Error("There is nothing to draw from");
  return one;
}
