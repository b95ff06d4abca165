import { and, asc, isNotNull } from "drizzle-orm";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { StayId } from "../../domain/accommodation/stay.ts";
import { inList } from "../platform/in-list.ts";
import type { ReadDb } from "../platform/open-database.ts";
import { stays } from "./stays.table.ts";

/** When the arrival of each was recorded. */
export const admittedAtOf = (db: ReadDb, ids: readonly StayId[]): ReadonlyMap<StayId, Instant> =>
  new Map(
    db
      .select({ id: stays.id, at: stays.admittedAt })
      .from(stays)
      .where(inList(stays.id, ids))
      .all()
      .map(({ id, at }) => [id, at]),
  );

export interface UndoneArrival {
  readonly personId: PersonId;
  readonly admittedAt: Instant;
  readonly voidedAt: Instant;
}

/** The arrivals of these people that were cancelled since: oldest first. */
export const undoneArrivalsOf = (
  db: ReadDb,
  people: readonly PersonId[],
): readonly UndoneArrival[] =>
  db
    .select({
      personId: stays.personId,
      admittedAt: stays.admittedAt,
      voidedAt: stays.voidedAt,
    })
    .from(stays)
    .where(and(inList(stays.personId, people), isNotNull(stays.voidedAt)))
    .orderBy(asc(stays.admittedAt))
    .all()
    .flatMap(({ voidedAt, ...row }) => (voidedAt === null ? [] : [{ ...row, voidedAt }]));
