import {
  insertPlan,
  planById,
  plansOfStay,
  type PlanRow,
  setPlanState,
} from "../../../db/accommodation/move-plans.ts";
import { bedPlaces } from "../../../db/accommodation/rooms.ts";
import { stayById } from "../../../db/accommodation/stays.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { judgeWhole } from "../../../domain/accommodation/simultaneous-move-problems.ts";
import {
  MovePlanId,
  type PlannedMove,
  PlannedMoveId,
} from "../../../domain/accommodation/planned-move.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { BedId } from "../../../domain/accommodation/room.ts";
import type { StayId } from "../../../domain/accommodation/stay.ts";
import type { UserId } from "../../../domain/users/user.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { moveAll, takeBackAll } from "./moves-together.ts";
import { errorFrom } from "../accommodation/planned-move-error.ts";
import { plansOf } from "../accommodation/planned-move-views.ts";
import { endLapsed, groundOf } from "../accommodation/bed-reservations.ts";
import { checkMeeting } from "../safety/check-keep-apart.ts";

export const open: Handler<"moves.open"> = (context) => ok(plansOf(context));

/** Promises a bed to each of them from a night on. */
export const plan: Handler<"moves.plan"> = (context, { night, moves, spokeWith }) => {
  if (night <= context.tonight) return err({ type: "NightPassed" });
  if (new Set(moves.map(({ stayId }) => stayId)).size < moves.length)
    return err({ type: "PersonElsewhere" });
  endLapsed(context);
  const entered = enter(context, night, moves);
  if (!entered.ok) return entered;
  const promised = confirmAll(context, entered.value, spokeWith);
  return promised.ok ? ok({ id: entered.value.id }) : promised;
};

/** Tonight, all at once: what prevents the move of one keeps everyone in place, and is reported for each. */
export const together: Handler<"moves.together"> = (context, { moves, spokeWith }) => {
  const { tonight } = context;
  if (new Set(moves.map(({ stayId }) => stayId)).size < moves.length)
    return err({ type: "PersonElsewhere" });
  endLapsed(context);
  const entered = enter(context, tonight, moves);
  if (!entered.ok) return entered;
  const { id } = entered.value;
  if (entered.value.moves.some((move) => hasPlan(context, id, move)))
    return err({ type: "AlreadyPlanned" });
  const targets = targetsOf(entered.value);
  const problems = judgeWhole(targets, groundOf(context, tonight, { planId: id }));
  if (problems.size > 0)
    return err({
      type: "MovesDoNotFit",
      moves: [...problems].map(([stayId, problem]) => ({ stayId, problem })),
    });
  const done = carry(context, entered.value, targets, spokeWith, "movedTogether");
  return done.ok ? ok({ id }) : done;
};

/**
 * Carried out as planned, by the user who confirms it. Late, it counts from tonight: the census tells where the person
 * slept meanwhile.
 */
export const carryOut: Handler<"moves.carryOut"> = (context, { id, spokeWith }) => {
  const found = standing(context, id, "planned");
  if (!found.ok) return found;
  if (found.value.night > context.tonight) return err({ type: "MoveTooEarly" });
  return carry(context, found.value, targetsOf(found.value), spokeWith);
};

export const callOff: Handler<"moves.callOff"> = (context, { id }) => {
  endLapsed(context);
  const found = standing(context, id, "planned");
  if (!found.ok) return found;
  const stays = staysAsTheyAre(context, found.value);
  if (!stays.ok) return stays;
  setPlanState(context.tx, id, "called-off", by(context));
  context.note({ action: "moveCalledOff", object: { kind: "move_plans", id } });
  return ok(null);
};

/** A planned one is cancelled, a cancelled one is planned again, and a completed one is reversed and planned again. */
export const undo: Handler<"moves.undo"> = (context, { id }) => {
  const { tx } = context;
  endLapsed(context);
  const found = planById(tx, id);
  if (found === null || found.state === "draft") return err({ type: "NotFound" });
  const undone = takeBack(context, found);
  if (!undone.ok) return undone;
  context.note({ action: "moveUndone", object: { kind: "move_plans", id }, detail: found.state });
  return ok(null);
};

function enter(
  context: Context,
  night: PlanRow["night"],
  wanted: readonly Pick<PlannedMove, "stayId" | "bedId">[],
): Result<PlanRow, AppError> {
  const { tx } = context;
  const beds = bedPlaces(tx);
  const moves = wanted.flatMap(({ stayId, bedId }) => {
    const stay = stayById(tx, stayId);
    return stay?.until === null && beds.get(bedId)?.isRetired === false
      ? [{ id: PlannedMoveId.parse(context.newId()), stayId, personId: stay.personId, bedId }]
      : [];
  });
  if (moves.length < wanted.length) return err({ type: "NotResident" });
  const id = MovePlanId.parse(context.newId());
  insertPlan(tx, { id, night }, by(context), moves);
  const entered = planById(tx, id);
  return entered === null ? err({ type: "NotFound" }) : ok(entered);
}

/** A draft becomes a promise, if each of its beds is free for as long as the stay is planned. */
function confirmAll(
  context: Context,
  draft: PlanRow,
  spokeWith: UserId | null,
): Result<null, AppError> {
  const fits = isFree(context, draft);
  if (!fits.ok) return fits;
  const met = meetAll(context, draft, spokeWith);
  if (!met.ok) return met;
  setPlanState(context.tx, draft.id, "planned", by(context));
  context.note({ action: "movePlanned", object: { kind: "move_plans", id: draft.id } });
  met.value();
  return ok(null);
}

function isFree(context: Context, draft: PlanRow): Result<null, AppError> {
  if (draft.moves.some((move) => hasPlan(context, draft.id, move)))
    return err({ type: "AlreadyPlanned" });
  const [problem] = judgeWhole(targetsOf(draft), groundOf(context, draft.night)).values();
  return problem === undefined ? ok(null) : err(errorFrom(problem));
}

/** In another plan than this. */
const hasPlan = (
  { tx }: Context,
  id: MovePlanId,
  { stayId }: { readonly stayId: StayId },
): boolean => plansOfStay(tx, stayId).some((other) => other.id !== id);

function carry(
  context: Context,
  { id, moves }: PlanRow,
  targets: ReadonlyMap<StayId, BedId>,
  spokeWith: UserId | null,
  action: "moveCarriedOut" | "movedTogether" = "moveCarriedOut",
): Result<null, AppError> {
  const { tx, tonight } = context;
  endLapsed(context);
  const [problem] = judgeWhole(targets, groundOf(context, tonight, { planId: id })).values();
  if (problem !== undefined && problem.kind !== "there") return err(errorFrom(problem));
  const met = meetAll(context, { moves, night: tonight }, spokeWith);
  if (!met.ok) return met;
  setPlanState(tx, id, "done", by(context));
  const moved = moveAll(context, moves, targets);
  if (!moved.ok) return moved;
  context.note({ action, object: { kind: "move_plans", id } });
  met.value();
  return ok(null);
}

function takeBack(context: Context, found: PlanRow): Result<null, AppError> {
  const { tx } = context;
  switch (found.state) {
    case "draft":
      return err({ type: "NotFound" });
    case "planned":
      return staysAsTheyAre(context, found, () => {
        setPlanState(tx, found.id, "called-off", by(context));
      });
    case "called-off": {
      const fits = found.moves.length === 0 ? err({ type: "CannotUndo" }) : isFree(context, found);
      if (!fits.ok || !found.wasPlanned) return err({ type: "CannotUndo" });
      setPlanState(tx, found.id, "planned", by(context));
      return ok(null);
    }
    case "done": {
      const back = takeBackAll(context, found);
      if (!back.ok) return back;
      const standsAgain = found.wasPlanned && isFree(context, found).ok;
      setPlanState(tx, found.id, standsAgain ? "planned" : "called-off", by(context));
      return ok(null);
    }
  }
}

/** After cancelling, everyone keeps their present bed; refused when that bed was promised meanwhile. */
function staysAsTheyAre(
  context: Context,
  found: PlanRow,
  then: () => void = () => undefined,
): Result<null, AppError> {
  const { claims } = groundOf(context, context.tonight, { planId: found.id });
  const isPromised = claims.some(
    (mine) =>
      mine.kind === "stay" &&
      found.moves.some(({ stayId }) => stayId === mine.stayId) &&
      claims.some(
        (other) =>
          other.kind !== "stay" &&
          other.bedId === mine.bedId &&
          other.from < mine.until &&
          mine.from < other.until,
      ),
  );
  if (isPromised) return err({ type: "BedPromised", from: found.night });
  then();
  return ok(null);
}

function meetAll(
  context: Context,
  { moves, night }: Pick<PlanRow, "moves" | "night">,
  spokeWith: UserId | null,
): Result<() => void, AppError> {
  const notes: (() => void)[] = [];
  for (const { personId, stayId } of moves) {
    const met = checkMeeting(context, personId, night, spokeWith);
    if (!met.ok) return met;
    notes.push(() => met.value.noteFor(stayId));
  }
  return ok(() => {
    for (const note of notes) note();
  });
}

function standing(
  { tx }: Context,
  id: MovePlanId,
  state: PlanRow["state"],
): Result<PlanRow, AppError> {
  const found = planById(tx, id);
  if (found === null) return err({ type: "NotFound" });
  return found.state === state ? ok(found) : err({ type: "ChangedMeanwhile" });
}

const targetsOf = ({ moves }: PlanRow): ReadonlyMap<StayId, BedId> =>
  new Map(moves.map(({ stayId, bedId }) => [stayId, bedId]));

const by = ({ now, me }: Context) => ({ at: now, by: me.id });
