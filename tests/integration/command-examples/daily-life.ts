import type { TestHouse } from "../../helpers/integration/test-house.ts";
import { admit } from "../../helpers/integration/residents-and-care-workers.ts";
import type { CommandExamples } from "./command-example.ts";

const today = "2026-11-24";

export const dailyLifeCommandExamples = {
  "activities.save": { leaves: "activityPlanned", make: plan },
  "activities.attend": {
    leaves: "attendanceNoted",
    make: async (house) => {
      const { personId } = await admit(house, 0);
      const { id } = await plan(house);
      return house.ask("activities.attend", { id, came: [personId] });
    },
  },
  "activities.setCancelled": {
    leaves: "activityCancelled",
    make: async (house) => {
      const { id } = await plan(house);
      return house.ask("activities.setCancelled", { id, isCancelled: true });
    },
  },
  "visits.note": { leaves: "visitNoted", make: visit },
  "visits.end": {
    leaves: "visitEnded",
    make: async (house) => house.ask("visits.end", { id: (await visit(house)).id, until: "16:00" }),
  },
  "visits.takeBack": {
    leaves: "visitTakenBack",
    make: async (house) => house.ask("visits.takeBack", await visit(house)),
  },
  "post.arrived": { leaves: "parcelArrived", make: letter },
  "post.move": {
    leaves: "parcelHandedOver",
    make: async (house) => {
      const { id } = await letter(house);
      return house.ask("post.move", { id, to: "handed", isSigned: true });
    },
  },
  "things.save": { leaves: "thingArranged", make: key },
  "things.retire": {
    leaves: "thingArranged",
    make: async (house) => house.ask("things.retire", await key(house)),
  },
  "things.lend": { leaves: "thingLent", make: lend },
  "things.takeBack": {
    leaves: "thingReturned",
    make: async (house) => {
      const { loanId } = await lend(house);
      return house.ask("things.takeBack", { loanId, end: "returned" });
    },
  },
} as const satisfies CommandExamples;

async function plan(house: TestHouse) {
  const ledBy = { is: "other", name: "A volunteer" } as const;
  const dinner = { what: "Dinner", day: today, at: null, ledBy, openTo: "all" } as const;
  return house.ask("activities.save", { id: null, plan: dinner, invited: [] });
}

async function visit(house: TestHouse) {
  const { personId } = await admit(house, 0);
  const when = { day: today, from: "15:00", until: null } as const;
  return house.ask("visits.note", {
    visit: { personId, visitor: "Ms Peeters", ...when, place: "office" },
    spokeWith: null,
  });
}

async function letter(house: TestHouse) {
  const { personId } = await admit(house, 0);
  return house.ask("post.arrived", { personId, kind: "letter", arrivedOn: today, note: "" });
}

async function key(house: TestHouse) {
  return house.ask("things.save", { id: null, kind: "key", label: "Front door 1" });
}

async function lend(house: TestHouse) {
  const { personId } = await admit(house, 0);
  return house.ask("things.lend", { ...(await key(house)), personId });
}
