/** Numbers by their index, each as often as it is said, that add up to so much. */
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

/**
 * Those of which all that is known leaves one value only: no solution has one more of it, none one less. The simplex method,
 * from one corner of what is possible to the next, by the rule of Bland, so that it never goes in a circle. Corners need not
 * be whole: of equations that are no lines of a table, one that has a single whole solution may be passed over.
 */
export function fixedIn(equations: readonly Equation[], known: Unknowns): readonly number[] {
  const corner = firstCorner(equations, known);
  const open = new Set(known.asked);
  const look = (): void => {
    const values = valuesAt(corner);
    for (const one of open)
      if (Math.abs((values.get(one) ?? 0) - (known.truth[one] ?? 0)) > 1 - tiny) open.delete(one);
  };
  look();
  for (const one of known.asked)
    for (const sign of [1, -1] as const)
      while (open.has(one)) {
        const step = stepTowards(corner, one, sign);
        if (step === "nowhere") break;
        if (step === "without end") open.delete(one);
        else look();
      }
  return [...open];
}

/** Each row says what its basic number is: the last of it, less what the others are times what stands there. */
interface Corner {
  readonly rows: Float64Array[];
  readonly basis: number[];
  readonly width: number;
}

/** What was put in for a row so that it holds; none is left of it at a corner. */
const stopgap = -1;

function firstCorner(equations: readonly Equation[], { truth, most }: Unknowns): Corner {
  const capped = most.flatMap((value, index) =>
    value === Number.POSITIVE_INFINITY ? [] : [index],
  );
  const width = truth.length + capped.length;
  const corner: Corner = { rows: [], basis: [], width };
  for (const { terms, sum } of equations) {
    const sign = sum < 0 ? -1 : 1;
    const row = new Float64Array(width + 1);
    for (const [index, times] of terms) row[index] = times * sign;
    row[width] = sum * sign;
    corner.rows.push(row);
    corner.basis.push(stopgap);
  }
  for (const [at, index] of capped.entries()) {
    const row = new Float64Array(width + 1);
    row[index] = 1;
    row[truth.length + at] = 1;
    row[width] = most[index] ?? 0;
    corner.rows.push(row);
    corner.basis.push(truth.length + at);
  }
  withoutStopgaps(corner);
  return corner;
}

function withoutStopgaps(corner: Corner): void {
  const { rows, basis, width } = corner;
  const held = () => [...basis.keys()].filter((row) => basis[row] === stopgap);
  for (;;) {
    const stops = held();
    const column = firstColumn(width, (at) =>
      stops.reduce((sum, row) => sum + (rows[row]?.[at] ?? 0), 0),
    );
    const row = column === null ? null : leaving(corner, column);
    if (column === null || row === null) break;
    pivot(corner, row, column);
  }
  for (const row of held().toReversed()) {
    const column = firstColumn(width, (at) => Math.abs(rows[row]?.[at] ?? 0));
    if (column !== null) {
      pivot(corner, row, column);
      continue;
    }
    // It says what the others say.
    rows.splice(row, 1);
    basis.splice(row, 1);
  }
}

function firstColumn(width: number, gain: (column: number) => number): number | null {
  for (let column = 0; column < width; column += 1) if (gain(column) > tiny) return column;
  return null;
}

/** One corner on, where that brings more of it, or less. */
function stepTowards(
  corner: Corner,
  one: number,
  sign: 1 | -1,
): "done" | "nowhere" | "without end" {
  const { rows, basis, width } = corner;
  const at = basis.indexOf(one);
  if (at < 0 && sign < 0) return "nowhere";
  const own = rows[at];
  const column =
    own === undefined ? one : firstColumn(width, (j) => (j === one ? 0 : -sign * (own[j] ?? 0)));
  if (column === null) return "nowhere";
  const row = leaving(corner, column);
  if (row === null) return "without end";
  pivot(corner, row, column);
  return "done";
}

/** Which is nothing first while that of the column grows. */
function leaving({ rows, basis, width }: Corner, column: number): number | null {
  let [found, least]: [number | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const [index, row] of rows.entries()) {
    const by = row[column] ?? 0;
    if (by <= tiny) continue;
    const reach = (row[width] ?? 0) / by;
    const isSame = found !== null && Math.abs(reach - least) <= tiny;
    if (isSame ? (basis[index] ?? 0) < (basis[found ?? 0] ?? 0) : reach < least)
      [found, least] = [index, reach];
  }
  return found;
}

function pivot({ rows, basis }: Corner, at: number, column: number): void {
  const own = rows[at];
  if (own === undefined) return;
  const by = own[column] ?? 1;
  for (const index of own.keys()) own[index] = (own[index] ?? 0) / by;
  const set = [...own.keys()].filter((index) => own[index] !== 0);
  for (const [index, row] of rows.entries()) {
    const times = row[column] ?? 0;
    if (index === at || times === 0) continue;
    for (const other of set) {
      const value = (row[other] ?? 0) - times * (own[other] ?? 0);
      row[other] = Math.abs(value) < 1e-11 ? 0 : value;
    }
  }
  basis[at] = column;
}

const valuesAt = ({ rows, basis, width }: Corner): ReadonlyMap<number, number> =>
  new Map(basis.map((index, row) => [index, rows[row]?.[width] ?? 0]));
