import { BedId } from "../../../domain/accommodation/room.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import type { TestHouse } from "../../helpers/integration/test-house.ts";

const tonight = "2026-11-24";

/** Endless admissions, moves, corrections and departures, the same for the same seed. */
export function* actAtRandom(house: TestHouse, seed: number): Generator<Promise<unknown>> {
  const random = randomFrom(seed);
  for (;;) yield act(house, random);
}

async function act(house: TestHouse, random: () => number): Promise<unknown> {
  const board = await house.ask("beds.board", { night: null });
  const beds = board.rooms.flatMap((room) => room.beds);
  const pick = <T>(among: readonly T[]): T | undefined =>
    among[Math.floor(random() * among.length)];
  const taken = pick(beds.filter((bed) => bed.state === "taken"));
  const free = pick(beds.filter((bed) => bed.state === "free"));
  const choice = random();
  if (free !== undefined && (taken === undefined || choice < 0.35)) {
    const newcomer = aNewcomer({ name: `Invented ${String(Math.floor(random() * 1e6))}` });
    return house.ask("stays.admit", { ...newcomer, bedId: BedId.parse(free.bed.id) });
  }
  if (taken?.state !== "taken") throw new Error("Some bed is free or taken");
  const { stayId, personId } = taken.sleeper;
  if (free !== undefined && choice < 0.6)
    return house.ask("stays.move", { stayId, bedId: free.bed.id, night: tonight });
  if (choice < 0.8) {
    const { card } = await house.ask("people.view", { id: personId });
    const { number: _number, ...known } = card;
    return house.ask("people.saveCard", { ...known, alerts: [`alert ${String(random())}`] });
  }
  const departure = { destination: "own-rented-home", reason: "ended-by-person" } as const;
  return house.ask("stays.depart", { stayId, night: tonight, ...departure });
}

/** Mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
