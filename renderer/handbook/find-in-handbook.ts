import { foldAccents } from "../ui/fields/fold-accents.ts";
import { contentsId, type Handbook, type Section } from "./handbook.ts";

/** A section that contains all the words, with a matching sentence. */
export interface Found {
  readonly section: Section;
  readonly pageTitle: string;
  readonly sentence: string;
}

/** Everyday words for a page that its text does not contain, by its id. */
export type AlsoSaid = Readonly<Partial<Record<string, string>>>;

/**
 * Ignores accents, capitals and the order of the words. Matches in a title come first, then the pages with a matching everyday
 * word.
 */
export function findInHandbook(
  { pages }: Handbook,
  typed: string,
  also: AlsoSaid = {},
): readonly Found[] {
  const wanted = foldAccents(typed)
    .split(/[\s’']+/)
    .filter((word) => word !== "");
  if (wanted.length === 0) return [];
  const ranked = [...pages.values()]
    .filter(({ id }) => id !== contentsId)
    .flatMap(({ id, title, sections }) => {
      const words = foldAccents(also[id] ?? "").split(/[\s’']+/);
      return sections.map((section) => {
        const rank = rankOf(section, wanted, section.slug === "" ? words : []);
        return { section, pageTitle: title, rank };
      });
    })
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank);
  return ranked.slice(0, most).map(({ section, pageTitle }) => ({
    section,
    pageTitle,
    sentence: sentenceWith(section.words, wanted),
  }));
}

const most = 30;

/** 0 where a word is missing; the more words are in the title, the higher. */
function rankOf(
  { title, words, slug }: Section,
  wanted: readonly string[],
  also: readonly string[],
): number {
  const inTitle = foldAccents(title);
  const inWords = foldAccents(words);
  const isAlso = (word: string): boolean => also.some((one) => one.startsWith(word));
  const isSaid = (word: string): boolean => inTitle.includes(word) || inWords.includes(word);
  if (!wanted.every((word) => isSaid(word) || isAlso(word))) return 0;
  const titleMatches = wanted.filter((word) => inTitle.includes(word)).length;
  const everydayMatch = wanted.some(isAlso) ? 1 : 0;
  return 1 + 2 * titleMatches + (titleMatches > 0 && slug === "" ? 1 : 0) + everydayMatch;
}

function sentenceWith(words: string, wanted: readonly string[]): string {
  const sentences = words.split(/(?<=[.:!?])\s+/);
  const counted = sentences.map((sentence) => {
    const folded = foldAccents(sentence);
    return { sentence, told: wanted.filter((word) => folded.includes(word)).length };
  });
  const [best] = counted.toSorted((a, b) => b.told - a.told);
  return excerptOf(best?.sentence ?? "", wanted);
}

/** A short excerpt: whole words, including the first that matches. */
function excerptOf(sentence: string, wanted: readonly string[]): string {
  if (sentence.length <= longest) return sentence;
  const words = sentence.split(/\s+/);
  const isWanted = (word: string) => wanted.some((one) => foldAccents(word).includes(one));
  const first = Math.max(0, words.findIndex(isWanted));
  const lengthTo = (from: number, to: number) => words.slice(from, to).join(" ").length;
  // The words before it give its context.
  let from = first;
  while (from > 0 && lengthTo(from - 1, first) <= before) from -= 1;
  let to = first + 1;
  while (to < words.length && lengthTo(from, to + 1) <= longest) to += 1;
  const excerpt = words.slice(from, to).join(" ");
  return `${from > 0 ? "… " : ""}${excerpt}${to < words.length ? " …" : ""}`;
}

/** Characters. */
const longest = 180;
const before = 60;
