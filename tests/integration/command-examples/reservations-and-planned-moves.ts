import type { TestHouse } from "../../helpers/integration/test-house.ts";
import { admit, bedOf } from "../../helpers/integration/residents-and-care-workers.ts";
import type { CommandExamples } from "./command-example.ts";

export const plannedMoveCommandExamples = {
  "reservations.make": { leaves: "reservationMade", make: reserve },
  "reservations.change": {
    leaves: "reservationChanged",
    make: async (house) => {
      const { id } = await reserve(house);
      return house.ask("reservations.change", { ...(await wishFor(house, 1)), id });
    },
  },
  "reservations.release": {
    leaves: "reservationReleased",
    make: async (house) => house.ask("reservations.release", await reserve(house)),
  },
  "reservations.undo": {
    leaves: "reservationUndone",
    make: async (house) => house.ask("reservations.undo", await reserve(house)),
  },
  "moves.plan": { leaves: "movePlanned", make: plan },
  "moves.together": {
    leaves: "movedTogether",
    make: async (house) => {
      const { stayId } = await admit(house, 0);
      return house.ask("moves.together", { moves: [{ stayId, bedId: await bedOf(house, 1) }] });
    },
  },
  "moves.carryOut": {
    leaves: "moveCarriedOut",
    make: async (house) => {
      const { id } = await plan(house);
      house.now = house.now.replace("-11-24", "-11-27") as typeof house.now;
      return house.ask("moves.carryOut", { id });
    },
  },
  "moves.callOff": {
    leaves: "moveCalledOff",
    make: async (house) => house.ask("moves.callOff", await plan(house)),
  },
  "moves.undo": {
    leaves: "moveUndone",
    make: async (house) => house.ask("moves.undo", await plan(house)),
  },
} satisfies CommandExamples;

async function wishFor(house: TestHouse, index: number) {
  return {
    places: [{ bedId: await bedOf(house, index), personId: null }],
    about: "A woman, about 20",
    from: "2026-11-24",
    until: "2027-01-24",
    expiresOn: "2026-11-26",
  };
}

async function reserve(house: TestHouse) {
  return house.ask("reservations.make", await wishFor(house, 5));
}

async function plan(house: TestHouse) {
  const { stayId } = await admit(house, 0);
  const moves = [{ stayId, bedId: await bedOf(house, 1) }];
  return house.ask("moves.plan", { night: "2026-11-26", moves });
}
