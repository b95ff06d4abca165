import { aComplaint, anIncident } from "../../helpers/builders.ts";
import { addColleague, type TestHouse } from "../../helpers/integration/test-house.ts";
import { admit } from "../../helpers/integration/residents-and-care-workers.ts";
import type { CommandExamples } from "./command-example.ts";

export const incidentCommandExamples = {
  "incidents.record": { leaves: "incidentRecorded", make: (house) => record(house) },
  "incidents.change": {
    leaves: "incidentChanged",
    make: async (house) => {
      const { id, personId } = await record(house);
      return house.ask("incidents.change", { ...anIncident(personId), id, version: 1 });
    },
  },
  "incidents.followUp": {
    leaves: "incidentFollowedUp",
    make: async (house) => {
      const { id } = await record(house);
      return house.ask("incidents.followUp", { id, version: 1, outcome: "Settled." });
    },
  },
  "breaches.open": { leaves: "breachOpened", make: (house) => openBreach(house) },
  "breaches.change": {
    leaves: "breachChanged",
    make: async (house) => {
      const { id } = await openBreach(house);
      return house.ask("breaches.change", { ...breach, id, version: 1 });
    },
  },
  "breaches.addAction": {
    leaves: "breachChanged",
    make: async (house) => {
      const { id } = await openBreach(house);
      return house.ask("breaches.addAction", { id, version: 1, text: "Another lock" });
    },
  },
  "breaches.tickAction": {
    leaves: "breachChanged",
    make: async (house) => {
      const { id } = await openBreach(house);
      const { content } = await house.ask("breaches.view", { id });
      const actionId = content?.actions[0]?.id ?? "";
      return house.ask("breaches.tickAction", { id, version: 1, actionId, isDone: true });
    },
  },
  "breaches.tell": {
    leaves: "breachChanged",
    make: async (house) => {
      const { id } = await openBreach(house);
      return house.ask("breaches.tell", { id, version: 1, who: "the coordinator" });
    },
  },
  "breaches.assess": {
    leaves: "breachAssessed",
    make: async (house) => {
      const { id } = await house.ask("breaches.open", { ...breach, actions: [] });
      const assessment = { text: "Nobody knows it." };
      return house.ask("breaches.assess", { id, version: 1, outcome: "unfounded", assessment });
    },
  },
  "complaints.take": {
    leaves: "complaintTaken",
    make: (house) => house.ask("complaints.take", aComplaint()),
  },
  "complaints.answer": { leaves: "complaintAnswered", make: (house) => answer(house) },
  "complaints.satisfied": {
    leaves: "complaintChanged",
    make: async (house) => {
      const id = await answer(house);
      return house.ask("complaints.satisfied", { id, version: 2, satisfied: "yes" });
    },
  },
  "complaints.second": {
    leaves: "complaintSeconded",
    make: async (house) => {
      const id = await answer(house);
      await addColleague(house, "ada", "tess", ["admin"]);
      await house.unlock("tess");
      return house.ask("complaints.second", { id, version: 2, second: "Heard again." });
    },
  },
} as const satisfies CommandExamples;

async function record(house: TestHouse) {
  const { personId } = await admit(house, 0);
  const incident = anIncident(personId, { followUpOn: "2026-11-24" });
  return { ...(await house.ask("incidents.record", incident)), personId };
}

const breach = {
  who: "",
  toWhom: "a cousin",
  how: "",
  knownOn: "2026-11-24",
  risk: "small" as const,
  reasons: null,
  personIds: [],
};

const openBreach = (house: TestHouse) =>
  house.ask("breaches.open", { ...breach, personIds: [], actions: ["Look at the phones"] });

async function answer(house: TestHouse) {
  const { id } = await house.ask("complaints.take", aComplaint());
  const said = { answer: "We listened.", form: "talk", satisfied: "no" } as const;
  await house.ask("complaints.answer", { id, version: 1, ...said });
  return id;
}
