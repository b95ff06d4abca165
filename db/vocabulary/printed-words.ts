import { asc, desc, eq, sql } from "drizzle-orm";
import type { PrintoutLanguage } from "../../domain/printing/printout-language.ts";
import type { ReadDb, WriteDb } from "../platform/open.ts";
import { sheetReadings, sheetWords } from "./printed-words.table.ts";

export type SheetWordRow = Readonly<typeof sheetWords.$inferSelect>;
export type SheetReadingRow = Readonly<typeof sheetReadings.$inferSelect>;

/** Every version of every word, the newest of each first. */
export const allSheetWords = (db: ReadDb): SheetWordRow[] =>
  db.select().from(sheetWords).orderBy(desc(sheetWords.number)).all();

export const sheetWordsIn = (db: ReadDb, language: PrintoutLanguage): SheetWordRow[] =>
  db
    .select()
    .from(sheetWords)
    .where(eq(sheetWords.language, language))
    .orderBy(desc(sheetWords.number))
    .all();

/** In the order of recording. */
export const sheetReadingsInOrder = (db: ReadDb): SheetReadingRow[] =>
  db
    .select()
    .from(sheetReadings)
    .orderBy(asc(sql`rowid`))
    .all();

export function insertSheetWord(db: WriteDb, row: SheetWordRow): void {
  db.insert(sheetWords).values(row).run();
}

export function insertSheetReading(db: WriteDb, row: SheetReadingRow): void {
  db.insert(sheetReadings).values(row).run();
}
