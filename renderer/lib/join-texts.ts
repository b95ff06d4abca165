/** Joins the texts that are not empty. */
export const joinTexts = (parts: readonly string[], by = " · "): string =>
  parts.filter((part) => part !== "").join(by);
