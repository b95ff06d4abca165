// How words of notes are found: folded, so that "decembre" finds "Décembre", and cut where a script writes none apart.

/** Characters of scripts that put no space between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** The words between them in one piece, and the whole. */
const runs = new RegExp(`${unspaced.source}+|[^${unspaced.source.slice(1)}+`, "gu");
const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const wordCharacters = /[\p{L}\p{N}\p{M}]+/gu;
/** Some letters hold a stroke or a space when they are folded: ½, for one. */
const noWordCharacters = /[^\p{L}\p{N}\p{M}]+/gu;

/**
 * Marks that change how a letter is pronounced and not which it is: accents, vowel signs of Arabic and Hebrew, the
 * stroke that fills.
 */
const marks = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;

const alike: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ł: "l",
  ı: "i",
  ð: "d",
  þ: "th",
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ئ: "ي",
  ؤ: "و",
  ة: "ه",
};

/** Without capitals, accents, and letters that are written in several ways. Private characters stay free for the index. */
export const foldWords = (text: string): string =>
  plain.test(text)
    ? text.toLowerCase()
    : text
        .normalize("NFKD")
        .replace(marks, "")
        .normalize("NFC")
        .toLowerCase()
        .replace(/[ßæœøđłıðþأإآٱىئؤة]/g, (letter) => alike[letter] ?? letter)
        .replace(/\p{Co}/gu, "");

/** Most words have nothing to fold but capitals. */
const plain = /^[ -~]*$/;

/** A word in a text: its position, and its folded form. */
export interface FoundWord {
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

const segmenter = new Intl.Segmenter("und", { granularity: "word" });

/**
 * The words of a text, in order; those of scripts without spaces as a dictionary cuts them, or uncut where the caller
 * does not need it: the dictionary took a third of a search.
 */
export function* wordsIn(text: string, isCut = true): Generator<FoundWord> {
  for (const { from, to } of placesIn(text, isCut))
    yield { from, to, word: foldWords(text.slice(from, to)).replace(noWordCharacters, "") };
}

function* placesIn(text: string, isCut = true): Generator<Pick<FoundWord, "from" | "to">> {
  const isSpaced = !unspaced.test(text);
  for (const match of text.matchAll(wordCharacters)) {
    const [piece] = match;
    const from = match.index;
    if (isSpaced || !unspaced.test(piece)) {
      yield { from, to: from + piece.length };
      continue;
    }
    if (!isCut) {
      for (const { 0: run, index } of piece.matchAll(runs))
        yield { from: from + index, to: from + index + run.length };
      continue;
    }
    for (const { segment, index } of segmenter.segment(piece))
      yield { from: from + index, to: from + index + segment.length };
  }
}

/** What an index keeps of a text: its words, each once; of Chinese and Japanese also each character. */
export function indexedWords(text: string): readonly string[] {
  const found = new Set<string>();
  for (const { word } of wordsIn(text)) {
    found.add(word);
    if (han.test(word)) for (const character of word) found.add(character);
  }
  found.delete("");
  return [...found];
}

/** One thing to look for: the beginning of a word, or a character that must be there. */
export interface SearchWord {
  readonly text: string;
  readonly isWhole: boolean;
}

/** What a user searches for when they have typed this; nothing while it is too short to mean something. */
export function searchWordsFrom(typed: string): readonly SearchWord[] {
  const words = [...wordsIn(typed)].map(({ word }) => word).filter((word) => word !== "");
  return words.flatMap((word): SearchWord[] => {
    if (han.test(word)) return Array.from(word).map((text) => ({ text, isWhole: true }));
    return word.length < 2 ? [] : [{ text: word, isWhole: false }];
  });
}

export interface NoteExcerpt {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/**
 * Holds a text against what was typed: null where it does not hold every word of it, else the first place with what
 * stands around it. Words of a script without spaces have to stand together.
 */
export function noteExcerptOf(text: string, typed: string): NoteExcerpt | null {
  const wanted = [...wordsIn(typed)].map(({ word }) => word).filter((word) => word !== "");
  if (wanted.length === 0) return null;
  const [first = ""] = wanted;
  const spaced = wanted.filter((word) => !unspaced.test(word));
  const missing = new Set(spaced);
  let begins: FoundWord | null = null;
  let holds: FoundWord | null = null;
  let any: FoundWord | null = null;
  // Most words searched for are near the beginning: no word is read that need not be.
  for (const one of wordsIn(text, spaced.length < wanted.length)) {
    any ??= one;
    for (const word of missing) if (one.word.startsWith(word)) missing.delete(word);
    if (begins === null && one.word.startsWith(first)) begins = one;
    if (holds === null && (first.startsWith(one.word) || one.word.includes(first))) holds = one;
    if (begins !== null && missing.size === 0) break;
  }
  if (missing.size > 0) return null;
  if (spaced.length < wanted.length && !holdsAll(text, wanted)) return null;
  const place = begins ?? holds ?? any;
  return place === null ? null : around(text, place);
}

/** Words of a script without spaces may be in the middle of what a dictionary takes for one. */
function holdsAll(text: string, wanted: readonly string[]): boolean {
  const folded = foldWords(text);
  return wanted.every((word) => !unspaced.test(word) || folded.includes(word));
}

const lead = 50;
const trail = 110;
/** So far beyond what is shown words are looked at: longer ones are cut. */
const reach = 40;

/** The text around a word, from the beginning of one word to the end of another. */
function around(text: string, { from, to }: FoundWord): NoteExcerpt {
  const first = Math.max(0, from - lead);
  const last = Math.min(text.length, to + trail);
  const offset = Math.max(0, first - reach);
  // Only at the two ends is it asked where words begin and end.
  const start = first === 0 ? 0 : beginsAfter(text.slice(offset, from), first - offset) + offset;
  const near = Math.max(to, last - reach);
  const end = endsBefore(text.slice(near, last + reach), last - near);
  return {
    before: first === 0 ? text.slice(0, from) : `…${text.slice(start, from)}`,
    match: text.slice(from, to),
    after:
      last === text.length ? text.slice(to) : `${text.slice(to, end === null ? to : end + near)}…`,
  };
}

/** Where the first word begins that does so there or later; the end of the text where none does. */
function beginsAfter(text: string, least: number): number {
  for (const { from } of placesIn(text)) if (from >= least) return from;
  return text.length;
}

/** Where the last word ends that does so there or before; null where none does. */
function endsBefore(text: string, most: number): number | null {
  let end: number | null = null;
  for (const { to } of placesIn(text)) {
    if (to > most) break;
    end = to;
  }
  return end;
}
