import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim } from "../../domain/claims.ts";
import { judge, judgeWhole, type Ground, type Step } from "../../domain/move-plan.ts";
import type { BedId } from "../../domain/room.ts";
import type { StayId } from "../../domain/stay.ts";
import { aClosure, aStay } from "../builders.ts";
import { aClaim, beds, day } from "./beds-ahead.ts";

const [first, second, third] = beds;
const night = day(3);

/** Somebody who sleeps in a bed and is planned to go on. */
function sleeper(bedId: BedId, until = day(30)) {
  const stay = aStay({ from: day(-5), plannedUntil: until });
  const { id: stayId, personId } = stay;
  const claim = aClaim({ kind: "stay", stayId, personId, bedId, from: day(-5), until });
  return { stay, stayId, claim };
}

const [ana, rui] = [sleeper(first), sleeper(second)];
const ground = (claims: readonly Claim[] = [], change: Partial<Ground> = {}): Ground => ({
  ...{ tonight: day(0), night, stays: [ana.stay, rui.stay], closures: [] },
  claims: [ana.claim, rui.claim, ...claims],
  ...change,
});
const step = (stayId: StayId, bedId: BedId | null): Step => ({ stayId, bedId });

describe("a reshuffle", () => {
  it("changes two beds by way of the parking place", () => {
    const judged = judge(
      [step(ana.stayId, null), step(rui.stayId, first), step(ana.stayId, second)],
      ground(),
    );

    expect(judged).toMatchObject({ problems: [null, null, null], parked: [], isWhole: true });
    expect([...judged.moved]).toEqual([
      [ana.stayId, second],
      [rui.stayId, first],
    ]);
  });

  it("goes into no bed that somebody has not left yet, though she leaves it later", () => {
    const judged = judge([step(ana.stayId, second), step(rui.stayId, first)], ground());

    expect(judged.problems[0]).toEqual({ kind: "occupied", by: rui.stayId });
    expect(judged.isWhole).toBe(false);
  });

  it("is not whole while somebody is parked", () => {
    expect(judge([step(ana.stayId, null)], ground())).toMatchObject({
      parked: [ana.stayId],
      isWhole: false,
    });
  });

  it("is nothing when everybody is back where she was", () => {
    expect(judge([step(ana.stayId, null), step(ana.stayId, first)], ground())).toMatchObject({
      parked: [],
      isWhole: false,
    });
  });

  const stranger = aStay();
  it.each<readonly [string, Step, Ground, unknown]>([
    ["the bed she has", step(ana.stayId, first), ground(), { kind: "there" }],
    [
      "a bed that is promised later",
      step(ana.stayId, third),
      ground([aClaim({ bedId: third, from: day(10), until: day(12) })]),
      { kind: "promised", from: day(10) },
    ],
    [
      "a bed that is out of service",
      step(ana.stayId, third),
      ground([], { closures: [aClosure({ bedId: third, from: day(5), until: day(6) })] }),
      { kind: "closed", until: day(6) },
    ],
    ["a bed for somebody who is not here", step(stranger.id, third), ground(), { kind: "gone" }],
    [
      "a bed after the planned end",
      step(ana.stayId, third),
      ground([], { night: day(30) }),
      { kind: "gone" },
    ],
  ])("does not give %s", (_, wanted, on, problem) => {
    expect(judge([wanted], on)).toMatchObject({ problems: [problem], isWhole: false });
  });

  it("moves somebody past her planned end tonight, and on no later night", () => {
    const late = sleeper(third, day(-2));
    const known = { stays: [late.stay], claims: [{ ...late.claim, until: day(1) }], closures: [] };
    const wanted = new Map([[late.stayId, first]]);

    expect(judgeWhole(wanted, { ...known, tonight: day(0), night: day(0) }).size).toBe(0);
    expect(
      judgeWhole(wanted, { ...known, tonight: day(0), night: day(1) }).get(late.stayId),
    ).toEqual({ kind: "endsBefore", plannedUntil: day(-2) });
  });
});

describe("any reshuffle that is whole", () => {
  const places = [...beds, null];
  const steps = fc.array(fc.record({ who: fc.nat(1), to: fc.nat(3) }), { maxLength: 8 });

  it("ends with everybody in one bed and nobody in another's, every night", () => {
    fc.assert(
      fc.property(steps, (wanted) => {
        const all = wanted.map(({ who, to }) =>
          step(who === 0 ? ana.stayId : rui.stayId, places[to] ?? null),
        );
        const judged = judge(all, ground());
        // The same by hand: two people, four places, one step after the other.
        const at = new Map<StayId, BedId | null>([
          [ana.stayId, first],
          [rui.stayId, second],
        ]);
        let canBeDone = true;
        for (const { stayId, bedId } of all) {
          const inside = [...at].some(
            ([id, bed]) => id !== stayId && bed !== null && bed === bedId,
          );
          if (at.get(stayId) === bedId || inside) canBeDone = false;
          at.set(stayId, bedId);
        }
        const isSame = at.get(ana.stayId) === first && at.get(rui.stayId) === second;
        const isParked = [...at.values()].includes(null);
        expect(judged.isWhole).toBe(canBeDone && !isSame && !isParked);
        if (judged.isWhole) expect(judgeWhole(judged.moved, ground()).size).toBe(0);
      }),
    );
  });
});
