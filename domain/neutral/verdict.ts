import * as z from "zod";
import { mostFound, saidOf, verdictOn } from "../address-guard/leaving.ts";
import type { GuardTerm } from "../address-guard/term.ts";
import type { PaperKind } from "../paper-kind.ts";
import { neutralRule } from "./neutral.ts";
import { paperReaders } from "./paper-readers.ts";
import { Reader } from "./reader.ts";

/** Pages are counted from one, 0 is the title of the file. */
export const Found = z.strictObject({
  page: z.number().int().min(0),
  words: z.string(),
  /** `telling`: more than its reader may see. `resident`, `colleague`: the name of somebody it is not about. */
  why: z.enum(["address", "telling", "resident", "colleague"]),
});
export type Found = Readonly<z.infer<typeof Found>>;

/** What is said of a paper before it leaves: by the address guard, and by the rule for whoever will see it. */
export const PaperVerdict = z.strictObject({
  /** `ask`: nobody has said yet who will see it. */
  level: z.enum(["clear", "look", "stop", "ask"]),
  found: z.array(Found),
  /** Of one that is stopped: what somebody would have to look at otherwise. */
  besides: z.array(Found),
  /** Nothing but the address stops it: two people may let it leave after all. */
  mayOverride: z.boolean(),
  /** It stays in the house, and nothing is asked. */
  isInside: z.boolean(),
  /** For whom it was judged. */
  reader: Reader.nullable(),
});
export type PaperVerdict = Readonly<z.infer<typeof PaperVerdict>>;

export interface Judging {
  readonly kind: PaperKind;
  /** The title of the file, then the words of each page, in order. */
  readonly pages: readonly string[];
  /** As somebody said it; null for whoever the paper is made for. */
  readonly reader: Reader | null;
  readonly terms: readonly GuardTerm[];
  readonly exempt: readonly string[];
  readonly centreName: string;
  /** Names of people it is not about, where somebody outside will see it. */
  readonly named: (reader: Reader) => readonly Found[];
}

/** Looks through a paper as it is rendered, for the one who will see it. */
export function paperVerdict({ kind, pages, ...asked }: Judging): PaperVerdict {
  const rule = paperReaders[kind];
  const reader = rule.goes === "inside" ? null : (asked.reader ?? rule.proposed);
  const guard = verdictOn(pages, asked.terms, asked.exempt);
  const telling = reader === null ? [] : tellingIn(pages, reader, asked.centreName);
  const stops = telling.filter(({ level }) => level === "stop");
  const about = { isInside: rule.goes === "inside", reader };
  const address = guard.found.map((one) => ({ ...one, why: "address" as const }));
  const said = (hits: readonly Telling[]) =>
    hits.map(({ page, words }) => ({ page, words, why: "telling" as const }));
  const named = reader === null ? [] : asked.named(reader);
  if (guard.level === "stop" || stops.length > 0) {
    const found = [...(guard.level === "stop" ? address : []), ...said(stops)];
    const looks = said(telling.filter(({ level }) => level === "look"));
    return {
      ...{ ...about, level: "stop", found: found.slice(0, mostFound) },
      besides: [...looks, ...named].slice(0, mostFound),
      mayOverride: stops.length === 0 && (about.isInside || reader !== null),
    };
  }
  const free = { besides: [], mayOverride: false };
  if (reader === null && rule.goes === "out") return { ...about, ...free, level: "ask", found: [] };
  const found = [...address, ...said(telling), ...named].slice(0, mostFound);
  return { ...about, ...free, level: found.length > 0 ? "look" : "clear", found };
}

interface Telling {
  readonly level: "stop" | "look";
  readonly page: number;
  readonly words: string;
}

function tellingIn(
  pages: readonly string[],
  reader: Reader,
  centreName: string,
): readonly Telling[] {
  const find = neutralRule(reader, centreName);
  return pages.flatMap((text, page) =>
    find(text).map(({ level, from, to }) => ({ level, page, words: saidOf(text.slice(from, to)) })),
  );
}
