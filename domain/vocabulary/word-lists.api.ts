import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import { CustomTermId } from "./custom-term-choice.ts";
import { WordListId } from "../api/word-lists.ts";
import {
  TermNames,
  TermDecisions,
  TermKey,
  CurrentTerms,
  TermState,
} from "./list-term-decision.ts";
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
  "lists.now": query(everyone, nothing, CurrentTerms),
  "lists.view": query(
    everyone,
    z.strictObject({ list: WordListId }),
    z.array(TermDecisions).max(200),
  ),
  /** A further decision about a word; `after` is the number of the one it comes after. */
  "lists.decide": command(
    admin,
    z.strictObject({
      list: WordListId,
      word: TermKey,
      after: z.number().int().min(0),
      state: TermState,
      from: CalendarDate,
    }),
    done,
  ),
  /** A word of the centre, counted as one of ours for good. */
  "lists.add": command(
    admin,
    z.strictObject({
      list: WordListId,
      countsAs: TermKey,
      called: TermNames,
      from: CalendarDate,
    }),
    z.strictObject({ id: CustomTermId }),
  ),
} as const satisfies Record<string, Procedure>;
