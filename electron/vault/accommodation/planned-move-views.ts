import { openPlans, type PlanRow } from "../../../db/accommodation/move-plans.ts";
import { peopleByIds } from "../../../db/people/people.ts";
import { bedPlaces } from "../../../db/accommodation/rooms.ts";
import { openPlacements } from "../../../db/accommodation/stays.ts";
import { allUsers } from "../../../db/users/users.ts";
import {
  judgeWhole,
  type StepProblem,
} from "../../../domain/accommodation/simultaneous-move-problems.ts";
import type { StayId } from "../../../domain/accommodation/stay.ts";
import type { MoveLine, PlansView, PlanView } from "../../../domain/accommodation/timeline-view.ts";
import type { Context } from "../platform/handler-context.ts";
import { groundOf } from "./bed-reservations.ts";

/** The planned moves, each with what prevents it at present. */
export function plansOf(context: Context): PlansView {
  return { planned: openPlans(context.tx).map((plan) => view(context, plan)) };
}

function view(context: Context, plan: PlanRow): PlanView {
  const { tx } = context;
  const problems = problemsOf(context, plan);
  const people = new Map(
    peopleByIds(
      tx,
      plan.moves.map(({ personId }) => personId),
    ).map(({ card }) => [card.id, { id: card.id, number: card.number, name: card.name }]),
  );
  const places = bedPlaces(tx);
  const now = new Map(openPlacements(tx).map(({ stayId, bedId }) => [stayId, bedId]));
  const names = new Map(allUsers(tx).map((user) => [user.id, user.name]));
  const lines = plan.moves.flatMap(({ stayId, personId, bedId }): readonly MoveLine[] => {
    const person = people.get(personId);
    if (person === undefined) return [];
    const here = now.get(stayId);
    const from = here === undefined ? undefined : places.get(here);
    const to = places.get(bedId);
    return [
      {
        stayId,
        person,
        bedId,
        fromRoom: from?.room ?? "",
        fromBed: from?.bed ?? "",
        room: to?.room ?? "",
        bed: to?.bed ?? "",
        problem: problems.get(stayId) ?? null,
      },
    ];
  });
  return {
    id: plan.id,
    night: plan.night,
    madeBy: names.get(plan.madeBy) ?? "",
    lines,
    isWhole: problems.size === 0,
  };
}

/** What is due is judged as if it were done tonight. */
function problemsOf(
  context: Context,
  { id, night, moves }: PlanRow,
): ReadonlyMap<StayId, StepProblem> {
  const on = night < context.tonight ? context.tonight : night;
  const targets = new Map(moves.map(({ stayId, bedId }) => [stayId, bedId]));
  return judgeWhole(targets, groundOf(context, on, { planId: id }));
}
