import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  type Occupancy,
  occupanciesOf,
  occupy,
  occupiedFrom,
  withMoves,
} from "../../../domain/accommodation/bed-occupancy.ts";
import { MovePlanId, PlannedMoveId } from "../../../domain/accommodation/planned-move.ts";
import { ReservationId, ReservedPlaceId } from "../../../domain/accommodation/reservation.ts";
import type { Stay } from "../../../domain/accommodation/stay.ts";
import { aClosure, aPlacement, aStay } from "../../helpers/builders.ts";
import { aClaim, beds, day, freshId } from "./three-test-beds.ts";

const tonight = day(0);
const [first, second] = beds;

const resident = (plannedUntil: CalendarDate, from = day(-10)) => {
  const stay = aStay({ from, plannedUntil });
  const { id: stayId, personId } = stay;
  return { stay, placement: aPlacement({ stayId, personId, bedId: first, from }) };
};
const situation = (of: { stay: Stay; placement: ReturnType<typeof aPlacement> }) => ({
  tonight,
  stays: [of.stay],
  placements: [of.placement],
  places: [],
  plans: [],
});
const planFor = ({ id: stayId, personId }: Stay, night: CalendarDate) => ({
  id: MovePlanId.parse(freshId()),
  night,
  state: "planned" as const,
  moves: [
    {
      id: PlannedMoveId.parse(freshId()),
      planId: MovePlanId.parse(freshId()),
      stayId,
      personId,
      bedId: second,
    },
  ],
});

describe("claimsOf", () => {
  it.each([
    ["until the planned end", day(20), day(20)],
    ["tonight, though her planned end has passed", day(-3), day(1)],
    ["tonight, on the day of her planned end", day(0), day(1)],
  ])("keeps the bed of a resident %s", (_, plannedUntil, until) => {
    const [claim] = occupanciesOf(situation(resident(plannedUntil)));

    expect(claim).toMatchObject({ kind: "stay", bedId: first, until });
  });

  it("keeps a bed that was left until it was left", () => {
    const { stay, placement } = resident(day(20));

    const [claim] = occupanciesOf(situation({ stay, placement: { ...placement, until: day(-2) } }));

    expect(claim?.until).toBe(day(-2));
  });

  it.each([
    ["from the night of the move", day(5), day(5)],
    ["from tonight, when nobody has carried the move out yet", day(-1), day(1)],
  ])("releases the old bed and keeps the new one %s", (_, night, leaves) => {
    const here = resident(day(20));

    const claims = occupanciesOf({ ...situation(here), plans: [planFor(here.stay, night)] });

    expect(claims).toMatchObject([
      { kind: "stay", bedId: first, until: leaves },
      { kind: "move", bedId: second, from: night, until: day(20) },
    ]);
  });

  it("ignores a planned move of a person who has left", () => {
    const here = resident(day(20));

    const claims = occupanciesOf({
      ...situation(here),
      stays: [],
      placements: [],
      plans: [planFor(here.stay, day(5))],
    });

    expect(claims).toEqual([]);
  });

  it("keeps what is reserved for the reserved nights", () => {
    const place = { id: ReservedPlaceId.parse(freshId()), personId: null, bedId: first };
    const nights = { from: day(2), until: day(9) };

    const claims = occupanciesOf({
      ...situation(resident(day(1))),
      stays: [],
      placements: [],
      places: [{ ...place, ...nights, reservationId: ReservationId.parse(freshId()) }],
    });

    expect(claims).toMatchObject([
      { kind: "reservation", bedId: first, personId: null, ...nights },
    ]);
  });
});

describe("promise", () => {
  const next = aClaim({ kind: "reservation", bedId: first, from: day(5), until: day(10) });

  it.each([
    ["taken", { kind: "stay", from: day(1), until: day(6) }, { type: "BedTaken" }],
    ["kept", { from: day(9), until: day(12) }, { type: "BedPromised", from: day(9) }],
    [
      "promised by a move",
      { kind: "move", from: day(5), until: day(6) },
      { type: "BedPromised", from: day(5) },
    ],
  ] as const)("is refused where the bed is %s on one of the nights", (_, other, error) => {
    expect(occupy(next, [aClaim({ bedId: first, ...other })], [])).toEqual({ ok: false, error });
  });

  it.each([
    ["ends as it begins", { from: day(1), until: day(5) }],
    ["begins as it ends", { from: day(10), until: day(12) }],
    ["is about another bed", { bedId: second, from: day(5), until: day(10) }],
  ])("is given where another %s", (_, other) => {
    expect(occupy(next, [aClaim({ bedId: first, ...other })], []).ok).toBe(true);
  });

  it("is refused to a person with another reservation, never to two without a file", () => {
    const reservedElsewhere = aClaim({ bedId: second, from: day(7), until: day(8) });

    expect(
      occupy({ ...next, personId: reservedElsewhere.personId }, [reservedElsewhere], []),
    ).toEqual({
      ok: false,
      error: { type: "PersonElsewhere" },
    });
    expect(
      occupy({ ...next, personId: null }, [{ ...reservedElsewhere, personId: null }], []).ok,
    ).toBe(true);
  });

  it("is refused in a bed that is out of service for one of the nights, with until when", () => {
    const closure = aClosure({ bedId: first, from: day(9), until: day(11) });

    expect(occupy(next, [], [closure])).toEqual({
      ok: false,
      error: { type: "BedClosed", until: day(11) },
    });
    expect(occupy(next, [], [{ ...closure, from: day(10) }]).ok).toBe(true);
    expect(occupy(next, [], [{ ...closure, from: day(1), until: null }]).ok).toBe(false);
  });
});

// Claims that were accepted one after the other, night by night.
const span = fc.record({
  bed: fc.nat(beds.length - 1),
  who: fc.option(fc.nat(3), { nil: null }),
  from: fc.integer({ min: 0, max: 20 }),
  nights: fc.integer({ min: 1, max: 12 }),
  kind: fc.constantFrom("stay" as const, "reservation" as const, "move" as const),
});
type Span = typeof span extends fc.Arbitrary<infer T> ? T : never;
const people = Array.from({ length: 4 }, () => aStay().personId);
const accepted = (wanted: readonly Span[]) =>
  wanted.reduce<readonly Occupancy[]>((claims, { bed, who, from, nights, kind }) => {
    const next = aClaim({
      kind,
      bedId: beds[bed] ?? first,
      from: day(from),
      until: day(from + nights),
      personId: who === null ? null : (people[who] ?? null),
    });
    return occupy(next, claims, []).ok ? [...claims, next] : claims;
  }, []);

describe("promises given one after the other", () => {
  it("never give one bed to two, nor one person two beds, on any night", () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 20 }), (wanted) => {
        const claims = accepted(wanted);
        for (let night = 0; night < 34; night += 1) {
          const that = claims.filter(({ from, until }) => from <= day(night) && day(night) < until);
          const named = that.flatMap(({ personId }) => (personId === null ? [] : [personId]));
          expect(new Set(that.map(({ bedId }) => bedId)).size).toBe(that.length);
          expect(new Set(named).size).toBe(named.length);
        }
      }),
    );
  });

  it("refuse only what another night speaks against", () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), span, (wanted, last) => {
        const claims = accepted(wanted);
        const nights = Array.from({ length: last.nights }, (_, index) => day(last.from + index));
        const bedId = beds[last.bed] ?? first;
        const personId = last.who === null ? null : (people[last.who] ?? null);
        const isFree = nights.every((night) =>
          claims
            .filter(({ from, until }) => from <= night && night < until)
            .every(
              (claim) =>
                claim.bedId !== bedId && (personId === null || claim.personId !== personId),
            ),
        );
        const until = day(last.from + last.nights);
        const next = aClaim({ kind: "reservation", bedId, personId, from: day(last.from), until });
        expect(occupy(next, claims, []).ok).toBe(isFree);
      }),
    );
  });

  it("show the same start of a reservation as the count of nights", () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), fc.nat(30), (wanted, from) => {
        const claims = accepted(wanted);
        const night = Array.from({ length: 40 }, (_, index) => addDays(day(from), index)).find(
          (each) =>
            claims.some(
              (claim) => claim.bedId === first && claim.from <= each && each < claim.until,
            ),
        );
        expect(occupiedFrom(first, day(from), claims)).toBe(night ?? null);
      }),
    );
  });
});

describe("withMoves", () => {
  it("ends the old bed at the night and keeps the new one for the rest", () => {
    const stay = aClaim({ kind: "stay", bedId: first, from: day(0), until: day(9) });
    const stayId = stay.stayId ?? aStay().id;

    expect(withMoves([stay], new Map([[stayId, second]]), day(4))).toMatchObject([
      { kind: "stay", bedId: first, from: day(0), until: day(4) },
      { kind: "move", bedId: second, from: day(4), until: day(9) },
    ]);
  });

  it("leaves nothing of a stay that began the same night in the old bed, nor of an earlier plan", () => {
    const stay = aClaim({ kind: "stay", bedId: first, from: day(4), until: day(9) });
    const stayId = stay.stayId ?? aStay().id;
    const earlier = { ...stay, kind: "move" as const, id: freshId(), from: day(6) };

    const moved = withMoves([stay, earlier], new Map([[stayId, second]]), day(4));

    expect(moved.map(({ bedId, from, until }) => [bedId, from, until])).toEqual([
      [second, day(4), day(9)],
    ]);
  });

  it("changes on no night how many sleep in the house, once the person has come", () => {
    fc.assert(
      fc.property(fc.nat(8), fc.integer({ min: 1, max: 9 }), fc.nat(12), (from, nights, on) => {
        const stay = aClaim({
          kind: "stay",
          bedId: first,
          from: day(from),
          until: day(from + nights),
        });
        const stayId = stay.stayId ?? aStay().id;
        const after = withMoves([stay], new Map([[stayId, second]]), day(from + on));
        for (let night = 0; night < 20; night += 1) {
          const covering = (claims: readonly Occupancy[]) =>
            claims.filter((claim) => claim.from <= day(night) && day(night) < claim.until).length;
          expect(covering(after)).toBe(covering([stay]));
        }
      }),
    );
  });
});
