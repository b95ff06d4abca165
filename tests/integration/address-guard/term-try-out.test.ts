import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { admit } from "../../helpers/integration/residents-and-care-workers.ts";
import { beginLetter, keepLetter, writeLetter } from "../../helpers/integration/letter-steps.ts";
import { foundHouse, testHouse, type TestHouse } from "../../helpers/integration/test-house.ts";

let house: TestHouse;
beforeEach(async () => {
  house = testHouse();
  await foundHouse(house);
});
afterEach(() => house.remove());

const street = { kind: "street", text: "Verzonnenstraat" } as const;
const town = { kind: "municipality", text: "Nergenshuizen" } as const;

describe("words before they are added", () => {
  const tried = async (words: typeof street | typeof town) => {
    let [from, of, rounds] = [0, 1, 0];
    const counts: Record<string, readonly [number, number]> = {};
    while (from < of) {
      const answer = await house.ask("guard.tryOn", { terms: [words], from });
      for (const { what, stop, look } of answer.counts) counts[what] = [stop, look];
      [from, of, rounds] = [answer.looked, answer.of, rounds + 1];
    }
    return { counts, of, rounds };
  };

  it("are tried on every stored text and file, in slices, and nothing of it is stored", async () => {
    expect((await tried(street)).counts).toEqual({});
    const [step] = await house.ask("missing.steps", {});
    const said = `${step?.en ?? ""} Look in the Verzonnen straat.`;
    await house.ask("missing.saveSteps", {
      steps: (await house.ask("missing.steps", {})).map((one, at) =>
        at === 0 ? { ...one, en: said } : one,
      ),
    });
    await house.ask("log.write", {
      shift: { day: "2026-11-24", name: "evening" },
      kind: "note",
      about: null,
      isPinned: true,
      text: ["A parcel for Nergenshuizen"],
    });
    const { personId } = await admit(house, 0);
    for (const isKept of [true, false]) {
      const letter = await beginLetter(house, personId);
      await writeLetter(house, letter, "Venez à la Verzonnenstraat.");
      if (isKept) await keepLetter(house, letter);
    }

    const stopped = await tried(street);
    expect(stopped.counts).toEqual({ searchStep: [1, 0], letter: [1, 0], letterDraft: [1, 0] });
    expect(stopped.rounds).toBe(Math.ceil(stopped.of / 10));
    expect((await tried(town)).counts).toEqual({ pinned: [0, 1] });
    expect(await house.ask("guard.terms", {})).toEqual([]);
  });

  it("have to be specific enough to identify the house", async () => {
    const words = { kind: "phone", text: "112" } as const;
    expect(await house.call("guard.tryOn", { terms: [words], from: 0 })).toMatchObject({
      error: { type: "InvalidInput" },
    });
  });
});
