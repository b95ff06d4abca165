import { departureItems } from "../../../domain/accommodation/departure.ts";
import type { StayId } from "../../../domain/accommodation/stay.ts";
import type { TestHouse } from "../../helpers/integration/test-house.ts";
import { admit } from "../../helpers/integration/residents-and-care-workers.ts";
import type { CommandExamples } from "./command-example.ts";

export const departureChecklistCommandExamples = {
  "departures.tick": { leaves: "departureListAnswered", make: tickKeys },
  "departures.finish": {
    leaves: "departureListAnswered",
    make: async (house) => {
      const stayId = await leave(house);
      for (const item of departureItems)
        await house.ask("departures.tick", { stayId, item, outcome: "none" });
      return house.ask("departures.finish", { stayId });
    },
  },
  "departures.setAside": { leaves: "departureListAnswered", make: setAside },
  "departures.reopen": {
    leaves: "departureListAnswered",
    make: async (house) => house.ask("departures.reopen", { stayId: await setAside(house) }),
  },
  "departures.savePost": {
    leaves: "postAddressGiven",
    make: async (house) => {
      const { stayId } = await admit(house, 0);
      return house.ask("departures.savePost", { stayId, post: { address: "Box 0", phone: "" } });
    },
  },
  "departures.agreeCall": { leaves: "callAgreed", make: agreeCall },
  "departures.settleCall": {
    leaves: "callSettled",
    make: async (house) => {
      const stayId = await agreeCall(house);
      const { followUps } = await house.ask("departures.view", { stayId });
      const id = followUps[0]?.id ?? "";
      return house.ask("departures.settleCall", { id, outcome: "reached" });
    },
  },
} as const satisfies CommandExamples;

async function tickKeys(house: TestHouse): Promise<void> {
  const { stayId } = await admit(house, 0);
  await house.ask("departures.tick", { stayId, item: "keys", outcome: "done" });
}

async function leave(house: TestHouse): Promise<StayId> {
  const { stayId } = await admit(house, 0);
  const away = { destination: "unknown", reason: "ended-by-person" } as const;
  await house.ask("stays.depart", { stayId, night: "2026-11-25", ...away });
  return stayId;
}

async function setAside(house: TestHouse): Promise<StayId> {
  const stayId = await leave(house);
  await house.ask("departures.setAside", { stayId, reason: "Nobody can reach them" });
  return stayId;
}

async function agreeCall(house: TestHouse): Promise<StayId> {
  const { stayId } = await admit(house, 0);
  await house.ask("departures.agreeCall", { stayId, on: "2026-12-01", caller: "house" });
  return stayId;
}
