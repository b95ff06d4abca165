import {
  plansDropping,
  plansOfStay,
  setPlanState,
  takeUpMoves,
} from "../../../db/accommodation/move-plans.ts";
import { judgeWhole } from "../../../domain/accommodation/simultaneous-move-problems.ts";
import type { StayEvent } from "../../../domain/accommodation/stay.ts";
import type { Context } from "../platform/handler-context.ts";
import { groundOf } from "../accommodation/bed-reservations.ts";

/** A decision is undone: the moves that it dropped are planned again, where everyone's bed is still free. */
export function planAgainWhatIsFree(
  context: Context,
  { stayId, at }: Pick<StayEvent, "stayId" | "at">,
): void {
  const { tx, now, me, tonight } = context;
  for (const { plan, dropped } of plansDropping(tx, stayId, at)) {
    const restored = dropped.map(({ bedId }) => ({ stayId, bedId }));
    const targets = new Map([...plan.moves, ...restored].map((move) => [move.stayId, move.bedId]));
    const ground = groundOf(context, plan.night, { planId: plan.id });
    const isPlanned = plansOfStay(tx, stayId).length > 0;
    if (plan.night < tonight || isPlanned || judgeWhole(targets, ground).size > 0) continue;
    takeUpMoves(
      tx,
      dropped.map(({ id }) => id),
    );
    setPlanState(tx, plan.id, "planned", { at: now, by: me.id });
    context.note({ action: "movePlanned", object: { kind: "move_plans", id: plan.id } });
  }
}
