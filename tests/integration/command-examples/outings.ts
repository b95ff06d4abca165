import { addMinutes } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { TestHouse } from "../../helpers/integration/test-house.ts";
import { admit } from "../../helpers/integration/residents-and-care-workers.ts";
import type { CommandExamples } from "./command-example.ts";

export const outingCommandExamples = {
  "passes.goOut": { leaves: "wentOut", make: (house) => goOut(house) },
  "passes.back": {
    leaves: "cameBack",
    make: async (house) => {
      const { personId } = await goOut(house);
      return house.ask("passes.back", { personIds: [personId] });
    },
  },
  "passes.stillOut": {
    leaves: "stillOut",
    make: async (house) => {
      const { id, personId } = await goOut(house);
      await house.ask("passes.back", { personIds: [personId] });
      return house.ask("passes.stillOut", { id, personIds: [personId] });
    },
  },
  "passes.takeBack": {
    leaves: "outingTakenBack",
    make: async (house) => {
      const { id, personId } = await goOut(house);
      return house.ask("passes.takeBack", { id, personIds: [personId] });
    },
  },
  "passes.agree": {
    leaves: "backByChanged",
    make: async (house) => {
      const { id, personId } = await goOut(house);
      const backBy = addMinutes(house.now, 300);
      return house.ask("passes.agree", { id, backBy, personIds: [personId] });
    },
  },
  "missing.open": { leaves: "searchOpened", make: (house) => search(house) },
  "missing.tick": {
    leaves: "stepTaken",
    make: async (house) => {
      const { id } = await search(house);
      const [step] = await house.ask("missing.steps", {});
      return house.ask("missing.tick", { id, stepId: step?.id ?? "", isDone: true });
    },
  },
  "missing.describe": {
    leaves: "searchDescribed",
    make: async (house) => {
      const { id } = await search(house);
      const description = { lastSeen: "at noon", looks: "" };
      return house.ask("missing.describe", { id, version: 1, description });
    },
  },
  "missing.saveSteps": {
    leaves: "missingStepsChanged",
    make: async (house) =>
      house.ask("missing.saveSteps", { steps: await house.ask("missing.steps", {}) }),
  },
} as const satisfies CommandExamples;

async function goOut(house: TestHouse): Promise<{ readonly id: string; personId: PersonId }> {
  const { personId } = await admit(house, 0);
  const backBy = addMinutes(house.now, 120);
  const outing = { whereTo: "", backBy, company: "alone", hasPhone: true } as const;
  const { id } = await house.ask("passes.goOut", { personIds: [personId], ...outing });
  return { id, personId };
}

async function search(house: TestHouse): Promise<{ readonly id: string }> {
  const { personId } = await admit(house, 0);
  return house.ask("missing.open", { personId });
}
