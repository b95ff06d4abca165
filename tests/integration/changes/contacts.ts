import { SessionId } from "../../../domain/counselling/session.ts";
import { aSession } from "../../helpers/builders.ts";
import type { TestHouse } from "../../helpers/integration/test-house.ts";
import { addCareWorker, cardOf, type Changes } from "./change.ts";

export const contactsChanges = {
  "contacts.record": { leaves: "contactRecorded", make: record },
  "contacts.add": {
    leaves: "noteAdded",
    make: async (house) =>
      house.ask("contacts.add", { contactId: await record(house), text: "And then" }),
  },
  "contacts.takeBack": {
    leaves: "contactTakenBack",
    make: async (house) =>
      house.ask("contacts.takeBack", { contactId: await record(house), reason: "Another day" }),
  },
  "contacts.correct": {
    leaves: "contactCorrected",
    make: async (house) => {
      const { level: _level, ...header } = aSession().header;
      const corrected = { header: { ...header, minutes: 40 }, others: "", reason: "Ten less" };
      return house.ask("contacts.correct", {
        contactId: await record(house),
        version: 1,
        ...corrected,
      });
    },
  },
  "contacts.moveNext": {
    leaves: "nextSessionMoved",
    make: async (house) => {
      const contactId = await recordWithNext(house);
      const { id: workerId } = await house.ask("session.me", {});
      const plan = { day: "2026-12-02", at: "10:00", minutes: 30, place: "office" } as const;
      return house.ask("contacts.moveNext", { contactId, version: 1, ...plan, workerId });
    },
  },
  "contacts.takeNextAway": {
    leaves: "nextSessionTakenAway",
    make: async (house) => {
      const contactId = await recordWithNext(house);
      return house.ask("contacts.takeNextAway", { contactId, version: 1 });
    },
  },
  "contacts.breakOpen": { leaves: "sealedNoteOpened", make: breakOpen },
  "contacts.sawOpening": {
    leaves: "openingSeen",
    make: async (house) => {
      await breakOpen(house);
      house.lock();
      await house.unlock("samira");
      const [opening] = await house.ask("contacts.openings", {});
      return house.ask("contacts.sawOpening", { id: opening?.id ?? "" });
    },
  },
  "contacts.nameHolder": {
    leaves: "noteHolderNamed",
    make: async (house) => {
      const userId = await addCareWorker(house, "samira");
      await letInToCare(house, userId);
      return house.ask("contacts.nameHolder", { userId, isNamed: true });
    },
  },
  "contacts.nameDeputy": {
    leaves: "noteDeputyNamed",
    make: async (house) => {
      const userId = await addCareWorker(house, "samira");
      await letInToCare(house, userId);
      return house.ask("contacts.nameDeputy", { userId, isNamed: true });
    },
  },
} as const satisfies Changes;

async function record(house: TestHouse): Promise<SessionId> {
  const { id } = await cardOf(house);
  return (await house.ask("contacts.record", { id, ...aSession() })).contactId;
}

async function recordWithNext(house: TestHouse): Promise<SessionId> {
  const { id } = await cardOf(house);
  const session = aSession("Until next week", {}, { next: { day: "2026-12-01", at: "14:00" } });
  return (await house.ask("contacts.record", { id, ...session })).contactId;
}

/** Samira seals a note; Ada, who is named for emergencies, opens it. */
async function breakOpen(house: TestHouse): Promise<unknown> {
  const { id } = await cardOf(house);
  const samira = await addCareWorker(house, "samira");
  await letInToCare(house, samira);
  const { id: ada } = await house.ask("session.me", {});
  house.lock();
  await house.unlock("samira");
  await house.ask("contacts.nameHolder", { userId: ada, isNamed: true });
  const sealed = aSession("For herself", { level: "sealed" });
  const { contactId } = await house.ask("contacts.record", { id, ...sealed });
  house.lock();
  await house.unlock("ada");
  const reason = "She has not come home and nobody reaches her worker";
  return house.ask("contacts.breakOpen", { contactId: SessionId.parse(contactId), reason });
}

async function letInToCare(house: TestHouse, userId: string): Promise<void> {
  house.lock();
  await house.unlock("samira");
  const { words } = await house.ask("session.fingerprint", {});
  house.lock();
  await house.unlock("ada");
  await house.ask("compartments.letIn", { userId, compartment: "care", words });
}
