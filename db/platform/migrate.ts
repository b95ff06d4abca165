import type { DatabaseFile } from "./open-database.ts";

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** The file was written by a later program; it is left untouched. */
export class NewerDatabaseError extends Error {
  override readonly name = "NewerDatabaseError";
}

/** There is no proved copy of the file as it is, so nothing of it may be changed. */
export class NoCopyError extends Error {
  override readonly name = "NoCopyError";
}

/** A page of the file is not as it was written; the code is the one SQLite has for it. */
export class DamagedPageError extends Error {
  override readonly name = "DamagedPageError";
  readonly code = "SQLITE_CORRUPT";
}

/** The version of the tables in the file; 0 when there are none. */
export function versionOf(file: DatabaseFile): number {
  return file.pragma("user_version", { simple: true }) as number;
}

/**
 * Migrates the file to the last version, one transaction each, and returns how many steps it took. `backUp` is called
 * once, before the first step on a file that already has content.
 */
export function migrate(
  file: DatabaseFile,
  migrations: readonly Migration[],
  backUp: () => void,
): number {
  const found = versionOf(file);
  const pending = migrations.filter((migration) => migration.version > found);
  const target = migrations.at(-1)?.version ?? 0;
  if (found > target) throw new NewerDatabaseError(`${String(found)} > ${String(target)}`);
  if (pending.length === 0) return 0;
  if (found > 0) backUp();

  // SQLite ignores this pragma inside a transaction, so it is set outside, for all of them.
  file.pragma("foreign_keys = OFF");
  try {
    for (const migration of pending) step(file, migration);
  } finally {
    file.pragma("foreign_keys = ON");
  }
  return pending.length;
}

function step(file: DatabaseFile, { version, name, sql }: Migration): void {
  file
    .transaction(() => {
      file.exec(sql);
      const orphans = file.pragma("foreign_key_check") as readonly unknown[];
      if (orphans.length > 0) throw new Error(`${name} orphans ${String(orphans.length)} rows`);
      file.pragma(`user_version = ${String(version)}`);
    })
    .immediate();
}
