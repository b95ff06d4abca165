import { and, isNotNull, isNull, max } from "drizzle-orm";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { inList } from "../platform/in-list.ts";
import type { ReadDb } from "../platform/open-database.ts";
import { stays } from "./stays.table.ts";

/** When those of them who ever stayed here left last. */
export const lastDepartureDates = (
  db: ReadDb,
  ids: readonly PersonId[],
): ReadonlyMap<PersonId, CalendarDate> =>
  new Map(
    db
      .select({ id: stays.personId, until: max(stays.until) })
      .from(stays)
      .where(and(inList(stays.personId, ids), isNotNull(stays.until), isNull(stays.voidedAt)))
      .groupBy(stays.personId)
      .all()
      .flatMap(({ id, until }) => (until === null ? [] : [[id, until] as const])),
  );
