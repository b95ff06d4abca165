/**
 * Given to a test that `npm run prove` runs and `npm test` leaves out: it takes long, and a shorter one beside it, below it, or a story
 * in the window fails as well where the promise is broken.
 */
export const long = { tags: "long" } as const;

/** A sweep in two: the cases that `npm test` tries, and the others. */
export const shortAndLong = <T>(cases: readonly T[], isShort: (one: T) => boolean) =>
  [
    [cases.filter(isShort), {}],
    [cases.filter((one) => !isShort(one)), long],
  ] as const;
