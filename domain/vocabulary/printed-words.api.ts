import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import { FurtherLanguage, PrintoutLanguage } from "../printing/printout-language.ts";
import { PrintedWordKey } from "./printed-words/printed-word-key.ts";
import {
  CustomPrintedWord,
  PrintedWordsNow,
  PrintedWordsView,
} from "./printed-words/custom-printed-word.ts";
import {
  admin,
  command,
  done,
  everyone,
  nothing,
  query,
  type Procedure,
} from "../api/procedure-kinds.ts";

/** The centre's own words in the printouts for a person, and which languages were reviewed. */
export const printedWordsApi = {
  "sheets.now": query(everyone, nothing, PrintedWordsNow),
  "sheets.view": query(everyone, z.strictObject({ language: PrintoutLanguage }), PrintedWordsView),
  /** A further version of a word; `words` null takes ours again, and `after` is the version it comes after. */
  "sheets.save": command(
    admin,
    z.strictObject({
      language: PrintoutLanguage,
      key: PrintedWordKey,
      after: z.number().int().min(0),
      words: CustomPrintedWord.nullable(),
      from: CalendarDate,
    }),
    done,
  ),
  /** Records whether a native speaker has reviewed the printouts of the language. */
  "sheets.sayRead": command(
    admin,
    z.strictObject({ language: FurtherLanguage, isRead: z.boolean() }),
    done,
  ),
} as const satisfies Record<string, Procedure>;
