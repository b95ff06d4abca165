import { aConsent, aDisclosure } from "../../told.ts";
import type { TestHouse } from "../test-house.ts";
import { cardOf, type Changes } from "./change.ts";

export const ledgerChanges = {
  "ledger.consent": { leaves: "consentRecorded", make: consented },
  "ledger.endConsent": {
    leaves: "consentEnded",
    make: async (house) => {
      const { id, consentId } = await consented(house);
      const reason = "She changed her mind";
      const ending = { state: "withdrawn", on: "2026-11-24", reason } as const;
      return house.ask("ledger.endConsent", { id, consentId, version: 1, ending });
    },
  },
  "ledger.write": {
    leaves: "disclosureNoted",
    make: async (house) => {
      const { id } = await cardOf(house);
      const entry = aDisclosure();
      return house.ask("ledger.write", { id, entry, corrects: null, source: null });
    },
  },
} as const satisfies Changes;

async function consented(house: TestHouse) {
  const { id } = await cardOf(house);
  await house.ask("ledger.consent", { id, consent: aConsent(), changes: null });
  const { consents } = await house.ask("ledger.view", { id });
  return { id, consentId: consents[0]?.id ?? "" };
}
