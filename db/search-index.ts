import { existsSync, rmSync } from "node:fs";
import {
  type DatabaseFile,
  isSqliteError,
  NotOpenedError,
  openDatabase,
  type OpenOptions,
} from "./open.ts";

/** What an index was made from. Where anything of it differs, the index is made anew. */
export interface IndexStamp {
  readonly vaultId: string;
  /** Of the compartment's key. */
  readonly epoch: number;
  /** How many files were merged into others: their notes are another person's now. */
  readonly merges: number;
}

/** One note as the index knows it: its words, and a word that stands for the person. */
export interface IndexEntry {
  readonly seq: number;
  readonly words: readonly string[];
}

/** Words of notes in an encrypted file of their own. Never authoritative: it can be thrown away at any time. */
export interface SearchIndex {
  readonly file: DatabaseFile;
  readonly path: string;
}

/** Of how the words are cut and folded. */
const version = 1;

/** Opens the index, or begins an empty one where there is none that fits, holds together, or is not ahead of the house. */
export function openSearchIndex(
  path: string,
  key: Buffer,
  stamp: IndexStamp,
  newest: number,
  options: OpenOptions,
): SearchIndex {
  if (existsSync(path)) {
    const opened = reopen(path, Buffer.from(key), options);
    if (opened !== null && isFit(opened.file, stamp, newest)) {
      key.fill(0);
      return opened;
    }
    opened?.file.close();
    removeIndex(path);
  }
  const { file } = openDatabase(path, key, options);
  file.exec(
    `CREATE TABLE stamp (vault_id TEXT NOT NULL, epoch INTEGER NOT NULL, version INTEGER NOT NULL,
       merges INTEGER NOT NULL, read_to INTEGER NOT NULL) STRICT;
     CREATE VIRTUAL TABLE words USING fts5 (text, content = '', detail = none, prefix = '2 3',
       tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'");
     INSERT INTO words (words, rank) VALUES ('secure-delete', 1);`,
  );
  file
    .prepare("INSERT INTO stamp VALUES (?, ?, ?, ?, 0)")
    .run(stamp.vaultId, stamp.epoch, version, stamp.merges);
  return { file, path };
}

/** Takes an index off the disk, with what lies beside it. */
export function removeIndex(path: string): void {
  for (const part of [path, `${path}-wal`, `${path}-shm`]) rmSync(part, { force: true });
}

/** The number of the last note that was read. */
export const readTo = ({ file }: SearchIndex): number =>
  file.prepare("SELECT read_to FROM stamp").pluck().get() as number;

/** Adds notes and remembers how far it has read, in one transaction. */
export function addToIndex(
  { file }: SearchIndex,
  entries: readonly IndexEntry[],
  to: number,
): void {
  const insert = file.prepare("INSERT INTO words (rowid, text) VALUES (?, ?)");
  file.transaction(() => {
    for (const { seq, words } of entries) insert.run(seq, words.join(" "));
    file.prepare("UPDATE stamp SET read_to = ?").run(to);
  })();
}

/** Numbers of notes that hold all of these, newest first, below a number. */
export const findInIndex = (
  { file }: SearchIndex,
  wanted: readonly { readonly text: string; readonly isWhole: boolean }[],
  page: { readonly before: number; readonly limit: number },
): readonly number[] =>
  file
    .prepare(
      "SELECT rowid FROM words WHERE words MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?",
    )
    .pluck()
    .all(
      wanted.map(({ text, isWhole }) => `"${text}"${isWhole ? "" : "*"}`).join(" AND "),
      page.before,
      page.limit,
    ) as readonly number[];

/** Null where the key is another or the file is damaged. */
function reopen(path: string, key: Buffer, options: OpenOptions): SearchIndex | null {
  try {
    return { file: openDatabase(path, key, options).file, path };
  } catch (thrown) {
    if (thrown instanceof NotOpenedError || isDamage(thrown)) return null;
    throw thrown;
  }
}

function isFit(file: DatabaseFile, stamp: IndexStamp, newest: number): boolean {
  try {
    const row = file.prepare("SELECT * FROM stamp").get() as
      Readonly<Record<string, unknown>> | undefined;
    return (
      row !== undefined &&
      row["vault_id"] === stamp.vaultId &&
      row["epoch"] === stamp.epoch &&
      row["merges"] === stamp.merges &&
      row["version"] === version &&
      Number(row["read_to"]) <= newest
    );
  } catch (thrown) {
    if (isDamage(thrown)) return false;
    throw thrown;
  }
}

/** A page that does not hold together, or tables that are not there. */
export const isDamage = (thrown: unknown): boolean =>
  ["SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_ERROR", "SQLITE_IOERR"].some((code) =>
    isSqliteError(thrown, code),
  );
