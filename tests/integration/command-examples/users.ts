import type { UserId } from "../../../domain/users/user.ts";
import { keysOfMember } from "../../../domain/users/roster.ts";
import { fingerprintWords } from "../../../electron/vault/keys/compartment.ts";
import {
  addColleague,
  makeProvedKit,
  openHouseOf,
  passphraseOf,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import type { CommandExamples } from "./command-example.ts";

export const userCommandExamples = {
  "session.changePassphrase": {
    leaves: "passphraseChanged",
    make: (house) =>
      house.ask("session.changePassphrase", {
        current: passphraseOf("ada"),
        next: "quite another ember meadow",
      }),
  },
  "session.choosePassphrase": {
    leaves: "passphraseChosen",
    make: async (house) => {
      const { slip } = await add(house, "ida");
      house.lock();
      await house.unlock("ida", slip.join(" "));
      return house.ask("session.choosePassphrase", { passphrase: passphraseOf("ida") });
    },
  },
  "users.add": { leaves: "userAdded", make: (house) => add(house, "noor") },
  "users.setRoles": {
    leaves: "rolesChanged",
    make: async (house) => {
      const { id } = await add(house, "zoe");
      return house.ask("users.setRoles", { id, roles: ["shelter", "care"] });
    },
  },
  "users.setEnabled": {
    leaves: "userDisabled",
    make: async (house) => {
      const { id } = await add(house, "lea");
      return house.ask("users.setEnabled", { id, enabled: false });
    },
  },
  "users.reset": {
    leaves: "userReset",
    make: async (house) => house.ask("users.reset", { id: (await add(house, "mia")).id }),
  },
  "users.remove": {
    leaves: "userRemoved",
    make: async (house) => house.ask("users.remove", { id: (await add(house, "eva")).id }),
  },
  "kit.make": { leaves: "kitMade", make: (house) => house.ask("kit.make", {}) },
  "kit.prove": { leaves: "kitProved", make: (house) => makeProvedKit(house) },
  "kit.second": {
    leaves: "kitProved",
    make: async (house) => makeProvedKit(house, await makeProvedKit(house)),
  },
  "kit.sayOutside": {
    leaves: "sheetHeldOutside",
    make: (house) => house.ask("kit.sayOutside", { isOutside: true }),
  },
  "compartments.letIn": {
    leaves: "letIntoCare",
    make: async (house) => {
      const userId = await newcomer(house);
      const words = wordsOf(house, userId);
      return house.ask("compartments.letIn", { userId, compartment: "care", words });
    },
  },
  "compartments.letInByKit": {
    leaves: "letIntoCare",
    make: async (house) => {
      const [first, second] = await makeProvedKit(house);
      if (first === undefined || second === undefined) throw new Error("A kit has three sheets");
      const userId = await newcomer(house);
      return house.ask("compartments.letInByKit", {
        userId,
        compartment: "care",
        words: wordsOf(house, userId),
        sheets: [first, second],
      });
    },
  },
} as const satisfies CommandExamples;

const add = (house: TestHouse, signInName: string) =>
  house.ask("users.add", {
    name: `${signInName} Invented`,
    signInName,
    roles: ["shelter"],
    language: "en",
  });

/** A care worker without granted access. */
async function newcomer(house: TestHouse): Promise<UserId> {
  const userId = await addColleague(house, "ada", "samira", ["care"]);
  await house.unlock("ada");
  return userId;
}

function wordsOf(house: TestHouse, userId: UserId): string[] {
  const { roster } = openHouseOf(house);
  const keys = keysOfMember(roster, userId) ?? { sealing: "", signing: "" };
  return [...fingerprintWords(keys, roster.root)];
}
