// What takes going through the whole file is worked out once and answered from memory until anything in the file changes.
import { isReadOnly } from "../../db/once-per-read.ts";
import { changesSeen, type DatabaseFile } from "../../db/open.ts";
import type { Context } from "./context.ts";
import type { OpenHouse } from "./open-house.ts";

/** What was worked out, and of which state of the file. */
interface Kept {
  file: DatabaseFile;
  state: string;
  readonly answers: Map<string, unknown>;
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
  const { house, tx } = context;
  if (!isReadOnly(tx)) return answer();
  const { file } = house.database;
  const kept = house.opened.aside<Kept>("unchanged", () => ({
    ...{ file, state: "", answers: new Map() },
  }));
  const state = stateOf(context);
  if (kept.state !== state || kept.file !== file) kept.answers.clear();
  Object.assign(kept, { state, file });
  if (!kept.answers.has(question)) {
    const [oldest] = kept.answers.keys();
    if (kept.answers.size >= mostAnswers && oldest !== undefined) kept.answers.delete(oldest);
    kept.answers.set(question, answer());
  }
  return kept.answers.get(question) as T;
}

/** SQLite counts every row that this connection ever changed, and knows when another one did. */
function stateOf({ house: { database }, today, tonight, keys }: Context): string {
  const { own, others } = changesSeen(database.file);
  return [own - (quiet.get(database.file) ?? 0), others, today, tonight, ...keys.holds].join(" ");
}
