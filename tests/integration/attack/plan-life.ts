// What an assistance plan leaves in the file.
import type { PersonId } from "../../../domain/person.ts";
import { aConference, aGoal, aReview, aStep, aWorkTrial } from "../../builders.ts";
import type { TestHouse } from "../test-house.ts";
import { canary } from "./canaries.ts";

const afresh = { entryId: null, version: 0 } as const;

/** A goal with a step, a conference, a review, and a trial at work. */
export async function makePlan(house: TestHouse, id: PersonId): Promise<void> {
  const steps = [aStep(canary.planStep)];
  await house.ask("plan.save", { id, ...afresh, ...aGoal(canary.planGoal), steps });
  await house.ask("plan.save", { id, ...afresh, ...aConference(canary.conference), steps: [] });
  await house.ask("plan.review", { id, on: "2026-11-24", said: aReview(canary.planReview) });
  const trial = aWorkTrial(canary.employer);
  await house.ask("plan.saveRecord", { id, recordId: null, version: 0, ...trial });
}
