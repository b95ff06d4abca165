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

/** Away by the last count of tonight or of the night before, and not back since: from a pass, from an appointment, or while she was looked for. */
export function countedOut({ tx, tonight }: Context): readonly CountedOut[] {
  const away = awayByCount(tx, tonight);
  if (away.length === 0) return [];
  const living = new Set(openStays(tx).map(({ personId }) => personId));
  return away.filter(
    ({ personId, at }) =>
      living.has(personId) &&
      !backSince(tx, at).some(({ person }) => person.personId === personId) &&
      !foundSince(tx, personId, at) &&
      !isBackFromAppointment(tx, personId, at),
  );
}

function awayByCount(tx: ReadDb, tonight: CalendarDate): readonly CountedOut[] {
  const entries = entriesSince(tx, addDays(tonight, -1));
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
