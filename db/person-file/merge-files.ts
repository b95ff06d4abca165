import { eq, sql } from "drizzle-orm";
import type { PersonId } from "../../domain/people/person.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { moveHouseholds } from "./merge-households.ts";
import {
  type Merge,
  moveIntake,
  moveAssistances,
  tablesOfAssistances,
} from "./merge-assistances-and-intakes.ts";
import { personColumns } from "../registry/person-columns.ts";
import { drafts } from "../drafts/drafts.table.ts";
import { fileMerges } from "../people/merges.table.ts";

/** Somebody has left something half written about this person. */
export const hasDrafts = (db: ReadDb, id: PersonId): boolean =>
  db
    .select({ one: sql`1` })
    .from(drafts)
    .where(eq(drafts.personId, id))
    .limit(1)
    .get() !== undefined;

/**
 * Takes everything that hangs on one file to another, and leaves a pointer. Rows that nobody may change otherwise change
 * whose they are: what guards them rests until it is done, within this transaction, and stands again as it was.
 */
export function mergeFiles(db: WriteDb, merge: Merge): void {
  const { keptId, mergedId, at, by } = merge;
  db.run(sql`PRAGMA defer_foreign_keys = ON`);
  const moving = columnsThatMove(db);
  const guards = guardsOf(db, moving);
  for (const { name } of guards) db.run(sql.raw(`DROP TRIGGER "${name}"`));
  moveAssistances(db, merge);
  moveIntake(db, merge);
  moveCensus(db, merge);
  moveHouseholds(db, merge);
  movePairs(db, merge);
  moveMarks(db, merge);
  moveMentions(db, merge);
  for (const column of moving) move(db, column, merge);
  // How every name of the two sounds was kept with the file that stays.
  db.run(sql`DELETE FROM name_hashes WHERE person_id = ${mergedId}`);
  db.insert(fileMerges).values({ mergedId, keptId, at, by }).run();
  db.update(fileMerges).set({ keptId }).where(eq(fileMerges.keptId, mergedId)).run();
  for (const { text } of guards) db.run(sql.raw(text));
}

/** Also what nobody has decided about yet: better moved than left behind. */
function columnsThatMove(db: WriteDb): readonly string[] {
  const found = db.all<{ readonly column: string }>(
    sql`SELECT m.name || '.' || key."from" AS "column"
      FROM sqlite_schema AS m, pragma_foreign_key_list(m.name) AS key
      WHERE m.type = 'table' AND key."table" = 'people'`,
  );
  return [...Object.keys(personColumns), ...found.map(({ column }) => column)].filter(
    (column, at, all) =>
      (personColumns[column] ?? "moves") === "moves" && all.indexOf(column) === at,
  );
}

/** Triggers against changing what was written. Those that say what cannot be true, `…_changed`, never rest. */
function guardsOf(db: WriteDb, moving: readonly string[]): readonly Guard[] {
  const columns = [...moving, ...Object.keys(personColumns)];
  const tables = new Set([
    ...columns.map((column) => column.split(".")[0]),
    ...tablesOfAssistances,
  ]);
  return db
    .all<Guard>(
      sql`SELECT name, tbl_name AS "on", sql AS text FROM sqlite_schema WHERE type = 'trigger'`,
    )
    .filter(
      ({ name, on, text }) =>
        tables.has(on) &&
        on !== "file_merges" &&
        /\b(BEFORE|AFTER)\s+UPDATE\b/i.test(text) &&
        !name.endsWith("_changed"),
    );
}

interface Guard {
  readonly name: string;
  readonly on: string;
  readonly text: string;
}

function move(db: WriteDb, name: string, { keptId, mergedId }: Merge): void {
  const [table = "", column = ""] = name.split(".");
  // Where both say the very same, one of the two rows stays behind with the merged file.
  db.run(
    sql`UPDATE OR IGNORE ${sql.identifier(table)} SET ${sql.identifier(column)} = ${keptId}
      WHERE ${sql.identifier(column)} = ${mergedId}`,
  );
}

interface Entry {
  readonly id: string;
  readonly night: string;
  readonly person: string;
  /** The kept file slept here that night. */
  readonly isKeptHere: number;
}

/** Answers about one night stand in one row: those about whoever slept here that night come last, and count. */
function moveCensus(db: WriteDb, { keptId, mergedId }: Merge): void {
  const entries = db.all<Entry>(
    sql`SELECT id, night, person_id AS person, EXISTS (
        SELECT 1 FROM placements AS p WHERE p.person_id = ${keptId} AND p.voided_at IS NULL
          AND p.from_night <= census_entries.night
          AND census_entries.night < ifnull(p.until_night, '9999-12-31')
      ) AS "isKeptHere"
      FROM census_entries WHERE person_id IN (${keptId}, ${mergedId})
        AND night IN (SELECT night FROM census_entries WHERE person_id = ${mergedId})
      ORDER BY night, position`,
  );
  const places = new Map<string, number>();
  const isFirst = ({ person, isKeptHere }: Entry) => (person === keptId) !== (isKeptHere === 1);
  // Far out at first, so that no two answers share a place on the way.
  for (const entry of [...entries.filter(isFirst), ...entries.filter((one) => !isFirst(one))]) {
    const place = (places.get(entry.night) ?? 0) + 1;
    places.set(entry.night, place);
    db.run(sql`UPDATE census_entries SET person_id = ${keptId}, position = ${place + farOut}
      WHERE id = ${entry.id}`);
  }
  db.run(sql`UPDATE census_entries SET position = position - ${farOut}
    WHERE person_id = ${keptId} AND position > ${farOut}`);
}

const farOut = 1_000_000;

/** Who must not meet her must not meet the kept file's person. A pair that is known already is lifted. */
function movePairs(db: WriteDb, { keptId, mergedId, at, by }: Merge): void {
  const other = sql`CASE must_not_meet.person_a WHEN ${mergedId}
    THEN must_not_meet.person_b ELSE must_not_meet.person_a END`;
  const isOurs = sql`${mergedId} IN (must_not_meet.person_a, must_not_meet.person_b)
    AND ${keptId} NOT IN (must_not_meet.person_a, must_not_meet.person_b)`;
  db.run(
    sql`UPDATE must_not_meet SET lifted_at = ${at}, lifted_by = ${by}
      WHERE ${isOurs} AND lifted_at IS NULL AND EXISTS (
        SELECT 1 FROM must_not_meet AS known WHERE known.lifted_at IS NULL
          AND known.person_a = min(${keptId}, ${other}) AND known.person_b = max(${keptId}, ${other})
      )`,
  );
  db.run(
    sql`UPDATE must_not_meet SET person_a = min(${keptId}, ${other}),
      person_b = max(${keptId}, ${other}) WHERE ${isOurs}`,
  );
}

/** The last word about one activity counts, whichever file it stood in. */
function moveMarks(db: WriteDb, { keptId, mergedId }: Merge): void {
  db.run(
    sql`UPDATE activity_marks SET person_id = ${keptId}, position = ${farOut} + said.place
      FROM (
        SELECT id, row_number() OVER (PARTITION BY activity_id ORDER BY marked_at, position) AS place
        FROM activity_marks WHERE person_id IN (${keptId}, ${mergedId})
      ) AS said WHERE said.id = activity_marks.id`,
  );
  db.run(
    sql`UPDATE activity_marks SET position = position - ${farOut} WHERE person_id = ${keptId}`,
  );
}

/** The log book names people by their file: entries about others name the kept one from now on. */
function moveMentions(db: WriteDb, { keptId, mergedId }: Merge): void {
  db.run(
    sql`UPDATE log_entries SET text = replace(text, ${mergedId}, ${keptId})
      WHERE instr(text, ${mergedId}) > 0`,
  );
}
