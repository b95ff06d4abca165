/** The longest part of a file's name that tells what the file is. */
export const longestFileWord = 60;

/** Words of the program as a part of a file's name that every computer takes: small letters, figures and strokes. */
export function fileNameWord(words: string): string {
  const plain = words
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z\d]+/g, "-")
    .slice(0, longestFileWord)
    .replaceAll(/^-|-$/g, "");
  return plain === "" ? "table" : plain;
}
