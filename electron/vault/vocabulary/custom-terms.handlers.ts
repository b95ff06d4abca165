import { printedWordHandlers } from "./printed-words.handlers.ts";
import { wordListHandlers } from "./word-lists.handlers.ts";

/** A centre's own words: in printouts for a person, and in the lists staff choose from. */
export const customTermHandlers = { ...printedWordHandlers, ...wordListHandlers } as const;
