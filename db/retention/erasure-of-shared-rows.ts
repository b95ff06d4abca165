// What several people share: it is deleted with the last of them, and until then only their names in it are.
import { eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { ErasurePart } from "../../domain/retention/erasure-order.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { discardDraftsAbout } from "../drafts/drafts.ts";
import type { WriteDb } from "../platform/open-database.ts";
import { nobodys } from "../people/people.ts";
import { type ClassifiedTable, columnOf, parentBy } from "../platform/table-classification.ts";
import { classifiedTables } from "../registry/classified-tables.ts";
import { erasedTables } from "../registry/erasure-tables.ts";
import { rowsOf, whom } from "./rows-to-erase.ts";
import { logEntries } from "../shift/log-book.table.ts";
import { people } from "../people/people.table.ts";

/** Of a table of what is shared, the ids of the rows in which the erased person has a share. */
export type Shared = (table: string) => SQL;

/** Read before the rows that tell it are deleted. */
export function sharedBy(db: WriteDb): Shared {
  const shared = new Map(
    classifiedTables.flatMap((table) => {
      if (table.shares === undefined) return [];
      const ids = db.all<{ readonly id: string }>(sharesIn(table, table.shares));
      const listed = JSON.stringify(ids.map(({ id }) => id));
      return [
        [parentBy(table, table.shares), sql`(SELECT value FROM json_each(${listed}))`] as const,
      ];
    }),
  );
  return (table) => {
    const ids = shared.get(table);
    if (ids === undefined) throw new Error(`Nobody has a share in rows of ${table}`);
    return ids;
  };
}

/** What is named by the rows of a table that are about the erased person. */
function sharesIn(table: ClassifiedTable, shares: string): SQL {
  const about = erasedTables
    .filter((rows) => rows.table === table.name)
    .map((rows) => rowsOf(rows));
  return sql`SELECT ${columnOf(table, shares)} AS id FROM ${table.table} WHERE ${sql.join(about, sql` OR `)}`;
}

/** An activity that the person led was the house's, and stays. It names them, and so comes before their rows. */
export function ledByNobody(db: WriteDb): void {
  db.run(
    sql`UPDATE activities SET led_by_person = NULL, led_by_other = '…' WHERE led_by_person IN ${whom}`,
  );
}

/**
 * Discards drafts about the person that name no file: a correction of what is deleted, of what names them, or of what
 * was shared with them. Returns the records concerned, for drafts stored elsewhere.
 */
export function discardNamelessDrafts(
  db: WriteDb,
  parts: readonly ErasurePart[],
  shared: Shared,
): readonly string[] {
  const house = [
    ...["log_entries", "appointments", "complaints"].map(
      (table) => sql`SELECT id FROM ${sql.identifier(table)} WHERE person_id IN ${whom}`,
    ),
    // The entry stays, without the person's name; where a correction named them, its draft is stored with the entry.
    sql`SELECT coalesce(corrects, id) AS id FROM log_entries
      WHERE id IN (SELECT entry_id FROM log_mentions WHERE person_id IN ${whom})`,
    sql`SELECT id FROM incidents WHERE id IN ${shared("incidents")}`,
    sql`SELECT id FROM address_breaches WHERE id IN ${shared("address_breaches")}`,
  ];
  // With the words, the names or the call itself: a correction holds them all.
  const calls = sql`SELECT id FROM referrals WHERE person_id IN ${whom}`;
  const going = [
    ...(parts.includes("house") ? house : []),
    ...(parts.some((part) => part !== "house") ? [calls] : []),
  ];
  const ids = going.flatMap((query) => db.all<{ readonly id: string }>(query).map(({ id }) => id));
  discardDraftsAbout(db, ids);
  return ids;
}

export interface Left {
  readonly shared: Shared;
  readonly hers: readonly PersonId[];
  readonly at: Instant;
}

/** After the rows of a part: what is no longer shared, and what of the file itself belongs to that part. */
export const afterPart: Readonly<Record<ErasurePart, (db: WriteDb, left: Left) => void>> = {
  house: houseLeft,
  narratives: narrativesLeft,
  identity: identityLeft,
  dates: datesLeft,
};

function houseLeft(db: WriteDb, { shared, hers, at }: Left): void {
  for (const id of hers) mentionNobody(db, id);
  db.run(
    sql`DELETE FROM passes WHERE id IN ${shared("passes")} AND id NOT IN (SELECT pass_id FROM pass_people)`,
  );
  // Where no one is concerned any more the words are deleted; that something happened stays.
  const bare = sql`SELECT id FROM incidents WHERE id IN ${shared("incidents")} AND erased_at IS NULL
    AND id NOT IN (SELECT incident_id FROM incident_people WHERE part = 'concerned')`;
  db.run(sql`DELETE FROM incident_words WHERE incident_id IN (${bare})`);
  db.run(sql`DELETE FROM incident_people WHERE incident_id IN (${bare})`);
  db.run(sql`UPDATE incidents SET erased_at = ${at}, happened_at = NULL, background_version = NULL,
    sealed_background = NULL WHERE id IN (${bare})`);
  const alone = sql`id IN ${shared("address_breaches")} AND id NOT IN (SELECT breach_id FROM address_breach_people)`;
  db.run(sql`DELETE FROM address_breach_contents
    WHERE breach_id IN (SELECT id FROM address_breaches WHERE ${alone})`);
  db.run(sql`DELETE FROM address_breaches WHERE ${alone}`);
}

/** Where entries of the log book about others mention the person, they mention no one any more. */
function mentionNobody(db: WriteDb, id: PersonId): void {
  const rows = db
    .select({ id: logEntries.id, text: logEntries.text })
    .from(logEntries)
    .where(sql`instr(${logEntries.text}, ${id}) > 0`)
    .all();
  for (const { id: entryId, text } of rows) {
    const without = (text ?? []).map((piece) =>
      typeof piece !== "string" && piece.person === id ? { person: null } : piece,
    );
    db.update(logEntries).set({ text: without }).where(eq(logEntries.id, entryId)).run();
  }
}

function narrativesLeft(db: WriteDb, { shared, hers }: Left): void {
  const lonely = sql`SELECT id FROM criminal_cases
    WHERE id IN ${shared("criminal_cases")} AND id NOT IN (SELECT case_id FROM criminal_case_links)`;
  for (let gone = 1; gone > 0;)
    gone = db.run(sql`DELETE FROM judicial_events WHERE case_id IN (${lonely})
      AND id NOT IN (SELECT corrects FROM judicial_events WHERE corrects IS NOT NULL)`).changes;
  db.run(sql`DELETE FROM criminal_case_versions WHERE case_id IN (${lonely})`);
  db.run(sql`DELETE FROM criminal_cases WHERE id IN (${lonely})`);
  db.run(
    sql`UPDATE referrals SET suspicion_version = NULL, sealed_suspicion = NULL WHERE person_id IN ${whom}`,
  );
  db.run(sql`UPDATE referrals_history SET suspicion_version = NULL, sealed_suspicion = NULL
    WHERE referral_id IN (SELECT id FROM referrals WHERE person_id IN ${whom})`);
  db.update(people)
    .set({ careVersion: null, sealedCare: null, alerts: [], helpNeeded: "" })
    .where(inArray(people.id, [...hers]))
    .run();
  db.run(sql`UPDATE people_history SET care_version = NULL, sealed_care = NULL,
    card = json_remove(card, '$.alerts', '$.helpNeeded') WHERE person_id IN ${whom}`);
}

/** Sex and age stay as long as the dates do: they are counted, and hardly identify a person. */
function identityLeft(db: WriteDb, { hers, at }: Left): void {
  db.run(sql`UPDATE referrals SET name = NULL, caller = NULL, phone = NULL, names_version = NULL,
    sealed_names = NULL, erased_at = ${at} WHERE erased_at IS NULL AND person_id IN ${whom}`);
  db.update(people)
    .set({
      name: null,
      alerts: [],
      helpNeeded: "",
      officeVersion: null,
      sealedOffice: null,
      hiddenVersion: sql`iif(${people.sealedHidden} IS NULL, NULL, ${nobodys.version})`,
      sealedHidden: sql`iif(${people.sealedHidden} IS NULL, NULL, ${nobodys.bytes})`,
      // A client that cached the name under this version reads it again.
      version: sql`${people.version} + 1`,
    })
    .where(inArray(people.id, [...hers]))
    .run();
}

function datesLeft(db: WriteDb, { shared }: Left): void {
  db.run(
    sql`DELETE FROM move_plans WHERE id IN ${shared("move_plans")} AND id NOT IN (SELECT plan_id FROM planned_moves)`,
  );
  db.run(sql`DELETE FROM households
    WHERE id IN ${shared("households")} AND id NOT IN (SELECT household_id FROM household_members)`);
  for (let gone = 1; gone > 0;)
    gone = db.run(sql`DELETE FROM reservations WHERE id IN ${shared("reservations")}
      AND id NOT IN (SELECT reservation_id FROM reserved_places)
      AND id NOT IN (SELECT replaces FROM reservations WHERE replaces IS NOT NULL)`).changes;
}
