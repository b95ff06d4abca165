import {
  choreTasksOf,
  choreWeek,
  insertChoreWeek,
  insertTurn,
  type KeptTurn,
  termsOf,
  turnsBetween,
} from "../../../db/daily-life/chores.ts";
import { peopleByIds } from "../../../db/people/people.ts";
import { endedStays, openStays, staysOfPerson } from "../../../db/accommodation/stays.ts";
import { addDays, type CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  askedFrom,
  canBeGiven,
  fairWeeks,
  type Helper,
  isAsked,
  type Task,
  type Turn,
  TurnId,
  weekOf,
} from "../../../domain/daily-life/chores.ts";
import type { Question } from "../../../domain/daily-life/fair-turns.ts";
import { yearsOn, type PersonCard } from "../../../domain/people/person.ts";
import type { Context } from "../platform/handler-context.ts";
import { daysAway } from "../accommodation/days-unavailable-for-chores.ts";

/** Weeks ahead that can be suggested already. */
const weeksAhead = 8;

/** All that decides who is asked in a week, read once. */
export interface WeekFacts extends Question {
  readonly tasks: readonly Task[];
  readonly kept: readonly KeptTurn[];
  /** Those that were "not today" too. */
  readonly all: readonly KeptTurn[];
  readonly cards: readonly PersonCard[];
}

export function factsOf(context: Context, monday: CalendarDate): WeekFacts {
  const { tx, today } = context;
  const cards = cardsOfWeek(context, monday);
  const terms = termsOf(
    tx,
    cards.map(({ id }) => id),
  );
  const since = addDays(monday, -7 * fairWeeks);
  const all = turnsBetween(tx, monday, addDays(monday, 7));
  const away = daysAway(context, { from: since, until: addDays(monday, 7) });
  return {
    monday,
    tasks: choreTasksOf(tx, "inUse"),
    cards,
    helpers: cards.map((card) => ({
      personId: card.id,
      number: card.number,
      stays: staysOfPerson(tx, card.id),
      terms: terms.filter(({ personId }) => personId === card.id),
      away: away.get(card.id) ?? [],
      isChild: (yearsOn(card.age, monday) ?? askedFrom) < askedFrom,
    })),
    past: turnsBetween(tx, since, monday).filter(wasDone),
    kept: all.filter(wasDone),
    declined: all.filter((turn) => !wasDone(turn)),
    all,
    from: monday < today ? today : monday,
  };
}

/** Done, or still to be done. */
const wasDone = ({ outcome }: KeptTurn): boolean => outcome !== "not-today";

/** This week and the next ones; what has gone by is only looked at. */
export function isOpenWeek({ today }: Context, monday: CalendarDate): boolean {
  const thisWeek = weekOf(today);
  return monday >= thisWeek && monday <= addDays(thisWeek, 7 * weeksAhead);
}

/** The outcome is not recorded, and the person does not live here any more or is not asked. */
export function needsOther(facts: WeekFacts, turn: KeptTurn): boolean {
  if (turn.outcome !== null || turn.day < facts.from) return false;
  const helper = helperOf(facts, turn);
  const fits = turn.source === "hand" ? canBeGiven : isAsked;
  return helper === undefined || !fits(helper, turn.taskId, turn.day);
}

export const helperOf = (
  { helpers }: Pick<WeekFacts, "helpers">,
  { personId }: Pick<Turn, "personId">,
): Helper | undefined => helpers.find((helper) => helper.personId === personId);

/** Writes turns down in their week, which begins with its first one. */
export function giveTurns(
  context: Context,
  monday: CalendarDate,
  turns: readonly Turn[],
  source: KeptTurn["source"],
): readonly TurnId[] {
  const { tx, now, me } = context;
  if (choreWeek(tx, monday) === null) insertChoreWeek(tx, context.newId(), monday, now);
  return turns.map(({ taskId, day, personId }) => {
    const id = TurnId.parse(context.newId());
    insertTurn(tx, { id, taskId, day, personId, source }, { at: now, userId: me.id });
    return id;
  });
}

function cardsOfWeek({ tx }: Context, monday: CalendarDate): readonly PersonCard[] {
  const until = addDays(monday, 7);
  const here = [...openStays(tx), ...endedStays(tx, monday)].filter(
    (stay) => stay.from < until && (stay.until === null || stay.until > monday),
  );
  const ids = [...new Set(here.map(({ personId }) => personId))];
  return peopleByIds(tx, ids)
    .map(({ card }) => card)
    .toSorted((a, b) => a.number - b.number);
}
