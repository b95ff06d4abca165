import { addDays, type CalendarDate } from "../core/calendar-date.ts";
import {
  canBeGiven,
  daysOfWeek,
  fairWeeks,
  has,
  type Helper,
  isAsked,
  isOn,
  type Task,
  type TaskId,
  type Turn,
} from "./chores.ts";
import type { PersonId } from "../people/person.ts";

export interface Question {
  readonly monday: CalendarDate;
  readonly tasks: readonly Task[];
  readonly helpers: readonly Helper[];
  /** Turns of the weeks before that were done or are still to be done. */
  readonly past: readonly Turn[];
  /** Valid turns of this week. */
  readonly kept: readonly Turn[];
  /** Turns of this week that were "not today": the person is not asked twice. */
  readonly declined: readonly Turn[];
  /** Days before this one are left as they are. */
  readonly from: CalendarDate;
}

/**
 * Fills the open places of a week with the person who had the fewest turns that day, then in the last eight weeks, then
 * has not done this task for longest, then has the lower file number: without chance, so that it can be explained.
 */
export function suggestWeek(question: Question): readonly Turn[] {
  const { monday, tasks, helpers, kept, declined, from } = question;
  const books = openBooks(question);
  const suggested: Turn[] = [];
  for (const day of daysOfWeek(monday)) {
    const today = [...on(kept, day)];
    const open = day < from ? [] : tasks.filter((task) => isOn(task, day));
    for (const task of open) {
      const willing = helpers.filter(
        ({ personId }) => !has(declined, { taskId: task.id, day, personId }),
      );
      for (;;) {
        const here = today.filter(({ taskId }) => taskId === task.id);
        if (here.length >= task.people) break;
        const next = inTurn(books, willing, task.id, day, today)[0];
        if (next === undefined) break;
        const turn = { taskId: task.id, day, personId: next.personId };
        today.push(turn);
        suggested.push(turn);
      }
    }
    enter(books, helpers, day, today);
  }
  return suggested;
}

/** A candidate for a place, with all that their rank rests on. */
export interface InTurn {
  readonly helper: Helper;
  /** Turns in the weeks that count and in this one, up to that day. */
  readonly turns: number;
  /** What these turns count as: days on which the person could not be asked count as the average of the others. */
  readonly countsAs: number;
  /** Other turns on the same day. */
  readonly sameDay: number;
  /** When the person last did this task. */
  readonly lastOn: CalendarDate | null;
  readonly isAsked: boolean;
}

/** Everyone who can be given a task on a day, in the order of turns; those who are only given it by hand come last. */
export function whoseTurn(
  question: Question,
  taskId: TaskId,
  day: CalendarDate,
): readonly InTurn[] {
  const { monday, helpers, past, kept, declined } = question;
  const books = openBooks(question);
  for (const before of daysOfWeek(monday).filter((other) => other < day))
    enter(books, helpers, before, on(kept, before));
  const today = on(kept, day);
  const free = helpers.filter(
    ({ personId }) => !has([...kept, ...declined], { taskId, day, personId }),
  );
  const asked = inTurn(books, free, taskId, day, today);
  const others = free.filter(
    (helper) => !asked.includes(helper) && canBeGiven(helper, taskId, day),
  );
  const untilThen = kept.filter((turn) => turn.day <= day);
  return [...asked, ...others].map((helper) => {
    const id = helper.personId;
    const sameDay = today.filter(({ personId }) => personId === id).length;
    return {
      helper,
      turns: turnsOf({ past, kept: untilThen }, id),
      countsAs: Math.round((books.load.get(id) ?? 0) + sameDay),
      sameDay,
      lastOn: books.last.get(`${id} ${taskId}`) ?? null,
      isAsked: asked.includes(helper),
    };
  });
}

/** Turns in the weeks that count and in this one. */
export const turnsOf = ({ past, kept }: Pick<Question, "past" | "kept">, id: PersonId): number =>
  [...past, ...kept].filter(({ personId }) => personId === id).length;

interface Books {
  /** Turns, and for the days someone could not be asked the average of those who could. */
  readonly load: Map<PersonId, number>;
  readonly last: Map<string, CalendarDate>;
}

function openBooks({ monday, helpers, past }: Question): Books {
  const books: Books = { load: new Map(), last: new Map() };
  for (let ago = 7 * fairWeeks; ago > 0; ago -= 1) {
    const day = addDays(monday, -ago);
    enter(books, helpers, day, on(past, day));
  }
  return books;
}

/**
 * Closes a day. A person who was away, exempt or not here yet gets the average of the others, so that no one has to
 * make up for being ill and a newcomer does not begin with a week of work.
 */
function enter(
  { load, last }: Books,
  helpers: readonly Helper[],
  day: CalendarDate,
  turns: readonly Turn[],
): void {
  const present = helpers.filter((helper) => isAsked(helper, null, day));
  const counts = new Map(
    helpers.map(({ personId }) => [
      personId,
      turns.filter((turn) => turn.personId === personId).length,
    ]),
  );
  const all = present.reduce((sum, { personId }) => sum + (counts.get(personId) ?? 0), 0);
  const average = present.length === 0 ? 0 : all / present.length;
  for (const helper of helpers) {
    const own = counts.get(helper.personId) ?? 0;
    const share = present.includes(helper) ? own : Math.max(own, average);
    load.set(helper.personId, (load.get(helper.personId) ?? 0) + share);
  }
  for (const { personId, taskId } of turns) last.set(`${personId} ${taskId}`, day);
}

function inTurn(
  { load, last }: Books,
  helpers: readonly Helper[],
  taskId: TaskId,
  day: CalendarDate,
  today: readonly Turn[],
): readonly Helper[] {
  const turnsToday = ({ personId }: Helper): number =>
    today.filter((turn) => turn.personId === personId).length;
  const lastDone = ({ personId }: Helper): string => last.get(`${personId} ${taskId}`) ?? "";
  const loadOf = (helper: Helper): number => (load.get(helper.personId) ?? 0) + turnsToday(helper);
  return helpers
    .filter(
      (helper) =>
        isAsked(helper, taskId, day) && !has(today, { taskId, day, personId: helper.personId }),
    )
    .toSorted(
      (a, b) =>
        turnsToday(a) - turnsToday(b) ||
        loadOf(a) - loadOf(b) ||
        compare(lastDone(a), lastDone(b)) ||
        a.number - b.number,
    );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const on = (turns: readonly Turn[], day: CalendarDate): readonly Turn[] =>
  turns.filter((turn) => turn.day === day);
