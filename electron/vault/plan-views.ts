import { openPlans, type PlanRow } from "../../db/move-plans.ts";
import { peopleByIds } from "../../db/people.ts";
import { bedPlaces } from "../../db/rooms.ts";
import { openPlacements } from "../../db/stays.ts";
import { allUsers } from "../../db/users.ts";
import { judge, judgeWhole, type StepProblem } from "../../domain/move-plan.ts";
import type { BedId } from "../../domain/room.ts";
import type { StayId } from "../../domain/stay.ts";
import type { MoveLine, PersonLine, PlansView, PlanView } from "../../domain/timeline.ts";
import type { Context } from "./context.ts";
import { groundOf } from "./promises.ts";

/** What is planned, and the sandbox, each with what stands in its way as things are now. */
export function plansOf(context: Context): PlansView {
  const all = openPlans(context.tx);
  const [sandbox] = all.filter(({ state }) => state === "draft");
  return {
    planned: all.filter(({ state }) => state === "planned").map((plan) => view(context, plan)),
    sandbox: sandbox === undefined ? null : view(context, sandbox),
  };
}

function view(context: Context, plan: PlanRow): PlanView {
  const { tx } = context;
  const found = plan.state === "draft" ? judgedDraft(context, plan) : judgedPlan(context, plan);
  const people = new Map(
    peopleByIds(
      tx,
      plan.moves.map(({ personId }) => personId),
    ).map(({ card }) => [card.id, { id: card.id, number: card.number, name: card.name }]),
  );
  const places = bedPlaces(tx);
  const now = new Map(openPlacements(tx).map(({ stayId, bedId }) => [stayId, bedId]));
  const names = new Map(allUsers(tx).map((user) => [user.id, user.name]));
  const lines = plan.moves.flatMap(({ stayId, personId, bedId }, index): readonly MoveLine[] => {
    const person = people.get(personId);
    if (person === undefined) return [];
    const from = placeOf(now.get(stayId) ?? null);
    const to = placeOf(bedId);
    return [
      {
        ...{ stayId, person, bedId },
        ...{ fromRoom: from?.room ?? "", fromBed: from?.bed ?? "" },
        ...{ room: to?.room ?? null, bed: to?.bed ?? "" },
        problem: found.problems[index] ?? null,
      },
    ];
  });
  return {
    id: plan.id,
    night: plan.night,
    madeBy: names.get(plan.madeBy) ?? "",
    lines,
    isWhole: found.isWhole,
    parked: found.parked.flatMap((stayId): readonly PersonLine[] => {
      const line = lines.find((each) => each.stayId === stayId);
      return line === undefined ? [] : [line.person];
    }),
  };

  function placeOf(bedId: BedId | null) {
    return bedId === null ? undefined : places.get(bedId);
  }
}

interface Found {
  readonly problems: readonly (StepProblem | null)[];
  readonly parked: readonly StayId[];
  readonly isWhole: boolean;
}

function judgedDraft(context: Context, plan: PlanRow): Found {
  const judged = judge(plan.moves, groundOf(context, plan.night));
  // The parking place holds nobody over a night: what was tried for a night that has passed begins anew.
  return { ...judged, isWhole: judged.isWhole && plan.night >= context.tonight };
}

/** What is due is judged as if it were done tonight. */
function judgedPlan(context: Context, plan: PlanRow): Found {
  const night = plan.night < context.tonight ? context.tonight : plan.night;
  const targets = new Map(
    plan.moves.flatMap(({ stayId, bedId }) => (bedId === null ? [] : [[stayId, bedId] as const])),
  );
  const found = judgeWhole(targets, groundOf(context, night, { planId: plan.id }));
  const problems = plan.moves.map(({ stayId }) => found.get(stayId) ?? null);
  return { problems, parked: [], isWhole: found.size === 0 };
}
