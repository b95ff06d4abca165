import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import { OutingId } from "../../../domain/outings/outing.ts";
import { PersonId } from "../../../domain/people/person.ts";
import { StayId } from "../../../domain/accommodation/stay.ts";
import type { TodayItem } from "../../../domain/today/today.ts";
import { UserId } from "../../../domain/users/user.ts";
import { byUrgency, mostUrgent } from "../../../domain/today/urgency.ts";

const id = "7b1c1f0e-6f0a-4c53-9b1a-3d0a6f0e4c11";
const day = (date: string) => CalendarDate.parse(date);
const person = { id: PersonId.parse(id), number: 1, name: "Linh Invented" };

const kit: TodayItem = { kind: "setUp", step: "kit" };
const centre: TodayItem = { kind: "setUp", step: "centre" };
const diskFull: TodayItem = { kind: "diskFull" };
const letIn: TodayItem = {
  kind: "letIn",
  userId: UserId.parse(id),
  name: "Tom Invented",
  compartment: "office",
};
const toComplete: TodayItem = { kind: "toComplete", person, missing: ["age"] };
const review = (reviewOn: string): TodayItem => ({
  kind: "riskReview",
  person,
  level: "high",
  reviewOn: day(reviewOn),
});
const planned = (plannedUntil: string): TodayItem => ({
  kind: "plannedEndNear",
  person,
  room: "Room 1",
  plannedUntil: day(plannedUntil),
});
const departure: TodayItem = {
  kind: "departureOpen",
  person,
  stayId: StayId.parse(id),
  until: day("2026-11-20"),
  left: 2,
};

describe("what waits for someone", () => {
  it("begins with what is dangerous, then this shift, then by day, then what can wait", () => {
    const needs = [
      toComplete,
      planned("2026-12-01"),
      centre,
      letIn,
      review("2026-11-22"),
      diskFull,
    ];

    expect(byUrgency(needs)).toEqual([
      diskFull,
      letIn,
      review("2026-11-22"),
      planned("2026-12-01"),
      toComplete,
      centre,
    ]);
  });

  it("puts the recovery key before the other setup steps", () => {
    expect(byUrgency([centre, kit])).toEqual([kit, centre]);
  });

  it("puts people late for hours before people a little late", () => {
    const late = aPass("late");
    const alarm = aPass("alarm");
    expect(byUrgency([kit, late, alarm])).toEqual([alarm, kit, late]);
  });

  it("puts what is longest due first, whatever kind it is", () => {
    const needs = [planned("2026-12-01"), review("2026-11-26"), departure, review("2026-11-19")];
    expect(byUrgency(needs)).toEqual([
      review("2026-11-19"),
      departure,
      review("2026-11-26"),
      planned("2026-12-01"),
    ]);
  });

  it("loses nothing, adds nothing, and is stable when sorted again", () => {
    const some = [kit, centre, diskFull, letIn, toComplete, departure, review("2026-11-22")];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...some)), (needs) => {
        const ordered = byUrgency(needs);
        expect(ordered.toSorted(byText)).toEqual(needs.toSorted(byText));
        expect(byUrgency(ordered)).toEqual(ordered);
      }),
    );
  });

  it("shows the same where one place shows only as much as all may show", () => {
    const needs = Array.from({ length: 900 }, (_, by): TodayItem => {
      const on = `2026-12-${String(1 + ((by * 17) % 29)).padStart(2, "0")}`;
      return { kind: "plannedEndNear", person, room: `Room ${String(by)}`, plannedUntil: day(on) };
    });
    const [before, from, after] = [needs.slice(0, 150), needs.slice(150, 750), needs.slice(750)];
    expect(mostUrgent([...before, ...mostUrgent(from), ...after])).toEqual(mostUrgent(needs));
    expect(mostUrgent(needs)).toEqual(byUrgency(needs).slice(0, 200));
  });
});

const byText = (a: TodayItem, b: TodayItem): number =>
  JSON.stringify(a).localeCompare(JSON.stringify(b));

function aPass(stage: "late" | "alarm"): TodayItem {
  return {
    kind: "overdue",
    passId: OutingId.parse(id),
    stage,
    backBy: Instant.parse("2026-11-24T20:10:00.000Z"),
    hasPhone: true,
    people: [person],
  };
}
