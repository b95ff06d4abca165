import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Occupancy } from "../../../domain/accommodation/bed-occupancy.ts";
import {
  judgeWhole,
  type Ground,
} from "../../../domain/accommodation/simultaneous-move-problems.ts";
import type { BedId } from "../../../domain/accommodation/room.ts";
import type { StayId } from "../../../domain/accommodation/stay.ts";
import { aClosure, aStay } from "../../helpers/builders.ts";
import { aClaim, beds, day } from "./three-test-beds.ts";

const [first, second, third] = beds;
const night = day(3);

/** A person who sleeps in a bed with a plan to move. */
function sleeper(bedId: BedId, until = day(30)) {
  const stay = aStay({ from: day(-5), plannedUntil: until });
  const { id: stayId, personId } = stay;
  const claim = aClaim({ kind: "stay", stayId, personId, bedId, from: day(-5), until });
  return { stay, stayId, claim };
}

const [ana, rui] = [sleeper(first), sleeper(second)];
const ground = (claims: readonly Occupancy[] = [], change: Partial<Ground> = {}): Ground => ({
  tonight: day(0),
  night,
  stays: [ana.stay, rui.stay],
  closures: [],
  claims: [ana.claim, rui.claim, ...claims],
  ...change,
});

describe("moves that are made at once", () => {
  it("let two people change beds", () => {
    const wanted = new Map([
      [ana.stayId, second],
      [rui.stayId, first],
    ]);
    expect(judgeWhole(wanted, ground()).size).toBe(0);
  });

  it("assign no bed of a person who stays in it", () => {
    expect(judgeWhole(new Map([[ana.stayId, second]]), ground()).get(ana.stayId)).toEqual({
      kind: "occupied",
      by: rui.stayId,
    });
  });

  const stranger = aStay();
  it.each<readonly [string, StayId, BedId, Ground, unknown]>([
    ["the bed she has", ana.stayId, first, ground(), { kind: "there" }],
    [
      "a bed that is promised later",
      ana.stayId,
      third,
      ground([aClaim({ bedId: third, from: day(10), until: day(12) })]),
      { kind: "promised", from: day(10) },
    ],
    [
      "a bed that is out of service",
      ana.stayId,
      third,
      ground([], { closures: [aClosure({ bedId: third, from: day(5), until: day(6) })] }),
      { kind: "closed", until: day(6) },
    ],
    ["a bed for somebody who is not here", stranger.id, third, ground(), { kind: "gone" }],
    [
      "a bed after the planned end",
      ana.stayId,
      third,
      ground([], { night: day(30) }),
      { kind: "endsBefore", plannedUntil: day(30) },
    ],
  ])("do not give %s", (_, stayId, bedId, on, problem) => {
    expect(judgeWhole(new Map([[stayId, bedId]]), on).get(stayId)).toEqual(problem);
  });

  it("move a person past the planned end tonight, and on no later night", () => {
    const late = sleeper(third, day(-2));
    const known = { stays: [late.stay], claims: [{ ...late.claim, until: day(1) }], closures: [] };
    const wanted = new Map([[late.stayId, first]]);

    expect(judgeWhole(wanted, { ...known, tonight: day(0), night: day(0) }).size).toBe(0);
    expect(
      judgeWhole(wanted, { ...known, tonight: day(0), night: day(1) }).get(late.stayId),
    ).toEqual({ kind: "endsBefore", plannedUntil: day(-2) });
  });

  it("end with everyone in one bed and nobody in another's", () => {
    const bed = fc.constantFrom(...beds, null);
    fc.assert(
      fc.property(bed, bed, (anas, ruis) => {
        const wanted = new Map(
          [[ana.stayId, anas] as const, [rui.stayId, ruis] as const].flatMap(([stayId, to]) =>
            to === null ? [] : [[stayId, to] as const],
          ),
        );
        // The same by hand: a person without a new bed stays.
        const canBeDone = anas !== first && ruis !== second && (anas ?? first) !== (ruis ?? second);
        expect(judgeWhole(wanted, ground()).size === 0).toBe(canBeDone);
      }),
    );
  });
});
