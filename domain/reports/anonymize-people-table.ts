import { fewestAlike } from "../retention/anonymized-file-row.ts";
import { type Resumable, runToEnd } from "../core/resumable.ts";

/** What a table of people shows once no one can be singled out in it. */
export interface Coarsened {
  /** One of each person, in an order that tells nothing of who came first. */
  readonly rows: readonly (readonly string[])[];
  /** How closely each column is told: 0 as closely as can be, its last level nothing at all. */
  readonly levels: readonly number[];
  /** How many are alike at least. */
  readonly alike: number;
  /** Lines of which nothing is told. */
  readonly blanked: number;
}

/** The data of one person: the value of each column at each level, from the finest to none. */
export type Levels = readonly (readonly string[])[];

/**
 * Tells the columns one after the other, each as closely as can be so that five share every line and no more than a tenth of
 * the lines, or five, are left blank. Those are five or more as well, or none: where they are fewer, some of the largest group
 * keep them company.
 *
 * @param people all with the same columns and levels, the column that matters most first; at least five, or nothing is told
 */
export function* coarsenedInParts(people: readonly Levels[]): Resumable<Coarsened> {
  const depths = (people[0] ?? []).map((column) => column.length);
  const levels = depths.map((depth) => depth - 1);
  for (const [at, depth] of depths.entries())
    for (let level = 0; level < depth; level += 1) {
      levels[at] = level;
      yield;
      if (parted(people, levels).blanked.length <= mostBlanked(people.length)) break;
    }
  return lined(people, levels);
}

export const coarsened = (people: readonly Levels[]): Coarsened =>
  runToEnd(coarsenedInParts(people));

const mostBlanked = (people: number): number => Math.max(fewestAlike, people / 10);

function lined(people: readonly Levels[], levels: readonly number[]): Coarsened {
  const { kept, blanked } = parted(people, levels);
  const told = kept.flat().map((person) => lineOf(person, levels));
  const rows = [...told, ...blanked.map(() => levels.map(() => ""))];
  const sizes = [...kept.map(({ length }) => length), blanked.length].filter((size) => size > 0);
  return {
    rows: rows.toSorted((a, b) => (a.join("\n") < b.join("\n") ? -1 : 1)),
    levels: [...levels],
    alike: sizes.length === 0 ? 0 : Math.min(...sizes),
    blanked: blanked.length,
  };
}

/** Who shares their line with four others, and who is left blank. */
function parted(people: readonly Levels[], levels: readonly number[]) {
  const groups = groupsOf(people, levels);
  const few = groups.filter(({ length }) => length < fewestAlike).flat();
  const kept = groups
    .filter(({ length }) => length >= fewestAlike)
    .toSorted(
      (a, b) => b.length - a.length || (keyOf(a[0], levels) < keyOf(b[0], levels) ? -1 : 1),
    );
  const [largest = [], ...others] = kept;
  const missing = few.length === 0 ? 0 : Math.max(0, fewestAlike - few.length);
  if (missing === 0) return { kept, blanked: few };
  // All in a group say the same: it does not matter which of them keep those few company.
  const left = largest.slice(missing);
  return left.length >= fewestAlike
    ? { kept: [left, ...others], blanked: [...few, ...largest.slice(0, missing)] }
    : { kept: others, blanked: [...few, ...largest] };
}

function groupsOf(
  people: readonly Levels[],
  levels: readonly number[],
): readonly (readonly Levels[])[] {
  const groups = new Map<string, Levels[]>();
  for (const person of people) {
    const key = keyOf(person, levels);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [person]);
    else group.push(person);
  }
  return [...groups.values()];
}

const lineOf = (person: Levels, levels: readonly number[]): readonly string[] =>
  levels.map((level, at) => person[at]?.[level] ?? "");

const keyOf = (person: Levels | undefined, levels: readonly number[]): string =>
  lineOf(person ?? [], levels).join("\n");
