import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packOf } from "../../../domain/reports/report-pack.ts";
import { wholeYear } from "../../../domain/reports/report-period.ts";
import { reportOf } from "../../../domain/reports/report.ts";
import { CustomTermId } from "../../../domain/vocabulary/custom-term-choice.ts";
import { aCallFact, askedOf } from "./test-report-facts.ts";

const wordOf = (index: number): CustomTermId =>
  CustomTermId.parse(`00000008-0000-4000-8000-00000000000${String(index)}`);

const times = (count: number, word: number) => Array.from({ length: count }, () => word);

/**
 * Referrals of the police, by the chosen own term of the centre; 0 for the program's. Some others, so that theirs may be shown.
 */
const detected = (words: readonly number[]) =>
  askedOf({
    calls: [
      ...words.map((word, index) =>
        aCallFact(index, word === 0 ? {} : { own: { detectedBy: wordOf(word) } }),
      ),
      ...times(20, 0).map((_, index) => aCallFact(1000 + index, { detectedBy: "self" })),
      ...times(7, 0).map((_, index) => aCallFact(2000 + index, { detectedBy: "lawyer" })),
    ],
  });
describe("the centre's own terms in a report", () => {
  it("are listed under the code they count as, and change none of its numbers", () => {
    const asked = detected([...times(3, 0), ...times(2, 1), ...times(4, 2)]);
    const { table, own } = reportOf("callsDetected", asked);
    expect(table.cells[table.rows.indexOf("police")]).toEqual([{ count: 9, people: 9 }]);
    expect(own).toEqual([
      { row: "police", word: wordOf(2), cells: [{ count: 4, people: 4 }] },
      { row: "police", word: wordOf(1), cells: [{ count: 2, people: 2 }] },
    ]);
    // Who sent the person is another question.
    expect(reportOf("callsOverYears", asked).own).toEqual([]);
  });

  const { today } = askedOf({});
  const left = (words: readonly number[]) => {
    const report = { ...reportOf("callsDetected", detected(words)), isClosed: false };
    const [section] = packOf([report], { period: wholeYear(2026), today }).sections;
    const { table, own = [] } = section ?? {};
    const at = table?.rows.indexOf("police") ?? -1;
    return {
      police: table?.cells[at]?.[0] ?? null,
      parts: new Map(own.map(({ word, cells }) => [word, cells[0] ?? null])),
    };
  };

  it.each([
    ["all that is large enough", [12, 9, 8], [9, 8]],
    ["nothing where one small one could be subtracted", [12, 9, 2], [null, null]],
    ["a large one where two that are left out hide each other", [4, 9, 3], [9, null]],
    ["nothing where two that are left out can be four each alone", [4, 9, 4], [null, null]],
    ["nothing of a number that is left out itself", [1, 2, 1], [null, null]],
    ["nothing where nothing else was chosen", [0, 9, 0], [null]],
  ])("tell %s", (_, [ours, first, second], told) => {
    const words = [...times(ours ?? 0, 0), ...times(first ?? 0, 1), ...times(second ?? 0, 2)];
    expect([...left(words).parts.values()]).toEqual(told);
  });

  it("reveal nobody under five, nor what is left of the whole", () => {
    const chosen = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 60 });
    fc.assert(
      fc.property(chosen, (words) => {
        const { police, parts } = left(words);
        const told = [...parts.values()].filter((value) => value !== null);
        expect(told.filter((value) => value < 5)).toEqual([]);
        if (told.length === 0) return;
        // What can be subtracted is never one own term alone, and never fewer than five.
        expect(police).not.toBeNull();
        expect((police ?? 0) - told.reduce((sum, value) => sum + value, 0)).toBeGreaterThanOrEqual(
          5,
        );
      }),
    );
  });
});
