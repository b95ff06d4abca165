import { desc, eq, inArray, notInArray, sql } from "drizzle-orm";
import { type Finding, findingKey } from "../../domain/integrity/weekly-check.ts";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { UserId } from "../../domain/users/user.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { fullChecks, sealedFiles, settledFindings } from "./checks.table.ts";

export type CheckRow = Readonly<typeof fullChecks.$inferSelect>;
export type FileMark = Readonly<typeof sealedFiles.$inferSelect>;

/** The last written check, whatever the clock was. */
export const lastCheck = (db: ReadDb): CheckRow | null =>
  db
    .select()
    .from(fullChecks)
    .orderBy(desc(sql`rowid`))
    .limit(1)
    .get() ?? null;

/** The number of checks stored; older ones are deleted. */
const checksKept = 60;

export function insertCheck(db: WriteDb, row: CheckRow): void {
  db.insert(fullChecks).values(row).run();
  const kept = db
    .select({ id: fullChecks.id })
    .from(fullChecks)
    .orderBy(desc(sql`rowid`))
    .limit(checksKept);
  db.delete(fullChecks).where(notInArray(fullChecks.id, kept)).run();
}

/** The marks of sealed files from their first check, by their ids. */
export const knownFiles = (db: ReadDb): ReadonlyMap<string, FileMark> =>
  new Map(
    db
      .select()
      .from(sealedFiles)
      .all()
      .map((mark) => [mark.id, mark]),
  );

/** Stores the marks of files, and deletes those of files that no longer exist. */
export function saveFileMarks(
  db: WriteDb,
  marks: readonly FileMark[],
  present: ReadonlySet<string>,
): void {
  for (const mark of marks) db.insert(sealedFiles).values(mark).onConflictDoNothing().run();
  for (const id of knownFiles(db).keys())
    if (!present.has(id)) db.delete(sealedFiles).where(eq(sealedFiles.id, id)).run();
}

/** Which of these findings were reviewed before. */
export function settledAmong(db: ReadDb, findings: readonly Finding[]): ReadonlySet<string> {
  const keys = findings.map(findingKey);
  const rows = db
    .select({ key: settledFindings.key })
    .from(settledFindings)
    .where(inArray(settledFindings.key, keys))
    .all();
  return new Set(rows.map(({ key }) => key));
}

export function settleFinding(
  db: WriteDb,
  finding: Finding,
  by: { readonly at: Instant; readonly userId: UserId },
): void {
  db.insert(settledFindings)
    .values({ key: findingKey(finding), ...by })
    .onConflictDoNothing()
    .run();
}
