// What takes going through the whole file is worked out once and answered from memory until anything in the file changes.
import { isReadOnly } from "../../db/once-per-read.ts";
import { changesSeen, type DatabaseFile } from "../../db/open.ts";
import type { Context } from "./context.ts";
import type { OpenHouse } from "./open-house.ts";
import type { Slices, Turn } from "./turn.ts";

/** What was worked out, and of which state of the file. */
interface Kept {
  file: DatabaseFile;
  state: string;
  answers: Map<string, unknown>;
}

/** Each list once, and reports of several periods. */
const mostAnswers = 32;

/** Rows that were added to the trace alone: readings are noted all the time, and nothing that is kept here looks at them. */
const quiet = new WeakMap<DatabaseFile, number>();

/** Does something that adds to the trace alone. */
export function quietly({ database: { file } }: OpenHouse, work: () => void): void {
  const before = changesSeen(file).own;
  work();
  quiet.set(file, (quiet.get(file) ?? 0) + changesSeen(file).own - before);
}

/**
 * The answer to a question about the whole file, until something is written, the day turns or another key is held. Never
 * while something is being written: that may still be taken back.
 */
export function whileUnchanged<T>(context: Context, question: string, answer: () => T): T {
  const answers = answersNow(context);
  if (answers === null) return answer();
  if (!answers.has(question)) keep(answers, question, answer());
  return recalled(answers, question) as T;
}

/** The same of what is answered in slices, which begin anew where anything was written meanwhile. */
export function* slicedWhileUnchanged<T>(
  { context }: Turn,
  question: string,
  answer: () => Slices<T>,
): Slices<T> {
  const answers = answersNow(context);
  if (answers === null) return yield* answer();
  if (!answers.has(question)) {
    const worked = yield* answer();
    // Two may have asked the same in turns: both say the same.
    keep(answers, question, worked);
  }
  return recalled(answers, question) as T;
}

/** Of the file as it is now; null while something is being written. */
function answersNow(context: Context): Map<string, unknown> | null {
  const { house, tx } = context;
  if (!isReadOnly(tx)) return null;
  const { file } = house.database;
  const kept = house.opened.aside<Kept>("unchanged", () => ({
    ...{ file, state: "", answers: new Map() },
  }));
  const state = stateOf(context);
  // Whoever is still at work for another state keeps what it finds out to itself.
  if (kept.state !== state || kept.file !== file) kept.answers = new Map();
  Object.assign(kept, { state, file });
  return kept.answers;
}

function keep(answers: Map<string, unknown>, question: string, answer: unknown): void {
  const [oldest] = answers.keys();
  if (answers.size >= mostAnswers && oldest !== undefined) answers.delete(oldest);
  answers.set(question, answer);
}

/** What is asked again goes last. */
function recalled(answers: Map<string, unknown>, question: string): unknown {
  const answer = answers.get(question);
  answers.delete(question);
  answers.set(question, answer);
  return answer;
}

/** SQLite counts every row that this connection ever changed, and knows when another one did. */
export function stateOf({ house: { database }, today, tonight, keys }: Context): string {
  const { own, others } = changesSeen(database.file);
  return [own - (quiet.get(database.file) ?? 0), others, today, tonight, ...keys.holds].join(" ");
}
