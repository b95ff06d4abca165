import type { Instant } from "../domain/calendar.ts";
import type { StayId } from "../domain/stay.ts";
import { among } from "./among.ts";
import type { ReadDb } from "./open.ts";
import { stays } from "./schema/stays.ts";

/** When the arrival of each was written down. */
export const admittedAtOf = (db: ReadDb, ids: readonly StayId[]): ReadonlyMap<StayId, Instant> =>
  new Map(
    db
      .select({ id: stays.id, at: stays.admittedAt })
      .from(stays)
      .where(among(stays.id, ids))
      .all()
      .map(({ id, at }) => [id, at]),
  );
