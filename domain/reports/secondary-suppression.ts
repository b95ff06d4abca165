import { fewestAlike } from "../retention/anonymized-file-row.ts";
import { bySize, type PublishableNumber, type Sum } from "./publishable-number.ts";
import { type Equation, fixedIn } from "./solve-masked-cells.ts";

/** One more number that must go, where all sums together tell one that must not be known; null where they tell none. */
export function nextToSuppress(sums: readonly Sum[]): PublishableNumber | null {
  for (const some of connected(sums))
    for (const known of toldBy(some)) {
      const next = nextBeside(some, known);
      if (next !== null) return next;
    }
  return null;
}

/** The same number under one name, wherever it occurs. */
type Name = PublishableNumber | string;
const nameOf = (entry: PublishableNumber): Name =>
  entry.key === null ? entry : `${entry.key} ${String(entry.value)}`;

const entriesOf = ({ wholes, parts }: Sum): readonly PublishableNumber[] => [...wholes, ...parts];
const isUnknown = ({ isHidden, isNever }: PublishableNumber): boolean => isHidden && !isNever;
const unknownIn = (sum: Sum): readonly PublishableNumber[] => entriesOf(sum).filter(isUnknown);

/** Sums that share something hidden, and those that share with these. */
function connected(sums: readonly Sum[]): readonly (readonly Sum[])[] {
  const heads = new Map<Name, Name>();
  const headOf = (name: Name): Name => {
    const above = heads.get(name) ?? name;
    if (above === name) return name;
    const head = headOf(above);
    heads.set(name, head);
    return head;
  };
  const groups = new Map<Name, Sum[]>();
  for (const sum of sums) {
    const [first, ...rest] = unknownIn(sum).map(nameOf);
    if (first !== undefined) for (const name of rest) heads.set(headOf(name), headOf(first));
  }
  for (const sum of sums) {
    const [first] = unknownIn(sum);
    if (first === undefined) continue;
    const head = headOf(nameOf(first));
    const group = groups.get(head);
    if (group === undefined) groups.set(head, [sum]);
    else group.push(sum);
  }
  return [...groups.values()];
}

/**
 * The secret numbers that can be calculated, even by a reader who also knows which numbers are left out for being under
 * five.
 */
function toldBy(sums: readonly Sum[]): readonly Name[] {
  const names = new Map<Name, number>();
  const [truth, most, asked]: [number[], number[], Set<number>] = [[], [], new Set()];
  const indexOf = (entry: PublishableNumber): number => {
    const name = nameOf(entry);
    const index = names.get(name) ?? names.size;
    names.set(name, index);
    truth[index] = entry.value;
    if (entry.isFew) asked.add(index);
    const cap = entry.isFew && !entry.isWeighted ? fewestAlike - 1 : Number.POSITIVE_INFINITY;
    most[index] = Math.min(most[index] ?? Number.POSITIVE_INFINITY, cap);
    return index;
  };
  const equations = sums.map(({ wholes, parts }): Equation => {
    const terms = new Map<number, number>();
    let sum = 0;
    for (const [side, times] of [
      [parts, 1],
      [wholes, -1],
    ] as const)
      for (const entry of side)
        if (isUnknown(entry)) {
          const index = indexOf(entry);
          terms.set(index, (terms.get(index) ?? 0) + times);
        } else sum -= times * entry.value;
    return { terms, sum };
  });
  const fixed = new Set(fixedIn(equations, { truth, most, asked: [...asked] }));
  return [...names].flatMap(([name, index]) => (fixed.has(index) ? [name] : []));
}

/** What a connection between two tables can do without, else the smallest beside it; one that is enough before one that is not. */
function nextBeside(sums: readonly Sum[], known: Name): PublishableNumber | null {
  const isShown = ({ isHidden, isNever }: PublishableNumber): boolean => !isHidden && !isNever;
  const own = sums.filter((sum) => unknownIn(sum).some((one) => nameOf(one) === known));
  const near = [
    ...own.flatMap(({ gives }) => gives).filter(isShown),
    ...bySize(own.flatMap(entriesOf).filter(isShown)),
  ];
  const choices = [
    ...sums.flatMap(({ gives }) => gives).filter(isShown),
    ...near,
    ...bySize(sums.flatMap(entriesOf).filter(isShown)),
  ];
  const enough = [...new Set(choices)].find((one) => !toldBy(without(sums, one)).includes(known));
  return enough ?? near[0] ?? choices[0] ?? null;
}

/** The state without one number, wherever it occurs. */
function without(sums: readonly Sum[], one: PublishableNumber): readonly Sum[] {
  const hidden = new Map<PublishableNumber, PublishableNumber>();
  const hide = (entry: PublishableNumber): PublishableNumber => {
    if (entry !== one && (one.key === null || entry.key !== one.key)) return entry;
    const copy = hidden.get(entry) ?? { ...entry, isHidden: true };
    hidden.set(entry, copy);
    return copy;
  };
  return sums.map(({ wholes, parts, gives }) => ({
    wholes: wholes.map(hide),
    parts: parts.map(hide),
    gives,
  }));
}
