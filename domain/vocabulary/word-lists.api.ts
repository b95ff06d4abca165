import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import { WordId } from "./custom-term-choice.ts";
import { WordListId } from "../api/word-lists.ts";
import { Called, WordDecided, WordKey, WordsNow, WordState } from "./custom-list.ts";
import {
  admin,
  command,
  done,
  everyone,
  nothing,
  query,
  type Procedure,
} from "../api/procedure-kinds.ts";

/** The lists staff choose from: which words are offered, and how the centre calls them. */
export const wordListsApi = {
  "lists.now": query(everyone, nothing, WordsNow),
  "lists.view": query(
    everyone,
    z.strictObject({ list: WordListId }),
    z.array(WordDecided).max(200),
  ),
  /** A further decision about a word; `after` is the number of the one it comes after. */
  "lists.decide": command(
    admin,
    z.strictObject({
      list: WordListId,
      word: WordKey,
      after: z.number().int().min(0),
      state: WordState,
      from: CalendarDate,
    }),
    done,
  ),
  /** A word of the centre, counted as one of ours for good. */
  "lists.add": command(
    admin,
    z.strictObject({
      list: WordListId,
      countsAs: WordKey,
      called: Called,
      from: CalendarDate,
    }),
    z.strictObject({ id: WordId }),
  ),
} as const satisfies Record<string, Procedure>;
