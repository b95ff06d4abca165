// Names of people a document is not about, in what is about to leave: whole names of everyone on file, and of those the
// house knows now, and of colleagues, each identifying word of a name.
import { openMemberships } from "../../../db/people/households.ts";
import { mergedInto } from "../../../db/people/merged-files.ts";
import { houseNamesOf } from "../../../db/people/people.ts";
import { allUsers } from "../../../db/users/users.ts";
import { saidOf } from "../../../domain/address-guard/text-verdict.ts";
import type { Parsed } from "../../../domain/api/index.ts";
import { isTelling } from "../../../domain/shift/log-text.ts";
import type { Reader } from "../../../domain/printing/reader-kind.ts";
import type { NameHit } from "../../../domain/address-guard/printout-verdict.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { Context } from "../platform/handler-context.ts";
import { type Named, namesByPerson } from "../people/all-names.ts";
import { nameWords } from "../people/normalize-name.ts";

/** A name that may not be in the document, folded. */
export interface Unwanted {
  readonly words: readonly string[];
  readonly why: "resident" | "colleague";
  /** One word of it tells whom it means. */
  readonly isKnownHere: boolean;
}

/** Finds such names in a text. */
export type NamesFinder = (text: string) => readonly NameHit[];

/** Learns what to search for, some of it at each step; words that belong in the document match no one. */
export function* finderInSteps(
  unwanted: Iterable<Unwanted>,
  belonging: readonly string[],
): Generator<void, NamesFinder> {
  const belongs = new Set(belonging.flatMap(nameWords));
  const whole = new Map<string, (readonly [readonly string[], Unwanted["why"]])[]>();
  const single = new Map<string, Unwanted["why"]>();
  let count = 0;
  for (const { words, why, isKnownHere } of unwanted) {
    count += 1;
    if (count % atOnce === 0) yield;
    const strange = words.filter((word) => !belongs.has(word));
    if (strange.length === 0) continue;
    for (const way of words.length < 2 ? [] : [words, words.toReversed()]) {
      const [first = ""] = way;
      const same = whole.get(first);
      if (same === undefined) whole.set(first, [[way, why]]);
      else same.push([way, why]);
    }
    if (!isKnownHere) continue;
    for (const word of strange.filter(isTelling)) single.set(word, single.get(word) ?? why);
  }
  return (text) => {
    const read = wordsOf(text);
    const hits: NameHit[] = [];
    for (let at = 0; at < read.length;) {
      const { length, why } = hitAt(read, at, whole, single);
      const from = read[at]?.from ?? 0;
      if (why !== null) hits.push({ from, why, words: saidOf(spanOf(text, read, at, length)) });
      at += length;
    }
    return hits;
  };
}

/** Names: less than a millisecond. */
const atOnce = 200;

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
      folded,
      from: match.index,
      to: match.index + match[0].length,
      isName: !/^\p{Ll}/u.test(match[0]),
    })),
  );
}

/**
 * For one document and its reader. The person it is about knows their care worker, and lives with their family. What
 * the house knows is read at once, and processed at the steps.
 */
export function namesFor(
  context: Context,
  { personId, belongs }: Pick<Parsed<"papers.check">, "personId" | "belongs">,
  reader: Reader,
): Generator<void, NamesFinder> {
  const { tx, settings } = context;
  const near = nearTo(context, personId);
  const book = namesByPerson(context);
  const colleagues =
    reader === "person" ? [] : allUsers(tx).filter(({ state }) => state !== "removed");
  const known = colleagues.map(({ name }): Unwanted => ({
    words: nameWords(name),
    why: "colleague",
    isKnownHere: true,
  }));
  const ownNames = [...near].flatMap((id) => [
    ...houseNamesOf(tx, id),
    ...(book.get(id)?.names.map(({ name }) => name) ?? []),
  ]);
  const right = [...ownNames, ...belongs, settings.centreName, settings.correspondenceAddress];
  return finderInSteps(everybody(book, near, known), right);
}

function* everybody(
  book: ReadonlyMap<PersonId, Named>,
  near: ReadonlySet<PersonId>,
  colleagues: readonly Unwanted[],
): Generator<Unwanted, void> {
  for (const [id, { names, isNamedHere }] of book) {
    if (near.has(id)) continue;
    for (const { words } of names)
      yield {
        words,
        why: "resident",
        isKnownHere: isNamedHere,
      };
  }
  yield* colleagues;
}

/** The person it is about, the files that were merged into theirs, and their household. */
function nearTo({ tx }: Context, personId: PersonId | null): ReadonlySet<PersonId> {
  if (personId === null) return new Set();
  const memberships = openMemberships(tx);
  const homes = new Set(
    memberships.flatMap((one) => (one.personId === personId ? [one.householdId] : [])),
  );
  const family = memberships.flatMap((one) => (homes.has(one.householdId) ? [one.personId] : []));
  return new Set([personId, ...mergedInto(tx, personId), ...family]);
}
