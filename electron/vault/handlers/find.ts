import { hiddenPeople, peopleByIds, peopleWithHashes } from "../../../db/people.ts";
import type { Hit } from "../../../domain/person-file.ts";
import type { PersonId } from "../../../domain/person.ts";
import { ok } from "../../../domain/result.ts";
import type { Context, Handler } from "../context.ts";
import { personKey } from "../hidden-holders.ts";
import { namesByPerson, type Named } from "../name-book.ts";
import { type Likeness, likenessTo, type Spelled, spelled, soundHashesByWord } from "../names.ts";
import { whereabouts } from "../whereabouts.ts";
import { withOfficeName } from "./people.ts";

const mostHits = 20;
const order: readonly Hit["match"][] = ["number", "same", "similar", "sounds"];

/**
 * Finds people by number or name. The office searches every name and alias; others the names the house still shows,
 * and learn of older files only how many sound alike.
 */
export const find: Handler<"people.find"> = (context, { text }) => {
  const holdsOffice = context.keys.holds.includes("office");
  const where = whereabouts(context.tx);
  const typed = { number: Number(text.trim()), fits: likenessTo(spelled(text)) };
  const seen = [...namesByPerson(context)].filter(
    ([, { names }]) => holdsOffice || names.length > 0,
  );
  const best = seen
    .flatMap(([id, named]) => {
      const matched = match(named, typed);
      return matched === null ? [] : [{ id, ...matched, isHere: where.isResident(id) }];
    })
    .toSorted(
      (a, b) =>
        order.indexOf(a.match) - order.indexOf(b.match) || Number(b.isHere) - Number(a.isHere),
    )
    .slice(0, mostHits);
  const cards = new Map(
    peopleByIds(
      context.tx,
      best.map(({ id }) => id),
    ).map((person) => [person.card.id, withOfficeName(context, person)]),
  );
  const hits = best.flatMap(({ id, isHere, ...matched }): readonly Hit[] => {
    const card = cards.get(id);
    const { room, lastLeft } = where.of(id);
    return card ? [{ card, ...matched, where: isHere ? "resident" : "left", room, lastLeft }] : [];
  });
  const alike = soundingAlike(context, text);
  const closed = new Set(
    hiddenPeople(context.tx)
      .filter(({ card }) => personKey(context, card.id) === null)
      .map(({ card }) => card.id),
  );
  const known = new Set(seen.map(([id]) => id));
  return ok({
    hits,
    olderFiles: holdsOffice ? 0 : alike.filter((id) => !known.has(id) && !closed.has(id)).length,
    someAreHidden: alike.some((id) => closed.has(id)),
  });
};

interface Typed {
  readonly number: number;
  /** How closely a name fits what was typed. */
  readonly fits: (name: readonly Spelled[]) => Likeness | null;
}

/** The first name is the one that is shown; a further one that matched is told. */
function match({ number, names }: Named, typed: Typed): Pick<Hit, "match" | "alias"> | null {
  if (typed.number === number) return { match: "number", alias: null };
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
