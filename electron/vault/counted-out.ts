import { isBackFromAppointment } from "../../db/appointments.ts";
import { entriesSince } from "../../db/census.ts";
import { lastSearchOf } from "../../db/missing.ts";
import type { ReadDb } from "../../db/open.ts";
import { backSince } from "../../db/passes.ts";
import { openStays } from "../../db/stays.ts";
import { addDays, type CalendarDate, type Instant } from "../../domain/calendar.ts";
import { isAway, type AwayState } from "../../domain/census.ts";
import type { PassStage } from "../../domain/pass.ts";
import type { PersonId } from "../../domain/person.ts";
import type { Context } from "./context.ts";
import { appointmentsNow } from "./out.ts";

export interface CountedOut {
  readonly personId: PersonId;
  readonly night: CalendarDate;
  readonly state: AwayState;
}

/** Away by the last count of tonight or of the night before, and not back since: from a pass, from an appointment, or while she was looked for. */
export function countedOut({ tx, tonight }: Context): readonly CountedOut[] {
  const entries = entriesSince(tx, addDays(tonight, -1));
  const last = new Map(entries.map((entry) => [entry.personId, entry]));
  const away = [...last.values()].flatMap(({ state, ...entry }) =>
    isAway(state) ? [{ ...entry, state }] : [],
  );
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
