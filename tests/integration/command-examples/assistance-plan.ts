import { aHealthCard, aGoal, aReview, aWorkTrial } from "../../helpers/builders.ts";
import { shownOf } from "../../helpers/plan-as-shown.ts";
import type { TestHouse } from "../../helpers/integration/test-house.ts";
import { cardOf } from "../../helpers/integration/residents-and-care-workers.ts";
import type { CommandExamples } from "./command-example.ts";

export const planCommandExamples = {
  "plan.save": { leaves: "planChanged", make: addGoal },
  "plan.review": { leaves: "planReviewed", make: agreed },
  "plan.countReview": {
    leaves: "planChanged",
    make: async (house) => {
      const id = await agreed(house);
      const { entries } = await house.ask("plan.view", { id });
      const entryId = entries.find(({ kind }) => kind === "review")?.id;
      if (entryId === undefined) throw new Error("It was gone through");
      return house.ask("plan.countReview", { id, entryId, version: 1, counts: false });
    },
  },
  "plan.saveRecord": {
    leaves: "projectRecorded",
    make: async (house) => {
      const { id } = await cardOf(house);
      return house.ask("plan.saveRecord", { id, recordId: null, version: 0, ...aWorkTrial() });
    },
  },
  "health.saveCard": {
    leaves: "healthChanged",
    make: async (house) => {
      const { id } = await cardOf(house);
      const agreedOn = "2026-11-24";
      return house.ask("health.saveCard", { id, follows: null, agreedOn, card: aHealthCard() });
    },
  },
} as const satisfies CommandExamples;

async function agreed(house: TestHouse) {
  const id = await addGoal(house);
  const shown = await shownOf(house, id);
  await house.ask("plan.review", { ...shown, on: "2026-11-24", said: aReview() });
  return id;
}

async function addGoal(house: TestHouse) {
  const { id } = await cardOf(house);
  await house.ask("plan.save", { id, entryId: null, version: 0, ...aGoal(), steps: [] });
  return id;
}
