import { lastLefts } from "../../../db/last-lefts.ts";
import { hiddenPeople, peopleByIds, peopleWithHashes } from "../../../db/people.ts";
import { isNamelessTyped, numberTyped } from "../../../domain/file-number.ts";
import type { Found as FoundPeople, Hit } from "../../../domain/person-file.ts";
import type { PersonId } from "../../../domain/person.ts";
import { ok } from "../../../domain/result.ts";
import type { Context, Handler } from "../context.ts";
import { personKey } from "../hidden-holders.ts";
import { type Named, namesByPerson, namesToFind } from "../name-book.ts";
import { type Likeness, type Spelled, spelled, soundHashesByWord } from "../names.ts";
import { whereabouts } from "../whereabouts.ts";
import { withOfficeName } from "./people.ts";

const mostHits = 20;
const order: readonly Hit["match"][] = ["number", "same", "similar", "sounds"];

/**
 * Finds people by number or name. The office searches every name and alias; others the names the house still shows,
 * and learn of older files only how many sound alike.
 */
export const find: Handler<"people.find"> = (context, { text }) => {
  const { tx } = context;
  const where = whereabouts(tx);
  const best = bestOf(context, text, where.isResident);
  const ids = best.map(({ id }) => id);
  const cards = new Map(
    peopleByIds(tx, ids).map((person) => [person.card.id, withOfficeName(context, person)]),
  );
  const lefts = lastLefts(tx, ids);
  const hits = best.flatMap(({ id, isHere, ...matched }): readonly Hit[] => {
    const card = cards.get(id);
    const room = where.roomOf(id);
    const lastLeft = isHere ? null : (lefts.get(id) ?? null);
    return card ? [{ card, ...matched, where: isHere ? "resident" : "left", room, lastLeft }] : [];
  });
  return ok({ hits, ...unseenAlike(context, text) });
};

type Found = Pick<Hit, "match" | "alias"> & { readonly id: PersonId; readonly isHere: boolean };

/** The number first, then names that fit best; among them those who live here. */
function bestOf(
  context: Context,
  text: string,
  isResident: (id: PersonId) => boolean,
): readonly Found[] {
  const { people, byNumber } = namesToFind(context);
  const number = numberTyped(text);
  const numbered = number === null ? undefined : byNumber.get(number);
  const { found, fits } = people.like(spelled(text), numbered);
  const ranked = new Map<string, Found[]>();
  const nameless = isNamelessTyped(text) ? withoutName(context) : [];
  for (const [id, named] of [...nameless, ...found]) {
    const isHere = isResident(id);
    // Of people without a name the house sees those who live here: their number is what they are called by.
    const isSeen = isHere || maySee(context, named);
    const matched = isSeen ? match(named, { number, fits, isNameless: nameless.length > 0 }) : null;
    if (matched === null) continue;
    const rank = rankOf(matched.match, isHere);
    const same = ranked.get(rank) ?? [];
    ranked.set(rank, same);
    if (same.length < mostHits) same.push({ id, ...matched, isHere });
  }
  return order
    .flatMap((one) => [true, false].flatMap((isHere) => ranked.get(rankOf(one, isHere)) ?? []))
    .slice(0, mostHits);
}

/** Everybody of whom this reader knows no name. */
const withoutName = (context: Context): readonly (readonly [PersonId, Named])[] =>
  [...namesByPerson(context)].filter(([, { names }]) => names.length === 0);

const rankOf = (match: Hit["match"], isHere: boolean): string => `${match} ${String(isHere)}`;

/** Others than the office see whom the house still names. */
const maySee = ({ keys }: Context, { names }: Named): boolean =>
  keys.holds.includes("office") || names.length > 0;

/** What may be told of files with a name that sounds alike, and that she does not see. */
function unseenAlike(context: Context, text: string): Omit<FoundPeople, "hits"> {
  const closed = new Set(
    hiddenPeople(context.tx)
      .filter(({ card }) => personKey(context, card.id) === null)
      .map(({ card }) => card.id),
  );
  const holdsOffice = context.keys.holds.includes("office");
  if (holdsOffice && closed.size === 0) return { olderFiles: 0, someAreHidden: false };
  const alike = soundingAlike(context, text);
  const names = namesByPerson(context);
  const isOlder = (id: PersonId): boolean => {
    const named = names.get(id);
    return !closed.has(id) && (named === undefined || !maySee(context, named));
  };
  return {
    olderFiles: holdsOffice ? 0 : alike.filter(isOlder).length,
    someAreHidden: alike.some((id) => closed.has(id)),
  };
}

interface Typed {
  readonly number: number | null;
  /** People are looked for who have no name. */
  readonly isNameless: boolean;
  /** How closely a name fits what was typed. */
  readonly fits: (name: readonly Spelled[]) => Likeness | null;
}

/** The first name is the one that is shown; a further one that matched is told. */
function match({ number, names }: Named, typed: Typed): Pick<Hit, "match" | "alias"> | null {
  if (typed.number === number) return { match: "number", alias: null };
  if (typed.isNameless && names.length === 0) return { match: "same", alias: null };
  for (const [index, { name, words }] of names.entries()) {
    const likeness = typed.fits(words);
    if (likeness !== null) return { match: likeness, alias: index === 0 ? null : name };
  }
  return null;
}

/** Files in which every telling word of the typed name sounds. */
function soundingAlike({ tx, house }: Context, text: string): readonly PersonId[] {
  const byWord = soundHashesByWord(house.vault.nameKey, text).map(
    (hashes) => new Set(peopleWithHashes(tx, hashes)),
  );
  const [first, ...rest] = byWord;
  return first === undefined ? [] : [...first].filter((id) => rest.every((ids) => ids.has(id)));
}
