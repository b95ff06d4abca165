// What is found by the index is what comparing every name finds.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexOfNames } from "../../../electron/vault/people/name-index.ts";
import { fitTo, spelled, spelledOnce } from "../../../electron/vault/people/normalize-name.ts";
import { runs } from "../../helpers/property-runs.ts";

const words = [
  "Linh",
  "Truyền",
  "Inês",
  "Lenda-Söylence",
  "Олена",
  "Казка",
  "يوسف",
  "حكاية",
  "童话",
  "Yusuf",
  "Jussef",
  "Katherine",
  "Catrin",
  "Katrin",
  "Fatima",
  "Fatema",
  "Ali",
  "Alia",
  "Invented",
  "Invented",
  "12",
  "120",
  "7",
  "A",
  "Ab",
  "Xu",
  "Quillondelina",
  "Smith",
  "Schmidt",
];
/** As typed by a user who did not hear it well: a letter less, another one, two swapped. */
const slipped = (word: string): fc.Arbitrary<string> =>
  fc.tuple(fc.nat(word.length), fc.constantFrom("", "a", "x", "é")).map(([at, letter]) => {
    const cut = word.slice(0, at) + letter + word.slice(at + 1);
    return cut.length === 0 ? word : cut;
  });
const word = fc.oneof(
  fc.constantFrom(...words),
  fc.constantFrom(...words).chain(slipped),
  fc.constantFrom(...words).chain((one) => fc.nat(one.length).map((end) => one.slice(0, end + 1))),
  fc.string({ maxLength: 9 }),
);
const name = fc.array(word, { maxLength: 4 }).map((parts) => parts.join(" "));
const house = fc.array(fc.array(name, { maxLength: 3 }), { maxLength: 30 });

describe("names searched for in the index", () => {
  it("are those that comparing each would find, in the same order and as close", () => {
    fc.assert(
      fc.property(house, name, fc.nat(40), (people, typed, extra) => {
        const spell = spelledOnce();
        const all = people.map((names) => names.map(spell));
        const index = indexOfNames(all, (names) => names);
        const also = all[extra];
        const { found, fits } = index.like(spelled(typed), also);
        const slow = fitTo(spelled(typed));
        const bySlow = all.filter((names) => names.some((one) => slow(one) !== null));
        const byIndex = found.filter((names) => names.some((one) => fits(one) !== null));
        expect(byIndex).toEqual(bySlow);
        expect(byIndex.map((names) => names.map(fits))).toEqual(
          bySlow.map((names) => names.map(slow)),
        );
        if (also !== undefined) expect(found).toContain(also);
        expect(found.map((one) => all.indexOf(one))).toEqual(
          found.map((one) => all.indexOf(one)).toSorted((a, b) => a - b),
        );
      }),
      { numRuns: runs(2000), seed: 20261127 },
    );
  });

  it("are not searched for among all people", () => {
    const spell = spelledOnce();
    const all = Array.from({ length: 1000 }, (_, at) => [spell(`Invented ${String(at)}`)]);
    const { found } = indexOfNames(all, (names) => names).like(spelled("invented 99"));
    expect(found).toEqual(
      [99, ...Array.from({ length: 10 }, (_, at) => 990 + at)].map((at) => all[at]),
    );
  });
});
