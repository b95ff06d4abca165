/**
 * Stands for a version where a record counts none: a number made of what a form begins with, never 0. It lies beside a draft and
 * not in it, so it is made only of what everybody who works in the house reads.
 */
export function formVersion(start: object | string): number {
  let sum = 0;
  for (const letter of JSON.stringify(start))
    sum = (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return sum + 1;
}
