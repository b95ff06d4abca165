import {
  beginLetter,
  keepLetter,
  letterSeen,
  writeLetter,
} from "../../helpers/integration/letter-steps.ts";
import type { TestHouse } from "../../helpers/integration/test-house.ts";
import { cardOf } from "../../helpers/integration/residents-and-care-workers.ts";
import type { CommandExamples } from "./command-example.ts";

export const letterCommandExamples = {
  "letters.begin": { leaves: "letterBegun", make: begun },
  "letters.change": {
    leaves: "letterChanged",
    make: async (house) => writeLetter(house, await begun(house)),
  },
  "letters.drop": {
    leaves: "letterDropped",
    make: async (house) => house.ask("letters.drop", { id: await begun(house), version: 1 }),
  },
  "letters.keep": { leaves: "letterKept", make: kept },
  "letters.leaves": {
    leaves: "printed",
    make: async (house) => house.ask("letters.leaves", { id: await kept(house), way: "printed" }),
  },
  "letters.saveTemplate": {
    leaves: "letterTextSaved",
    make: async (house) =>
      house.ask("letters.saveTemplate", {
        kind: "school",
        language: "fr",
        after: 0,
        subject: "Inscription",
        text: "{{person.name}}",
      }),
  },
} as const satisfies CommandExamples;

async function begun(house: TestHouse) {
  const { id } = await cardOf(house);
  return beginLetter(house, id);
}

async function kept(house: TestHouse) {
  const id = await begun(house);
  await writeLetter(house, id);
  await keepLetter(house, id);
  return (await letterSeen(house, id)).id;
}
