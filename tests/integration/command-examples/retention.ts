import { waitForErasure } from "../../helpers/integration/erasure-wait.ts";
import type { TestHouse } from "../../helpers/integration/test-house.ts";
import { addCareWorker, cardOf } from "../../helpers/integration/residents-and-care-workers.ts";
import type { CommandExamples } from "./command-example.ts";

const day = "2026-11-24";

export const retentionCommandExamples = {
  "forgetting.setTerm": {
    leaves: "retentionTermSet",
    make: (house) => house.ask("forgetting.setTerm", { class: "houseLife", months: 48, from: day }),
  },
  "forgetting.hold": { leaves: "holdSet", make: held },
  "forgetting.proposeLift": { leaves: "holdLiftProposed", make: liftProposed },
  "forgetting.keepHold": {
    leaves: "holdKept",
    make: async (house) => house.ask("forgetting.keepHold", await liftProposed(house)),
  },
  "forgetting.liftHold": {
    leaves: "holdLifted",
    make: async (house) => {
      await addCareWorker(house, "samira");
      const of = await liftProposed(house);
      await waitForErasure(house, "samira");
      return house.ask("forgetting.liftHold", of);
    },
  },
  "forgetting.propose": { leaves: "erasureProposed", make: proposed },
  "forgetting.agree": { leaves: "erasureAgreed", make: agreed },
  "forgetting.withdraw": {
    leaves: "erasureWithdrawn",
    make: async (house) => house.ask("forgetting.withdraw", await proposed(house)),
  },
  "forgetting.erase": {
    leaves: "fileErased",
    make: async (house) => house.ask("forgetting.erase", await agreed(house)),
  },
} as const satisfies CommandExamples;

async function held(house: TestHouse) {
  const { id } = await cardOf(house);
  await house.ask("forgetting.hold", { id, reason: "A court asked for it", until: null });
  return id;
}

async function liftProposed(house: TestHouse) {
  const id = await held(house);
  const { holds } = await house.ask("forgetting.ofPerson", { id });
  const of = { id, holdId: holds[0]?.id ?? "" };
  await house.ask("forgetting.proposeLift", of);
  return of;
}

/** A person who left again requests the erasure of their data. */
async function proposed(house: TestHouse) {
  const { id } = await cardOf(house);
  const [newest] = await house.ask("assistance.ofPerson", { id });
  await house.ask("assistance.close", {
    id: newest?.track.id ?? "",
    on: day,
    leavesOn: day,
    destination: "unknown",
    reason: "ended-by-person",
  });
  return house.ask("forgetting.propose", {
    id,
    parts: ["narratives", "identity"],
    ground: "asked",
    notBefore: day,
  });
}

async function agreed(house: TestHouse) {
  await addCareWorker(house, "samira");
  const of = await proposed(house);
  house.lock();
  await house.unlock("samira");
  await house.ask("forgetting.agree", of);
  await waitForErasure(house);
  return of;
}
