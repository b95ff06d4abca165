import { aConsent, aDecision, aDisclosure, anOrder } from "../../helpers/disclosure-inputs.ts";
import type { TestHouse } from "../../helpers/integration/test-house.ts";
import { addCareWorker, cardOf } from "../../helpers/integration/residents-and-care-workers.ts";
import type { CommandExamples } from "./command-example.ts";

export const disclosureCommandExamples = {
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
  "access.begin": { leaves: "accessAsked", make: askedForAll },
  "access.extend": {
    leaves: "accessExtended",
    make: async (house) => {
      const of = { ...(await askedForAll(house)), version: 1 };
      return house.ask("access.extend", { ...of, reason: "Many papers" });
    },
  },
  "access.close": {
    leaves: "accessClosed",
    make: async (house) => {
      const of = { ...(await askedForAll(house)), version: 1, state: "answered" as const };
      return house.ask("access.close", { ...of, closing: { on: "2026-11-24", note: "By hand" } });
    },
  },
  "access.leaves": {
    leaves: "printed",
    make: async (house) => {
      const part = { kind: "house" as const };
      const printed = { part, firstPage: 1, pages: 2, way: "printed" as const };
      return house.ask("access.leaves", { ...(await askedForAll(house)), printed });
    },
  },
} as const satisfies CommandExamples;

async function askedForAll(house: TestHouse) {
  const { id } = await cardOf(house);
  await house.ask("access.begin", {
    id,
    askedOn: "2026-11-24",
    askedBy: "herself",
    identity: "Known here",
    note: "",
  });
  const { requests } = await house.ask("access.view", { id });
  return { id, requestId: requests[0]?.id ?? "" };
}

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
