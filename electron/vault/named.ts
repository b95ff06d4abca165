// Names of people a paper is not about, in what is about to leave: whole names of everybody on file, and of those the house
// knows now, and of colleagues, each telling word of a name.
import { openMemberships } from "../../db/households.ts";
import { mergedInto } from "../../db/merged.ts";
import { houseNamesOf, namesAndVersions } from "../../db/people.ts";
import { allUsers } from "../../db/users.ts";
import { mostFound, saidOf } from "../../domain/address-guard/leaving.ts";
import type { Parsed } from "../../domain/api.ts";
import { isTelling } from "../../domain/log-text.ts";
import type { Reader } from "../../domain/neutral/reader.ts";
import type { Found } from "../../domain/neutral/verdict.ts";
import type { PersonId } from "../../domain/person.ts";
import type { Context } from "./context.ts";
import { namesByPerson } from "./name-book.ts";
import { nameWords } from "./names.ts";

/** A name that may not stand there, folded. */
export interface Unwanted {
  readonly words: readonly string[];
  readonly why: "resident" | "colleague";
  /** One word of it tells whom it means. */
  readonly isKnownHere: boolean;
}

/** Where such names stand in the pages; words that belong there are nobody's. */
export function namesIn(
  pages: readonly string[],
  unwanted: readonly Unwanted[],
  belongs: readonly string[],
): readonly Found[] {
  const finder = finderOf(unwanted, new Set(belongs.flatMap(nameWords)));
  return pages.flatMap((text, page) => finder(text).map((hit) => ({ page, ...hit })));
}

type Hit = Omit<Found, "page">;

function finderOf(
  unwanted: readonly Unwanted[],
  belongs: ReadonlySet<string>,
): (text: string) => readonly Hit[] {
  const whole = new Map<string, (readonly [readonly string[], Unwanted["why"]])[]>();
  const single = new Map<string, Unwanted["why"]>();
  for (const { words, why, isKnownHere } of unwanted) {
    const strange = words.filter((word) => !belongs.has(word));
    if (strange.length === 0) continue;
    for (const way of words.length < 2 ? [] : [words, words.toReversed()]) {
      const [first = ""] = way;
      whole.set(first, [...(whole.get(first) ?? []), [way, why]]);
    }
    if (!isKnownHere) continue;
    for (const word of strange.filter(isTelling)) single.set(word, single.get(word) ?? why);
  }
  return (text) => {
    const read = wordsOf(text);
    const hits: Hit[] = [];
    for (let at = 0; at < read.length;) {
      const { length, why } = hitAt(read, at, whole, single);
      if (why !== null) hits.push({ why, words: saidOf(spanOf(text, read, at, length)) });
      at += length;
    }
    return hits;
  };
}

interface Word {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
  /** Written as a name: not in small letters. */
  readonly isName: boolean;
}

function hitAt(
  read: readonly Word[],
  at: number,
  whole: ReadonlyMap<string, readonly (readonly [readonly string[], Unwanted["why"]])[]>,
  single: ReadonlyMap<string, Unwanted["why"]>,
): { readonly length: number; readonly why: Unwanted["why"] | null } {
  const word = read[at];
  if (word === undefined || !word.isName) return { length: 1, why: null };
  const [found] = (whole.get(word.folded) ?? [])
    .filter(([words]) => words.every((one, step) => read[at + step]?.folded === one))
    .toSorted(([a], [b]) => b.length - a.length);
  if (found !== undefined) return { length: found[0].length, why: found[1] };
  return { length: 1, why: single.get(word.folded) ?? null };
}

const spanOf = (text: string, read: readonly Word[], at: number, length: number): string =>
  text.slice(read[at]?.from ?? 0, read[at + length - 1]?.to ?? 0);

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap((match) =>
    nameWords(match[0]).map((folded) => ({
      ...{ folded, from: match.index, to: match.index + match[0].length },
      isName: !/^\p{Ll}/u.test(match[0]),
    })),
  );
}

/** Of one paper, for whoever will see it. She whom it is about knows her care worker, and lives with her family. */
export function namedIn(
  context: Context,
  { pages, personId, belongs }: Parsed<"papers.check">,
  reader: Reader,
): readonly Found[] {
  const { tx, settings } = context;
  const near = nearTo(context, personId);
  const book = namesByPerson(context);
  const here = new Set(namesAndVersions(tx).flatMap(({ id, name }) => (name === null ? [] : [id])));
  const residents = [...book].flatMap(([id, { names }]) =>
    near.has(id)
      ? []
      : names.map(({ words }): Unwanted => ({
          words: words.map(({ word }) => word),
          ...{ why: "resident", isKnownHere: here.has(id) },
        })),
  );
  const colleagues =
    reader === "person" ? [] : allUsers(tx).filter(({ state }) => state !== "removed");
  const known = colleagues.map(({ name }): Unwanted => ({
    ...{ words: nameWords(name), why: "colleague", isKnownHere: true },
  }));
  const hers = [...near].flatMap((id) => [
    ...houseNamesOf(tx, id),
    ...(book.get(id)?.names.map(({ name }) => name) ?? []),
  ]);
  const right = [...hers, ...belongs, settings.centreName, settings.correspondenceAddress];
  return namesIn(pages, [...residents, ...known], right).slice(0, mostFound);
}

/** She whom it is about, the files that were merged into hers, and those of her household. */
function nearTo({ tx }: Context, personId: PersonId | null): ReadonlySet<PersonId> {
  if (personId === null) return new Set();
  const memberships = openMemberships(tx);
  const homes = new Set(
    memberships.flatMap((one) => (one.personId === personId ? [one.householdId] : [])),
  );
  const family = memberships.flatMap((one) => (homes.has(one.householdId) ? [one.personId] : []));
  return new Set([personId, ...mergedInto(tx, personId), ...family]);
}
