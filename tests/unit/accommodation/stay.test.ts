import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  close,
  coversNight,
  isOverdue,
  place,
  type Placement,
} from "../../../domain/accommodation/stay.ts";
import { aClosure, aPlacement, aStay } from "../../helpers/builders.ts";

const nobody = { inBed: [], ofPerson: [], closures: [] };

describe("place", () => {
  it("refuses a bed that someone has not left", () => {
    const resident = aPlacement({ from: "2026-03-01" });

    const placed = place(aPlacement({ from: "2026-03-09" }), { ...nobody, inBed: [resident] });

    expect(placed).toEqual({ ok: false, error: { type: "BedTaken" } });
  });

  it("lets one person leave and another arrive on the same day", () => {
    const leaving = aPlacement({ from: "2026-03-01", until: "2026-03-04" });

    const placed = place(aPlacement({ from: "2026-03-04" }), { ...nobody, inBed: [leaving] });

    expect(placed.ok).toBe(true);
  });

  it("refuses a person who sleeps elsewhere that night", () => {
    const elsewhere = aPlacement({ from: "2026-03-01" });

    const placed = place(aPlacement({ from: "2026-03-02" }), { ...nobody, ofPerson: [elsewhere] });

    expect(placed).toEqual({ ok: false, error: { type: "PersonElsewhere" } });
  });

  it.each([
    ["the same night", "2026-03-02"],
    ["an earlier night", "2026-03-01"],
  ])("refuses a stay that ends on %s as it starts", (_, until) => {
    const placed = place(aPlacement({ from: "2026-03-02", until }), nobody);

    expect(placed).toEqual({ ok: false, error: { type: "EndBeforeStart" } });
  });

  it("refuses a bed out of service and says until when", () => {
    const next = aPlacement({ from: "2026-03-02" });
    const closure = aClosure({ bedId: next.bedId, from: "2026-03-01", until: "2026-03-05" });

    const placed = place(next, { ...nobody, closures: [closure] });

    expect(placed).toEqual({ ok: false, error: { type: "BedClosed", until: "2026-03-05" } });
  });

  it("assigns a bed from the night it is available again", () => {
    const next = aPlacement({ from: "2026-03-05" });
    const closure = aClosure({ bedId: next.bedId, from: "2026-03-01", until: "2026-03-05" });

    expect(place(next, { ...nobody, closures: [closure] }).ok).toBe(true);
  });

  it("never lets two placements in one bed cover the same night", () => {
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 12 }), (wanted) => {
        const placed: Placement[] = [];
        for (const span of wanted) {
          const next = aPlacement({ ...span });
          if (place(next, { ...nobody, inBed: placed }).ok) placed.push(next);
        }
        for (const night of nights)
          expect(placed.filter((one) => coversNight(one, night)).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("close", () => {
  it("refuses to close a bed that someone sleeps in", () => {
    const inside = aPlacement({ from: "2026-03-01" });

    const closed = close(aClosure({ from: "2026-03-02" }), [inside]);

    expect(closed).toEqual({ ok: false, error: { type: "BedTaken" } });
  });
});

describe("isOverdue", () => {
  it.each([
    ["the night before the planned end", "2026-08-31", null, false],
    ["the night of the planned end", "2026-09-01", null, true],
    ["after she left", "2026-09-05", "2026-08-30", false],
  ] as const)("on %s", (_, night, until, overdue) => {
    const stay = aStay({ from: "2026-03-01", plannedUntil: "2026-09-01", until });

    expect(isOverdue(stay, CalendarDate.parse(night))).toBe(overdue);
  });
});

const first = CalendarDate.parse("2026-03-01");
const nights = Array.from({ length: 30 }, (_, days) => addDays(first, days));
const spans = fc
  .record({
    start: fc.integer({ min: 0, max: 20 }),
    length: fc.option(fc.integer({ min: 1, max: 9 })),
  })
  .map(({ start, length }) => ({
    from: addDays(first, start),
    until: length === null ? null : addDays(first, start + length),
  }));
