/** A pure function of something that never changes, worked out once as long as that is there. */
export function memoizeByObject<K extends object, T>(compute: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { readonly answer: T }>();
  return (of) => {
    const found = known.get(of);
    if (found !== undefined) return found.answer;
    const answer = compute(of);
    known.set(of, { answer });
    return answer;
  };
}

/** The most answers cached; then the cache starts from scratch. */
const most = 20_000;

/**
 * A pure function of plain values that computes each answer once. Temporal takes some microseconds to add a day, and a list
 * of hundreds of people asks for the same days ten thousand times.
 */
export function memoize<A extends readonly (string | number)[], T>(
  compute: (...given: A) => T,
): (...given: A) => T {
  const known = new Map<string, T>();
  return (...given) => {
    const key = given.join(" ");
    const found = known.get(key);
    if (found !== undefined) return found;
    const answer = compute(...given);
    if (known.size >= most) known.clear();
    known.set(key, answer);
    return answer;
  };
}
