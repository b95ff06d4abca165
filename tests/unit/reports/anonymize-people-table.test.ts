import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coarsened, type Levels } from "../../../domain/reports/anonymize-people-table.ts";
import { runs } from "../../helpers/property-runs.ts";

/** A person as on file: for each column all possible values, the most precise first, nothing last. */
const person = fc
  .tuple(
    fc.constantFrom("Feminine", "Masculine", ""),
    fc.constantFrom("VN", "TH", "NG", "MA", "RO", ""),
    fc.constantFrom("18--25", "26--35", "36--45"),
    fc.constantFrom("ForcedLabour", "SexualExploitation", "Servitude", "ForcedLabour;Servitude"),
  )
  .map(([gender, country, age, form]): Levels => {
    const region = { VN: "Asia", TH: "Asia", NG: "Africa", MA: "Africa", RO: "Europe" };
    return [
      [form, form.includes(";") ? "Several" : form, ""],
      [gender, ""],
      [age, "18+", ""],
      [country, country === "" ? "" : region[country], ""],
    ];
  });
const people = fc.array(person, { minLength: 5, maxLength: 80 });

/** An attacker who knows all data of one person, and searches for their row. */
const linesOf = (known: Levels, rows: readonly (readonly string[])[]): number =>
  rows.filter((row) => row.every((told, at) => told === "" || (known[at] ?? []).includes(told)))
    .length;

describe("people of whom a table is made", () => {
  it("are there once each, and every line is shared by five or more", () => {
    fc.assert(
      fc.property(people, (all) => {
        const { rows, alike, blanked } = coarsened(all);
        const shared = new Map<string, number>();
        for (const row of rows) shared.set(row.join(), (shared.get(row.join()) ?? 0) + 1);
        expect(rows).toHaveLength(all.length);
        expect(Math.min(...shared.values())).toBeGreaterThanOrEqual(5);
        expect(alike).toBeGreaterThanOrEqual(5);
        expect(alike).toBeLessThanOrEqual(Math.min(...shared.values()));
        expect(blanked === 0 || blanked >= 5).toBe(true);
      }),
      { numRuns: runs(300) },
    );
  });

  it("cannot be identified by complete knowledge of one person, nor by any part of it", () => {
    fc.assert(
      fc.property(people, fc.nat(), fc.subarray([0, 1, 2, 3]), (all, which, forgotten) => {
        const known = all[which % all.length] ?? [];
        const remembered = known.map((column, at) =>
          // What is not known may be anything.
          forgotten.includes(at) ? all.flatMap((one) => one[at] ?? []) : column,
        );
        expect(linesOf(remembered, coarsened(all).rows)).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: runs(300) },
    );
  });

  it("cannot be counted down to fewer than five, by any two columns", () => {
    fc.assert(
      fc.property(people, fc.nat(3), fc.nat(3), (all, one, other) => {
        const { rows } = coarsened(all);
        const counts = new Map<string, number>();
        for (const row of rows) {
          const key = `${row[one] ?? ""} ${row[other] ?? ""}`;
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
        expect([...counts.values()].filter((count) => count < 5)).toEqual([]);
      }),
    );
  });

  it("are in an order that reveals nothing about who came first", () => {
    fc.assert(
      fc.property(people, (all) => {
        expect(coarsened(all.toReversed()).rows).toEqual(coarsened(all).rows);
      }),
    );
  });

  it("are true: the values of a row hold for as many people as it represents", () => {
    fc.assert(
      fc.property(people, (all) => {
        const { rows, levels } = coarsened(all);
        for (const [at, level] of levels.entries()) {
          const given = all.map((one) => one[at]?.[level] ?? "");
          for (const value of new Set(rows.map((row) => row[at] ?? "")))
            if (value !== "")
              expect(rows.filter((row) => row[at] === value).length).toBeLessThanOrEqual(
                given.filter((one) => one === value).length,
              );
        }
      }),
    );
  });

  const some = (count: number, ...closest: readonly string[]): readonly Levels[] =>
    Array.from({ length: count }, () => closest.map((value) => [value, ""]));

  it("are as precise as five people share", () => {
    const { rows, levels, alike, blanked } = coarsened([
      ...some(6, "ForcedLabour", "Feminine"),
      ...some(7, "ForcedLabour", "Masculine"),
    ]);
    expect({ levels, alike, blanked }).toEqual({ levels: [0, 0], alike: 6, blanked: 0 });
    expect(rows[0]).toEqual(["ForcedLabour", "Feminine"]);
  });

  it("leave a few lines blank rather than all of a column, and five where it is any", () => {
    const { rows, alike, blanked } = coarsened([
      ...some(30, "ForcedLabour", "Masculine"),
      ...some(8, "ForcedLabour", "Feminine"),
      ...some(2, "OrganRemoval", "Masculine"),
    ]);
    expect({ alike, blanked }).toEqual({ alike: 5, blanked: 5 });
    const count = (line: string) => rows.filter((row) => row.join() === line).length;
    expect(["ForcedLabour,Masculine", "ForcedLabour,Feminine", ","].map(count)).toEqual([27, 8, 5]);
  });

  it("leave out a column where too many would be left blank", () => {
    const { rows, levels, blanked } = coarsened([
      ...some(20, "ForcedLabour", "Masculine"),
      ...some(3, "OrganRemoval", "Masculine"),
      ...some(3, "Servitude", "Masculine"),
    ]);
    expect({ levels, blanked }).toEqual({ levels: [1, 0], blanked: 0 });
    expect(new Set(rows.map((row) => row.join()))).toEqual(new Set([",Masculine"]));
  });
});
