// What an assistance plan leaves in the database.
import type { PersonId } from "../../../domain/people/person.ts";
import {
  aConference,
  aGoal,
  aHealthCard,
  aReview,
  aStep,
  aWorkTrial,
} from "../../helpers/builders.ts";
import { shownOf } from "../../helpers/plan-as-shown.ts";
import type { TestHouse } from "../../helpers/integration/test-house.ts";
import { canary } from "./canaries.ts";

const afresh = { entryId: null, version: 0 } as const;

/** A goal with a step, a conference, a review, and a trial at work. */
export async function makePlan(house: TestHouse, id: PersonId): Promise<void> {
  const steps = [aStep(canary.planStep)];
  await house.ask("plan.save", { id, ...afresh, ...aGoal(canary.planGoal), steps });
  await house.ask("plan.save", { id, ...afresh, ...aConference(canary.conference), steps: [] });
  await house.ask("plan.review", {
    ...(await shownOf(house, id)),
    on: "2026-11-24",
    said: aReview(canary.planReview),
  });
  const trial = aWorkTrial(canary.employer);
  await house.ask("plan.saveRecord", { id, recordId: null, version: 0, ...trial });
}

/** Health cards: of a resident who consents now and did not before, and of a person who leaves. */
export async function fallIll(house: TestHouse, resident: PersonId, gone: PersonId): Promise<void> {
  const agreedOn = "2026-11-24";
  const silent = aHealthCard({ help: canary.notAgreedHelp });
  const first = { id: resident, follows: null, agreedOn: null, card: silent };
  await house.ask("health.saveCard", first);
  const { cards } = await house.ask("health.view", { id: resident });
  const card = aHealthCard({ help: canary.emergencyHelp, note: canary.healthNote });
  const follows = cards[0]?.id ?? null;
  await house.ask("health.saveCard", { id: resident, follows, agreedOn, card });
  const past = aHealthCard({ help: canary.goneEmergency });
  await house.ask("health.saveCard", { id: gone, follows: null, agreedOn, card: past });
}
