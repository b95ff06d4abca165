// What a user is shown when the database or the disk under it fails, wherever it failed.
import { describe, expect, it } from "vitest";
import { databaseFault } from "../../../electron/vault/platform/database-fault.ts";

const thrown = (code: string): Error => Object.assign(new Error("It failed"), { code });

describe("an error of the database or the disk", () => {
  it.each([
    ["SQLITE_IOERR", "DiskFailing"],
    ["SQLITE_IOERR_READ", "DiskFailing"],
    ["SQLITE_IOERR_WRITE", "DiskFailing"],
    ["SQLITE_IOERR_FSYNC", "DiskFailing"],
    ["SQLITE_IOERR_SHORT_READ", "DiskFailing"],
    ["EIO", "DiskFailing"],
    ["ENODEV", "DiskFailing"],
    ["ENXIO", "DiskFailing"],
    ["ESTALE", "DiskFailing"],
    ["SQLITE_FULL", "DiskFull"],
    ["ENOSPC", "DiskFull"],
    ["SQLITE_READONLY_DBMOVED", "HouseReadOnly"],
    ["SQLITE_CANTOPEN", "HouseReadOnly"],
    ["EROFS", "HouseReadOnly"],
    ["SQLITE_CORRUPT_INDEX", "HouseDamaged"],
    ["SQLITE_NOTADB", "HouseDamaged"],
  ] as const)("%s is told as %s, as it is and wrapped in another", (code, type) => {
    expect(databaseFault(thrown(code))).toEqual({ type });
    expect(databaseFault(new Error("A query", { cause: thrown(code) }))).toEqual({ type });
  });

  it.each(["SQLITE_CONSTRAINT_UNIQUE", "SQLITE_ERROR", "ENOENT", "EIOX", "SQLITE_IOERRORS"])(
    "%s is a bug, and no fault of the disk",
    (code) => {
      expect(databaseFault(thrown(code))).toBeNull();
      expect(databaseFault(code)).toBeNull();
    },
  );
});
