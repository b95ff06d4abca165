import { existsSync, rmSync } from "node:fs";
import {
  type DatabaseFile,
  isSqliteError,
  NotOpenedError,
  openDatabase,
  type OpenOptions,
} from "../platform/open-database.ts";

/** What an index was built from. If any of it differs, the index is built from scratch. */
export interface IndexStamp {
  readonly vaultId: string;
  /** Of the compartment's key. */
  readonly epoch: number;
  /** How many files were merged into others: their notes are another person's now. */
  readonly merges: number;
}

/** One note as the index knows it: its words, and a token for the person. */
export interface IndexEntry {
  readonly seq: number;
  readonly words: readonly string[];
}

interface Prepared {
  readonly all: (...bound: readonly (string | number)[]) => unknown[];
}

/** Words of notes in an encrypted file of their own. Never authoritative: it can be thrown away at any time. */
export interface NoteSearchIndex {
  readonly file: DatabaseFile;
  /** Prepared once: they are asked at every letter. */
  readonly find: Prepared;
  readonly spell: Prepared;
}

const findSql =
  "SELECT rowid FROM words WHERE words MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?";
const spellSql = "SELECT term FROM terms WHERE term >= ? AND term < ? LIMIT ?";

const indexIn = (file: DatabaseFile): NoteSearchIndex => ({
  file,
  find: file.prepare(findSql).pluck(),
  spell: file.prepare(spellSql).pluck(),
});

/** Of how the words are cut, folded and kept. */
const version = 4;

/** Opens the index, or begins an empty one where there is none that fits, holds together, or is not ahead of the house. */
export function openSearchIndex(
  path: string,
  key: Buffer,
  stamp: IndexStamp,
  newest: number,
  options: OpenOptions,
): NoteSearchIndex {
  if (existsSync(path)) {
    const opened = reopen(path, Buffer.from(key), options);
    if (opened !== null && isFit(opened, stamp, newest)) {
      key.fill(0);
      return indexIn(opened);
    }
    opened?.close();
    removeIndex(path);
  }
  const { file } = openDatabase(path, key, options);
  file.exec(
    `CREATE TABLE stamp (vault_id TEXT NOT NULL, epoch INTEGER NOT NULL, version INTEGER NOT NULL,
       merges INTEGER NOT NULL, read_to INTEGER NOT NULL) STRICT;
     CREATE VIRTUAL TABLE words USING fts5 (text, content = '', detail = none, prefix = '2 3 4 5',
       tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'");
     CREATE TABLE terms (term TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
     INSERT INTO words (words, rank) VALUES ('secure-delete', 1);`,
  );
  file
    .prepare("INSERT INTO stamp VALUES (?, ?, ?, ?, 0)")
    .run(stamp.vaultId, stamp.epoch, version, stamp.merges);
  return indexIn(file);
}

/** Takes an index off the disk, with what lies beside it. */
export function removeIndex(path: string): void {
  for (const part of [path, `${path}-wal`, `${path}-shm`]) rmSync(part, { force: true });
}

/** The number of the last note that was read. */
export const readTo = ({ file }: NoteSearchIndex): number =>
  file.prepare("SELECT read_to FROM stamp").pluck().get() as number;

/** Adds notes and remembers how far it has read, in one transaction. */
export function addToIndex(
  { file }: NoteSearchIndex,
  entries: readonly IndexEntry[],
  to: number,
): void {
  const insert = file.prepare("INSERT INTO words (rowid, text) VALUES (?, ?)");
  const learn = file.prepare("INSERT OR IGNORE INTO terms VALUES (?)");
  // A list of numbers that begins below nought is one that SQLite once reckoned too short (CVE-2026-119373).
  const isCounted = entries.every(({ seq }) => seq >= 1);
  if (!isCounted) throw new Error("The number of a note is below one");
  file.transaction(() => {
    for (const { seq, words } of entries) insert.run(seq, words.join(" "));
    for (const word of new Set(entries.flatMap(({ words }) => words))) learn.run(word);
    file.prepare("UPDATE stamp SET read_to = ?").run(to);
  })();
}

/** Numbers of notes that hold all of these, newest first, below a number. */
export function findInIndex(
  index: NoteSearchIndex,
  wanted: readonly IndexWanted[],
  page: { readonly before: number; readonly limit: number },
): readonly number[] {
  const parts = wanted.map((one) => matchOf(index, one));
  if (parts.includes(null)) return [];
  return index.find.all(parts.join(" AND "), page.before, page.limit) as readonly number[];
}

export interface IndexWanted {
  readonly text: string;
  readonly isWhole: boolean;
}

/** More words with one beginning than this are looked for together. */
const mostTerms = 60;

/**
 * The query for one word; null where no note contains it. The beginning of a word is spelled out: whole words are read
 * from the newest note on and only as far as needed, while a beginning would need every note that ever contained it.
 */
function matchOf({ spell }: NoteSearchIndex, { text, isWhole }: IndexWanted): string | null {
  if (isWhole) return `"${text}"`;
  const last = "\u{10ffff}";
  const terms = spell.all(text, `${text}${last}`, mostTerms + 1) as readonly string[];
  if (terms.length === 0) return null;
  if (terms.length > mostTerms) return `"${text}"*`;
  return `(${terms.map((term) => `"${term}"`).join(" OR ")})`;
}

/** Null where the key is another or the file is damaged. */
function reopen(path: string, key: Buffer, options: OpenOptions): DatabaseFile | null {
  try {
    return openDatabase(path, key, options).file;
  } catch (thrown) {
    if (thrown instanceof NotOpenedError || isDamage(thrown)) return null;
    throw thrown;
  }
}

function isFit(file: DatabaseFile, stamp: IndexStamp, newest: number): boolean {
  try {
    indexIn(file);
    const row = file.prepare("SELECT * FROM stamp").get() as
      | Readonly<Record<string, unknown>>
      | undefined;
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
