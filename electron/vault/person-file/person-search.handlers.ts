import { lastDepartureDates } from "../../../db/accommodation/last-departure-dates.ts";
import { hiddenPeople, peopleByIds, peopleWithHashes } from "../../../db/people/people.ts";
import { isNamelessTyped, numberTyped } from "../../../domain/core/typed-file-number.ts";
import { type NameFit, orderOfFit, type SpelledName } from "../../../domain/people/name-match.ts";
import type {
  Found as FoundPeople,
  Hit,
} from "../../../domain/person-file/person-search-result.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { ok } from "../../../domain/core/result.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { personKey } from "../users/hidden-file-holders.ts";
import { type Named, namesByPerson, namesToFind } from "../people/all-names.ts";
import { heardIn, spelled } from "../people/normalize-name.ts";
import { residentsByRoom } from "../accommodation/residents-by-room.ts";
import { withOfficeName } from "../people/name-for-office.ts";

const mostHits = 20;

/**
 * Finds people by number or name. The office searches every name and alias; others the names the house still shows,
 * and learn of older files only how many sound alike.
 */
export const find: Handler<"people.find"> = (context, { text }) => {
  const { tx } = context;
  const where = residentsByRoom(tx);
  const best = bestOf(context, text, where.isResident);
  const ids = best.map(({ id }) => id);
  const cards = new Map(
    peopleByIds(tx, ids).map((person) => [person.card.id, withOfficeName(context, person)]),
  );
  const lefts = lastDepartureDates(tx, ids);
  const hits = best.flatMap(({ id, isHere, ...matched }): readonly Hit[] => {
    const card = cards.get(id);
    const room = where.roomOf(id);
    const lastLeft = isHere ? null : (lefts.get(id) ?? null);
    return card ? [{ card, ...matched, where: isHere ? "resident" : "left", room, lastLeft }] : [];
  });
  return ok({ hits, ...unseenAlike(context, text) });
};

type Found = Pick<Hit, "match" | "alias"> & { readonly id: PersonId; readonly isHere: boolean };

interface Ranked extends Found {
  readonly rank: number;
}

/** The number first, then names that fit best; among names that fit alike those who live here. */
function bestOf(
  context: Context,
  text: string,
  isResident: (id: PersonId) => boolean,
): readonly Found[] {
  const { people, byNumber } = namesToFind(context);
  const number = numberTyped(text);
  const numbered = number === null ? undefined : byNumber.get(number);
  const { found, fits } = people.like(spelled(text), numbered);
  const nameless = isNamelessTyped(text) ? withoutName(context) : [];
  return [...nameless, ...found]
    .flatMap(([id, named]): readonly Ranked[] => {
      const isHere = isResident(id);
      // Of people without a name the house sees those who live here: their number is what they are called by.
      const isSeen = isHere || maySee(context, named);
      const matched = isSeen
        ? match(named, { number, fits, isNameless: nameless.length > 0 })
        : null;
      return matched === null ? [] : [{ id, ...matched, isHere }];
    })
    .toSorted((a, b) => coarse(a.rank) - coarse(b.rank) || Number(b.isHere) - Number(a.isHere))
    .slice(0, mostHits)
    .map(({ rank: _, ...one }) => one);
}

/** Small differences of sound are less than that someone lives here. */
const coarse = (rank: number): number => Math.floor(rank * 4);

/** Everyone whose name this reader does not know. */
const withoutName = (context: Context): readonly (readonly [PersonId, Named])[] =>
  [...namesByPerson(context)].filter(([, { names }]) => names.length === 0);

/** Others than the office see whom the house still names. */
const maySee = ({ keys }: Context, { names }: Named): boolean =>
  keys.holds.includes("office") || names.length > 0;

/** What may be shown of files with a name that sounds alike, and that the user does not see. */
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
  readonly fits: (name: SpelledName) => NameFit | null;
}

type Match = Pick<Ranked, "match" | "alias" | "rank">;

/** The name that fits best; a further one than the one that is shown is told. */
function match({ number, names }: Named, typed: Typed): Match | null {
  if (typed.number === number) return { match: "number", alias: null, rank: -1 };
  if (typed.isNameless && names.length === 0) return { match: "same", alias: null, rank: 0 };
  let best: Match | null = null;
  for (const [index, { name, spelled: known }] of names.entries()) {
    const fit = typed.fits(known);
    if (fit === null) continue;
    const rank = orderOfFit(fit);
    if (best === null || rank < best.rank)
      best = { match: fit.likeness, alias: index === 0 ? null : name, rank };
  }
  return best;
}

/** Files in which every significant word of the typed name sounds, alone or joined with the next word. */
function soundingAlike({ tx, house }: Context, text: string): readonly PersonId[] {
  const heard = heardIn(house.vault.nameKey, text);
  const words = heard.filter(({ from, upTo }) => upTo - from === 1).map(({ from }) => from);
  const found = new Map<PersonId, Set<number>>();
  for (const { from, upTo, hashes } of heard)
    for (const id of peopleWithHashes(tx, hashes)) {
      const places = found.get(id) ?? new Set();
      found.set(id, places);
      for (let at = from; at < upTo; at += 1) places.add(at);
    }
  return [...found]
    .filter(([, places]) => words.every((word) => places.has(word)))
    .map(([id]) => id);
}
