import type { TestHouse } from "../../helpers/integration/test-house.ts";
import { admit, cardOf } from "../../helpers/integration/residents-and-care-workers.ts";
import type { CommandExamples } from "./command-example.ts";

const begun = { kind: "begun" } as const;
const on = "2026-11-24";
const family = {
  children: [
    {
      id: "00000000-0000-4000-8000-0000000000c1",
      name: "Ivo Invented",
      sex: "male",
      birthDate: null,
      about: { years: 4, on },
      comesAlong: true,
      personId: null,
    },
  ],
  inDanger: [],
  remark: "",
} as const;

export const intakeCommandExamples = {
  "intake.open": {
    leaves: "assistanceOpened",
    make: (house) =>
      house.ask("intake.open", {
        name: "Ana Invented",
        sex: "female",
        age: { basis: "unknown" },
        languages: ["ro"],
        waiting: null,
      }),
  },
  "intake.mark": {
    leaves: "intakeSaved",
    make: async (house) =>
      house.ask("intake.mark", { ...(await fresh(house)), section: "identity", state: begun }),
  },
  "intake.saveFamily": { leaves: "intakeSaved", make: saveFamily },
  "intake.openChildFile": {
    leaves: "householdJoined",
    make: async (house) => {
      const id = await saveFamily(house);
      return house.ask("intake.openChildFile", { id, childId: family.children[0].id });
    },
  },
  "intake.saveLanguages": {
    leaves: "intakeSaved",
    make: async (house) => {
      const languages = { spoken: [], interpreter: "any", interpreterIn: null, never: [] } as const;
      const sent = { ...languages, spoken: [], never: [] };
      return house.ask("intake.saveLanguages", {
        ...(await fresh(house)),
        state: begun,
        languages: sent,
      });
    },
  },
  "intake.saveExploitation": {
    leaves: "intakeSaved",
    make: async (house) =>
      house.ask("intake.saveExploitation", {
        ...(await fresh(house)),
        state: begun,
        exploitation: { episodes: [] },
        words: null,
      }),
  },
  "intake.saveArrival": {
    leaves: "intakeSaved",
    make: async (house) =>
      house.ask("intake.saveArrival", {
        ...(await fresh(house)),
        needs: { needs: ["quiet"], text: "" },
        health: null,
        state: null,
      }),
  },
  "intake.signAgreement": {
    leaves: "agreementSigned",
    make: async (house) => {
      const agreement = {
        textVersion: "2026-1",
        language: "ro",
        interpreter: "",
        on,
        way: "paper" as const,
        strokes: null,
      };
      const { id } = await fresh(house);
      return house.ask("intake.signAgreement", { id, agreement });
    },
  },
  "intake.end": {
    leaves: "intakeEnded",
    make: async (house) => {
      const { id } = await fresh(house);
      return house.ask("intake.end", { id, ending: { outcome: "accepted", on } });
    },
  },
  "conditions.record": {
    leaves: "conditionRecorded",
    make: async (house) => {
      const record = { kind: "left", on, how: "Told so herself" } as const;
      const { id } = await fresh(house);
      return house.ask("conditions.record", { id, record, corrects: null });
    },
  },
} as const satisfies CommandExamples;

async function fresh(house: TestHouse) {
  return { id: (await cardOf(house)).id, version: 0 };
}

async function saveFamily(house: TestHouse) {
  const { personId: id } = await admit(house, 0);
  const kept = { ...family, children: [...family.children], inDanger: [] };
  await house.ask("intake.saveFamily", { id, version: 0, state: begun, family: kept });
  return id;
}
