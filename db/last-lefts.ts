import { and, isNotNull, isNull, max } from "drizzle-orm";
import type { CalendarDate } from "../domain/calendar.ts";
import type { PersonId } from "../domain/person.ts";
import { oncePerRead } from "./once-per-read.ts";
import { stays } from "./schema/stays.ts";

/** When everybody who ever stayed here left last. */
export const lastLefts = oncePerRead(
  (db): ReadonlyMap<PersonId, CalendarDate> =>
    new Map(
      db
        .select({ id: stays.personId, until: max(stays.until) })
        .from(stays)
        .where(and(isNotNull(stays.until), isNull(stays.voidedAt)))
        .groupBy(stays.personId)
        .all()
        .flatMap(({ id, until }) => (until === null ? [] : [[id, until] as const])),
    ),
);
