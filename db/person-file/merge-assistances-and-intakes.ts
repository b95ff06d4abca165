import { sql } from "drizzle-orm";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import { hasColumn } from "../platform/table-classification.ts";
import type { WriteDb } from "../platform/open-database.ts";
import { classifiedTables } from "../registry/classified-tables.ts";

export interface Merge {
  readonly keptId: PersonId;
  readonly mergedId: PersonId;
  readonly at: Instant;
  readonly by: UserId;
}

/** What hangs on an assistance rather than on a person. */
export const tablesOfAssistances: readonly string[] = classifiedTables
  .filter((table) => hasColumn(table, "assistance_id"))
  .map(({ name }) => name);

interface Open {
  readonly id: string;
  readonly assistedOn: string | null;
  readonly assistedWith: string | null;
  readonly openedWith: string | null;
}

/** Two open tracks become the one that was opened first, with what was decided in both. */
export function moveAssistances(db: WriteDb, { keptId, mergedId, at }: Merge): void {
  const open = db.all<Open>(
    sql`SELECT id, assisted_on AS "assistedOn", assisted_with AS "assistedWith",
        opened_with AS "openedWith" FROM assistances
      WHERE person_id IN (${keptId}, ${mergedId}) AND closed_on IS NULL AND voided_at IS NULL
      ORDER BY opened_on, opened_at`,
  );
  const [first, second] = open;
  if (first !== undefined && second !== undefined) {
    // How both intakes ended: the second ending stays with the track that never was.
    for (const table of tablesOfAssistances)
      db.run(
        sql`UPDATE OR IGNORE ${sql.identifier(table)} SET assistance_id = ${first.id}
          WHERE assistance_id = ${second.id}`,
      );
    const { openedWith, assistedOn, assistedWith } = joined(first, second);
    db.run(
      sql`UPDATE assistances SET opened_with = ${openedWith}, assisted_on = ${assistedOn},
        assisted_with = ${assistedWith} WHERE id = ${first.id}`,
    );
    db.run(sql`UPDATE assistances SET voided_at = ${at} WHERE id = ${second.id}`);
  }
  db.run(sql`UPDATE assistances SET person_id = ${keptId} WHERE person_id = ${mergedId}`);
}

/** Cancelling an admission later cancels what came from it alone, from either file. */
function joined(first: Open, second: Open): Omit<Open, "id"> {
  const isSecondEarlier =
    second.assistedOn !== null &&
    (first.assistedOn === null || second.assistedOn < first.assistedOn);
  const [earlier, later] = isSecondEarlier ? [second, first] : [first, second];
  const isAssistedAnyway = later.assistedOn !== null && beganWith(later) === null;
  return {
    openedWith: second.openedWith === null ? null : first.openedWith,
    assistedOn: earlier.assistedOn,
    assistedWith: isAssistedAnyway ? null : beganWith(earlier),
  };
}

const beganWith = ({ assistedWith, openedWith }: Open): string | null => assistedWith ?? openedWith;

/** Merges the intake of both files, section by section: the versions of the remaining file, then those of the other. */
export function moveIntake(db: WriteDb, { keptId, mergedId }: Merge): void {
  const parts = db.all<{ readonly section: string; readonly own: number }>(
    sql`SELECT section, (
        SELECT ifnull(max(version), 0) FROM intake_sections AS own
        WHERE own.person_id = ${keptId} AND own.section = theirs.section
      ) AS own FROM intake_sections AS theirs WHERE person_id = ${mergedId} GROUP BY section`,
  );
  for (const { section, own } of parts)
    db.run(
      sql`UPDATE intake_sections SET person_id = ${keptId}, version = version + ${own},
        sealed_version = ${own === 0 ? sql`sealed_version` : sql`ifnull(sealed_version, version)`}
        WHERE person_id = ${mergedId} AND section = ${section}`,
    );
}
