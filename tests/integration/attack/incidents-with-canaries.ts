// Incidents with a resident, and with a person who leaves.
import type { PersonId } from "../../../domain/people/person.ts";
import { aComplaint, anIncident } from "../../helpers/builders.ts";
import type { TestHouse } from "../../helpers/integration/test-house.ts";
import { canary } from "./canaries.ts";

const today = "2026-11-24";

/** An incident with each of them, a possible address breach by each, and a complaint of both. */
export async function goWrong(house: TestHouse, resident: PersonId, gone: PersonId): Promise<void> {
  for (const [id, what, outcome] of [
    [resident, canary.incidentWords, canary.incidentOutcome],
    [gone, canary.goneIncident, canary.goneOutcome],
  ] as const) {
    const words = { what, behind: id === resident ? canary.incidentBehind : "", agreed: "" };
    const background = { text: canary.background };
    const incident = await house.ask(
      "incidents.record",
      anIncident(id, { words, background, level: "future", followUpOn: today }),
    );
    await house.ask("incidents.followUp", { id: incident.id, version: 1, outcome });
  }
  await breach(house, resident, canary.breachTold);
  await breach(house, gone, canary.goneBreach);
  await house.ask(
    "complaints.take",
    aComplaint({ personId: resident, words: canary.complaintWords }),
  );
  await house.ask("complaints.take", aComplaint({ personId: gone, words: canary.goneComplaint }));
}

/** A possible address breach: who was told, and what is done. */
async function breach(house: TestHouse, about: PersonId, toWhom: string): Promise<void> {
  const isResident = toWhom === canary.breachTold;
  const { id } = await house.ask("breaches.open", {
    who: "",
    toWhom,
    how: isResident ? canary.breachHow : "",
    knownOn: today,
    risk: "real",
    reasons: { text: canary.breachReasons },
    personIds: [about],
    actions: [],
  });
  if (!isResident) return;
  await house.ask("breaches.addAction", { id, version: 1, text: canary.breachAction });
  await house.ask("breaches.tell", { id, version: 2, who: canary.breachInformed });
}
