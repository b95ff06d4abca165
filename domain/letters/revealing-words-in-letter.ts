import { saidOf } from "../address-guard/text-verdict.ts";
import { type AddressSign, addressSearchOf } from "../address-guard/address-search.ts";
import type { GuardTerm } from "../address-guard/term.ts";
import { revealingWordsRule } from "../vocabulary/revealing-words-for-reader.ts";
import type { LetterContent } from "./letter.ts";

export interface FoundWords {
  readonly words: string;
  readonly why: AddressSign | "telling";
  readonly level: "stop" | "look";
}

export interface House {
  readonly terms: readonly GuardTerm[];
  readonly exempt: readonly string[];
  readonly centreName: string;
}

/**
 * What reveals the address of the house in a letter, or tells more than its reader may know; the same rules check the
 * printed document later.
 */
export function foundIn(content: LetterContent, house: House): readonly FoundWords[] {
  const { sender, subject, text, addressee, signedBy, reader } = content;
  const guard = addressSearchOf(house.terms, house.exempt);
  const find = revealingWordsRule(reader, house.centreName);
  const parts = [`${sender.name}\n${sender.address}`, addressee, subject, text, signedBy];
  return parts.flatMap((part) => {
    const said = (from: number, to: number) => saidOf(part.slice(from, to));
    return [
      ...guard
        .search(part)
        .map(({ level, from, to, why }) => ({ words: said(from, to), why, level })),
      ...find(part).map(({ level, from, to }) => ({
        words: said(from, to),
        why: "telling" as const,
        level,
      })),
    ];
  });
}
