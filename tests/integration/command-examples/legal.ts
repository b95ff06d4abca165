import { aContact, aCriminalCase, aLink, anInterview } from "../../helpers/builders.ts";
import type { TestHouse } from "../../helpers/integration/test-house.ts";
import { admit, cardOf } from "../../helpers/integration/residents-and-care-workers.ts";
import type { CommandExamples } from "./command-example.ts";

const on = "2026-11-24";

export const legalCommandExamples = {
  "legal.openCase": { leaves: "caseOpened", make: openCase },
  "legal.changeCase": {
    leaves: "caseChanged",
    make: async (house) => {
      const opened = await openCase(house);
      const changed = aCriminalCase({ judge: "Judge Invented" });
      return house.ask("legal.changeCase", { ...opened, version: 1, case: changed });
    },
  },
  "legal.link": {
    leaves: "caseLinked",
    make: async (house) => {
      const opened = await openCase(house);
      const { personId } = await admit(house, 1, "Mina Invented");
      return house.ask("legal.link", { ...opened, personId, link: aLink() });
    },
  },
  "legal.addEvent": {
    leaves: "judicialEventRecorded",
    make: async (house) => {
      const event = { kind: "summons", on, note: "" } as const;
      const opened = await openCase(house);
      return house.ask("legal.addEvent", { ...opened, event, words: null, corrects: null });
    },
  },
  "legal.record": {
    leaves: "legalRecorded",
    make: async (house) => {
      const { id } = await cardOf(house);
      return house.ask("legal.record", { id, record: aContact(), words: null, replaces: null });
    },
  },
  "legal.prepareInterview": {
    leaves: "interviewPrepared",
    make: async (house) => {
      const { id } = await cardOf(house);
      return house.ask("legal.prepareInterview", { id, card: anInterview(), replaces: null });
    },
  },
  "legal.writeNote": {
    leaves: "ownNoteWritten",
    make: async (house) => {
      const { id } = await cardOf(house);
      return house.ask("legal.writeNote", { id, note: { text: "To think about" } });
    },
  },
} as const satisfies CommandExamples;

async function openCase(house: TestHouse) {
  const { id } = await cardOf(house);
  const { caseId } = await house.ask("legal.openCase", {
    id,
    case: aCriminalCase(),
    link: aLink(),
  });
  return { id, caseId };
}
