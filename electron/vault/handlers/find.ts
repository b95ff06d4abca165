import {
  everybody,
  hiddenPeople,
  namedPeople,
  peopleWithHashes,
  type PersonRow,
} from "../../../db/people.ts";
import type { Hit } from "../../../domain/person-file.ts";
import type { PersonCard, PersonId } from "../../../domain/person.ts";
import { ok } from "../../../domain/result.ts";
import type { Context, Handler } from "../context.ts";
import { personKey } from "../hidden-holders.ts";
import { openIdentity } from "../identity.ts";
import { type Likeness, likenessOf, soundHashesByWord } from "../names.ts";
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
  const candidates = holdsOffice ? everybody(context.tx) : namedPeople(context.tx);
  const hits = candidates.flatMap((person): readonly Hit[] => {
    const matched = match(context, person, text, holdsOffice);
    if (matched === null) return [];
    const { room, lastLeft, since } = where.of(person.card.id);
    const isHere = since !== null ? ("resident" as const) : ("left" as const);
    return [{ ...matched, where: isHere, room, lastLeft }];
  });
  const best = hits.toSorted(
    (a, b) =>
      order.indexOf(a.match) - order.indexOf(b.match) ||
      Number(b.where === "resident") - Number(a.where === "resident"),
  );
  const alike = soundingAlike(context, text);
  const closed = new Set(
    hiddenPeople(context.tx)
      .filter(({ card }) => personKey(context, card.id) === null)
      .map(({ card }) => card.id),
  );
  const seen = new Set(candidates.map(({ card }) => card.id));
  return ok({
    hits: best.slice(0, mostHits),
    olderFiles: holdsOffice ? 0 : alike.filter((id) => !seen.has(id) && !closed.has(id)).length,
    someAreHidden: alike.some((id) => closed.has(id)),
  });
};

function match(
  context: Context,
  person: PersonRow,
  text: string,
  holdsOffice: boolean,
): Pick<Hit, "card" | "match" | "alias"> | null {
  const card: PersonCard = holdsOffice ? withOfficeName(context, person) : person.card;
  if (Number(text.trim()) === card.number) return { card, match: "number", alias: null };
  const byName = card.name === null ? null : likenessOf(text, card.name);
  if (byName !== null) return { card, match: byName, alias: null };
  if (!holdsOffice) return null;
  const identity = openIdentity(context, person);
  const others = identity.ok ? [identity.value.name, ...identity.value.aliases] : [];
  for (const alias of others) {
    const likeness: Likeness | null = alias === null ? null : likenessOf(text, alias);
    if (likeness !== null) return { card, match: likeness, alias };
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
