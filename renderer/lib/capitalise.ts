/** Capitalises words for the beginning of a sentence. Turkish has a capital of its own for i. */
export const capitalise = (words: string, language?: string): string =>
  words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
