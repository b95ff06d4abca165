import { sheetWordHandlers } from "./sheet-words.ts";
import { wordListHandlers } from "./word-lists.ts";

/** What a centre says in words of its own: on sheets for a person, and in the lists staff choose from. */
export const ownWordHandlers = { ...sheetWordHandlers, ...wordListHandlers } as const;
