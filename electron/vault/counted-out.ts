import { isBackFromAppointment } from "../../db/appointments.ts";
import { entriesSince } from "../../db/census.ts";
import { lastSearchOf } from "../../db/missing.ts";
import type { ReadDb } from "../../db/open.ts";
import { backSince, erasePass, insertPass } from "../../db/passes.ts";
import { openStays } from "../../db/stays.ts";
import { addDays, type CalendarDate, type Instant } from "../../domain/calendar.ts";
import { isAway, type AwayState, type CensusEntry } from "../../domain/census.ts";
import { PassId, type PassStage } from "../../domain/pass.ts";
import type { PersonId } from "../../domain/person.ts";
import type { Context } from "./context.ts";
import { appointmentsNow, stagesNow } from "./out.ts";

export interface CountedOut extends CensusEntry {
  readonly state: AwayState;
}

/** Away by the last count of tonight or of the night before, which nothing has answered since. */
export const countedOut = ({ tx, tonight }: Context): readonly CountedOut[] =>
  awayBy(unanswered(tx, entriesSince(tx, addDays(tonight, -1))));

/**
 * What was said of each, without those who were found away and came back since (from a pass, from an appointment, or while
 * they were looked for), or who live here by another stay than the one that was counted.
 */
export function unanswered(tx: ReadDb, entries: readonly CensusEntry[]): readonly CensusEntry[] {
  const away = awayBy(entries);
  if (away.length === 0) return entries;
  const stays = new Set(openStays(tx).map(({ id }) => id));
  const answered = new Set(
    away
      .filter(({ personId, stayId, at }) => !stays.has(stayId) || isBackSince(tx, personId, at))
      .map(({ personId }) => personId),
  );
  return entries.filter(({ personId }) => !answered.has(personId));
}

const isBackSince = (tx: ReadDb, personId: PersonId, at: Instant): boolean =>
  backSince(tx, at).some(({ person }) => person.personId === personId) ||
  foundSince(tx, personId, at) ||
  isBackFromAppointment(tx, personId, at);

const awayByCount = (tx: ReadDb, tonight: CalendarDate): readonly CountedOut[] =>
  awayBy(entriesSince(tx, addDays(tonight, -1)));

/** Whom the last of these answers found away. */
function awayBy(entries: readonly CensusEntry[]): readonly CountedOut[] {
  const last = new Map(entries.map((entry) => [entry.personId, entry]));
  return [...last.values()].flatMap(({ state, ...entry }) =>
    isAway(state) ? [{ ...entry, state }] : [],
  );
}

/** Those of whom nothing else says where they are: on no pass, at no appointment, and looked for by nobody. */
export function countedNow(
  context: Context,
  stages: ReadonlyMap<PersonId, PassStage>,
): ReadonlyMap<PersonId, CountedOut> {
  const counted = countedOut(context);
  if (counted.length === 0) return new Map();
  const isTold = new Set([...stages.keys(), ...appointmentsNow(context, stages).keys()]);
  return new Map(
    counted.flatMap((one) => (isTold.has(one.personId) ? [] : [[one.personId, one] as const])),
  );
}

function foundSince(tx: ReadDb, personId: PersonId, at: Instant): boolean {
  const search = lastSearchOf(tx, personId);
  return search?.endedAs === "back" && search.endedAt !== null && search.endedAt >= at;
}

/**
 * Those of these people whom only the count knows as away were out since then: each has an outing to come back from, with
 * nothing agreed, and it is erased with the others.
 */
export function letCountedReturn(context: Context, people: readonly PersonId[]): void {
  const { tx, now } = context;
  const counted = countedNow(context, stagesNow(context));
  for (const personId of new Set(people)) {
    const away = counted.get(personId);
    if (away === undefined) continue;
    const { at: outAt, by: outBy, stayId } = away;
    const nothingAgreed = { whereTo: "", backBy: now, company: "alone", hasPhone: false } as const;
    const id = PassId.parse(context.newId());
    insertPass(tx, { id, outAt, outBy, ...nothingAgreed }, [{ personId, stayId }]);
  }
}

/** Takes back that somebody came back whom the count knew as away: that counts again. */
export function countAgain({ tx, tonight }: Context, personId: PersonId): boolean {
  const away = awayByCount(tx, tonight).find((one) => one.personId === personId);
  if (away === undefined) return false;
  const outing = backSince(tx, away.at).find(
    ({ pass, person }) => person.personId === personId && pass.outAt === away.at,
  );
  const endedAt = outing?.person.endedAt ?? null;
  if (outing === undefined || endedAt === null || foundSince(tx, personId, endedAt)) return false;
  erasePass(tx, outing.pass.id);
  return true;
}
