import * as z from "zod";
import { type Leveled, mostFound, piecesOf, saidOf } from "./text-verdict.ts";
import { AddressSign, addressSearchOf } from "./address-search.ts";
import type { GuardTerm } from "./term.ts";
import type { DocumentKind } from "../printing/document-kind.ts";
import { ExitLevel } from "../printing/exit-channel.ts";
import { revealingWordsRule } from "../vocabulary/revealing-words-for-reader.ts";
import { printoutReaders } from "../printing/printout-readers.ts";
import { Reader } from "../printing/reader-kind.ts";

/** Pages are counted from one, 0 is the title of the file. */
export const Found = z.strictObject({
  page: z.number().int().min(0),
  words: z.string(),
  /** `telling`: more than its reader may see. `resident`, `colleague`: the name of a person it is not about. */
  why: z.enum([...AddressSign.options, "telling", "resident", "colleague"]),
});
export type Found = Readonly<z.infer<typeof Found>>;

/** The findings about a document before it leaves: from the address guard, and from the rule for its reader. */
export const PrintoutVerdict = z.strictObject({
  level: ExitLevel,
  found: z.array(Found),
  /** In a stopped document: what a user would have to review otherwise. */
  besides: z.array(Found),
  /** Nothing but the address stops it: two people may let it leave after all. */
  mayOverride: z.boolean(),
  /** It stays in the house, and nothing is asked. */
  isInside: z.boolean(),
  /** No word that would give the house away is entered: the address could not be looked for. */
  isUnguarded: z.boolean(),
  /** For whom it was judged. */
  reader: Reader.nullable(),
});
export type PrintoutVerdict = Readonly<z.infer<typeof PrintoutVerdict>>;

export interface Judging {
  readonly kind: DocumentKind;
  /** The title of the file, then the words of each page, in order. */
  readonly pages: readonly string[];
  /** For whom it is judged, by `readerOf`. */
  readonly reader: Reader | null;
  readonly terms: readonly GuardTerm[];
  readonly exempt: readonly string[];
  readonly centreName: string;
  /** Names of people it is not about. */
  readonly names: (text: string) => readonly NameHit[];
}

/** The name of a person in a text, and where it begins. */
export interface NameHit {
  readonly from: number;
  readonly words: string;
  readonly why: "resident" | "colleague";
}

/**
 * Who will see a document: no outsider, the reader the user chose, or the one it is made for; null where the user still
 * has to choose.
 */
export function readerOf(kind: DocumentKind, said: Reader | null): Reader | null {
  const rule = printoutReaders[kind];
  return rule.goes === "inside" ? null : (said ?? rule.proposed);
}

/** Checks a rendered document for its reader, a piece at each step. */
export function* verdictInSteps(judging: Judging): Generator<void, PrintoutVerdict> {
  const { pages, reader, terms, exempt, centreName, names } = judging;
  const guard = addressSearchOf(terms, exempt);
  const telling = reader === null ? () => [] : revealingWordsRule(reader, centreName);
  const found: FoundAll = { address: [], telling: [], named: [] };
  for (const [page, text] of pages.entries())
    for (const piece of piecesOf(text)) {
      const own = <T extends { readonly from: number }>(hits: readonly T[]) =>
        hits.filter(
          ({ from }) => from + piece.from >= piece.own.from && from + piece.from < piece.own.to,
        );
      const said = ({ level, from, to }: Leveled) => ({
        level,
        page,
        words: saidOf(piece.text.slice(from, to)),
      });
      found.address.push(
        ...own(guard.search(piece.text)).map((hit) => ({ ...said(hit), why: hit.why })),
      );
      found.telling.push(
        ...own(telling(piece.text)).map((hit) => ({ ...said(hit), why: "telling" as const })),
      );
      if (reader !== null)
        found.named.push(...own(names(piece.text)).map(({ words, why }) => ({ page, words, why })));
      yield;
    }
  return verdictFrom(judging, found);
}

interface FoundAll {
  readonly address: Leveling[];
  readonly telling: Leveling[];
  readonly named: Found[];
}

interface Leveling {
  readonly level: "stop" | "look";
  readonly page: number;
  readonly words: string;
  readonly why: Found["why"];
}

function verdictFrom({ kind, reader, terms }: Judging, all: FoundAll): PrintoutVerdict {
  const rule = printoutReaders[kind];
  const is = (level: Leveling["level"]) => (one: Leveling) => one.level === level;
  const foundOf = ({ page, words, why }: Leveling): Found => ({ page, words, why });
  const address = all.address.filter(is("stop")).map(foundOf);
  const onMap = all.address.filter(({ why }) => why !== "address").map(foundOf);
  const telling = all.telling.filter(is("stop")).map(foundOf);
  const looks = all.telling.filter(is("look")).map(foundOf);
  const about = { isInside: rule.goes === "inside", isUnguarded: terms.length === 0, reader };
  if (address.length + telling.length > 0)
    return {
      ...about,
      level: "stop",
      found: onceEach([...address, ...telling]),
      besides: onceEach([...onMap, ...looks, ...all.named]),
      mayOverride: telling.length === 0 && (about.isInside || reader !== null),
    };
  const free = { besides: [], mayOverride: false };
  if (reader === null && rule.goes === "out") return { ...about, ...free, level: "ask", found: [] };
  const found = onceEach([...all.address.map(foundOf), ...looks, ...all.named]);
  return { ...about, ...free, level: found.length > 0 ? "look" : "clear", found };
}

/** The same words on the same page are one thing to look at: they would push the others off the list. */
function onceEach(found: readonly Found[]): Found[] {
  const each = new Map(found.map((one) => [`${String(one.page)} ${one.why} ${one.words}`, one]));
  return [...each.values()].slice(0, mostFound);
}
