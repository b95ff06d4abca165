// The result of the address guard for a document that is about to leave.
import * as z from "zod";
import type { Span } from "../vocabulary/normalize-text.ts";
import { AddressSign, addressSearchOf } from "./address-search.ts";
import type { GuardTerm } from "./term.ts";

/** `stop`: it does not leave. `look`: a user reviews it first. `clear`: nothing was found. */
export const GuardVerdict = z.strictObject({
  level: z.enum(["clear", "look", "stop"]),
  /** Where, and in which words; pages are counted from one, 0 is the title of the file. */
  found: z.array(
    z.strictObject({ page: z.number().int().min(0), words: z.string(), why: AddressSign }),
  ),
});
export type GuardVerdict = Readonly<z.infer<typeof GuardVerdict>>;

/** A page of a file from outside that is a picture, or has next to no words: a number of it, the name of a scanner. */
export const isPicture = (words: string): boolean => words.replaceAll(/\s/g, "").length < 40;

/** The most findings shown: fixing these reveals the others. */
export const mostFound = 20;

/** Something in a text, by the level of what is looked for. */
export interface Leveled extends Span {
  readonly level: "stop" | "look";
}

/** The verdict on one text alone. */
export function verdictOn(
  text: string,
  terms: readonly GuardTerm[],
  exempt: readonly string[],
): GuardVerdict {
  const hits = addressSearchOf(terms, exempt).search(text);
  const stops = hits.filter(({ level }) => level === "stop");
  const shown = stops.length > 0 ? stops : hits;
  return {
    level: stops.length > 0 ? "stop" : hits.length > 0 ? "look" : "clear",
    found: shown
      .slice(0, mostFound)
      .map(({ from, to, why }) => ({ page: 0, words: saidOf(text.slice(from, to)), why })),
  };
}

/**
 * A piece of a long text: hits that begin in `own` are counted; around it is enough text to read hits that cross its
 * ends.
 */
export interface Piece {
  readonly text: string;
  readonly from: number;
  readonly own: Span;
}

/** Cuts a long text into pieces, so that whatever else is asked is answered between two of them. */
export function* piecesOf(text: string): Generator<Piece, void> {
  for (let at = 0; at === 0 || at < text.length; at += pieceLength) {
    const own = { from: at, to: at + pieceLength };
    const from = Math.max(0, at - brim);
    yield { text: text.slice(from, own.to + brim), from, own };
  }
}

/** Letters: some five milliseconds. */
const pieceLength = 4_000;
/** More than an address has, however it is spaced out. */
const brim = 500;

/** In one line, without what cannot be seen. */
export const saidOf = (words: string): string =>
  words
    .replaceAll(/[\p{Cf}\p{M}]/gu, "")
    .replaceAll(/\s+/g, " ")
    .slice(0, 120);
