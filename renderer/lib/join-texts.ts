/** What there is of these, side by side. */
export const joined = (parts: readonly string[], by = " · "): string =>
  parts.filter((part) => part !== "").join(by);
