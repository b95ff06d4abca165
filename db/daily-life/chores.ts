import { and, asc, count, eq, gte, inArray, isNull, lt, max } from "drizzle-orm";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { Outcome, Task, TaskId, Term, Turn, TurnId } from "../../domain/daily-life/chores.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { choreTasks, choreTerms, choreTicks, choreTurns, choreWeeks } from "./chores.table.ts";

/** A valid turn, with its outcome. */
export interface KeptTurn extends Turn {
  readonly id: TurnId;
  readonly source: "suggested" | "hand";
  readonly outcome: Outcome | null;
}

export interface KeptTerm extends Term {
  readonly id: string;
  readonly personId: PersonId;
}

export type ChoreWeek = Readonly<typeof choreWeeks.$inferSelect>;

/** In their order; with those of the past for a week gone by. */
export const choreTasksOf = (db: ReadDb, which: "inUse" | "all"): Task[] =>
  db
    .select()
    .from(choreTasks)
    .where(which === "all" ? undefined : isNull(choreTasks.retiredAt))
    .orderBy(asc(choreTasks.position))
    .all()
    .map(rowToTask);

export function insertChoreTask(db: WriteDb, task: Task): void {
  const last = db
    .select({ position: max(choreTasks.position) })
    .from(choreTasks)
    .get();
  db.insert(choreTasks)
    .values({ ...taskToRow(task), position: (last?.position ?? 0) + 1 })
    .run();
}

export function updateChoreTask(db: WriteDb, task: Task): void {
  db.update(choreTasks).set(taskToRow(task)).where(eq(choreTasks.id, task.id)).run();
}

export function retireChoreTask(db: WriteDb, id: TaskId, at: Instant): void {
  db.update(choreTasks).set({ retiredAt: at }).where(eq(choreTasks.id, id)).run();
}

export const choreWeek = (db: ReadDb, week: CalendarDate): ChoreWeek | null =>
  db.select().from(choreWeeks).where(eq(choreWeeks.week, week)).get() ?? null;

export function insertChoreWeek(db: WriteDb, id: string, week: CalendarDate, at: Instant): void {
  db.insert(choreWeeks).values({ id, week, begunAt: at }).run();
}

export function settleChoreWeek(db: WriteDb, id: string, at: Instant, by: UserId): void {
  db.update(choreWeeks).set({ settledAt: at, settledBy: by }).where(eq(choreWeeks.id, id)).run();
}

/** Valid turns, from ≤ day < until, in the order they were given. */
export function turnsBetween(db: ReadDb, from: CalendarDate, until: CalendarDate): KeptTurn[] {
  const rows = db
    .select()
    .from(choreTurns)
    .where(and(gte(choreTurns.day, from), lt(choreTurns.day, until), isNull(choreTurns.takenOffAt)))
    .orderBy(asc(choreTurns.day), asc(choreTurns.givenAt))
    .all();
  return withOutcomes(db, rows);
}

export function turnById(db: ReadDb, id: TurnId): KeptTurn | null {
  const row = db
    .select()
    .from(choreTurns)
    .where(and(eq(choreTurns.id, id), isNull(choreTurns.takenOffAt)))
    .get();
  return row === undefined ? null : (withOutcomes(db, [row])[0] ?? null);
}

export function insertTurn(
  db: WriteDb,
  turn: Turn & { readonly id: TurnId; readonly source: KeptTurn["source"] },
  by: { readonly at: Instant; readonly userId: UserId },
): void {
  db.insert(choreTurns)
    .values({ ...turn, givenAt: by.at, givenBy: by.userId })
    .run();
}

export function takeTurnOff(db: WriteDb, id: TurnId, at: Instant, by: UserId): void {
  db.update(choreTurns).set({ takenOffAt: at, takenOffBy: by }).where(eq(choreTurns.id, id)).run();
}

export function insertTick(
  db: WriteDb,
  tick: Pick<typeof choreTicks.$inferInsert, "id" | "turnId" | "outcome" | "tickedAt" | "tickedBy">,
): void {
  const earlier = db
    .select({ n: count() })
    .from(choreTicks)
    .where(eq(choreTicks.turnId, tick.turnId))
    .get();
  db.insert(choreTicks)
    .values({ ...tick, position: (earlier?.n ?? 0) + 1 })
    .run();
}

/** Every term of these people, also those that ended: an ended one counts for the days before. */
export const termsOf = (db: ReadDb, ids: readonly PersonId[]): KeptTerm[] =>
  db
    .select()
    .from(choreTerms)
    .where(inArray(choreTerms.personId, [...ids]))
    .orderBy(asc(choreTerms.recordedAt))
    .all()
    .map(({ id, personId, kind, taskId, from, until, endedOn }) => ({
      id,
      personId,
      kind,
      taskId,
      from,
      until: endedOn !== null && (until === null || endedOn < until) ? endedOn : until,
    }));

export function insertTerm(
  db: WriteDb,
  term: Term & { readonly id: string; readonly personId: PersonId },
  by: { readonly at: Instant; readonly userId: UserId },
): void {
  db.insert(choreTerms)
    .values({ ...term, recordedAt: by.at, recordedBy: by.userId })
    .run();
}

export function endTerm(db: WriteDb, id: string, on: CalendarDate, by: UserId): void {
  db.update(choreTerms).set({ endedOn: on, endedBy: by }).where(eq(choreTerms.id, id)).run();
}

function withOutcomes(db: ReadDb, rows: readonly (typeof choreTurns.$inferSelect)[]): KeptTurn[] {
  const ticks = db
    .select()
    .from(choreTicks)
    .where(
      inArray(
        choreTicks.turnId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(choreTicks.position))
    .all();
  // The last word is the one that stays in the map.
  const last = new Map(ticks.map(({ turnId, outcome }) => [turnId, outcome]));
  return rows.map(({ id, taskId, day, personId, source }) => {
    const outcome = last.get(id) ?? "open";
    return { id, taskId, day, personId, source, outcome: outcome === "open" ? null : outcome };
  });
}

function rowToTask(row: typeof choreTasks.$inferSelect): Task {
  const { id, part, usual, ownName, picture, weekdays, people } = row;
  return {
    id,
    part,
    name: usual === null ? { own: ownName ?? "" } : { usual },
    picture,
    days: everyWeekday.filter((day) => (weekdays & (1 << (day - 1))) !== 0),
    people,
  };
}

function taskToRow({ name, days, ...rest }: Task) {
  return {
    ...rest,
    usual: "usual" in name ? name.usual : null,
    ownName: "own" in name ? name.own : null,
    weekdays: days.reduce((bits, day) => bits | (1 << (day - 1)), 0),
  };
}

const everyWeekday = [1, 2, 3, 4, 5, 6, 7];
