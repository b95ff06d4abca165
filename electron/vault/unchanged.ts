// What takes going through much of the file is worked out once and answered from memory until a table is written that was read
// for it. See docs/adr/0038-kept-by-tables.md.
import {
  changedSomewhere,
  isStill,
  readAgain,
  readSoFar,
  recording,
  type Reads,
} from "../../db/followed-tables.ts";
import { isReadOnly } from "../../db/once-per-read.ts";
import type { DatabaseFile } from "../../db/open.ts";
import { oncePer } from "../../domain/remembered.ts";
import type { Answer, Answers } from "./answers.ts";
import type { Context } from "./context.ts";
import { isOverLock, takeUpKept } from "./over-lock.ts";
import type { Slices, Turn } from "./turn.ts";

/** All that was worked out while what is no table of the file was as it is. */
interface Kept {
  file: DatabaseFile;
  state: string;
  answers: Answers;
}

/** Each list once, and chapters of the reports of several periods. */
const mostAnswers = 96;
/** Of questions that are alike up to a colon. */
const mostAlike = 4;

/**
 * The answer to a question about the whole file, until a table is written that was read for it, the day turns or another key is
 * held. It must follow from these alone, so it asks for all it needs by itself, does not look at the clock, and is told as it is:
 * nobody adds to it later. Never while something is being written: that may still be taken back.
 */
export function whileUnchanged<T>(context: Context, question: string, answer: () => T): T {
  const answers = answersNow(context);
  if (answers === null) return answer();
  // Who is in the house is told before what was kept is opened.
  if (isOverLock(question)) takeUp(context, answers);
  const known = recalled(answers, question);
  if (known !== null) return known.answer as T;
  const [before, reads]: [Reads, Reads] = [readSoFar(), new Map()];
  const worked = recording(reads, answer);
  keep(answers, question, { answer: worked, reads }, before);
  return worked;
}

/** The same of what is answered in slices: each step notes what it reads. */
export function* slicedWhileUnchanged<T>(
  { context }: Turn,
  question: string,
  answer: () => Slices<T>,
): Slices<T> {
  const answers = answersNow(context);
  if (answers === null) return yield* answer();
  const known = recalled(answers, question);
  if (known !== null) return known.answer as T;
  const [before, reads]: [Reads, Reads] = [readSoFar(), new Map()];
  const work = answer();
  for (;;) {
    const step = recording(reads, () => work.next());
    if (step.done !== true) {
      yield;
      continue;
    }
    keep(answers, question, { answer: step.value, reads }, before);
    return step.value;
  }
}

/** Null while something is being written. */
function answersNow(context: Context): Answers | null {
  const { house, tx } = context;
  if (!isReadOnly(tx)) return null;
  const { file } = house.database;
  const state = stateOf(context);
  const kept = house.opened.aside<Kept>("unchanged", () => ({
    ...{ file, state, answers: new Map() },
  }));
  // Whoever is still at work for another state keeps what it finds out to itself.
  if (kept.state !== state || kept.file !== file) kept.answers = new Map();
  Object.assign(kept, { state, file });
  return kept.answers;
}

/** All that is kept and may still be so. */
export function answersHeld(context: Context): Answers {
  const answers = answersNow(context);
  if (answers === null) return new Map();
  takeUp(context, answers);
  return answers;
}

/** Does something the first time alone. */
function takeUp(context: Context, answers: Answers): void {
  for (const [question, kept] of takeUpKept(context))
    if (!answers.has(question)) answers.set(question, kept);
}

/** What was worked out without asking the file is not known to follow from it. */
function keep(answers: Answers, question: string, { answer, reads }: Answer, before: Reads): void {
  if (reads.size === 0) return;
  answers.delete(question);
  const [oldest] = answers.keys();
  if (answers.size >= mostAnswers && oldest !== undefined) answers.delete(oldest);
  const alike = [...answers.keys()].filter((one) => areAlike(one, question));
  for (const one of alike.slice(0, Math.max(0, alike.length + 1 - mostAlike))) answers.delete(one);
  answers.set(question, { answer, reads: new Map([...reads, ...before]) });
}

const areAlike = (one: string, other: string): boolean =>
  one.includes(":") && one.split(":", 1)[0] === other.split(":", 1)[0];

/** What is asked again goes last; what it follows from has been read for whatever asks. */
function recalled(answers: Answers, question: string): Answer | null {
  const known = answers.get(question);
  if (known === undefined) return null;
  answers.delete(question);
  if (!isStill(known.reads)) return null;
  answers.set(question, known);
  readAgain(known.reads);
  return known;
}

/**
 * What an answer may follow from besides tables: who asks, the days, the settings, the keys; and whether anything was changed of
 * which it is not known where.
 */
export function stateOf(context: Context): string {
  const { house, today, tonight } = context;
  const held = [house.bundleSeed, ...house.compartments.values()].map(numberOf);
  return [
    ...[changedSomewhere(house.database.file), today, tonight],
    ...[held.join(), [...house.compartments.keys()].join(), whoAndHow(context)],
  ].join(" ");
}

/** Asked for each list that is kept, and the same in one transaction. */
const whoAndHow = oncePer(({ me, settings }: Context) => JSON.stringify([me, settings]));

const numbers = new WeakMap<object, number>();
let numbered = 0;

/** The same one for the same object. */
function numberOf(held: object): number {
  const number = numbers.get(held) ?? (numbered += 1);
  numbers.set(held, number);
  return number;
}
