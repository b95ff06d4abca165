/** What there is of these, side by side. */
export const joinTexts = (parts: readonly string[], by = " · "): string =>
  parts.filter((part) => part !== "").join(by);
