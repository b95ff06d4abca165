import { aNewcomer, aSession } from "../../helpers/builders.ts";
import type { TestHouse } from "../../helpers/integration/test-house.ts";

/** A person about whom notes are written. */
export async function admitSomebody(house: TestHouse): Promise<void> {
  const { rooms } = await house.ask("beds.board", { night: null });
  const bedId = rooms[0]?.beds[0]?.bed.id ?? "";
  await house.ask("stays.admit", { ...aNewcomer({ name: "Linh Invented" }), bedId });
}

/** Throws unless each acknowledged note is found by its word, however far the index had come. */
export async function findAgain(house: TestHouse, words: readonly string[]): Promise<void> {
  for (const word of words) {
    let behind = 1;
    let found = 0;
    // What is missing in the index is read between two searches.
    for (let asked = 0; asked < 100 && (behind > 0 || asked === 0); asked += 1) {
      const answer = await house.ask("contacts.search", { text: word, personId: null });
      [behind, found] = [answer.behind, answer.hits.length];
    }
    if (found !== 1) throw new Error(`The note with ${word} was acknowledged and is not found`);
  }
}

/** Writes notes endlessly, each with a word of its own, and searches for some, so that the index is updated all the time. */
export async function* writeNotes(house: TestHouse, seed: number): AsyncGenerator<string> {
  const { rooms } = await house.ask("beds.board", { night: null });
  const bed = rooms.flatMap((room) => room.beds).find(({ state }) => state === "taken");
  if (bed?.state !== "taken") throw new Error("Somebody lives here");
  for (let number = 0; ; number += 1) {
    const word = `word${String(seed)}x${String(number)}x`;
    const session = aSession(`She slept better; ${word}`);
    await house.ask("contacts.record", { id: bed.sleeper.personId, ...session });
    yield word;
    await house.ask("contacts.search", { text: word.slice(0, 6), personId: null });
  }
}
