import { asc, desc, eq, sql } from "drizzle-orm";
import type { PrintoutLanguage } from "../../domain/printing/printout-language.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { printedWordReadings, printedWords } from "./printed-words.table.ts";

export type PrintedWordRow = Readonly<typeof printedWords.$inferSelect>;
export type PrintedWordReadingRow = Readonly<typeof printedWordReadings.$inferSelect>;

/** Every version of every word, the newest of each first. */
export const allPrintedWords = (db: ReadDb): PrintedWordRow[] =>
  db.select().from(printedWords).orderBy(desc(printedWords.number)).all();

export const printedWordsIn = (db: ReadDb, language: PrintoutLanguage): PrintedWordRow[] =>
  db
    .select()
    .from(printedWords)
    .where(eq(printedWords.language, language))
    .orderBy(desc(printedWords.number))
    .all();

/** In the order of recording. */
export const printedWordReadingsInOrder = (db: ReadDb): PrintedWordReadingRow[] =>
  db
    .select()
    .from(printedWordReadings)
    .orderBy(asc(sql`rowid`))
    .all();

export function insertPrintedWord(db: WriteDb, row: PrintedWordRow): void {
  db.insert(printedWords).values(row).run();
}

export function insertPrintedWordReading(db: WriteDb, row: PrintedWordReadingRow): void {
  db.insert(printedWordReadings).values(row).run();
}
