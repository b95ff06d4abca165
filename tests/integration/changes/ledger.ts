import { aConsent, aDecision, aDisclosure, anOrder } from "../../told.ts";
import type { TestHouse } from "../test-house.ts";
import { addCareWorker, cardOf, type Changes } from "./change.ts";

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
  "compelled.record": { leaves: "compelledRecorded", make: asked },
  "compelled.propose": { leaves: "compelledProposed", make: proposed },
  "compelled.decide": {
    leaves: "compelledDecided",
    make: async (house) => {
      await addCareWorker(house, "samira");
      const of = await proposed(house);
      house.lock();
      await house.unlock("samira");
      await house.ask("compelled.decide", { ...of, version: 2, agrees: true, remark: "" });
      house.lock();
      return house.unlock("ada");
    },
  },
  "compelled.takeBack": {
    leaves: "compelledRecorded",
    make: async (house) =>
      house.ask("compelled.takeBack", { ...(await asked(house)), remark: "Another person" }),
  },
} as const satisfies Changes;

async function asked(house: TestHouse) {
  const { id } = await cardOf(house);
  await house.ask("compelled.record", { id, order: anOrder(), changes: null });
  const { orders } = await house.ask("ledger.view", { id });
  return { id, orderId: orders[0]?.id ?? "", version: 1 };
}

async function proposed(house: TestHouse) {
  const of = await asked(house);
  await house.ask("compelled.propose", { ...of, decision: aDecision() });
  return of;
}

async function consented(house: TestHouse) {
  const { id } = await cardOf(house);
  await house.ask("ledger.consent", { id, consent: aConsent(), changes: null });
  const { consents } = await house.ask("ledger.view", { id });
  return { id, consentId: consents[0]?.id ?? "" };
}
