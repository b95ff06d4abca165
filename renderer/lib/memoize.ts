/**
 * Caches the result of `make` for each key: formatters of dates and names are slow to create, and every line of a list needs
 * one.
 */
export function memoize<Key extends string, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const cached = made.get(key);
    if (cached !== undefined) return cached;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
