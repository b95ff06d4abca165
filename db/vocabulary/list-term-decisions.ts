import { asc, desc, eq } from "drizzle-orm";
import type { WordListId } from "../../domain/api/word-lists.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { listWords } from "./list-term-decisions.table.ts";

export type ListWordRow = Readonly<typeof listWords.$inferSelect>;

/** Every decision about every word, the newest about each first. */
export const allListWords = (db: ReadDb): ListWordRow[] =>
  db.select().from(listWords).orderBy(desc(listWords.number)).all();

/** Those of a list: its words in the order in which they came, the newest decision about each first. */
export const listWordsIn = (db: ReadDb, list: WordListId): ListWordRow[] =>
  db
    .select()
    .from(listWords)
    .where(eq(listWords.list, list))
    .orderBy(desc(listWords.number), asc(listWords.at))
    .all();

export function insertListWord(db: WriteDb, row: ListWordRow): void {
  db.insert(listWords).values(row).run();
}
