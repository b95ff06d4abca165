import { openMemberships } from "../../../db/people/households.ts";
import {
  endSearches,
  lastSearchOf,
  openSearches,
  reopenSearch,
  type SearchRow,
} from "../../../db/outings/missing-person-searches.ts";
import type { ReadDb } from "../../../db/platform/open-database.ts";
import {
  backSince,
  endOutings,
  outside,
  type OutingRow,
  peopleOnOuting,
  reopenLeft,
  reopenOuting,
} from "../../../db/outings/outings.ts";
import { peopleByIds } from "../../../db/people/people.ts";
import { bedPlaces } from "../../../db/accommodation/rooms.ts";
import { risksOf } from "../../../db/safety/safety.ts";
import { openPlacements } from "../../../db/accommodation/stays.ts";
import { allUsers } from "../../../db/users/users.ts";
import type { Instant } from "../../../domain/core/calendar-date.ts";
import {
  graceFor,
  type Inside,
  type OutingId,
  type OutingStage,
  type OutingView,
  stageOf,
} from "../../../domain/outings/outing.ts";
import type { PersonCard, PersonId } from "../../../domain/people/person.ts";
import type { RiskLevel } from "../../../domain/safety/safety.ts";
import type { Context } from "../platform/handler-context.ts";
import { hiddenFrom } from "../people/readable-person-files.ts";

/** Everyone who is out, one entry for each outing, in the order of the expected return. */
export function outingsNow(context: Context): readonly OutingView[] {
  const { tx, now, today, settings } = context;
  const open = outside(tx);
  const known = residents(context);
  const whoIsOut = open.map(({ person }) => person.personId);
  const cards = cardsOf(context, whoIsOut);
  const risks = risksOf(tx, whoIsOut);
  const isClosed = hiddenFrom(context);
  const names = new Map(allUsers(tx).map((user) => [user.id, user.name]));
  const passes = new Map(open.map(({ pass }) => [pass.id, pass]));
  return [...passes.values()].flatMap((pass) => {
    const ids = open.flatMap(({ person }) => (person.passId === pass.id ? [person.personId] : []));
    const graces = ids.flatMap((id) => {
      const card = cards.get(id);
      const company = ids.length > 1 ? ("housemate" as const) : pass.company;
      const about = card && { risk: risks.get(id)?.level ?? null, age: card.age, company };
      return about ? [graceFor(about, today, settings.passAlarmMinutes)] : [];
    });
    const people = known.filter(({ id }) => ids.includes(id)).map(lineOf);
    if (people.length === 0) return [];
    const stage = stageOf(pass.backBy, now, Math.min(...graces));
    const levels = ids.map((id) => (isClosed(id) ? null : (risks.get(id)?.level ?? null)));
    const byName = names.get(pass.outBy) ?? "";
    return [{ ...outingOf(pass), byName, stage, ...dangerOf(levels), people }];
  });
}

function dangerOf(levels: readonly (RiskLevel | null)[]): Pick<OutingView, "danger"> {
  const danger = (["acute", "high", "raised"] as const).find((level) => levels.includes(level));
  return danger === undefined ? {} : { danger };
}

/**
 * The state of each person who is out, for the board, the census and the evacuation list; people searched for are not
 * here either.
 */
export const stagesNow = (
  context: Context,
  passes: readonly OutingView[] = outingsNow(context),
): ReadonlyMap<PersonId, OutingStage> =>
  new Map([
    ...passes.flatMap(({ people, stage }) => people.map(({ id }) => [id, stage] as const)),
    ...[...searchesNow(context).keys()].map((id) => [id, "alarm"] as const),
  ]);

/** All residents, in the order of the rooms. */
export function residents(context: Context): readonly Inside[] {
  const { tx } = context;
  const places = bedPlaces(tx);
  const order = [...places.keys()];
  const placed = openPlacements(tx).toSorted(
    (a, b) => order.indexOf(a.bedId) - order.indexOf(b.bedId),
  );
  const cards = cardsOf(
    context,
    placed.map(({ personId }) => personId),
  );
  const households = new Map(
    openMemberships(tx).map(({ personId, householdId }) => [personId, householdId]),
  );
  return placed.flatMap(({ personId, stayId, bedId }) => {
    const card = cards.get(personId);
    if (card === undefined) return [];
    const { id, number, name } = card;
    const room = places.get(bedId)?.room ?? "";
    return [{ id, number, name, room, stayId, householdId: households.get(id) ?? null }];
  });
}

/** A person is back, or has left for good: their outing and the search for them end. Returns the people concerned. */
export function endOutside(
  context: Context,
  people: readonly PersonId[],
  endedAs: "back" | "left",
): readonly PersonId[] {
  const { tx, now, me } = context;
  const ending = { endedAt: now, endedAs, endedBy: me.id };
  const outings = endOutings(tx, people, ending);
  const searches = endSearches(tx, people, ending);
  for (const { id } of searches) {
    const object = { kind: "missing_searches", id } as const;
    context.note({ action: "searchEnded", object, detail: endedAs });
  }
  return [...new Set([...outings, ...searches.map(({ personId }) => personId)])];
}

/** Undoes the return of a person: their outing goes on, and so does the search that ended with it. */
export function reopenOutside(
  { tx }: Context,
  passId: OutingId | null,
  personId: PersonId,
): boolean {
  const search = lastSearchOf(tx, personId);
  if (passId === null)
    return search !== null && isLastReturn(tx, search) && reopenSearch(tx, search.id);
  const outing = peopleOnOuting(tx, passId).find((one) => one.personId === personId);
  if (search?.endedAs === "back" && search.endedAt === outing?.endedAt) reopenSearch(tx, search.id);
  return reopenOuting(tx, passId, personId);
}

/** Undoes that a person left for good: what ended with their departure goes on. */
export function reopenWithStay(context: Context, personId: PersonId, at: Instant): void {
  const { tx } = context;
  const isOut = reopenLeft(tx, personId, at);
  const search = lastSearchOf(tx, personId);
  const isLookedFor =
    search?.endedAs === "left" && search.endedAt === at && reopenSearch(tx, search.id);
  if (isOut || isLookedFor)
    context.note({ action: "stillOut", object: { kind: "people", id: personId } });
}

/** Whether the person has had no other return since this search ended. */
const isLastReturn = (tx: ReadDb, { personId, endedAs, endedAt }: SearchRow): boolean =>
  endedAs === "back" &&
  endedAt !== null &&
  !backSince(tx, endedAt).some(
    ({ person }) =>
      person.personId === personId && person.endedAt !== null && person.endedAt > endedAt,
  );

export const searchesNow = ({ tx }: Context): ReadonlyMap<PersonId, SearchRow> =>
  new Map(openSearches(tx).map((search) => [search.personId, search]));

export const lineOf = ({ id, number, name, room }: Inside) => ({ id, number, name, room });

export const outingOf = ({ id, whereTo, backBy, company, hasPhone, outAt }: OutingRow) => ({
  id,
  whereTo,
  backBy,
  company,
  hasPhone,
  outAt,
});

const cardsOf = ({ tx }: Context, ids: readonly PersonId[]): ReadonlyMap<PersonId, PersonCard> =>
  new Map(peopleByIds(tx, ids).map(({ card }) => [card.id, card]));
