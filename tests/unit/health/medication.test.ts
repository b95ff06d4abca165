import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMinutes,
  CalendarDate,
  ClockTime,
  Instant,
  momentAt,
} from "../../../domain/core/calendar-date.ts";
import { newSince } from "../../../domain/handover/handover.ts";
import {
  type Dose,
  type DoseOutcome,
  dosesOn,
  goesOn,
  type Medicine,
  MedicineId,
  sayable,
  stateOf,
  takenLate,
} from "../../../domain/health/medication.ts";
import { PersonId } from "../../../domain/people/person.ts";

const zone = "Europe/Brussels";
const day = CalendarDate.parse("2026-11-24");
const time = (at: string) => ClockTime.parse(at);

const aMedicine = (change: Partial<Medicine> = {}): Medicine => ({
  id: MedicineId.parse(randomUUID()),
  personId: PersonId.parse(randomUUID()),
  times: [time("08:00"), time("20:00")],
  from: day,
  until: addDays(day, 2),
  ...change,
});

describe("what is due on a day", () => {
  it.each([
    ["before it begins", "2026-11-23", 0],
    ["on the first day", "2026-11-24", 2],
    ["on the last day", "2026-11-26", 2],
    ["after it", "2026-11-27", 0],
  ])("%s", (_, on, count) => {
    expect(dosesOn([aMedicine()], CalendarDate.parse(on))).toHaveLength(count);
  });

  it("is in order of time, and continues where no end is known", () => {
    const open = aMedicine({ until: null, times: [time("12:00")] });
    expect(dosesOn([aMedicine(), open], day).map(({ at }) => at)).toEqual([
      "08:00",
      "12:00",
      "20:00",
    ]);
    expect(dosesOn([open], addDays(day, 900))).toHaveLength(1);
  });

  it("is as much as there are days and times", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 6 }),
        (days, times) => {
          const medicine = aMedicine({
            until: addDays(day, days),
            times: Array.from({ length: times }, (_, hour) => time(`0${hour}:00`)),
          });
          const all = Array.from({ length: 60 }, (_, index) => addDays(day, index - 5));
          const due = all.flatMap((each) => dosesOn([medicine], each));
          expect(due).toHaveLength((days + 1) * times);
        },
      ),
    );
  });
});

describe("a dose of eight in the evening", () => {
  it.each([
    ["an hour and a minute before", "2026-11-24T17:59:00.000Z", "later"],
    ["an hour before", "2026-11-24T18:00:00.000Z", "due"],
    ["an hour after", "2026-11-24T20:00:00.000Z", "due"],
    ["an hour and a minute after", "2026-11-24T20:01:00.000Z", "missed"],
  ])("%s", (_, now, state) => {
    expect(stateOf({ day, at: time("20:00") }, Instant.parse(now), zone)).toBe(state);
  });

  it("of yesterday stays for half a day after it was answered, however late", () => {
    const at = Instant.parse("2026-11-25T18:00:00.000Z");
    const said = { outcome: "given" as const, at, byName: "Noor Invented" };
    const dose = { state: "said" as const, day, at: time("08:00"), said };
    expect(goesOn(dose, Instant.parse("2026-11-25T18:01:00.000Z"), zone)).toBe(true);
    expect(goesOn(dose, Instant.parse("2026-11-26T06:01:00.000Z"), zone)).toBe(false);
  });

  it("can be put right until the next day is over", () => {
    expect([0, 1, 2].map((days) => sayable(day, addDays(day, days)))).toEqual([true, true, false]);
  });
});

describe("a dose after one of the same box that was taken late", () => {
  const moment = (clock: string, on = day) => momentAt(on, time(clock), zone);
  const { id: medicineId, personId } = aMedicine();
  const person = { id: personId, number: 41, name: "Ada Invented" };
  const plain = { medicineId, day, person, label: "Box 3", name: null };
  const due = (clock: string): Dose => ({ ...plain, at: time(clock), state: "due", said: null });
  const taken = (clock: string, at: Instant, outcome: DoseOutcome = "given"): Dose => ({
    ...plain,
    at: time(clock),
    state: "said",
    said: { outcome, at, byName: "Noor Invented" },
  });

  it.each([
    ["ten minutes before", "08:00", "11:50", "12:00", "12:00", true],
    ["by herself, ten minutes before", "08:00", "11:50", "12:00", "12:00", true, "by-herself"],
    ["refused ten minutes before", "08:00", "11:50", "12:00", "12:00", false, "refused"],
    ["an hour and a half late, and now it is due", "08:00", "09:30", "12:00", "12:00", true],
    ["as late, and this one is late too", "08:00", "09:30", "12:00", "12:45", false],
    ["an hour late: still on time", "08:00", "09:00", "12:00", "11:30", false],
    ["two and a half hours late, of twelve", "08:00", "10:30", "20:00", "20:00", false],
    ["half of the time late", "08:00", "14:00", "20:00", "20:00", true],
  ] as const)("%s", (_, hour, at, next, now, isTooNear, outcome: DoseOutcome = "given") => {
    const before = taken(hour, moment(at), outcome);
    const found = takenLate(due(next), [before, due(next)], moment(now), zone);
    expect(found?.dose ?? null).toEqual(isTooNear ? before : null);
  });

  it("knows the one of the evening before, and checks the one that was taken last", () => {
    const evening = { ...taken("22:00", moment("06:50")), day: addDays(day, -1) };
    const now = moment("08:00");
    expect(takenLate(due("08:00"), [evening], now, zone)?.at).toBe(evening.said?.at);
    const since = taken("02:00", addMinutes(now, -360));
    expect(takenLate(due("08:00"), [evening, since], now, zone)?.dose).toBe(evening);
    const other = { ...evening, medicineId: aMedicine().id };
    expect(takenLate(due("08:00"), [other], now, zone)).toBeNull();
  });
});

describe("what is new to a reader", () => {
  const now = Instant.parse("2026-11-24T20:10:00.000Z");
  it.each([
    ["who has never read a page", null, "2026-11-21T23:00:00.000Z"],
    ["who read this morning", "2026-11-24T06:00:00.000Z", "2026-11-24T06:00:00.000Z"],
    ["who was away for a month", "2026-10-20T06:00:00.000Z", "2026-11-16T23:00:00.000Z"],
  ])("%s", (_, read, since) => {
    expect(newSince(read === null ? null : Instant.parse(read), now, zone)).toBe(since);
  });
});
