import { describe, expect, it } from "vitest";
import {
  type Activity,
  ActivityMark,
  cameTo,
  marksFor,
} from "../../../domain/daily-life/activities.ts";
import fc from "fast-check";
import { aHelper } from "../../helpers/builders.ts";

const person = (number: number) => aHelper(number).personId;
const marked = (...marks: readonly (readonly [number, ActivityMark])[]): Activity["marks"] =>
  marks.map(([number, mark]) => ({ personId: person(number), mark }));

describe("who came", () => {
  it("records it for each who came, and for invited people who did not", () => {
    const marks = marked([1, "invited"], [2, "invited"]);

    expect(marksFor({ marks }, [person(1), person(3)])).toEqual(
      marked([1, "came"], [2, "not"], [3, "came"]),
    );
  });

  it("corrected records only what changed", () => {
    const marks = marked([1, "came"], [2, "not"], [3, "none"]);

    expect(marksFor({ marks }, [person(1)])).toEqual([]);
    expect(marksFor({ marks }, [person(2)])).toEqual(marked([1, "not"], [2, "came"]));
  });

  it("ends as last recorded, whatever was recorded before", () => {
    const some = fc.uniqueArray(fc.integer({ min: 1, max: 6 }));
    const before = fc.uniqueArray(
      fc.tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom(...ActivityMark.options)),
      { selector: ([number]) => number },
    );
    fc.assert(
      fc.property(before, some, (known, came) => {
        const marks = marked(...known);
        const after = new Map(
          [...marks, ...marksFor({ marks }, came.map(person))].map((one) => [
            one.personId,
            one.mark,
          ]),
        );
        const now = [...after].filter(([, mark]) => mark === "came").map(([id]) => id);
        expect(now.toSorted()).toEqual(came.map(person).toSorted());
      }),
    );
  });

  it("is counted plainly", () => {
    const held = [marked([1, "came"], [2, "not"]), marked([1, "came"])];
    const activities = held.map((marks) => ({ marks })) as unknown as readonly Activity[];

    expect([...cameTo(activities, [person(1), person(2)])]).toEqual([
      [person(1), 2],
      [person(2), 0],
    ]);
  });
});
