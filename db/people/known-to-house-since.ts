import { and, eq, not, sql, type SQL, type SQLWrapper } from "drizzle-orm";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { inList } from "../platform/in-list.ts";
import type { ReadDb } from "../platform/open-database.ts";
import { people } from "./people.table.ts";

/** The person lives here, is expected or waits, or did so since a day: the house may know their name. */
export const isKnownSince = (db: ReadDb, id: PersonId, since: CalendarDate): boolean =>
  db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, id), not(isGone(people.id, since))))
    .get() !== undefined;

/** Those of these people whom the house needed to know since a day: a file that the office opened for itself is none. */
export const neededSince = (
  db: ReadDb,
  ids: readonly PersonId[],
  since: CalendarDate,
): readonly PersonId[] =>
  db
    .select({ id: people.id })
    .from(people)
    .where(and(inList(people.id, ids), isNeeded(people.id, since)))
    .all()
    .map(({ id }) => id);

/**
 * No one in the house has needed to know this person since a day: no file was opened for them, and they neither lived
 * here, nor were expected, nor waited for a place. What the house knew of them in words is to be cleared.
 */
export const isGone = (personId: SQLWrapper, since: CalendarDate): SQL => sql`NOT (
  EXISTS (SELECT 1 FROM people AS file WHERE file.id = ${personId} AND file.created_at >= ${since})
  OR ${isNeeded(personId, since)}
)`;

const isNeeded = (personId: SQLWrapper, since: CalendarDate): SQL => sql`(
  EXISTS (
    SELECT 1 FROM stays AS stay WHERE stay.person_id = ${personId}
      AND ifnull(stay.voided_at, ifnull(stay.until_night, ${never})) > ${since}
  )
  OR EXISTS (
    SELECT 1 FROM (${together(personId)}) AS company
    WHERE ${isExpected(since)} OR ${hasWaited(since)} OR ${isAccepted(since)}
  )
)`;

const never = sql.raw("'9999-12-31'");

/** The person and their household: a family waits together. */
const together = (personId: SQLWrapper): SQL => sql`
  SELECT ${personId} AS id
  UNION SELECT other.person_id FROM household_members AS own
  JOIN household_members AS other ON other.household_id = own.household_id
  WHERE own.person_id = ${personId} AND own.until_day IS NULL AND other.until_day IS NULL`;

/** A place is reserved for the person, or was. */
const isExpected = (since: CalendarDate): SQL => sql`EXISTS (
  SELECT 1 FROM reserved_places AS place
  JOIN reservations AS reservation ON reservation.id = place.reservation_id
  WHERE place.person_id = company.id AND reservation.expires_on >= ${since}
    AND ifnull(place.ended_at, ${never}) >= ${since}
)`;

/** Recorded as waiting, until something else was recorded, the person came, or the assistance was closed. */
const hasWaited = (since: CalendarDate): SQL => sql`EXISTS (
  SELECT 1 FROM assistances AS track
  JOIN assistance_modes AS wait ON wait.assistance_id = track.id AND wait.mode = 'waiting'
  WHERE track.person_id = company.id AND track.voided_at IS NULL
    AND ifnull(track.closed_on, ${never}) > ${since}
    AND NOT EXISTS (
      SELECT 1 FROM assistance_modes AS next
      WHERE next.assistance_id = track.id AND next.from_day <= ${since}
        AND (next.from_day, next.recorded_at) > (wait.from_day, wait.recorded_at)
    )
    AND NOT EXISTS (
      SELECT 1 FROM stays AS came
      WHERE came.person_id = company.id AND came.voided_at IS NULL
        AND came.until_night > wait.from_day AND came.until_night <= ${since}
    )
)`;

/**
 * The person's referral was accepted, and nothing has answered it for all that time: neither a stay at that time or
 * since, nor another decision. As in the waiting list.
 */
const isAccepted = (since: CalendarDate): SQL => sql`EXISTS (
  SELECT 1 FROM assistances AS track
  JOIN referrals AS call ON call.person_id = company.id AND call.decision = 'accepted'
  WHERE track.person_id = company.id AND track.voided_at IS NULL
    AND ifnull(track.closed_on, ${never}) > ${since}
    AND (
      ifnull(track.assisted_on, ${never}) > ${since}
      OR track.assisted_on < substr(call.decided_at, 1, 10)
    )
    AND NOT EXISTS (
      SELECT 1 FROM assistance_modes AS decided
      WHERE decided.assistance_id = track.id AND decided.from_day <= ${since}
        AND decided.recorded_at > call.decided_at
    )
    AND NOT EXISTS (
      SELECT 1 FROM stays AS came
      WHERE came.person_id = company.id AND came.voided_at IS NULL
        AND (
          came.from_night >= substr(call.decided_at, 1, 10)
          OR ifnull(came.until_night, ${never}) > substr(call.decided_at, 1, 10)
        )
    )
)`;
