import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";
import { chmodSync, existsSync, rmSync, statSync } from "node:fs";
import * as schema from "../tables.ts";

export type DatabaseFile = Database.Database;
export type WriteDb = BaseSQLiteDatabase<"sync", Database.RunResult, typeof schema>;
/** What a query needs. It has no `insert`, so a read cannot grow into a write unseen. */
export type ReadDb = Pick<WriteDb, "select" | "selectDistinct" | "$count" | "$with" | "with">;

export interface OpenDatabase {
  readonly file: DatabaseFile;
  readonly db: WriteDb;
}

export interface OpenOptions {
  /** Path of a binding built for this runtime; null to load the packaged one. */
  readonly nativeBinding: string | null;
}

/** The key does not open the file: another key, a damaged first page, or no database at all. */
export class NotOpenedError extends Error {
  override readonly name = "NotOpenedError";
}

/** Opens the encrypted file at `path`. The key is used and wiped; there is no plaintext mode. */
export function openDatabase(path: string, key: Buffer, options: OpenOptions): OpenDatabase {
  const file = openKeyed(path, key, options);
  try {
    assertPragmas(file);
    chmodSync(path, 0o600);
    return { file, db: drizzle(withStatementsKept(file), { schema }) };
  } catch (cause) {
    file.close();
    throw cause;
  }
}

/** More than the program asks for in one day; lists of many lengths make many questions. */
const statementsKept = 500;

/**
 * The same file for the query builder, which asks the same questions over and over: a question is compiled once, as long as it
 * is among the last ones asked. What was bound to it is forgotten after each run.
 */
function withStatementsKept(file: DatabaseFile): DatabaseFile {
  const kept = new Map<string, Database.Statement>();
  const prepare = (question: string): Database.Statement => {
    const statement = kept.get(question) ?? file.prepare(question);
    // To the end of the line, whose head is forgotten first.
    kept.delete(question);
    kept.set(question, statement);
    const [oldest] = kept.keys();
    if (kept.size > statementsKept && oldest !== undefined) kept.delete(oldest);
    // In its initial state: the query builder asks each time for bare or named rows.
    return statement.reader ? statement.raw(false) : statement;
  };
  return Object.create(file, { prepare: { value: prepare, writable: true } }) as DatabaseFile;
}

/**
 * Moves the write-ahead log into the file and empties it; with a reader to be spared, as much as can be moved without
 * waiting. On a disk that is full or fails it stays in the log, and the next reader is told. True when all of it is in the
 * file.
 */
export function checkpoint(file: DatabaseFile, sparesReaders = false): boolean {
  try {
    const { busy, log, checkpointed } = askLog(file, sparesReaders ? "PASSIVE" : "TRUNCATE");
    return busy === 0 && checkpointed === log;
  } catch (thrown) {
    if (![isDiskFull, isDiskFailing, isDamaged].some((isKnown) => isKnown(thrown))) throw thrown;
    return false;
  }
}

/** How many whole frames the write-ahead log has. */
export const framesInLog = (file: DatabaseFile): number => Math.max(0, askLog(file, "NOOP").log);

/** From now on only `checkpoint` moves the log into the file, and the end of the last connection. */
export function keepLog(file: DatabaseFile): void {
  setAndRead(file, "wal_autocheckpoint", "0", 0);
}

function askLog(file: DatabaseFile, how: "PASSIVE" | "TRUNCATE" | "NOOP") {
  const [answer] = file.pragma(`wal_checkpoint(${how})`) as readonly {
    readonly busy: number;
    readonly log: number;
    readonly checkpointed: number;
  }[];
  if (answer === undefined) throw new Error("No answer about the log");
  return answer;
}

/** How many rows this connection has changed since it was opened. */
export const rowsChanged = (file: DatabaseFile): number =>
  file.prepare("SELECT total_changes()").pluck().get() as number;

/** Another number after another connection has changed the file. */
export const dataVersion = (file: DatabaseFile): unknown =>
  file.pragma("data_version", { simple: true });

/** Takes out of memory what pages of the file lie there; they are read again when they are asked for. */
export function forgetPages(file: DatabaseFile): void {
  file.pragma("shrink_memory");
}

/** Writes a copy of the open database, under the same key, to a path that does not exist yet. */
export function copyInto(file: DatabaseFile, path: string): void {
  if (existsSync(path)) throw new Error("The copy's path is taken");
  file.prepare("VACUUM INTO ?").run(path);
  ownerOnly(path);
}

/** Opens a copy to look at it: nothing beside it is written, and nothing in it. The key is used and wiped. */
export function openCopy(path: string, key: Buffer, options: OpenOptions): OpenDatabase {
  const file = openKeyed(path, key, { ...options, readonly: true });
  return { file, db: drizzle(file, { schema }) };
}

/** True when every page has its seal and every table and index is whole. Reads all of the file. */
export const isSound = (file: DatabaseFile): boolean =>
  file.pragma("integrity_check", { simple: true }) === "ok";

/** Gives a closed database file another key, in place. Only ever done to a copy. */
export function rekey(path: string, oldKey: Buffer, newKey: Buffer, options: OpenOptions): void {
  const file = openKeyed(path, oldKey, options);
  try {
    // The cipher cannot change keys while a write-ahead log exists.
    file.pragma("journal_mode = DELETE");
    file.rekey(rawKey(newKey));
  } finally {
    newKey.fill(0);
    file.close();
  }
}

export interface Hold {
  readonly release: () => void;
}

/**
 * Locks a vault folder for this process alone, until `release` or the end of the process, however it ends. Null when
 * another process holds it. The file is empty.
 */
export function holdFolder(path: string, options: OpenOptions): Hold | null {
  const { nativeBinding } = options;
  // The file holds no data: what was put in its place can go.
  for (const odd of oddAt(path)) rmSync(odd, { recursive: true });
  const file = new Database(path, nativeBinding === null ? {} : { nativeBinding });
  try {
    file.pragma("busy_timeout = 0");
    file.exec("BEGIN EXCLUSIVE");
    chmodSync(path, 0o600);
    return { release: () => file.close() };
  } catch (cause) {
    file.close();
    if (isSqliteError(cause, "SQLITE_BUSY")) return null;
    throw cause;
  }
}

/** The pragmas every open and attach asserts, with the value each must read back. */
export const assertedPragmas: readonly (readonly [name: string, set: string, reads: unknown])[] = [
  ["journal_mode", "WAL", "wal"],
  // The package's default lost acknowledged commits on a power cut; FULL lost none.
  ["synchronous", "FULL", 2],
  // The default wrote sorts to disk in the clear.
  ["temp_store", "MEMORY", 2],
  ["secure_delete", "ON", 1],
  ["foreign_keys", "ON", 1],
  ["trusted_schema", "OFF", 0],
  ["cell_size_check", "ON", 1],
  ["mmap_size", "0", 0],
  ["busy_timeout", "2000", 2000],
];

function openKeyed(
  path: string,
  key: Buffer,
  { nativeBinding, readonly = false }: OpenOptions & { readonly readonly?: boolean },
): DatabaseFile {
  if (key.length !== 32) throw new Error("The database key must be 32 bytes");
  if (oddAt(path).length > 0) throw new NotOpenedError();
  const file = new Database(path, { readonly, ...(nativeBinding !== null && { nativeBinding }) });
  try {
    // Stated, not defaulted: the format must outlive the next release of the library.
    file.pragma("cipher = 'sqlcipher'");
    file.pragma("legacy = 4");
    file.key(rawKey(key));
    key.fill(0);
    readSchema(file);
    return file;
  } catch (cause) {
    file.close();
    throw cause;
  }
}

/** Whatever SQLite would open with a file and that is none itself: it would wait for a pipe without end. */
const oddAt = (path: string): readonly string[] =>
  [path, `${path}-journal`, `${path}-wal`, `${path}-shm`].filter(isOdd);

function isOdd(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === false;
  } catch (thrown) {
    if (isSqliteError(thrown, "ELOOP")) return true;
    throw thrown;
  }
}

/** A stick may have a file system that knows no owners. */
function ownerOnly(path: string): void {
  try {
    chmodSync(path, 0o600);
  } catch (cause) {
    if (!isSqliteError(cause, "EPERM") && !isSqliteError(cause, "ENOTSUP")) throw cause;
  }
}

function readSchema(file: DatabaseFile): void {
  try {
    file.prepare("SELECT count(*) FROM sqlite_schema").get();
  } catch (cause) {
    if (isSqliteError(cause, "SQLITE_NOTADB")) throw new NotOpenedError();
    throw cause;
  }
}

function assertPragmas(file: DatabaseFile): void {
  if (file.pragma("cipher", { simple: true }) !== "sqlcipher") throw new Error("Not SQLCipher");
  for (const [name, set, reads] of assertedPragmas) setAndRead(file, name, set, reads);
  // Kibibytes of pages that need not be decrypted again. What is opened of them is remembered as well, in the vault process.
  file.pragma("cache_size = -16384");
}

function setAndRead(file: DatabaseFile, name: string, set: string, reads: unknown): void {
  file.pragma(`${name} = ${set}`);
  if (file.pragma(name, { simple: true }) !== reads) throw new Error(`Pragma ${name} refused`);
}

/** `raw:` marks these as key bytes; 32 bare bytes would be taken as a passphrase. */
const rawKey = (key: Buffer): Buffer => Buffer.concat([Buffer.from("raw:"), key]);

/** True for an error of SQLite or of the file system that means there is no room. */
export const isDiskFull = (thrown: unknown): boolean =>
  isSqliteError(thrown, "SQLITE_FULL") || isSqliteError(thrown, "ENOSPC");

/** True for an error that means that the disk did not answer as it should, or is gone: unplugged, or failing. */
export const isDiskFailing = (thrown: unknown): boolean =>
  ["SQLITE_IOERR", "EIO", "ENODEV", "ENXIO", "ESTALE"].some((code) => isSqliteError(thrown, code));

/** True for an error that means that what was read is not what was written. */
export const isDamaged = (thrown: unknown): boolean =>
  ["SQLITE_CORRUPT", "SQLITE_NOTADB"].some((code) => isSqliteError(thrown, code));

/**
 * True for an error of SQLite with this code, or one that extends it (`SQLITE_IOERR_WRITE`). Drizzle wraps what
 * its raw statements throw, so the causes are looked at as well.
 */
export function isSqliteError(thrown: unknown, code: string): boolean {
  if (!(thrown instanceof Error)) return false;
  const { code: found } = thrown as { readonly code?: unknown };
  if (typeof found === "string" && (found === code || found.startsWith(`${code}_`))) return true;
  return isSqliteError(thrown.cause, code);
}
