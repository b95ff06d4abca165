import { emptySafetyCard } from "../../../domain/safety/safety.ts";
import { openHouseOf, type TestHouse } from "../../helpers/integration/test-house.ts";
import { admit } from "../../helpers/integration/residents-and-care-workers.ts";
import type { CommandExamples } from "./command-example.ts";
import { aCall } from "../../helpers/builders.ts";

const today = "2026-11-24";

export const assistanceAndSafetyCommandExamples = {
  "assistance.begin": {
    leaves: "assistanceBegun",
    make: async (house) =>
      house.ask("assistance.begin", { id: (await intake(house)).id, on: today }),
  },
  "assistance.setMode": {
    leaves: "assistanceModeChanged",
    make: async (house) => {
      const { id } = await intake(house);
      const waits = { mode: "waiting", reason: "safety", from: today } as const;
      return house.ask("assistance.setMode", { id, ...waits });
    },
  },
  "assistance.assign": {
    leaves: "careWorkerAssigned",
    make: async (house) => {
      const { id } = await intake(house);
      return house.ask("assistance.assign", { id, userId: openHouseOf(house).userId, from: today });
    },
  },
  "assistance.close": { leaves: "assistanceClosed", make: close },
  "assistance.reopen": {
    leaves: "assistanceReopened",
    make: async (house) =>
      house.ask("assistance.reopen", { personId: await close(house), on: today }),
  },
  "safety.saveCard": {
    leaves: "safetyCardChanged",
    make: async (house) => {
      const { personId: id } = await admit(house, 0);
      return house.ask("safety.saveCard", { id, version: 0, card: emptySafetyCard });
    },
  },
  "safety.assess": {
    leaves: "riskAssessed",
    make: async (house) => {
      const { personId: id } = await admit(house, 0);
      const reasons = { reasons: "", ownWords: "" };
      const risk = { level: "low", on: today, reviewOn: "2027-01-24", withPerson: true } as const;
      return house.ask("safety.assess", { id, ...risk, reasons });
    },
  },
  "safety.keepApart": { leaves: "keptApart", make: keepApart },
  "safety.liftApart": {
    leaves: "apartLifted",
    make: async (house) => {
      const { apart } = await house.ask("safety.view", { id: await keepApart(house) });
      return house.ask("safety.liftApart", { apartId: apart[0]?.id ?? "" });
    },
  },
} as const satisfies CommandExamples;

/** The assistance of a person who was accepted by telephone. */
async function intake(house: TestHouse) {
  const decision = { kind: "accepted", personId: null } as const;
  const { decision: made } = await house.ask("referrals.take", aCall({ decision }));
  const personId = made.kind === "accepted" ? made.personId : null;
  if (personId === null) throw new Error("Nobody was accepted");
  const [newest] = await house.ask("assistance.ofPerson", { id: personId });
  if (newest === undefined) throw new Error("No track");
  return newest.track;
}

async function close(house: TestHouse) {
  const { id, personId } = await intake(house);
  const end = { on: today, destination: "unknown", reason: "ended-by-person" } as const;
  await house.ask("assistance.close", { id, ...end, leavesOn: null });
  return personId;
}

async function keepApart(house: TestHouse) {
  const { personId: id } = await admit(house, 0);
  const { personId: otherId } = await admit(house, 1, "Ana Invented");
  const reason = { kind: "family", text: "" } as const;
  await house.ask("safety.keepApart", { id, otherId, reason });
  return id;
}
