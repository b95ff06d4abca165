import { solve } from "yalps";

/** Numbers by their index, each as often as it occurs, that add up to so much. */
export interface Equation {
  readonly terms: ReadonlyMap<number, number>;
  readonly sum: number;
}

interface Unknowns {
  /** What they are: one solution of many. */
  readonly truth: readonly number[];
  /** None is less than nothing, nor more than this. */
  readonly most: readonly number[];
  /** The indexes of those that are asked for. */
  readonly asked: readonly number[];
}

const tiny = 1e-7;
const directions = ["maximize", "minimize"] as const;
/** One half of those that are asked for less the other half: one of each for every digit of their places in twos. */
const halfAt = (digit: number): string => `half ${String(digit)}`;
const numberAt = (index: number): string => `number ${String(index)}`;

/**
 * Those of which all that is known leaves one value only: no solution has one more of it, none one less. Solutions need not be whole:
 * of equations that are no lines of a table, one that has a single whole solution may be passed over.
 */
export function fixedIn(
  equations: readonly Equation[],
  { truth, most, asked }: Unknowns,
): readonly number[] {
  const constraints = new Map<string, { readonly max: number } | { readonly equal: number }>();
  const variables = truth.map((_, index) => new Map([[numberAt(index), 1]]));
  for (const [index, max] of most.entries())
    if (Number.isFinite(max)) constraints.set(numberAt(index), { max });
  for (const [row, { terms, sum }] of equations.entries()) {
    constraints.set(`sum ${String(row)}`, { equal: sum });
    for (const [index, times] of terms) variables[index]?.set(`sum ${String(row)}`, times);
  }
  const digits = asked.length.toString(2).length;
  for (const [place, index] of asked.entries())
    for (let digit = 0; digit < digits; digit += 1)
      variables[index]?.set(halfAt(digit), ((place >> digit) & 1) === 1 ? 1 : -1);
  const open = new Set(asked);
  const look = (
    direction: (typeof directions)[number],
    objective: string,
  ): "optimal" | "unbounded" | null => {
    const found = solve({ direction, objective, constraints, variables: variables.entries() });
    const values = new Map(found.variables);
    if (found.status === "optimal" && isSolution(values, equations, most))
      for (const one of open)
        if (Math.abs((values.get(one) ?? 0) - (truth[one] ?? 0)) > 1 - tiny) open.delete(one);
    return found.status === "optimal" || found.status === "unbounded" ? found.status : null;
  };
  // Most are told apart from the truth by few solutions.
  for (let digit = 0; digit < digits && open.size > 0; digit += 1)
    for (const direction of directions) look(direction, halfAt(digit));
  for (const one of asked)
    for (const direction of directions)
      if (open.has(one) && look(direction, numberAt(one)) === "unbounded") open.delete(one);
  return [...open];
}

/** Looked at again: nothing leaves the house on the word of a library alone. */
const isSolution = (
  values: ReadonlyMap<number, number>,
  equations: readonly Equation[],
  most: readonly number[],
): boolean =>
  [...values].every(([index, value]) => value >= -tiny && value <= (most[index] ?? 0) + tiny) &&
  equations.every(({ terms, sum }) => {
    const found = [...terms].reduce(
      (all, [index, times]) => all + times * (values.get(index) ?? 0),
      0,
    );
    return Math.abs(found - sum) < tiny * Math.max(1, terms.size);
  });
