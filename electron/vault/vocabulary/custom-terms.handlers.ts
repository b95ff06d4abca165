import { sheetWordHandlers } from "./printed-words.handlers.ts";
import { wordListHandlers } from "./word-lists.handlers.ts";

/** What a centre says in words of its own: on sheets for a person, and in the lists staff choose from. */
export const ownWordHandlers = { ...sheetWordHandlers, ...wordListHandlers } as const;
