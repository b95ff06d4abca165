import { aRow, bring, people } from "../../helpers/integration/imports-house.ts";
import type { CommandExamples } from "./command-example.ts";

export const importCommandExamples = {
  "imports.bringIn": { leaves: "broughtIn", make: (house) => bring(house, people(aRow(2))) },
  "imports.takeBack": {
    leaves: "importTakenBack",
    make: async (house) => {
      const { id } = await bring(house, people(aRow(2), aRow(3)));
      return house.ask("imports.takeBack", { id });
    },
  },
} as const satisfies CommandExamples;
