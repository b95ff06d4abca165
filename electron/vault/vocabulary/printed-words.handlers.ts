import {
  allPrintedWords,
  insertPrintedWordReading,
  insertPrintedWord,
  printedWordReadingsInOrder,
  type PrintedWordReadingRow,
  type PrintedWordRow,
  printedWordsIn,
} from "../../../db/vocabulary/printed-words.ts";
import { allUsers } from "../../../db/users/users.ts";
import type { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import { err, ok } from "../../../domain/core/result.ts";
import {
  FurtherLanguage,
  furtherLanguages,
  PrintoutLanguage,
} from "../../../domain/printing/printout-language.ts";
import {
  isOutdated,
  type CustomPrintedWords,
  problemOfWord,
  wordOn,
} from "../../../domain/vocabulary/printed-words/custom-printed-word.ts";
import type { Handler } from "../platform/handler-context.ts";

const now: Handler<"sheets.now"> = ({ tx, today }) => {
  const rows = allPrintedWords(tx);
  const said = printedWordReadingsInOrder(tx);
  const read = FurtherLanguage.options.filter((language) => {
    const last = said.findLast((one) => one.language === language);
    const own = rows.filter((row) => row.language === language);
    return last?.isRead === true && !isOutdated(language, last, lastChange(own));
  });
  const own = PrintoutLanguage.options.flatMap((language) => {
    const words = wordsOn(
      rows.filter((row) => row.language === language),
      today,
    );
    return Object.keys(words).length === 0 ? [] : [{ language, words }];
  });
  return ok({ read, own });
};

const view: Handler<"sheets.view"> = ({ tx }, { language }) => {
  const names = new Map(allUsers(tx).map(({ id, name }) => [id, name]));
  const nameOf = (id: PrintedWordRow["by"]) => names.get(id) ?? "";
  const rows = printedWordsIn(tx, language);
  const words = Array.from(byKey(rows), ([key, versions]) => ({
    key,
    versions: versions.map(({ number, words, from, at, by }) => ({
      number,
      words,
      from,
      at,
      byName: nameOf(by),
    })),
  }));
  const last = printedWordReadingsInOrder(tx).findLast((one) => one.language === language);
  const seen = ({ language, isRead, edition, at, by }: PrintedWordReadingRow) => ({
    isRead,
    at,
    byName: nameOf(by),
    isOutdated: isOutdated(language, { isRead, edition, at }, lastChange(rows)),
  });
  return ok({ reading: last === undefined ? null : seen(last), words });
};

const save: Handler<"sheets.save"> = (context, { language, key, after, words, from }) => {
  const { tx, me, settings } = context;
  const number = byKey(printedWordsIn(tx, language)).get(key)?.[0]?.number ?? 0;
  // Only existing words can be removed.
  if (number !== after || (number === 0 && words === null))
    return err({ type: "ChangedMeanwhile" });
  if (words !== null && problemOfWord(key, words, settings.centreName) !== null)
    return err({ type: "SheetWordWrong" });
  const id = context.newId();
  insertPrintedWord(tx, {
    id,
    language,
    key,
    number: number + 1,
    words,
    from,
    at: context.now,
    by: me.id,
  });
  const action = words === null ? "sheetWordTakenBack" : "sheetWordSaved";
  context.note({ action, object: { kind: "sheet_words", id }, detail: language });
  return ok(null);
};

const sayRead: Handler<"sheets.sayRead"> = (context, { language, isRead }) => {
  const id = context.newId();
  const { edition } = furtherLanguages[language];
  const said = { at: context.now, by: context.me.id };
  insertPrintedWordReading(context.tx, { id, language, isRead, edition, ...said });
  const action = isRead ? "sheetsSaidRead" : "sheetsSaidUnread";
  context.note({ action, object: { kind: "sheet_readings", id }, detail: language });
  return ok(null);
};

/** Newest first, as they come. */
function byKey(rows: readonly PrintedWordRow[]): Map<PrintedWordRow["key"], PrintedWordRow[]> {
  const versions = new Map<PrintedWordRow["key"], PrintedWordRow[]>();
  for (const row of rows) versions.set(row.key, [...(versions.get(row.key) ?? []), row]);
  return versions;
}

function wordsOn(rows: readonly PrintedWordRow[], day: CalendarDate): CustomPrintedWords {
  const words = Array.from(byKey(rows), ([key, versions]) => [key, wordOn(versions, day)] as const);
  return Object.fromEntries(words.filter(([, word]) => word !== null)) as CustomPrintedWords;
}

const lastChange = (rows: readonly PrintedWordRow[]): Instant | null =>
  rows.reduce<Instant | null>((last, { at }) => (last === null || at > last ? at : last), null);

export const printedWordHandlers = {
  "sheets.now": now,
  "sheets.view": view,
  "sheets.save": save,
  "sheets.sayRead": sayRead,
} as const;
