import { type SQL, sql } from "drizzle-orm";
import type { PersonId } from "../../domain/people/person.ts";
import type { WriteDb } from "../platform/open-database.ts";

export type Clash = "stays" | "promises" | "families" | "residence";

/**
 * What two files say that cannot be true of one person: in the house twice on one night, a place promised for nights on
 * which there is another one, two families on one day, two ways to a residence document that both go on.
 */
export function clashOf(db: WriteDb, a: PersonId, b: PersonId): Clash | null {
  const isSo = (from: SQL) => db.all(sql`SELECT 1 ${from} LIMIT 1`).length > 0;
  const stays = sql`FROM stays AS x JOIN stays AS y ON x.person_id = ${a} AND y.person_id = ${b}
    WHERE x.voided_at IS NULL AND y.voided_at IS NULL
      AND x.from_night < ifnull(y.until_night, '9999-12-31')
      AND y.from_night < ifnull(x.until_night, '9999-12-31')`;
  const promises = sql`FROM claimed_nights AS x
    JOIN claimed_nights AS y ON x.person_id = ${a} AND y.person_id = ${b}
    WHERE x.from_night < y.until_night AND y.from_night < x.until_night`;
  const families = sql`FROM household_members AS x
    JOIN household_members AS y ON x.person_id = ${a} AND y.person_id = ${b}
    WHERE x.household_id <> y.household_id
      AND x.from_day IS NOT x.until_day AND y.from_day IS NOT y.until_day
      AND x.from_day < ifnull(y.until_day, '9999-12-31')
      AND y.from_day < ifnull(x.until_day, '9999-12-31')`;
  const residence = sql`FROM residence_tracks AS x
    JOIN residence_tracks AS y ON x.person_id = ${a} AND y.person_id = ${b}
    WHERE x.is_open = 1 AND y.is_open = 1`;
  if (isSo(stays)) return "stays";
  if (isSo(promises)) return "promises";
  if (isSo(families)) return "families";
  return isSo(residence) ? "residence" : null;
}
