/** Words from the middle of a sentence, at the beginning of one. */
export const capital = (words: string): string =>
  words.charAt(0).toLocaleUpperCase() + words.slice(1);
