import type { Reads } from "../../db/followed-tables.ts";

/** What was worked out, by its question, and of what. */
export type Answers = Map<string, Answer>;
export interface Answer {
  readonly answer: unknown;
  readonly reads: Reads;
}

/** What is said on a day, and all else that it follows from and that is no table. */
export interface OfDay {
  readonly state: string;
  readonly answers: Answers;
}
