// PDF files from outside, as bytes. Only their outline is looked at here; a page of its own draws them.

/** A PDF that is larger is to be cut up first. */
export const mostPdfBytes = 20 * 1024 * 1024;
/** One of more pages, too. */
export const mostPdfPages = 200;

/**
 * The file from its first mark to its last, without anything before or after; null for an incomplete PDF. What is
 * between the marks stays as it is, invisible content included.
 */
export function plainPdf(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const start = placeOf(bytes.subarray(0, searched), firstMark);
  const end = lastPlaceOf(bytes, lastMark);
  if (start < 0 || end < start) return null;
  const version = bytes[start + firstMark.length];
  if (version !== one && version !== two) return null;
  return bytes.slice(start, end + lastMark.length);
}

export const isPlainPdf = (bytes: Uint8Array): boolean => plainPdf(bytes)?.length === bytes.length;

const marked = (text: string): readonly number[] =>
  Array.from(text, (letter) => letter.charCodeAt(0));
const firstMark = marked("%PDF-");
const lastMark = marked("%%EOF");
const [one, two] = marked("12");
/** Readers look for the marks within so many bytes of either end. */
const searched = 1024;

function placeOf(bytes: Uint8Array, mark: readonly number[]): number {
  for (let at = 0; at + mark.length <= bytes.length; at += 1) if (isAt(bytes, at, mark)) return at;
  return -1;
}

function lastPlaceOf(bytes: Uint8Array, mark: readonly number[]): number {
  const least = Math.max(0, bytes.length - searched);
  for (let at = bytes.length - mark.length; at >= least; at -= 1)
    if (isAt(bytes, at, mark)) return at;
  return -1;
}

const isAt = (bytes: Uint8Array, at: number, mark: readonly number[]): boolean =>
  mark.every((byte, place) => bytes[at + place] === byte);

/** How many pages a file has that this program made: it writes each page down in plain letters, once. */
export function pagesIn(pdf: Uint8Array): number {
  let count = 0;
  for (let at = pdf.indexOf(slash); at >= 0; at = pdf.indexOf(slash, at + 1)) {
    if (!isAt(pdf, at, type)) continue;
    let next = at + type.length;
    while (blanks.includes(pdf[next] ?? 0)) next += 1;
    // `/Pages` is the list of them.
    if (isAt(pdf, next, page) && !isAt(pdf, next, list)) count += 1;
  }
  return count;
}

const type = marked("/Type");
const page = marked("/Page");
const list = marked("/Pages");
const [slash = 0] = marked("/");
const blanks = marked(" \r\n");
