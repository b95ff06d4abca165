import type { Span } from "./normalize-text.ts";
import { type Reader, strictness } from "../printing/reader-kind.ts";
import { revealingWordFinder } from "./revealing-word-search.ts";
import { revealingWords } from "./revealing-words.ts";

/** Something this reader may not see, or that a user should review first. */
export interface RevealingHit extends Span {
  readonly level: "stop" | "look";
}

/** Looks through words that are meant for a reader. */
export type RevealingWordsRule = (text: string) => readonly RevealingHit[];

/** @param centreName as in the settings of the centre; empty until it is entered */
export function revealingWordsRule(reader: Reader, centreName: string): RevealingWordsRule {
  const { words, centre } = strictness[reader];
  const finders = [
    ...(words === "none" ? [] : [{ level: words, find: findSensitiveWords }]),
    ...(centre === "none" ? [] : [{ level: centre, find: revealingWordFinder([centreName]) }]),
  ];
  return (text) =>
    finders
      .flatMap(({ level, find }) => find(text).map((span) => ({ ...span, level })))
      .toSorted((a, b) => a.from - b.from);
}

const findSensitiveWords = revealingWordFinder(revealingWords);

/** The correspondence address for a reader: for an outsider without the lines that name the centre. */
export function addressFor(reader: Reader, address: string, centreName: string): string {
  const find = revealingWordsRule(reader, centreName);
  return address
    .split("\n")
    .filter((line) => find(line).every(({ level }) => level === "look"))
    .join("\n")
    .trim();
}
