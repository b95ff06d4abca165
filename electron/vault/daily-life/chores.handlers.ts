import {
  choreTasksOf,
  type ChoreWeek,
  choreWeek,
  insertTick,
  type KeptTurn,
  settleChoreWeek,
  takeTurnOff,
  turnById,
} from "../../../db/daily-life/chores.ts";
import { peopleByIds } from "../../../db/people/people.ts";
import { userById } from "../../../db/users/users.ts";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { ChorePrintoutContent } from "../../../domain/daily-life/chore-week-view.ts";
import {
  canBeGiven,
  daysOfWeek,
  has,
  isOn,
  swap as swapTurns,
  type Turn,
  type TurnId,
  weekOf,
} from "../../../domain/daily-life/chores.ts";
import { suggestWeek, whoseTurn } from "../../../domain/daily-life/fair-turns.ts";
import { err, ok } from "../../../domain/core/result.ts";
import { factsOf, giveTurns, helperOf, isOpenWeek, needsOther, type WeekFacts } from "./chores.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { weekPrintout } from "../../../domain/daily-life/chore-week-printout.ts";
import { residentsByRoom } from "../accommodation/residents-by-room.ts";

export const week: Handler<"chores.week"> = (context, { day }) => {
  const { tx, today } = context;
  const monday = weekOf(day ?? today);
  const facts = factsOf(context, monday);
  const row = choreWeek(tx, monday);
  const used = new Set(facts.all.map(({ taskId }) => taskId));
  const inUse = new Set(facts.tasks.map(({ id }) => id));
  return ok({
    week: monday,
    today,
    state: row === null ? "empty" : row.settledAt === null ? "draft" : "settled",
    settled: settledOf(context, row),
    isOpen: isOpenWeek(context, monday),
    tasks: choreTasksOf(tx, "all").filter(({ id }) => inUse.has(id) || used.has(id)),
    turns: facts.all.map((turn) => turnOnSheet(facts, turn)),
    people: peopleOn(context, facts),
    openPlaces: row === null || !isOpenWeek(context, monday) ? 0 : openPlaces(facts),
    hasHelpers: facts.helpers.length > 0,
  });
};

export const suggest: Handler<"chores.suggest"> = (context, { week: day, again }) => {
  const { tx } = context;
  const monday = weekOf(day);
  if (!isOpenWeek(context, monday)) return err({ type: "WeekOutside" });
  const isSettled = settledOf(context, choreWeek(tx, monday)) !== null;
  if (again && isSettled) return err({ type: "WeekSettled" });
  const facts = factsOf(context, monday);
  const leaving = facts.kept.filter((turn) => goes(facts, turn, again));
  for (const turn of leaving) takeOffTurn(context, turn);
  const kept = facts.kept.filter((turn) => !leaving.includes(turn));
  giveTurns(context, monday, suggestWeek({ ...facts, kept }), "suggested");
  noteWeek(context, monday, "choresSuggested");
  return ok(null);
};

export const settle: Handler<"chores.settle"> = (context, { week: day }) => {
  const monday = weekOf(day);
  const row = choreWeek(context.tx, monday);
  if (row === null) return err({ type: "NotFound" });
  if (row.settledAt !== null) return err({ type: "WeekSettled" });
  if (!isOpenWeek(context, monday)) return err({ type: "WeekOutside" });
  settleChoreWeek(context.tx, row.id, context.now, context.me.id);
  noteWeek(context, monday, "choresSettled");
  return ok(null);
};

export const candidates: Handler<"chores.candidates"> = (context, { taskId, day }) => {
  const facts = factsOf(context, weekOf(day));
  const cards = new Map(facts.cards.map((card) => [card.id, card]));
  return ok(
    whoseTurn(facts, taskId, day).flatMap(({ helper, ...inTurn }) => {
      const card = cards.get(helper.personId);
      return card === undefined ? [] : [{ person: line(card), ...inTurn }];
    }),
  );
};

export const give: Handler<"chores.give"> = (context, { taskId, day, personId, insteadOf }) => {
  const { tx } = context;
  const monday = weekOf(day);
  if (!isOpenWeek(context, monday)) return err({ type: "WeekOutside" });
  const facts = factsOf(context, monday);
  if (!facts.tasks.some((task) => task.id === taskId)) return err({ type: "NotFound" });
  const turn = { taskId, day, personId };
  if (!isGivable(facts, turn)) return err({ type: "NotAsked" });
  if (has(facts.all, turn)) return err({ type: "AlreadyHasTurn" });
  const before = insteadOf === null ? null : turnById(tx, insteadOf);
  const isSamePlace = before?.taskId === taskId && before.day === day;
  if (insteadOf !== null && !isSamePlace) return err({ type: "NotFound" });
  if (before !== null) takeOffTurn(context, before);
  const [turnId] = giveByHand(context, monday, [turn]);
  return turnId === undefined ? err({ type: "NotFound" }) : ok({ turnId });
};

export const swap: Handler<"chores.swap"> = (context, { turnId, withId }) => {
  const { tx } = context;
  const one = turnById(tx, turnId);
  const other = turnById(tx, withId);
  if (one === null || other === null) return err({ type: "NotFound" });
  const monday = weekOf(one.day);
  if (!isOpenWeek(context, monday) || weekOf(other.day) !== monday)
    return err({ type: "WeekOutside" });
  const facts = factsOf(context, monday);
  if ([one, other].some(({ day }) => day < facts.from)) return err({ type: "WeekOutside" });
  const standing = (turn: KeptTurn) => facts.all.find(({ id }) => id === turn.id) ?? turn;
  // A turn that was done, or was "not today", has an outcome already.
  if ([one, other].some((turn) => standing(turn).outcome !== null))
    return err({ type: "ChangedMeanwhile" });
  const swapped = swapTurns(facts.all, standing(one), standing(other));
  if (!swapped.ok) return swapped;
  if (!swapped.value.every((turn) => isGivable(facts, turn))) return err({ type: "NotAsked" });
  for (const turn of [one, other]) takeOffTurn(context, turn);
  const [first, second] = giveByHand(context, monday, swapped.value);
  if (first === undefined || second === undefined) return err({ type: "NotFound" });
  return ok({ turnId: first, withId: second });
};

export const takeOff: Handler<"chores.takeOff"> = (context, { turnId }) => {
  const turn = turnById(context.tx, turnId);
  if (turn === null) return err({ type: "NotFound" });
  if (!isOpenWeek(context, weekOf(turn.day))) return err({ type: "WeekOutside" });
  takeOffTurn(context, turn);
  context.note({ action: "turnTakenOff", object: { kind: "chore_turns", id: turnId } });
  return ok(null);
};

export const tick: Handler<"chores.tick"> = (context, { turnId, outcome }) => {
  const { tx, now, me, today } = context;
  const turn = turnById(tx, turnId);
  if (turn === null) return err({ type: "NotFound" });
  if (turn.day > today) return err({ type: "NotYet" });
  const said = { turnId, outcome: outcome ?? ("open" as const), tickedAt: now, tickedBy: me.id };
  insertTick(tx, { id: context.newId(), ...said });
  context.note({ action: "turnTicked", object: { kind: "chore_turns", id: turnId } });
  return ok(null);
};

function settledOf({ tx }: Context, row: ChoreWeek | null): ChorePrintoutContent["settled"] {
  if (row === null || row.settledAt === null || row.settledBy === null) return null;
  return { at: row.settledAt, byName: userById(tx, row.settledBy)?.name ?? "" };
}

/** What is removed before a suggestion: what fits no one any more, and on request all that was only suggested. */
function goes(facts: WeekFacts, turn: KeptTurn, again: boolean): boolean {
  if (turn.outcome !== null || turn.day < facts.from) return false;
  return needsOther(facts, turn) || (again && turn.source === "suggested");
}

function isGivable(facts: WeekFacts, turn: Turn): boolean {
  const helper = helperOf(facts, turn);
  return helper !== undefined && canBeGiven(helper, turn.taskId, turn.day);
}

function takeOffTurn({ tx, now, me }: Context, { id }: KeptTurn): void {
  takeTurnOff(tx, id, now, me.id);
}

const turnOnSheet = (facts: WeekFacts, turn: KeptTurn): ChorePrintoutContent["turns"][number] => {
  const { id, taskId, day, personId, outcome } = turn;
  return { id, taskId, day, personId, outcome, needsOther: needsOther(facts, turn) };
};

function openPlaces(facts: WeekFacts): number {
  const ahead = daysOfWeek(facts.monday).filter((day) => day >= facts.from);
  const places = ahead.flatMap((day) =>
    facts.tasks
      .filter((task) => isOn(task, day))
      .map(({ id, people }) => {
        const here = facts.kept.filter((turn) => turn.taskId === id && turn.day === day);
        return Math.max(0, people - here.filter((turn) => !needsOther(facts, turn)).length);
      }),
  );
  return places.reduce((sum, places) => sum + places, 0);
}

function peopleOn({ tx }: Context, facts: WeekFacts): ChorePrintoutContent["people"] {
  const known = new Set(facts.cards.map(({ id }) => id));
  const gone = facts.all.map(({ personId }) => personId).filter((id) => !known.has(id));
  const left = peopleByIds(tx, [...new Set(gone)]).map(({ card }) => card);
  return [...facts.cards, ...left].map(line);
}

function giveByHand(
  context: Context,
  monday: CalendarDate,
  turns: readonly Turn[],
): readonly TurnId[] {
  const ids = giveTurns(context, monday, turns, "hand");
  for (const id of ids) context.note({ action: "turnGiven", object: { kind: "chore_turns", id } });
  return ids;
}

function noteWeek(
  context: Context,
  monday: CalendarDate,
  action: "choresSuggested" | "choresSettled",
): void {
  const id = choreWeek(context.tx, monday)?.id;
  if (id !== undefined) context.note({ action, object: { kind: "chore_weeks", id } });
}

const line = ({ id, number, name }: ChorePrintoutContent["people"][number]) => ({
  id,
  number,
  name,
});

/** The week as it hangs on the wall. */
export const paper: Handler<"chores.paper"> = (context, { week: day }) => {
  const sheet = week(context, { day });
  if (!sheet.ok) return sheet;
  const ids = sheet.value.people.map(({ id }) => id);
  const where = residentsByRoom(context.tx);
  const known = peopleByIds(context.tx, ids).map(
    ({ card }) => [card.id, { room: where.roomOf(card.id), languages: card.languages }] as const,
  );
  return ok(weekPrintout(sheet.value, new Map(known)));
};
