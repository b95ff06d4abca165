import { english } from "../../../domain/daily-life/agreement-texts/en.ts";
import type { TestHouse } from "../../helpers/integration/test-house.ts";
import { admit } from "../../helpers/integration/residents-and-care-workers.ts";
import type { CommandExamples } from "./command-example.ts";

export const agreementCommandExamples = {
  "agreement.saveDraft": { leaves: "agreementDrafted", make: draft },
  "agreement.discardDraft": {
    leaves: "agreementDraftDiscarded",
    make: async (house) => house.ask("agreement.discardDraft", await draft(house)),
  },
  "agreement.publish": {
    leaves: "agreementPublished",
    make: async (house) => {
      const { id } = await draft(house);
      return house.ask("agreement.publish", { id, startsOn: "2026-11-24", asksAgain: true });
    },
  },
  "agreement.sign": {
    leaves: "houseAgreementSigned",
    make: async (house) => {
      const { personId } = await admit(house, 0);
      const { proposed } = await house.ask("agreement.ofPerson", { id: personId });
      return house.ask("agreement.sign", {
        personId,
        textId: proposed?.id ?? "",
        readIn: "en",
        interpreting: "none",
        sections: english.sections.map((_, place) => place),
        way: "paper",
        marks: { resident: null, colleague: null, interpreter: "" },
      });
    },
  },
  "agreement.saveSteps": {
    leaves: "agreementStepsChanged",
    make: async (house) => {
      const { personId: id } = await admit(house, 0);
      return house.ask("agreement.saveSteps", { id, version: 0, items: [] });
    },
  },
} as const satisfies CommandExamples;

function draft(house: TestHouse) {
  return house.ask("agreement.saveDraft", { language: "ar", content: english });
}
