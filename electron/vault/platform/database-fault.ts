import { NewerDatabaseError, NoCopyError } from "../../../db/platform/migrate.ts";
import {
  isDamaged,
  isDiskFailing,
  isDiskFull,
  isSqliteError,
} from "../../../db/platform/open-database.ts";
import type { AppError } from "../../../domain/api/errors.ts";

/** What a user is told of a failing database or disk; null when it is a bug. */
export function databaseFault(thrown: unknown): AppError | null {
  if (thrown instanceof NewerDatabaseError) return { type: "HouseNewer" };
  if (thrown instanceof NoCopyError) return { type: "UpdateNotBegun" };
  if (isDiskFull(thrown)) return { type: "DiskFull" };
  if (["SQLITE_READONLY", "SQLITE_CANTOPEN", "EROFS"].some((code) => isSqliteError(thrown, code)))
    return { type: "HouseReadOnly" };
  if (isDamaged(thrown)) return { type: "HouseDamaged" };
  if (isDiskFailing(thrown)) return { type: "DiskFailing" };
  return null;
}
