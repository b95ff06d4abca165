import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMinutes,
  CalendarDate,
  clockTimeOf,
  Instant,
  TimeZone,
} from "../../../domain/core/calendar-date.ts";
import { sheetOf } from "../../../domain/accommodation/census.ts";
import {
  type MissingStep,
  MissingStepId,
  stepChanges,
} from "../../../domain/outings/missing-person-search.ts";
import {
  awayAt,
  graceFor,
  isAgreeable,
  isLateReturn,
  lateBy,
  outingsGoBefore,
  proposedAnswer,
  proposedBackBy,
  stageOf,
} from "../../../domain/outings/outing.ts";
import type { Age } from "../../../domain/people/person.ts";
import { PersonId } from "../../../domain/people/person.ts";
import { BedId } from "../../../domain/accommodation/room.ts";
import { StayId } from "../../../domain/accommodation/stay.ts";

const at = (moment: string) => Instant.parse(moment);
const backBy = at("2026-11-24T21:00:00.000Z");
const zone = "Europe/Brussels";

describe("stageOf", () => {
  it.each([
    ["a minute before", "2026-11-24T20:59:00.000Z", "out"],
    ["at the agreed time", "2026-11-24T21:00:00.000Z", "late"],
    ["59 minutes later", "2026-11-24T21:59:59.999Z", "late"],
    ["an hour later", "2026-11-24T22:00:00.000Z", "alarm"],
    ["the next day", "2026-11-25T09:00:00.000Z", "alarm"],
  ])("%s", (_, now, stage) => expect(stageOf(backBy, at(now), 60)).toBe(stage));

  it("never goes back by itself, and leaves out no moment", () => {
    const order = ["out", "late", "alarm"];
    const minutes = fc.integer({ min: -3000, max: 3000 });
    fc.assert(
      fc.property(minutes, minutes, fc.integer({ min: 0, max: 720 }), (a, b, grace) => {
        const stage = (after: number) =>
          order.indexOf(stageOf(backBy, addMinutes(backBy, after), grace));
        const [early, later] = a < b ? [a, b] : [b, a];

        expect(stage(early)).toBeLessThanOrEqual(stage(later));
        expect(stage(a)).toBe(a < 0 ? 0 : a < grace ? 1 : 2);
      }),
    );
  });
});

describe("awayAt", () => {
  // Two o'clock in the night of the 24th in Brussels: the calendar day is the 25th.
  const two = at("2026-11-25T01:00:00.000Z");
  const pass = (moment: string, people = 1) => ({
    backBy: at(moment),
    people: Array.from({ length: people }, (_, n) => n),
  });
  const expected = pass("2026-11-25T05:00:00.000Z");

  it.each([
    ["nobody", [], null],
    [
      "whoever is in time, the first first",
      [pass("2026-11-26T05:00:00.000Z"), expected],
      { kind: "expected", backBy: expected.backBy },
    ],
    [
      "late, agreed for before two",
      [pass("2026-11-25T00:40:00.000Z")],
      { kind: "late", people: 1, minutes: 20 },
    ],
    [
      "late since before midnight, though a day has begun since",
      [pass("2026-11-24T22:30:00.000Z")],
      { kind: "late", people: 1, minutes: 150 },
    ],
    [
      "late beside one in time",
      [expected, pass("2026-11-25T00:40:00.000Z")],
      { kind: "late", people: 1, minutes: 20 },
    ],
    [
      "several, by the latest of them",
      [pass("2026-11-25T00:40:00.000Z"), pass("2026-11-24T23:00:00.000Z", 2)],
      { kind: "late", people: 3, minutes: 120 },
    ],
    ["at the agreed minute", [pass(two)], { kind: "late", people: 1, minutes: 0 }],
  ] as const)("%s", (_, passes, away) => expect(awayAt(passes, two)).toEqual(away));

  it("reports late exactly where an outing is no longer 'out', whatever the grace period", () => {
    const minutes = fc.integer({ min: -3000, max: 3000 });
    fc.assert(
      fc.property(minutes, fc.integer({ min: 0, max: 720 }), (after, grace) => {
        const now = addMinutes(backBy, after);
        const isLate = stageOf(backBy, now, grace) !== "out";

        expect(lateBy(backBy, now)).toBe(isLate ? after : null);
        expect(awayAt([{ backBy, people: [1] }], now)?.kind).toBe(isLate ? "late" : "expected");
      }),
    );
  });
});

describe("graceFor", () => {
  const grown: Age = { basis: "estimated", years: 30, on: CalendarDate.parse("2026-01-01") };
  const child: Age = { basis: "estimated", years: 15, on: CalendarDate.parse("2026-01-01") };
  it.each([
    ["an adult", grown, null, "alone", 60],
    ["an adult whose age nobody knows", { basis: "unknown" }, "low", "alone", 60],
    ["an adult in raised danger", grown, "raised", "alone", 60],
    ["an adult in great danger", grown, "high", "colleague", 0],
    ["somebody in acute danger", grown, "acute", "someone", 0],
    ["somebody alone who may be a child", { ...child, years: 16, upTo: 19 }, null, "alone", 0],
    ["a child alone", child, null, "alone", 0],
    ["a child with a housemate", child, null, "housemate", 60],
  ] as const)("%s", (_, age, risk, company, grace) => {
    expect(graceFor({ age, risk, company }, CalendarDate.parse("2026-11-24"), 60)).toBe(grace);
  });
});

describe("what is proposed", () => {
  it.each([
    ["in the morning", "2026-11-24T08:00:00.000Z", "2026-11-24T21:00:00.000Z"],
    [
      "shortly before, and never later than the house says",
      "2026-11-24T20:45:00.000Z",
      "2026-11-24T21:00:00.000Z",
    ],
    ["too late for that: it is asked", "2026-11-24T20:46:00.000Z", null],
    ["in the night: not the evening after it", "2026-11-24T23:04:00.000Z", null],
    ["early in the morning", "2026-11-25T05:00:00.000Z", "2026-11-25T21:00:00.000Z"],
    ["on the day the clocks change", "2027-03-28T08:00:00.000Z", "2027-03-28T20:00:00.000Z"],
  ])("%s", (_, now, proposed) => {
    expect(proposedBackBy(at(now), { zone, passBackHour: 22 })).toBe(proposed);
  });

  it("can always be agreed, whatever the hour", () => {
    const moments = fc.integer({ min: 0, max: 60 * 24 * 800 });
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 23 }), (minutes, passBackHour) => {
        const now = addMinutes(at("2026-01-01T00:00:00.000Z"), minutes);
        const proposed = proposedBackBy(now, { zone, passBackHour });

        if (proposed === null) return;
        expect(isAgreeable(proposed, now, zone)).toBe(true);
        expect(clockTimeOf(proposed, zone)).toBe(`${String(passBackHour).padStart(2, "0")}:00`);
      }),
    );
  });

  it.each([
    ["this very moment", "2026-11-24T20:00:00.000Z", false],
    ["yesterday", "2026-11-23T20:00:00.000Z", false],
    ["in a month", "2026-12-25T20:00:00.000Z", true],
    ["after more than a month", "2026-12-26T01:00:00.000Z", false],
  ])("cannot be %s", (_, then, isAgreed) => {
    expect(isAgreeable(at(then), at("2026-11-24T20:00:00.000Z"), zone)).toBe(isAgreed);
  });

  it("in the headcount is 'out, agreed' while in time, and 'not seen yet' for all others", () => {
    const [linh, ana] = [someone(1), someone(2)];
    const proposed = new Map([[linh.personId, proposedAnswer("out")]]);
    expect(sheetOf([linh, ana], [], proposed).map(({ state }) => state)).toEqual([
      "pass",
      "unsure",
    ]);
    expect([proposedAnswer("late"), proposedAnswer("alarm")]).toEqual(["unsure", "unsure"]);
  });
});

describe("a late return of a person in danger", () => {
  it.each([
    ["at the house's hour", "2026-11-24T21:00:00.000Z", false, false],
    ["after it", "2026-11-24T21:01:00.000Z", false, true],
    ["in the night", "2026-11-25T01:00:00.000Z", false, true],
    ["the next day", "2026-11-25T10:00:00.000Z", false, true],
    ["in the dark, with nothing agreed", "2026-11-24T17:00:00.000Z", false, false],
    ["in the dark, where something is agreed", "2026-11-24T17:00:00.000Z", true, true],
    ["before dark", "2026-11-24T14:00:00.000Z", true, false],
    ["in the light of a long evening", "2026-07-14T18:00:00.000Z", true, false],
  ])("%s", (_, then, hasCard, isLate) => {
    const outing = { outAt: at(`${then.slice(0, 10)}T10:00:00.000Z`), backBy: at(then) };
    const outAt = then.startsWith("2026-11-25") ? at("2026-11-24T10:00:00.000Z") : outing.outAt;
    const hours = { zone: TimeZone.parse(zone), passBackHour: 22 };
    expect(isLateReturn({ ...outing, outAt }, hours, hasCard)).toBe(isLate);
  });

  it("after midnight is one of that night", () => {
    const outing = {
      outAt: at("2026-11-24T23:30:00.000Z"),
      backBy: at("2026-11-25T01:00:00.000Z"),
    };
    const hours = { zone: TimeZone.parse(zone), passBackHour: 22 };
    expect(isLateReturn(outing, hours, false)).toBe(true);
  });
});

describe("passesGoBefore", () => {
  it.each([
    [48, "2026-11-22T20:00:00.000Z"],
    [1, "2026-11-24T19:00:00.000Z"],
    [168, "2026-11-17T20:00:00.000Z"],
  ])("%i hours after the return", (hours, before) => {
    expect(outingsGoBefore(at("2026-11-24T20:00:00.000Z"), hours)).toBe(before);
  });
});

describe("the edited procedure", () => {
  const step = (n: number): MissingStep => ({
    id: MissingStepId.parse(`00000000-0000-4000-8000-00000000000${String(n)}`),
    en: `Step ${String(n)}`,
    fr: `Étape ${String(n)}`,
    nl: `Stap ${String(n)}`,
  });

  it("keeps unchanged steps, and gives reworded ones another id", () => {
    const [one, two, three] = [step(1), step(2), step(3)];
    const reworded = { ...two, fr: "Autrement" };
    const added = { id: null, en: "New", fr: "Neuf", nl: "Nieuw" };

    expect(stepChanges([one, two, three], [three, reworded, added])).toEqual({
      kept: [{ id: three.id, position: 0 }],
      added: [
        { position: 1, words: { en: two.en, fr: "Autrement", nl: two.nl } },
        { position: 2, words: { en: "New", fr: "Neuf", nl: "Nieuw" } },
      ],
      retired: [one.id, two.id],
    });
  });

  it("loses no step and doubles none", () => {
    const wishes = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.boolean()), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9]), wishes, (known, chosen) => {
        const before = known.map(step);
        const wished = chosen.map(([n, isReworded]) =>
          isReworded ? { ...step(n), nl: "Anders" } : step(n),
        );
        const unique = [...new Map(wished.map((wish) => [wish.id, wish])).values()];
        const { kept, added, retired } = stepChanges(before, unique);

        const positions = [...kept, ...added].map(({ position }) => position).sort((a, b) => a - b);
        expect(positions).toEqual(unique.map((_, index) => index));
        expect(kept.length + retired.length).toBe(before.length);
      }),
    );
  });
});

function someone(n: number) {
  const id = `00000000-0000-4000-8000-00000000000${String(n)}`;
  return { personId: PersonId.parse(id), stayId: StayId.parse(id), bedId: BedId.parse(id) };
}
