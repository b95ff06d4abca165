import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Equation, fixedIn } from "../../../domain/reports/solve-masked-cells.ts";
import { runs } from "../../helpers/property-runs.ts";

const most = 6;
const adding = (indexes: readonly number[], truth: readonly number[], less?: number): Equation => {
  const terms = new Map([
    ...indexes.map((index) => [index, 1] as const),
    ...(less === undefined ? [] : [[less, -1] as const]),
  ]);
  const sum = [...terms].reduce((all, [index, times]) => all + times * (truth[index] ?? 0), 0);
  return { terms, sum };
};

/** Those that have one value in all solutions, of which each is tried. */
function tried(equations: readonly Equation[], count: number): readonly number[] {
  const seen = Array.from({ length: count }, () => new Set<number>());
  const go = (values: readonly number[]): void => {
    if (values.length < count) {
      for (let value = 0; value <= most; value += 1) go([...values, value]);
      return;
    }
    const fits = equations.every(
      ({ terms, sum }) =>
        [...terms].reduce((all, [index, times]) => all + times * (values[index] ?? 0), 0) === sum,
    );
    if (fits) for (const [index, value] of values.entries()) seen[index]?.add(value);
  };
  go([]);
  return [...seen.keys()].filter((index) => seen[index]?.size === 1);
}

const asked = (truth: readonly number[], cap: number = Number.POSITIVE_INFINITY) => ({
  truth,
  most: truth.map(() => cap),
  asked: [...truth.keys()],
});

describe("what has one solution", () => {
  it("is found where a number is a total minus the others, through several sums", () => {
    const truth = [16, 2, 3];
    const sums = [adding([0, 1], truth), adding([0, 2], truth), adding([2], truth)];
    expect(fixedIn(sums, asked(truth))).toEqual([0, 1, 2]);
    expect(fixedIn(sums.slice(0, 2), asked(truth))).toEqual([]);
  });

  it("is found where nothing can be less than zero, nor more than its maximum", () => {
    expect(fixedIn([adding([0, 1], [0, 0])], asked([0, 0]))).toEqual([0, 1]);
    expect(fixedIn([adding([0, 1], [4, 4])], asked([4, 4], 4))).toEqual([0, 1]);
    expect(fixedIn([adding([0, 1], [4, 4])], asked([4, 4]))).toEqual([]);
  });

  it("is one in every solution there is", () => {
    const truths = fc.array(fc.integer({ min: 0, max: most }), { minLength: 4, maxLength: 4 });
    const sums = fc.array(
      fc.tuple(
        fc.subarray([0, 1, 2], { minLength: 1 }),
        fc.option(fc.constant(3), { nil: undefined }),
      ),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(truths, sums, (truth, drawn) => {
        const equations = drawn.map(([indexes, less]) => adding(indexes, truth, less));
        const found = fixedIn(equations, asked(truth, most));
        const all = tried(equations, truth.length);
        expect(found.filter((index) => !all.includes(index))).toEqual([]);
      }),
      { numRuns: runs(150) },
    );
  });

  it("is missed nowhere in a table", () => {
    const cells = fc.array(fc.integer({ min: 0, max: most }), { minLength: 4, maxLength: 4 });
    const lines = fc.subarray(
      [
        [0, 1],
        [2, 3],
        [0, 2],
        [1, 3],
        [0, 1, 2, 3],
      ],
      { minLength: 1 },
    );
    fc.assert(
      fc.property(cells, lines, (truth, told) => {
        const equations = told.map((line) => adding(line, truth));
        expect(fixedIn(equations, asked(truth, most))).toEqual(tried(equations, truth.length));
      }),
      { numRuns: runs(150) },
    );
  });
});
