import { namesAndVersions, peopleByIds, sealedNames } from "../../../db/people/people.ts";
import type { SpelledName } from "../../../domain/people/name-match.ts";
import type { PersonCard, PersonId } from "../../../domain/people/person.ts";
import type { Context } from "../platform/handler-context.ts";
import { indexOfNames, type NameIndex } from "./name-index.ts";
import { nameWords, spelledOnce } from "./normalize-name.ts";
import { cachedUntilWritten } from "../platform/answer-cache.ts";
import { openIdentity, openOffice } from "./identity.ts";

interface KnownName {
  readonly name: string;
  /** Its words in plain letters, as they are looked for in a text. */
  readonly words: readonly string[];
  readonly spelled: SpelledName;
}

/** A file's number, and every name it is known by. */
export interface Named {
  readonly number: number;
  /** The house itself shows a name. */
  readonly isNamedHere: boolean;
  readonly names: readonly KnownName[];
}

interface Entry {
  readonly version: number;
  readonly names: readonly KnownName[];
}

/** All names of everyone that this reader may search: what the house shows, and for the office the identity too. */
export const namesByPerson = (context: Context): ReadonlyMap<PersonId, Named> =>
  cachedUntilWritten(context, "names", () => namesNow(context));

type Entered = readonly [PersonId, Named];

/** The same as it is looked through: by what is typed of a name, or by a number. */
export const namesToFind = (
  context: Context,
): {
  readonly people: NameIndex<Entered>;
  readonly byNumber: ReadonlyMap<number, Entered>;
} =>
  cachedUntilWritten(context, "names to find", () => {
    const all: readonly Entered[] = [...namesByPerson(context)];
    return {
      people: indexOfNames(all, ([, { names }]) => names.map(({ spelled }) => spelled)),
      byNumber: new Map(all.map((one) => [one[1].number, one])),
    };
  });

function namesNow(context: Context): ReadonlyMap<PersonId, Named> {
  const all = namesAndVersions(context.tx);
  if (!context.keys.holds.includes("office"))
    return new Map(
      all.map(({ id, number, name }) => [
        id,
        { number, isNamedHere: name !== null, names: name === null ? [] : [known(context, name)] },
      ]),
    );
  const book = bookOf(context);
  // A hidden file may open for another colleague without a new version: it is never kept.
  const stale = all.filter((one) => one.isHidden || book.get(one.id)?.version !== one.version);
  for (let at = 0; at < stale.length; at += chunk)
    learnNames(
      context,
      stale.slice(at, at + chunk).map(({ id }) => id),
    );
  return new Map(
    all.map(({ id, number, name }) => [
      id,
      { number, isNamedHere: name !== null, names: book.get(id)?.names ?? [] },
    ]),
  );
}

/** Files of which the names are still to be opened, once, by a reader who may. */
export function namesToLearn(context: Context): readonly PersonId[] {
  if (!context.keys.holds.includes("office")) return [];
  const book = bookOf(context);
  return namesAndVersions(context.tx).flatMap(({ id, version, isHidden }) =>
    isHidden || book.get(id)?.version === version ? [] : [id],
  );
}

/** Opens them: some at a time, where others are to be answered in between. */
export function learnNames(context: Context, ids: readonly PersonId[]): void {
  const book = bookOf(context);
  const keep = (
    { id, version, name }: Pick<PersonCard, "id" | "version" | "name">,
    identity: ReturnType<typeof openIdentity>,
  ): void => {
    const written = identity.ok ? [identity.value.name, ...identity.value.aliases] : [];
    const names = [...new Set([name, ...written])].filter((one) => one !== null);
    book.set(id, { version, names: names.map((one) => known(context, one)) });
  };
  const shown = sealedNames(context.tx, ids);
  for (const row of shown) keep(row, openOffice(context, row.id, row.office));
  if (shown.length === ids.length) return;
  const isShown = new Set(shown.map(({ id }) => id));
  const hidden = ids.filter((id) => !isShown.has(id));
  for (const person of peopleByIds(context.tx, hidden))
    keep(person.card, openIdentity(context, person));
}

/** What was opened once for each version of a file. In memory only, until something is erased or the house is locked. */
const bookOf = ({ house }: Context): Map<PersonId, Entry> =>
  house.opened.aside("names", () => new Map<PersonId, Entry>());

const chunk = 500;

const known = (context: Context, name: string): KnownName => ({
  name,
  words: nameWords(name),
  spelled: spelling(context)(name),
});

/** How names are spelled, each of their words once: for as long as what was opened is remembered. */
export const spelling = ({ house }: Context): ((name: string) => SpelledName) =>
  house.opened.aside("spelling", spelledOnce);
