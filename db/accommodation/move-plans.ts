import { and, asc, eq, inArray, isNotNull, isNull, or } from "drizzle-orm";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type {
  MovePlan,
  MovePlanId,
  PlannedMove,
  PlannedMoveId,
  PlanState,
} from "../../domain/accommodation/planned-move.ts";
import type { StayId } from "../../domain/accommodation/stay.ts";
import type { UserId } from "../../domain/users/user.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { movePlans, plannedMoves } from "./reservations-and-planned-moves.table.ts";

export interface PlanRow extends MovePlan {
  readonly madeBy: UserId;
  /** It was promised before it was carried out. */
  readonly wasPlanned: boolean;
  /** In order, without the people who left meanwhile. */
  readonly moves: readonly MoveRow[];
}

export interface MoveRow extends PlannedMove {
  readonly eventId: string | null;
}

/** Those that are planned, soonest first. */
export function openPlans(db: ReadDb): PlanRow[] {
  const plans = db
    .select()
    .from(movePlans)
    .where(eq(movePlans.state, "planned"))
    .orderBy(asc(movePlans.night), asc(movePlans.madeAt))
    .all();
  return withMoves(db, plans);
}

export const planById = (db: ReadDb, id: MovePlanId): PlanRow | null =>
  withMoves(db, db.select().from(movePlans).where(eq(movePlans.id, id)).all())[0] ?? null;

/** A plan begins as a draft. */
export function insertPlan(
  db: WriteDb,
  plan: { readonly id: MovePlanId; readonly night: CalendarDate },
  made: { readonly at: Instant; readonly by: UserId },
  moves: readonly Omit<PlannedMove, "planId">[],
): void {
  db.insert(movePlans)
    .values({ ...plan, state: "draft", madeAt: made.at, madeBy: made.by })
    .run();
  moves.forEach((move, index) => {
    db.insert(plannedMoves)
      .values({ ...move, planId: plan.id, position: index + 1 })
      .run();
  });
}

export function setPlanState(
  db: WriteDb,
  id: MovePlanId,
  state: PlanState,
  at: { readonly at: Instant; readonly by: UserId },
): void {
  const isSettled = state === "done" || state === "called-off";
  db.update(movePlans)
    .set({
      state,
      settledAt: isSettled ? at.at : null,
      settledBy: isSettled ? at.by : null,
      ...(state === "planned" ? { plannedAt: at.at } : {}),
    })
    .where(eq(movePlans.id, id))
    .run();
}

export function setMoveEvent(db: WriteDb, id: PlannedMoveId, eventId: string | null): void {
  db.update(plannedMoves).set({ eventId }).where(eq(plannedMoves.id, id)).run();
}

export function dropMoves(db: WriteDb, ids: readonly PlannedMoveId[], at: Instant): void {
  db.update(plannedMoves)
    .set({ droppedAt: at })
    .where(inArray(plannedMoves.id, [...ids]))
    .run();
}

export function takeUpMoves(db: WriteDb, ids: readonly PlannedMoveId[]): void {
  db.update(plannedMoves)
    .set({ droppedAt: null })
    .where(inArray(plannedMoves.id, [...ids]))
    .run();
}

/** What was promised to a stay and dropped at that moment: the plans that go on without the person, or ended with them. */
export function plansDropping(
  db: ReadDb,
  stayId: StayId,
  at: Instant,
): { readonly plan: PlanRow; readonly dropped: readonly DroppedMove[] }[] {
  const dropped = db
    .select({ id: plannedMoves.id, planId: plannedMoves.planId, bedId: plannedMoves.bedId })
    .from(plannedMoves)
    .where(and(eq(plannedMoves.stayId, stayId), eq(plannedMoves.droppedAt, at)))
    .all();
  const ids = dropped.map(({ planId }) => planId);
  const isEndedThen = and(eq(movePlans.state, "called-off"), eq(movePlans.settledAt, at));
  const plans = db
    .select()
    .from(movePlans)
    .where(
      and(
        ...[inArray(movePlans.id, ids), isNotNull(movePlans.plannedAt)],
        or(eq(movePlans.state, "planned"), isEndedThen),
      ),
    )
    .all();
  return withMoves(db, plans).map((plan) => ({
    plan,
    dropped: dropped.filter(({ planId }) => planId === plan.id),
  }));
}

type DroppedMove = Pick<MoveRow, "id" | "planId" | "bedId">;

/** Valid plans in which a stay has a move. */
export const plansOfStay = (db: ReadDb, stayId: StayId): PlanRow[] =>
  openPlans(db).filter(({ moves }) => moves.some((move) => move.stayId === stayId));

function withMoves(db: ReadDb, plans: readonly (typeof movePlans.$inferSelect)[]): PlanRow[] {
  const ids = plans.map(({ id }) => id);
  const rows = db
    .select()
    .from(plannedMoves)
    .where(and(inArray(plannedMoves.planId, ids), isNull(plannedMoves.droppedAt)))
    .orderBy(asc(plannedMoves.position))
    .all();
  return plans.map(({ id, night, state, madeBy, plannedAt }) => ({
    id,
    night,
    state,
    madeBy,
    wasPlanned: plannedAt !== null,
    moves: rows
      .filter(({ planId }) => planId === id)
      .map(({ position: _position, droppedAt: _dropped, ...move }) => move),
  }));
}
