// What the guard says of a paper that is about to leave.
import * as z from "zod";
import { guardOf } from "./search.ts";
import type { GuardTerm } from "./term.ts";

/** `stop`: it stays. `look`: somebody looks first. `clear`: nothing was found. */
export const GuardVerdict = z.strictObject({
  level: z.enum(["clear", "look", "stop"]),
  /** Where, and in which words; pages are counted from one, 0 is the title of the file. */
  found: z.array(z.strictObject({ page: z.number().int().min(0), words: z.string() })),
});
export type GuardVerdict = Readonly<z.infer<typeof GuardVerdict>>;

/** A page of a file from outside that is a picture, or has next to no words: a number of it, the name of a scanner. */
export const isPicture = (words: string): boolean => words.replaceAll(/\s/g, "").length < 40;

/** What is shown at most: whoever mends these finds the others. */
export const mostFound = 20;

/**
 * Looks through a paper as it is rendered.
 *
 * @param pages the title of the file, then the words of each page, in order
 */
export function verdictOn(
  pages: readonly string[],
  terms: readonly GuardTerm[],
  exempt: readonly string[],
): GuardVerdict {
  const guard = guardOf(terms, exempt);
  const hits = pages.flatMap((text, page) =>
    guard
      .search(text)
      .map(({ level, from, to }) => ({ level, page, words: saidOf(text.slice(from, to)) })),
  );
  const stops = hits.filter(({ level }) => level === "stop");
  const shown = stops.length > 0 ? stops : hits;
  return {
    level: stops.length > 0 ? "stop" : hits.length > 0 ? "look" : "clear",
    found: shown.slice(0, mostFound).map(({ page, words }) => ({ page, words })),
  };
}

/** In one line, without what cannot be seen. */
export const saidOf = (words: string): string =>
  words
    .replaceAll(/[\p{Cf}\p{M}]/gu, "")
    .replaceAll(/\s+/g, " ")
    .slice(0, 120);
