import { dropFilter, filtersOf, keepFilter } from "../../../db/person-file/people-filters.ts";
import { idsInList, linesOf, type ListWishes } from "../../../db/person-file/people-list.ts";
import { peopleByIds } from "../../../db/people/people.ts";
import {
  type FiltersKept,
  mostFilters,
  PeopleFilter,
  type PersonInList,
} from "../../../domain/person-file/people-list.ts";
import { orderOfFit } from "../../../domain/people/name-match.ts";
import { isNamelessTyped, numberTyped } from "../../../domain/core/typed-file-number.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, ok } from "../../../domain/core/result.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { namesByPerson, namesToFind } from "../people/all-names.ts";
import { spelled } from "../people/normalize-name.ts";
import { residencePhases } from "../residence/residence-status.ts";
import { cachedUntilWritten } from "../platform/answer-cache.ts";
import { withOfficeName } from "../people/name-for-office.ts";

const pageSize = 200;

/** Only the page that is shown is opened; with a text, those whose name fits best come first. */
export const list: Handler<"people.list"> = (context, { text, page, ...filter }) => {
  if (!mayUse(context, filter)) return err({ type: "NotMember", compartment: "office" });
  const typed = text.trim();
  const fitting = typed === "" ? listed(context, filter) : byLikeness(context, filter, typed);
  const ids = inResidence(context, fitting, filter);
  return ok({
    people: shown(context, ids.slice(page * pageSize, (page + 1) * pageSize)),
    total: ids.length,
  });
};

/** Everyone in the list, in its order: lists are paged through and returned to. */
function listed(context: Context, filter: PeopleFilter): readonly PersonId[] {
  const { residence: _, ...parts } = filter;
  return cachedUntilWritten(context, `people: ${JSON.stringify(Object.values(parts))}`, () =>
    idsInList(context.tx, wishesOf(context, filter, null)),
  );
}

/** People who left long ago are in the office's files; others may not even see the numbers. */
const wishesOf = (
  { keys, today }: Context,
  filter: PeopleFilter,
  of: readonly PersonId[] | null,
): ListWishes => ({ ...filter, today, of, onlyShown: !keys.holds.includes("office") });

// Filters are a user's view of the list and no record, so they are not in the audit log.

export const mine: Handler<"filters.mine"> = (context) => ok(kept(context));

export const save: Handler<"filters.save"> = (context, { name, filter }) => {
  if (!mayUse(context, filter)) return err({ type: "NotMember", compartment: "office" });
  const others = kept(context).saved.filter((one) => one.name !== name);
  if (others.length >= mostFilters) return err({ type: "TooManyFilters" });
  keepFilter(context.tx, context.me.id, name, filter);
  return ok(kept(context));
};

export const remove: Handler<"filters.remove"> = (context, { name }) => {
  dropFilter(context.tx, context.me.id, name);
  return ok(kept(context));
};

export const remember: Handler<"filters.remember"> = (context, { filter }) => {
  if (!mayUse(context, filter)) return err({ type: "NotMember", compartment: "office" });
  keepFilter(context.tx, context.me.id, lastUsed, filter);
  return ok(null);
};

/** The name of the filter that has none. */
const lastUsed = "";

/** What a later version no longer knows, or the user may no longer ask, is left out, never a reason to fail. */
function kept(context: Context): FiltersKept {
  const rows = filtersOf(context.tx, context.me.id).flatMap(({ name, filter }) => {
    const parsed = PeopleFilter.safeParse(filter);
    return parsed.success && mayUse(context, parsed.data) ? [{ name, filter: parsed.data }] : [];
  });
  return {
    last: rows.find(({ name }) => name === lastUsed)?.filter ?? null,
    saved: rows.filter(({ name }) => name !== lastUsed),
  };
}

/** Residence procedures are for the office. */
const mayUse = ({ keys }: Context, { residence }: PeopleFilter): boolean =>
  residence === null || keys.holds.includes("office");

function inResidence(
  context: Context,
  ids: readonly PersonId[],
  { residence }: PeopleFilter,
): readonly PersonId[] {
  if (residence === null) return ids;
  const phases = residencePhases(context, ids);
  return ids.filter((id) => phases.get(id) === residence);
}

function byLikeness(context: Context, filter: PeopleFilter, text: string): readonly PersonId[] {
  const ranks = ranksOf(context, text);
  const found =
    ranks.size > mostLookedUp
      ? listed(context, filter)
      : idsInList(context.tx, wishesOf(context, filter, [...ranks.keys()]));
  return found
    .flatMap((id) => {
      const rank = ranks.get(id);
      return rank === undefined ? [] : [{ id, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ id }) => id);
}

/** Fewer are looked up one by one; with more of them the whole list is read. */
const mostLookedUp = 2000;

/** How well a name of those fits of whom one does, the best first; a number is theirs alone. */
function ranksOf(context: Context, text: string): ReadonlyMap<PersonId, number> {
  const { people, byNumber } = namesToFind(context);
  const number = numberTyped(text);
  const numbered = number === null ? undefined : byNumber.get(number);
  const { found, fits } = people.like(spelled(text));
  const ranks = new Map<PersonId, number>();
  for (const [id, { names }] of found) {
    const known = names.map((one) => fits(one.spelled)).filter((one) => one !== null);
    if (known.length > 0) ranks.set(id, Math.min(...known.map(orderOfFit)));
  }
  if (isNamelessTyped(text))
    for (const [id, { names }] of namesByPerson(context)) if (names.length === 0) ranks.set(id, 0);
  if (numbered !== undefined) ranks.set(numbered[0], -1);
  return ranks;
}

function shown(context: Context, ids: readonly PersonId[]): PersonInList[] {
  const { tx, today } = context;
  const lines = new Map(linesOf(tx, ids, today).map((line) => [line.id, line]));
  const rows = new Map(peopleByIds(tx, ids).map((person) => [person.card.id, person]));
  return ids.flatMap((id) => {
    const line = lines.get(id);
    const person = rows.get(id);
    return line === undefined || person === undefined
      ? []
      : [{ card: withOfficeName(context, person), ...lineOf(line) }];
  });
}

type Line = ReturnType<typeof linesOf>[number];

function lineOf({
  room,
  since,
  plannedUntil,
  lastLeft,
  wasTakenBack,
  ...track
}: Line): Omit<PersonInList, "card"> {
  const { openedOn, assistedOn, closedOn, isWaiting, worker } = track;
  const isHere = since !== null;
  const state = closedOn !== null ? "closed" : assistedOn === null ? "intake" : "assisted";
  const mode = isHere ? "residential" : isWaiting ? "waiting" : "non-residential";
  return {
    room,
    since,
    plannedUntil,
    lastLeft: isHere ? null : lastLeft,
    neverCame: wasTakenBack && !isHere && lastLeft === null && openedOn === null,
    standing: openedOn === null ? null : { state, mode, openedOn, closedOn, worker },
  };
}
