import { namesAndVersions, peopleByIds } from "../../db/people.ts";
import type { PersonId } from "../../domain/person.ts";
import type { Context } from "./context.ts";
import { openIdentity } from "./identity.ts";
import { type Spelled, spelled } from "./names.ts";
import type { OpenHouse } from "./open-house.ts";

interface KnownName {
  readonly name: string;
  readonly words: readonly Spelled[];
}

/** A file's number, and every name it is known by. */
export interface Named {
  readonly number: number;
  readonly names: readonly KnownName[];
}

interface Entry {
  readonly version: number;
  readonly names: readonly KnownName[];
}

/** What was opened once for each version of a file. In memory only; it ends with the process, at the lock. */
const books = new WeakMap<OpenHouse, Map<PersonId, Entry>>();

/** Every name of everybody that this reader may search: what the house shows, and for the office the identity too. */
export function namesByPerson(context: Context): ReadonlyMap<PersonId, Named> {
  const all = namesAndVersions(context.tx);
  if (!context.keys.holds.includes("office"))
    return new Map(
      all.map(({ id, number, name }) => [
        id,
        { number, names: name === null ? [] : [known(name)] },
      ]),
    );
  const book = books.get(context.house) ?? new Map<PersonId, Entry>();
  books.set(context.house, book);
  // A hidden file may open for another colleague without a new version: it is never kept.
  const stale = all.filter((one) => one.isHidden || book.get(one.id)?.version !== one.version);
  for (let at = 0; at < stale.length; at += chunk) {
    const ids = stale.slice(at, at + chunk).map(({ id }) => id);
    for (const person of peopleByIds(context.tx, ids)) {
      const identity = openIdentity(context, person);
      const { id, version, name } = person.card;
      const written = identity.ok ? [identity.value.name, ...identity.value.aliases] : [];
      const names = [...new Set([name, ...written])].filter((one) => one !== null);
      book.set(id, { version, names: names.map(known) });
    }
  }
  return new Map(all.map(({ id, number }) => [id, { number, names: book.get(id)?.names ?? [] }]));
}

const chunk = 500;

const known = (name: string): KnownName => ({ name, words: spelled(name) });
