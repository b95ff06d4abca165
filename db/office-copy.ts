// What is taken out of a copy of the house's file before it is carried out of the house. Never done to the house itself.
import { sql } from "drizzle-orm";
import type { UserId } from "../domain/user.ts";
import { firstHabits, type Language } from "../domain/look.ts";
import { erasedTables } from "./erasure-tables.ts";
import { eraseRows } from "./erasing.ts";
import { replaceMembers, type MemberRow } from "./compartments.ts";
import { emptied, officeColumns } from "./office-columns.ts";
import { type CopyRow, insertCopy, readerName } from "./office-copies.ts";
import type { DatabaseFile, OpenDatabase, WriteDb } from "./open.ts";
import { tableNames } from "./row-counts.ts";
import { insertUser } from "./users.ts";

/** The file has a table or a column of which nobody said whether it may leave the house. */
export class UnclassifiedError extends Error {
  override readonly name = "UnclassifiedError";
}

/** What a copy is told of itself: the row that lists it, its one reader, and the office as it is sealed to that reader. */
export interface CopyFacts {
  readonly row: CopyRow;
  readonly reader: { readonly id: UserId; readonly language: Language };
  readonly member: MemberRow;
  /** HMAC of a member list with that one member. */
  readonly membersMac: Buffer;
}

/** Leaves in this copy what the office may carry around, and nothing else. Its triggers go too: nothing is written to it. */
export function keepForOffice({ file, db }: OpenDatabase, facts: CopyFacts): void {
  const unsaid = unclassified(file);
  if (unsaid.length > 0) throw new UnclassifiedError(unsaid.join(" "));
  file.pragma("foreign_keys = OFF");
  file.transaction(() => {
    for (const name of triggersOf(file)) file.exec(`DROP TRIGGER "${name}"`);
    leaveOutHidden(db, facts.row);
    for (const table of tableNames(file))
      if (officeColumns[table] === null) file.exec(`DELETE FROM "${table}"`);
    for (const { table, set, only = "TRUE" } of emptied)
      file.exec(`UPDATE "${table}" SET ${set} WHERE ${only}`);
    giveReader(db, facts);
  })();
}

/** Tables and columns of the file that the list does not know, or knows under another name: `table` or `table.column`. */
export function unclassified(file: DatabaseFile): readonly string[] {
  const tables = tableNames(file);
  const gone = Object.keys(officeColumns).filter((table) => !tables.includes(table));
  const unsaid = tables.flatMap((table) => {
    const said = officeColumns[table];
    if (said === undefined) return [table];
    if (said === null) return [];
    const columns = file.pragma(`table_info("${table}")`) as readonly { readonly name: string }[];
    const here = columns.map(({ name }) => name);
    const kept = said.split(" ");
    const differing = [
      ...here.filter((name) => !kept.includes(name)),
      ...kept.filter((name) => !here.includes(name)),
    ];
    return differing.map((name) => `${table}.${name}`);
  });
  return [...gone, ...unsaid];
}

const triggersOf = (file: DatabaseFile): readonly string[] =>
  file
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .all()
    .map(({ name }) => name);

/** Her one key instead of everybody's; of compartments the office alone. The copy is the only one it lists. */
function giveReader(db: WriteDb, { row, reader, member, membersMac }: CopyFacts): void {
  db.run(sql`DELETE FROM compartment_members`);
  db.run(sql`DELETE FROM compartment_epochs WHERE compartment <> 'office'`);
  // What came from another thread are bytes without the methods of a buffer.
  const publicKey = Buffer.from(member.publicKey);
  const listed = { ...member, publicKey, sealedKey: Buffer.from(member.sealedKey) };
  replaceMembers(db, "office", member.epoch, [listed], Buffer.from(membersMac));
  insertUser(db, {
    ...{ id: reader.id, name: "Hearth", signInName: readerName, roles: ["admin"], state: "active" },
    ...{ language: reader.language, theme: "system", textSize: "normal", createdAt: row.madeAt },
    ...firstHabits,
  });
  db.run(sql`DELETE FROM office_copies`);
  insertCopy(db, row);
}

/**
 * Of a hidden file, and of files that were merged into it, a copy knows that somebody lives in a bed, and no more: not even
 * what the house may know. What she shares with others goes too.
 */
function leaveOutHidden(db: WriteDb, made: CopyRow): void {
  // The list of whose rows an order takes serves here as well; no order is behind it, and it is emptied with the others.
  db.run(sql`INSERT INTO erasing (person_id, order_id)
    WITH RECURSIVE hers (id) AS (
      SELECT id FROM people WHERE sealed_hidden IS NOT NULL
      UNION SELECT merged_id FROM file_merges JOIN hers ON file_merges.kept_id = hers.id
    ) SELECT id, '' FROM hers`);
  for (const { of, rows } of shared)
    for (const [table, column] of rows)
      db.run(sql`DELETE FROM ${sql.identifier(table)} WHERE ${sql.identifier(column)} IN (${of})`);
  for (const table of erasedTables) if (!ofBeds.has(table.table)) eraseRows(db, table);
  db.run(sql`DELETE FROM erasure_orders WHERE person_id IN ${hers}`);
  db.run(
    sql`UPDATE activities SET led_by_person = NULL, led_by_other = '…' WHERE led_by_person IN ${hers}`,
  );
  leaveBeds(db, made);
}

/** What says that a bed is taken. */
const ofBeds: ReadonlySet<string> = new Set(["people", "stays", "placements"]);

/**
 * The bed in which she sleeps, and nothing of how she came, how long she stays or where she slept before. Where a column
 * cannot be empty, what stands there is of the copy and not of her: her number too, since papers of the house call her by it.
 */
function leaveBeds(db: WriteDb, { madeAt, madeOn }: CopyRow): void {
  db.run(sql`DELETE FROM placements WHERE person_id IN ${hers} AND (voided_at IS NOT NULL
    OR until_night <= ${madeOn} OR stay_id IN (SELECT id FROM stays WHERE voided_at IS NOT NULL))`);
  db.run(sql`DELETE FROM stays WHERE person_id IN ${hers}
    AND id NOT IN (SELECT stay_id FROM placements)`);
  db.run(sql`UPDATE stays SET
    from_night = (SELECT min(from_night) FROM placements WHERE stay_id = stays.id),
    planned_until = date(max(from_night, ${madeOn}), '+1 year'), admitted_at = ${madeAt},
    referred_by = 'unknown', own_words = NULL,
    destination = iif(until_night IS NULL, NULL, 'unknown'),
    reason = iif(until_night IS NULL, NULL, 'other-ground')
    WHERE person_id IN ${hers}`);
  db.run(sql`DELETE FROM people WHERE id IN ${hers} AND id NOT IN (SELECT person_id FROM stays)`);
  db.run(sql`UPDATE people SET name = NULL, sex = 'unknown', age_basis = 'unknown', birth_month = NULL,
    age_years = NULL, age_up_to = NULL, age_on = NULL, nationality = NULL, is_nationality_presumed = 0, languages = '[]', alerts = '[]', help_needed = '',
    office_version = NULL, sealed_office = NULL, sealed_hidden = x'00', hidden_version = 1, version = 1, created_at = ${madeAt},
    number = ${nobodysNumber} + (SELECT count(*) FROM people AS other WHERE other.id <= people.id AND other.id IN ${hers})
    WHERE id IN ${hers}`);
}

/** So high that no file of a house has it. */
const nobodysNumber = 1_000_000;

const hers = sql`(SELECT person_id FROM erasing)`;

/** What is told about several people at once; the rows that say who they are go last. */
const shared = [
  {
    of: sql`SELECT incident_id FROM incident_people WHERE person_id IN ${hers}`,
    rows: [
      ["incident_words", "incident_id"],
      ["incidents", "id"],
      ["incident_people", "incident_id"],
    ],
  },
  {
    of: sql`SELECT breach_id FROM address_breach_people WHERE person_id IN ${hers}`,
    rows: [
      ["address_breach_contents", "breach_id"],
      ["address_breaches", "id"],
      ["address_breach_people", "breach_id"],
    ],
  },
  {
    of: sql`SELECT case_id FROM criminal_case_links WHERE person_id IN ${hers}`,
    rows: [
      ["judicial_events", "case_id"],
      ["criminal_case_versions", "case_id"],
      ["criminal_cases", "id"],
      ["criminal_case_links", "case_id"],
    ],
  },
  {
    of: sql`SELECT pass_id FROM pass_people WHERE person_id IN ${hers}`,
    rows: [
      ["passes", "id"],
      ["pass_people", "pass_id"],
    ],
  },
  {
    of: sql`SELECT reservation_id FROM reserved_places WHERE person_id IN ${hers}`,
    rows: [
      ["reservations", "id"],
      ["reserved_places", "reservation_id"],
    ],
  },
  {
    of: sql`SELECT entry_id FROM log_mentions WHERE person_id IN ${hers}`,
    rows: [
      ["log_entries", "id"],
      ["log_mentions", "entry_id"],
    ],
  },
] as const;
