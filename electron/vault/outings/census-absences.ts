import { entriesSince } from "../../../db/accommodation/census.ts";
import type { ReadDb } from "../../../db/platform/open-database.ts";
import {
  backSince,
  endOutings,
  eraseOuting,
  insertOuting,
  outside,
  type OutingRow,
} from "../../../db/outings/outings.ts";
import { openStays } from "../../../db/accommodation/stays.ts";
import { lastMomentAt } from "../../../db/integrity/audit-log.ts";
import {
  addDays,
  addMinutes,
  type Instant,
  notBefore,
} from "../../../domain/core/calendar-date.ts";
import {
  isAway,
  type AwayState,
  type CensusEntry,
  tellsOf,
} from "../../../domain/accommodation/census.ts";
import { OutingId, type OutingStage, type SearchId } from "../../../domain/outings/outing.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { appointmentsNow, notCounted } from "./people-at-appointments.ts";
import { foundSince, isBackSince } from "./returns-since.ts";
import type { Context } from "../platform/handler-context.ts";
import { searchesNow, stagesNow } from "./whereabouts.ts";

export interface CensusAbsences extends CensusEntry {
  readonly state: AwayState;
}

/** Away by the last count of tonight or of the night before, which nothing has answered since. */
export const censusAbsences = (context: Context): readonly CensusAbsences[] =>
  awayBy(unanswered(context.tx, lastAnswers(context)));

/**
 * The last answers about absent people, without those who came back since (from an outing, from an appointment, or
 * while they were searched for), those who were found absent and are on an outing recorded since, and those whose
 * present stay is not the counted one. `upTo`: a person who came back after that moment was away all the same.
 */
export function unanswered(
  tx: ReadDb,
  entries: readonly CensusEntry[],
  upTo: Instant | null = null,
): readonly CensusEntry[] {
  const away = awayBy(entries);
  if (away.length === 0) return entries;
  const stays = new Set(openStays(tx).map(({ id }) => id));
  const answered = new Set(
    away
      .filter(
        (one) =>
          !stays.has(one.stayId) ||
          isBackSince(tx, one.personId, one.at, upTo) ||
          (upTo === null && one.state === "absent" && isToldSince(tx, one)),
      )
      .map(({ personId }) => personId),
  );
  return entries.filter(({ personId }) => !answered.has(personId));
}

const awayByCount = (context: Context): readonly CensusAbsences[] => awayBy(lastAnswers(context));

/**
 * Of tonight and of the night before. A person who came back in the morning, before last night was counted afterwards,
 * is back all the same; so is one who came back since they were marked, where closing the night the next day only
 * repeats the mark.
 */
function lastAnswers({ tx, tonight, settings }: Context): readonly CensusEntry[] {
  const told = new Map<string, CensusEntry>();
  return entriesSince(tx, addDays(tonight, -1)).map((entry) => {
    const which = `${entry.night} ${entry.personId}`;
    const before = told.get(which);
    const own = tellsOf(entry, settings);
    const isRepeated = own !== entry.at && before?.state === entry.state;
    const answer = { ...entry, at: isRepeated ? before.at : own };
    told.set(which, answer);
    return answer;
  });
}

/** Whom the last of these answers found away. */
function awayBy(entries: readonly CensusEntry[]): readonly CensusAbsences[] {
  const last = new Map(entries.map((entry) => [entry.personId, entry]));
  return [...last.values()].flatMap(({ state, ...entry }) =>
    isAway(state) ? [{ ...entry, state }] : [],
  );
}

/**
 * People whose whereabouts no other record shows: on no outing, at no appointment, and not searched for. A person found
 * absent during an outing is among them: the answer is `pass` where all is as agreed.
 */
export function countedNow(
  context: Context,
  stages: ReadonlyMap<PersonId, OutingStage>,
): ReadonlyMap<PersonId, CensusAbsences> {
  const counted = censusAbsences(context);
  if (counted.length === 0) return new Map();
  const isTold = new Set([
    ...searchesNow(context).keys(),
    ...appointmentsNow(context, stages).keys(),
  ]);
  const passes = outingsByPerson(context);
  return new Map(
    counted.flatMap((one) => {
      const isAsAgreed = one.state !== "absent" && passes.has(one.personId);
      return isAsAgreed || isTold.has(one.personId) ? [] : [[one.personId, one] as const];
    }),
  );
}

/** The outing that each person who is out is on. */
export const outingsByPerson = ({ tx }: Context): ReadonlyMap<PersonId, OutingRow> =>
  new Map(outside(tx).map(({ pass, person }) => [person.personId, pass]));

/** Whether a current outing was recorded since a person was found absent, or another time was agreed. */
function isToldSince(tx: ReadDb, { personId, at }: CensusAbsences): boolean {
  const own = outside(tx).find(({ person }) => person.personId === personId);
  if (own === undefined) return false;
  const object = { kind: "people", id: personId };
  const told = [lastMomentAt(tx, "wentOut", object), lastMomentAt(tx, "backByChanged", object)];
  return [own.pass.outAt, ...told].some((moment) => moment !== null && moment >= at);
}

/**
 * Those of these people whom only the count knows as away are back: each has an outing that ended, marked as one of which
 * nothing else is known, and it is erased with the others. Answers with who they are.
 */
export function endCounted(context: Context, people: readonly PersonId[]): readonly PersonId[] {
  const { tx, now, me } = context;
  const counted = countedNow(context, stagesNow(context));
  const passes = outingsByPerson(context);
  // An outing that goes on ends as that, and can go on again.
  const away = [...new Set(people)].flatMap((id) =>
    passes.has(id) ? [] : (counted.get(id) ?? []),
  );
  for (const { personId, stayId, at: outAt, by: outBy } of away) {
    const nothingAgreed = { whereTo: "", company: "alone", hasPhone: false } as const;
    const id = OutingId.parse(context.newId());
    // With a clock that was set back, the return would come before the count that it answers.
    const endedAt = notBefore(now, outAt);
    const pass = { id, outAt, outBy, backBy: addMinutes(endedAt, 1), ...nothingAgreed };
    insertOuting(tx, { ...pass, byCount: true }, [{ personId, stayId }]);
    endOutings(tx, [personId], { endedAt, endedAs: "back", endedBy: me.id });
  }
  return away.map(({ personId }) => personId);
}

/** The returns without which a person who is here would be away again, by their last count or for an appointment. */
export function answersToCount(context: Context): {
  readonly passes: readonly OutingId[];
  readonly searches: readonly SearchId[];
} {
  const { tx } = context;
  const away = [
    ...awayByCount(context),
    ...notCounted(context).map(({ row: { personId }, since: at }) => ({ personId, at })),
  ];
  return {
    passes: away.flatMap(({ personId, at }) =>
      backSince(tx, at).flatMap(({ pass, person }) =>
        person.personId === personId ? [pass.id] : [],
      ),
    ),
    searches: away.flatMap(({ personId, at }) => {
      const search = foundSince(tx, personId, at);
      return search === null ? [] : [search.id];
    }),
  };
}

/** Undoes the return of a person counted as away, by this outing or by whichever it is: the count applies again. */
export function countAgain(context: Context, passId: OutingId | null, personId: PersonId): boolean {
  const { tx } = context;
  const away = awayByCount(context).find((one) => one.personId === personId);
  if (away === undefined) return false;
  const outing = backSince(tx, away.at).find(
    ({ pass, person }) =>
      person.personId === personId &&
      pass.byCount &&
      pass.outAt === away.at &&
      (passId === null || pass.id === passId),
  );
  const endedAt = outing?.person.endedAt ?? null;
  if (outing === undefined || endedAt === null) return false;
  if (foundSince(tx, personId, endedAt) !== null) return false;
  eraseOuting(tx, outing.pass.id);
  return true;
}
