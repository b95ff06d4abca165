/** Distinguishes two states of a record without a version of its own: a part of something that is saved as a whole. */
export function contentHash(value: unknown): number {
  let sum = 0;
  for (const letter of JSON.stringify(value))
    sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % prime;
  // Never 0: that is the version of something new.
  return sum + 1;
}

const prime = 2_147_483_647;
