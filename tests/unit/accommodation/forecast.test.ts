import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  forecast,
  type ForecastGround,
  forecastNights,
} from "../../../domain/accommodation/forecast.ts";
import { Bed } from "../../../domain/accommodation/room.ts";
import { aClosure, aStay } from "../../helpers/builders.ts";
import { aClaim, beds, day, freshId } from "./three-test-beds.ts";

const [first, second, third] = beds;
const aBed = (id: string, kind: "bed" | "cot" = "bed") => Bed.parse({ id, name: "", kind });
const house = [aBed(first), aBed(second), aBed(third)];
const empty: ForecastGround = {
  tonight: day(0),
  beds: house,
  stays: [],
  claims: [],
  closures: [],
};
const on = (ground: ForecastGround, ahead: number) => forecast(ground).nights[ahead];

describe("the forecast of free places", () => {
  it("covers eight weeks, and everything is free in an empty house", () => {
    const { places, overdue, nights } = forecast(empty);

    expect({ places, overdue }).toEqual({ places: 3, overdue: 0 });
    expect(nights).toHaveLength(forecastNights);
    expect(nights.every(({ free }) => free === 3)).toBe(true);
  });

  it("leaves cots out", () => {
    expect(forecast({ ...empty, beds: [...house, aBed(freshId(), "cot")] }).places).toBe(3);
  });

  it("frees a bed on the night of the planned end", () => {
    const stays = { ...empty, claims: [aClaim({ kind: "stay", from: day(-9), until: day(5) })] };

    expect(on(stays, 4)).toMatchObject({ taken: 1, free: 2 });
    expect(on(stays, 5)).toMatchObject({ taken: 0, free: 3 });
  });

  it("counts a person past the planned end on every night, and in one bed", () => {
    const stay = aStay({ plannedUntil: day(-4) });
    const claim = aClaim({ kind: "stay", stayId: stay.id, from: day(-99), until: day(1) });
    const before = aClaim({ kind: "stay", stayId: stay.id, bedId: second, until: day(-5) });
    const ground = { ...empty, stays: [stay], claims: [{ ...before, from: day(-200) }, claim] };

    expect(forecast(ground).overdue).toBe(1);
    expect(forecast(ground).nights.every(({ taken, free }) => taken === 1 && free === 2)).toBe(
      true,
    );
  });

  it("distinguishes reserved from taken, and out of service from free", () => {
    const ground = {
      ...empty,
      claims: [aClaim({ kind: "reservation", bedId: first, from: day(2), until: day(4) })],
      closures: [
        aClosure({ bedId: first, from: day(0), until: day(3) }),
        aClosure({ bedId: second, from: day(1), until: null }),
      ],
    };

    expect([0, 1, 2, 3, 4].map((ahead) => on(ground, ahead))).toMatchObject([
      { reserved: 0, closed: 1, free: 2 },
      { reserved: 0, closed: 2, free: 1 },
      // Reserved in a bed out of service: a person waits for it, which has to be visible.
      { reserved: 1, closed: 1, free: 1 },
      { reserved: 1, closed: 1, free: 1 },
      { reserved: 0, closed: 1, free: 2 },
    ]);
  });

  it("adds up to all places on every night, as a count night by night does", () => {
    const span = fc.record({
      bed: fc.nat(2),
      from: fc.integer({ min: -5, max: 40 }),
      nights: fc.integer({ min: 1, max: 40 }),
      kind: fc.constantFrom("stay", "reservation", "move", "closure"),
    });
    fc.assert(
      fc.property(fc.array(span, { maxLength: 9 }), (spans) => {
        const known = spans.map(({ bed, from, nights, kind }) => ({
          kind,
          bedId: beds[bed] ?? first,
          from: day(from),
          until: day(from + nights),
        }));
        const claims = known.flatMap(({ kind, ...rest }) =>
          kind === "stay" || kind === "move" || kind === "reservation"
            ? [aClaim({ kind, ...rest })]
            : [],
        );
        const closures = known.flatMap(({ kind, ...rest }) =>
          kind === "closure" ? [aClosure(rest)] : [],
        );
        for (const { night, ...counted } of forecast({ ...empty, claims, closures }).nights) {
          const tally = { taken: 0, reserved: 0, closed: 0, free: 0 };
          for (const bedId of beds) {
            const kinds = known
              .filter((each) => each.bedId === bedId && each.from <= night && night < each.until)
              .map(({ kind }) => kind);
            if (kinds.includes("stay") || kinds.includes("move")) tally.taken += 1;
            else if (kinds.includes("reservation")) tally.reserved += 1;
            else if (kinds.includes("closure")) tally.closed += 1;
            else tally.free += 1;
          }
          expect(counted).toEqual(tally);
        }
      }),
    );
  });
});
