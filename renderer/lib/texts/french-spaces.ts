/** In French, the space before a colon, inside quotation marks and after “n°” does not break. */
export const withFrenchSpaces = (text: string): string =>
  text.replaceAll(/ (?=[:;?!»])|(?<=«|\bn°) /g, "\u00a0");

/** A day, its month and its year stay on one line, and so does a number with what it counts. */
export const withUnbrokenDates = (text: string): string =>
  text.replaceAll(/(?<=\b\d{1,2}(?:er)?) (\p{L}{3,9}) (?=\d{4}\b)/gu, "\u00a0$1\u00a0");

/** The same texts, with no-break spaces where French needs them. */
export function withFrenchSpacesIn<T>(words: T): T;
export function withFrenchSpacesIn(words: unknown): unknown {
  if (typeof words === "string") return withFrenchSpaces(words);
  if (Array.isArray(words)) return words.map((word: unknown) => withFrenchSpacesIn(word));
  if (typeof words !== "object" || words === null) return words;
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => [key, withFrenchSpacesIn(value)]),
  );
}
