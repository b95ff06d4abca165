import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  gt,
  inArray,
  isNotNull,
  isNull,
  or,
  sql,
} from "drizzle-orm";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { LogEntryId } from "../../domain/shift/log-entry.ts";
import { nameWords, peopleIn, searchable, withoutNames } from "../../domain/shift/log-text.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import { inList } from "../platform/in-list.ts";
import { discardDraftsAbout } from "../drafts/drafts.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { logEntries, logMentions } from "./log-book.table.ts";

export type LogRow = Omit<typeof logEntries.$inferSelect, "words">;

/** Of one day, in the order in which they were written; corrections apart. */
export const logOfDay = (db: ReadDb, day: CalendarDate): LogRow[] =>
  rows(db, and(eq(logEntries.day, day), isNull(logEntries.corrects)));

/** Pinned and not done, oldest first. */
export const logPinned = (db: ReadDb): LogRow[] =>
  rows(db, and(eq(logEntries.isPinned, true), isNull(logEntries.doneAt)));

/** Everything written after a moment, corrections among it. */
export const logSince = (db: ReadDb, at: Instant): LogRow[] =>
  rows(db, gt(logEntries.writtenAt, at));

export const correctionsOf = (db: ReadDb, ids: readonly LogEntryId[]): LogRow[] =>
  rows(db, inArray(logEntries.corrects, [...ids]));

export const logByIds = (db: ReadDb, ids: readonly LogEntryId[]): LogRow[] =>
  rows(db, inArray(logEntries.id, [...ids]));

export const logEntryById = (db: ReadDb, id: LogEntryId): LogRow | null =>
  rows(db, eq(logEntries.id, id))[0] ?? null;

export interface LogQuestion {
  /** Plain lower-case words, each of which has to begin a word of the entry or name one of the people. */
  readonly words: readonly { readonly word: string; readonly people: readonly PersonId[] }[];
  readonly personId: PersonId | null;
}

/** A page of the entries that answer a question, newest first. */
export function findInLog(
  db: ReadDb,
  { words, personId }: LogQuestion,
  page: { readonly offset: number; readonly limit: number },
): { readonly rows: LogRow[]; readonly total: number } {
  const here = and(
    isNull(logEntries.corrects),
    personId === null ? undefined : names(db, [personId]),
    ...words.map(({ word, people }) => or(says(word), names(db, people))),
  );
  const total = db.select({ n: count() }).from(logEntries).where(here).get()?.n ?? 0;
  const found = db
    .select(columns)
    .from(logEntries)
    .where(here)
    .orderBy(desc(logEntries.writtenAt))
    .limit(page.limit)
    .offset(page.offset)
    .all();
  return { rows: found, total };
}

export function insertLogEntry(db: WriteDb, row: LogRow): void {
  const { text } = row;
  db.insert(logEntries)
    .values({ ...row, words: text && searchable(text) })
    .run();
  const named = [...(row.personId === null ? [] : [row.personId]), ...peopleIn(text ?? [])];
  for (const personId of named)
    db.insert(logMentions)
      .values({ entryId: row.corrects ?? row.id, personId })
      .onConflictDoNothing()
      .run();
}

export function markLogEntry(
  db: WriteDb,
  id: LogEntryId,
  mark: {
    readonly isPinned: boolean;
    readonly doneAt: Instant | null;
    readonly doneBy: UserId | null;
  },
): void {
  db.update(logEntries).set(mark).where(eq(logEntries.id, id)).run();
}

/** Deletes what was written about a person from the house, and the drafts of it; when and by whom stays. */
export function forgetLogAbout(db: WriteDb, personId: PersonId): void {
  const emptied = db
    .update(logEntries)
    .set({ text: null, words: null })
    .where(and(eq(logEntries.personId, personId), isNotNull(logEntries.text)))
    .returning({ id: logEntries.id })
    .all();
  discardDraftsAbout(
    db,
    emptied.map(({ id }) => id),
  );
}

/** Removes a person's names, where they were typed by hand, from all that was written. */
export function forgetNamesInLog(
  db: WriteDb,
  id: PersonId,
  names: readonly string[],
  others: readonly string[],
): void {
  const words = [...new Set(names.flatMap(nameWords))];
  if (words.length === 0) return;
  const found = rows(db, or(...words.map((word) => hasWord(word))));
  for (const entry of found) {
    const without = withoutNames(entry.text ?? [], id, names, others);
    db.update(logEntries)
      .set({ text: without, words: searchable(without) })
      .where(eq(logEntries.id, entry.id))
      .run();
  }
}

const columns = {
  id: logEntries.id,
  day: logEntries.day,
  shift: logEntries.shift,
  writtenAt: logEntries.writtenAt,
  writtenBy: logEntries.writtenBy,
  kind: logEntries.kind,
  personId: logEntries.personId,
  corrects: logEntries.corrects,
  text: logEntries.text,
  isPinned: logEntries.isPinned,
  doneAt: logEntries.doneAt,
  doneBy: logEntries.doneBy,
};

const rows = (db: ReadDb, where: ReturnType<typeof and>): LogRow[] =>
  db.select(columns).from(logEntries).where(where).orderBy(asc(logEntries.writtenAt)).all();

/** The words themselves, or those of a correction. */
function says(word: string) {
  const begins = ` ${word}`;
  const correction = sql`EXISTS (
    SELECT 1 FROM log_entries AS correction
    WHERE correction.corrects = ${logEntries.id} AND instr(correction.words, ${begins}) > 0
  )`;
  return or(sql`instr(${logEntries.words}, ${begins}) > 0`, correction);
}

const hasWord = (word: string) => sql`instr(${logEntries.words} || ' ', ${` ${word} `}) > 0`;

const names = (db: ReadDb, ids: readonly PersonId[]) =>
  ids.length === 0
    ? sql`0`
    : exists(
        db
          .select({ one: sql`1` })
          .from(logMentions)
          .where(and(eq(logMentions.entryId, logEntries.id), inList(logMentions.personId, ids))),
      );
