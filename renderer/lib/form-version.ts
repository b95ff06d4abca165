/**
 * Replaces the version of a record that has none: a hash of the initial values of a form, never 0. It is stored beside a draft
 * and not sealed, so it is made only of what all staff may read.
 */
export function formVersion(start: object | string): number {
  let sum = 0;
  for (const letter of JSON.stringify(start))
    sum = (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return sum + 1;
}
