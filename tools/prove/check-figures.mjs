// What makes a step proved: every figure it promised is there, and is what it has to be.

/**
 * What a figure has to be: exactly so much, or at least so much.
 * @typedef {{ readonly name: string, readonly is?: number, readonly atLeast?: number }} Expected
 *
 * @typedef {{ readonly name: string, readonly value: number }} Figure
 */

/**
 * @param {readonly Expected[]} expected
 * @param {readonly Figure[]} figures the last of a name counts
 * @returns {readonly string[]} what is wrong; nothing when it is proved
 */
export function wrongIn(expected, figures) {
  const told = new Map(figures.map(({ name, value }) => [name, value]));
  return expected.flatMap(({ name, is, atLeast }) => {
    const value = told.get(name);
    if (value === undefined || !Number.isFinite(value)) return [`“${name}” was not told`];
    if (is !== undefined && value !== is) {
      return [`“${name}” is ${String(value)}, and has to be ${String(is)}`];
    }
    if (atLeast !== undefined && value < atLeast) {
      return [`“${name}” is ${String(value)}, and has to be at least ${String(atLeast)}`];
    }
    return [];
  });
}

/**
 * Figures as tests write them down, one JSON object a line.
 * @param {string} text
 * @returns {readonly Figure[]} each name once, in the order in which they were first told
 */
export function figuresIn(text) {
  /** @type {Map<string, number>} */
  const told = new Map();
  for (const line of text.split("\n").filter((each) => each !== "")) {
    /** @type {unknown} */
    const read = JSON.parse(line);
    const {
      name,
      value = Number.NaN,
      more,
    } = /** @type {{ readonly name: string, readonly value?: number, readonly more?: number }} */ (
      read
    );
    told.set(name, more === undefined ? value : (told.get(name) ?? 0) + more);
  }
  return [...told].map(([name, value]) => ({ name, value }));
}
