/**
 * For a test that `npm run prove` runs and `npm test` leaves out: it takes long, and a shorter one beside it, a lower-level
 * one, or an end-to-end test fails as well where the promise is broken.
 */
export const long = { tags: "long" } as const;

/** Splits cases in two: those that `npm test` runs, and the others. */
export const shortAndLong = <T>(cases: readonly T[], isShort: (one: T) => boolean) =>
  [
    [cases.filter(isShort), {}],
    [cases.filter((one) => !isShort(one)), long],
  ] as const;
