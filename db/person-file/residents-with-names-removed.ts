import { and, isNull, sql } from "drizzle-orm";
import type { PersonId } from "../../domain/people/person.ts";
import type { ReadDb } from "../platform/open-database.ts";
import { stays } from "../accommodation/stays.table.ts";

/**
 * Residents with anything that the house once cleared, in one query for all: they are few. A resident who got it back
 * since is among them, since older versions stay as they were.
 */
export const residentsWithNamesRemoved = (db: ReadDb): readonly PersonId[] =>
  db
    .selectDistinct({ id: stays.personId })
    .from(stays)
    .where(and(isNull(stays.until), isNull(stays.voidedAt), hasLetGo))
    .all()
    .map(({ id }) => id);

const hasLetGo = sql`(
  EXISTS (SELECT 1 FROM safety_cards WHERE person_id = ${stays.personId} AND card IS NULL)
  OR EXISTS (SELECT 1 FROM agreement_steps WHERE person_id = ${stays.personId} AND items IS NULL)
  OR EXISTS (
    SELECT 1 FROM intake_sections
    WHERE person_id = ${stays.personId} AND section = 'arrival' AND arrival IS NULL
  )
  OR EXISTS (
    SELECT 1 FROM health_cards
    WHERE person_id = ${stays.personId} AND agreed_on IS NOT NULL AND shown IS NULL AND NOT replaced
  )
)`;
