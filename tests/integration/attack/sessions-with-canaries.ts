// What sessions leave in the database.
import type { PersonId } from "../../../domain/people/person.ts";
import { aSession } from "../../helpers/builders.ts";
import type { TestHouse } from "../../helpers/integration/test-house.ts";
import { canary } from "./canaries.ts";

/** A note of each level, an addition to one, and a house note about a person who leaves. */
export async function talk(house: TestHouse, resident: PersonId, gone: PersonId): Promise<void> {
  const record = async (id: PersonId, session: ReturnType<typeof aSession>) =>
    (await house.ask("contacts.record", { id, ...session })).contactId;
  await record(resident, aSession(canary.houseNote, { level: "house" }));
  await record(gone, aSession(canary.goneHouseNote, { level: "house" }));
  const contactId = await record(
    resident,
    aSession(canary.planNote, {}, { nextStep: canary.agreedInSession }),
  );
  await house.ask("contacts.add", { contactId, text: canary.addedToPlan });
  const { level: _level, ...header } = aSession().header;
  await house.ask("contacts.correct", {
    contactId,
    version: 1,
    header: { ...header, minutes: 40 },
    others: canary.elseInSession,
    reason: canary.whyCorrected,
  });
  await record(resident, aSession(canary.sealedNote, { level: "sealed" }));
}
