import type { Input } from "../../../domain/api/index.ts";
import type { TestHouse } from "../../helpers/integration/test-house.ts";
import { admit } from "../../helpers/integration/residents-and-care-workers.ts";
import type { CommandExamples } from "./command-example.ts";

const today = "2026-11-24";

/** Appointments, medicines, and the handover. */
export const appointmentAndMedicationCommandExamples = {
  "calendar.plan": { leaves: "appointmentPlanned", make: plan },
  "calendar.change": {
    leaves: "appointmentChanged",
    make: async (house) => {
      const { id, planned } = await plan(house);
      return house.ask("calendar.change", { ...planned, id, version: 1, at: "11:00", care: null });
    },
  },
  "calendar.cancel": {
    leaves: "appointmentCancelled",
    make: async (house) => {
      const { id } = await plan(house);
      const cancelled = { id, version: 1, reason: "no-escort", following: false } as const;
      return house.ask("calendar.cancel", cancelled);
    },
  },
  "calendar.step": {
    leaves: "wentToAppointment",
    make: async (house) => house.ask("calendar.step", { id: (await plan(house)).id, step: "left" }),
  },
  "medicines.start": { leaves: "medicineStarted", make: start },
  "medicines.stop": {
    leaves: "medicineStopped",
    make: async (house) => house.ask("medicines.stop", { ...(await start(house)), last: today }),
  },
  "medicines.showName": {
    leaves: "medicineNameShown",
    make: async (house) =>
      house.ask("medicines.showName", { ...(await start(house)), nameAgreedOn: null }),
  },
  "medicines.say": {
    leaves: "doseSaid",
    make: async (house) => {
      const { id } = await start(house);
      const dose = { medicineId: id, day: today, at: "21:00", outcome: "given" } as const;
      return house.ask("medicines.say", dose);
    },
  },
  "handover.takeBack": {
    leaves: "handOverUnread",
    make: async (house) => {
      const { shift, at } = await house.ask("handover.view", {});
      await house.ask("handover.confirm", { shift, at });
      return house.ask("handover.takeBack", { shift, at });
    },
  },
  "handover.confirm": {
    leaves: "handOverRead",
    make: async (house) => {
      const { shift, at } = await house.ask("handover.view", {});
      return house.ask("handover.confirm", { shift, at });
    },
  },
} as const satisfies CommandExamples;

async function plan(house: TestHouse) {
  const { personId } = await admit(house, 0);
  const planned = {
    day: today,
    at: "22:00",
    minutes: 60,
    place: "doctor",
    needsEscort: true,
    escort: null,
    interpreter: null,
  } as const satisfies Partial<Input<"calendar.plan">>;
  const { ids } = await house.ask("calendar.plan", { ...planned, personId, care: null, weeks: 1 });
  return { id: ids[0] ?? "", planned };
}

async function start(house: TestHouse) {
  const { personId } = await admit(house, 0);
  return house.ask("medicines.start", {
    personId,
    label: "Box 3",
    times: ["21:00"],
    from: today,
    until: null,
    care: null,
  });
}
