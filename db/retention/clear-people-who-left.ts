import { and, eq, type SQL, sql } from "drizzle-orm";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import type { PersonCard, PersonId } from "../../domain/people/person.ts";
import { forgetHouseNotes } from "../counselling/sessions.ts";
import { forgetInterpretersOf } from "../appointments/appointments.ts";
import { isGone } from "../people/known-to-house-since.ts";
import { forgetLogAbout, forgetNamesInLog } from "../shift/log-book.ts";
import { forgetLabelsOf } from "../health/medication.ts";
import { isNotMerged, mergedInto } from "../people/merged-files.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { forgetNamesInWords, type Leaving } from "../registry/forget-names-in-text.ts";
import { houseNamesOf, namesBut } from "../people/people.ts";
import { erasePhoto } from "../people/photos.ts";
import { people, peopleHistory } from "../people/people.table.ts";
import { importRows } from "./imports.table.ts";
import { referrals, referralsHistory } from "../referrals/referrals.table.ts";
import type { ReferralId } from "../../domain/referrals/referral.ts";
import { forgetSafetyCards } from "../safety/safety.ts";

/** What the house clears when it has not needed to know a person for a while. */
export interface ClearedPerson {
  readonly id: PersonId;
  /** With the help that was needed to get out of the house. */
  readonly alerts: readonly string[];
}

/**
 * Clears names, alerts, help needed and all text on the cards, medicines and in the log about people who are gone from
 * the house, history included; returns the people and the alerts.
 */
export function clearPeopleWhoLeft(db: WriteDb, since: CalendarDate): ClearedPerson[] {
  const gone = goneButKnown(db, since);
  const others = namesBut(
    db,
    gone.map(({ id }) => id),
  );
  for (const { id, number } of gone) {
    forgetLogAbout(db, id);
    forgetInterpretersOf(db, id, since);
    forgetLabelsOf(db, id);
    forgetHouseNotes(db, id);
    clearNamesOf(db, { id, number }, others, { lists: "stay" });
    // What was merged into this file goes with it.
    for (const one of [id, ...mergedInto(db, id)]) {
      forgetSafetyCards(db, one);
      erasePhoto(db, one);
      clearCard(db, one);
    }
  }
  return gone.map(({ id, alerts, helpNeeded }) => ({
    id,
    alerts: [...alerts, helpNeeded].filter((alert) => alert !== ""),
  }));
}

/**
 * Removes a person's names from all words of the house that are not about them, including where only the office knows
 * the names; what also means another person stays.
 */
export function clearNamesOf(
  db: WriteDb,
  { id, number }: Pick<PersonCard, "id" | "number">,
  others: readonly string[],
  { told = [], lists }: { readonly told?: readonly string[] } & Pick<Leaving, "lists">,
): void {
  const names = [...new Set([...houseNamesOf(db, id), ...told])];
  forgetNamesInLog(db, id, names, others);
  forgetNamesInWords(db, { names, others, number, lists });
}

/** Those of whom something is left. A file without a name may have an alert, a card or a page of the log too. */
const goneButKnown = (db: ReadDb, since: CalendarDate) =>
  db
    .select({
      id: people.id,
      number: people.number,
      alerts: people.alerts,
      helpNeeded: people.helpNeeded,
    })
    .from(people)
    .where(and(isNotMerged(db), isStillKnown(since), isGone(people.id, since)))
    .all();

// Each of these is a small index of what is left, never a scan of everyone's past.
const isStillKnown = (since: CalendarDate): SQL => sql`(
  ${people.id} IN (
    SELECT id FROM people WHERE name IS NOT NULL OR help_needed <> '' OR alerts <> '[]'
    UNION SELECT person_id FROM people_history
    WHERE json_extract(card, '$.name') IS NOT NULL
      OR ifnull(json_extract(card, '$.helpNeeded'), '') <> ''
      OR ifnull(json_array_length(card, '$.alerts'), 0) > 0
    UNION SELECT person_id FROM safety_cards WHERE card IS NOT NULL
    UNION SELECT person_id FROM medicines WHERE label IS NOT NULL OR shown_name IS NOT NULL
    UNION SELECT person_id FROM appointments WHERE interpreter_name <> '' AND day < ${since}
    UNION SELECT person_id FROM photos
    UNION SELECT c.person_id FROM contact_notes AS n JOIN contacts AS c ON c.id = n.contact_id
      WHERE n.house_text IS NOT NULL
    UNION SELECT person_id FROM log_entries WHERE text IS NOT NULL AND person_id IS NOT NULL
  )
)`;

function clearCard(db: WriteDb, id: PersonId): void {
  db.update(people).set({ name: null, alerts: [], helpNeeded: "" }).where(eq(people.id, id)).run();
  db.update(peopleHistory)
    .set({ card: sql`json_remove(${peopleHistory.card}, '$.name', '$.alerts', '$.helpNeeded')` })
    .where(eq(peopleHistory.personId, id))
    .run();
}

/** The call, and that it came in with a spreadsheet. */
export function eraseReferral(db: WriteDb, id: ReferralId): void {
  db.delete(referralsHistory).where(eq(referralsHistory.referralId, id)).run();
  db.delete(importRows).where(eq(importRows.referralId, id)).run();
  db.delete(referrals).where(eq(referrals.id, id)).run();
}
