import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { admit } from "../../helpers/integration/residents-and-care-workers.ts";
import { beginLetter, letterSeen, writeLetter } from "../../helpers/integration/letter-steps.ts";
import { foundHouse, testHouse, type TestHouse } from "../../helpers/integration/test-house.ts";

let house: TestHouse;
beforeEach(async () => {
  house = testHouse();
  await foundHouse(house);
});
afterEach(() => house.remove());

const street = { kind: "street", text: "Verzonnenstraat" } as const;
const town = { kind: "municipality", text: "Nergenshuizen" } as const;

const checked = (...pages: readonly string[]) =>
  house.ask("papers.check", { kind: "handOver", pages: ["Hand-over", ...pages] });

describe("a place on a map", () => {
  it.each([
    ["coordinates", "50.8466, 4.3528"],
    ["coordinates", "50° 50′ 47″ N, 4° 21′ 10″ E"],
    ["plusCode", "9F26RC2W+5X"],
    ["mapLink", "https://maps.app.goo.gl/AbCdEf"],
    ["mapLink", "geo:50.8466,4.3528"],
    ["threeWords", "///een.twee.drie"],
  ] as const)(
    "is looked at with no word entered, wherever it leaves: %s, %j",
    async (why, text) => {
      expect(await checked("A quiet night.", `She waits at ${text} tonight`)).toMatchObject({
        level: "look",
        isUnguarded: true,
        mayOverride: false,
        found: [{ page: 2, words: text, why }],
      });
      expect(await house.ask("guard.copied", { text })).toEqual({
        level: "look",
        found: [{ page: 0, words: text, why }],
      });
      const { personId } = await admit(house, 0);
      const letter = await beginLetter(house, personId);
      await writeLetter(house, letter, `Venez: ${text}`);
      expect((await letterSeen(house, letter)).found).toEqual([
        { words: text, why, level: "look" },
      ]);
    },
  );

  it("is listed with the other findings of a blocked printout, which two people may release", async () => {
    await house.ask("guard.add", { terms: [street] });
    expect(await checked("Verzonnenstraat, 9F26RC2W+5X")).toMatchObject({
      level: "stop",
      mayOverride: true,
      found: [{ words: "Verzonnenstraat", why: "address" }],
      besides: [{ words: "9F26RC2W+5X", why: "plusCode" }],
    });
  });

  it("does not count when words are tried out", async () => {
    await house.ask("log.write", {
      shift: { day: "2026-11-24", name: "evening" },
      kind: "note",
      about: null,
      isPinned: true,
      text: ["A parcel at 50.8466, 4.3528"],
    });
    for (let [from, of] = [0, 1]; from < of;) {
      const answer = await house.ask("guard.tryOn", { terms: [town], from });
      expect(answer.counts).toEqual([]);
      ({ looked: from, of } = answer);
    }
  });
});
