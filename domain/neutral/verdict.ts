import * as z from "zod";
import { mostFound, saidOf, verdictOn } from "../address-guard/leaving.ts";
import type { GuardTerm } from "../address-guard/term.ts";
import type { PaperKind } from "../paper.ts";
import { neutralRule } from "./neutral.ts";
import { paperReaders } from "./paper-readers.ts";
import { Reader } from "./reader.ts";

/** What is said of a paper before it leaves: by the address guard, and by the rule for whoever will see it. */
export const PaperVerdict = z.strictObject({
  /** `ask`: nobody has said yet who will see it. */
  level: z.enum(["clear", "look", "stop", "ask"]),
  /** Pages are counted from one, 0 is the title of the file. `telling`: more than its reader may see. */
  found: z.array(
    z.strictObject({
      page: z.number().int().min(0),
      words: z.string(),
      why: z.enum(["address", "telling"]),
    }),
  ),
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
  if (guard.level === "stop" || stops.length > 0) {
    const found = [...(guard.level === "stop" ? address : []), ...said(stops)];
    return { ...about, level: "stop", found: found.slice(0, mostFound) };
  }
  if (reader === null && rule.goes === "out") return { ...about, level: "ask", found: [] };
  const found = [...address, ...said(telling)].slice(0, mostFound);
  return { ...about, level: found.length > 0 ? "look" : "clear", found };
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
