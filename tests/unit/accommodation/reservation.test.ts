import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasLapsed, ReservationWish, reserve } from "../../../domain/accommodation/reservation.ts";
import { beds, day, freshId } from "./three-test-beds.ts";

const [first, second] = beds;
const place = (bedId: string, personId: string | null = null) => ({ bedId, personId });
const wish = (change: Partial<Record<keyof ReservationWish, unknown>> = {}): ReservationWish =>
  ReservationWish.parse({
    places: [place(first)],
    about: "A woman",
    from: day(1),
    until: day(9),
    expiresOn: day(3),
    ...change,
  });
const mina = freshId();

describe("a wish for a place", () => {
  it.each([
    ["for one night that it waits for", { until: day(2), expiresOn: day(1) }],
    ["from tonight", { from: day(0) }],
    ["that waits until the last night", { expiresOn: day(8) }],
    ["for two who have no file", { places: [place(first), place(second)] }],
  ])("makes sense %s", (_, change) => expect(reserve(wish(change), day(0)).ok).toBe(true));

  it.each([
    ["NightPassed", { from: day(-1) }],
    ["EndBeforeStart", { until: day(1) }],
    ["ExpiresOutside", { expiresOn: day(0) }],
    ["ExpiresOutside", { expiresOn: day(9) }],
    ["BedTaken", { places: [place(first), place(first)] }],
    ["PersonElsewhere", { places: [place(first, mina), place(second, mina)] }],
  ])("is refused: %s", (type, change) => {
    expect(reserve(wish(change), day(0))).toEqual({ ok: false, error: { type } });
  });

  it("waits on one of its own nights, or is refused", () => {
    const night = fc.integer({ min: -3, max: 12 });
    fc.assert(
      fc.property(night, night, night, (from, until, expiresOn) => {
        const asked = wish({ from: day(from), until: day(until), expiresOn: day(expiresOn) });
        const makesSense = from >= 0 && from <= expiresOn && expiresOn < until;
        expect(reserve(asked, day(0)).ok).toBe(makesSense);
      }),
    );
  });

  it("describes in at most a few words who is expected", () => {
    expect(ReservationWish.safeParse({ ...wish(), about: "x".repeat(121) }).success).toBe(false);
    expect(ReservationWish.safeParse({ ...wish(), places: [] }).success).toBe(false);
  });
});

describe("a reservation", () => {
  it.each([
    [day(2), false],
    [day(3), false],
    [day(4), true],
  ])("has lapsed on %s: %s", (tonight, isOver) => expect(hasLapsed(wish(), tonight)).toBe(isOver));
});
