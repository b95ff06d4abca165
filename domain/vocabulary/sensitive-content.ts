import type { Span } from "./normalize-text.ts";
import { type Reader, strictness } from "../printing/reader.ts";
import { finderOf } from "./sensitive-word-search.ts";
import { tellingWords } from "./sensitive-words.ts";

/** Something this reader may not see, or that a user should review first. */
export interface TellingHit extends Span {
  readonly level: "stop" | "look";
}

/** Looks through words that are meant for a reader. */
export type NeutralRule = (text: string) => readonly TellingHit[];

/** @param centreName as in the settings of the centre; empty until it is entered */
export function neutralRule(reader: Reader, centreName: string): NeutralRule {
  const { words, centre } = strictness[reader];
  const finders = [
    ...(words === "none" ? [] : [{ level: words, find: findTelling }]),
    ...(centre === "none" ? [] : [{ level: centre, find: finderOf([centreName]) }]),
  ];
  return (text) =>
    finders
      .flatMap(({ level, find }) => find(text).map((span) => ({ ...span, level })))
      .toSorted((a, b) => a.from - b.from);
}

const findTelling = finderOf(tellingWords);

/** The correspondence address for a reader: for an outsider without the lines that name the centre. */
export function addressFor(reader: Reader, address: string, centreName: string): string {
  const find = neutralRule(reader, centreName);
  return address
    .split("\n")
    .filter((line) => find(line).every(({ level }) => level === "look"))
    .join("\n")
    .trim();
}
