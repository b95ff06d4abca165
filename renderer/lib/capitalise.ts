/** Words from the middle of a sentence, at the beginning of one. Turkish has a capital of its own for its i. */
export const capitalise = (words: string, language?: string): string =>
  words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
