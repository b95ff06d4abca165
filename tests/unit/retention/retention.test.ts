import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import {
  mayErase,
  type ErasureFacts,
  ErasurePart,
  ErasureParts,
  holdsOn,
  partsDue,
  partsTaken,
} from "../../../domain/retention/erasure-order.ts";
import {
  classOf,
  duesBy,
  duesOf,
  endedOn,
  type FilePast,
  houseEndedOn,
  monthsOn,
  proposedMonths,
  type RetentionTerm,
} from "../../../domain/retention/retention.ts";
import { runs } from "../../helpers/property-runs.ts";

const day = (text: string): CalendarDate => CalendarDate.parse(text);
const at = (text: string) => Instant.parse(`${text}T10:00:00.000Z`);
const term = (months: number, from: string, said = from): RetentionTerm => ({
  class: "assisted",
  months,
  from: day(from),
  at: at(said),
});
const aPast = (change: Partial<FilePast> = {}): FilePast => ({
  openedOn: day("2020-01-01"),
  tracks: [{ isAssisted: true, closedOn: day("2021-03-10") }],
  left: [day("2020-12-24")],
  ...change,
});

describe("a retention period", () => {
  it.each([
    ["as proposed, while nobody said anything", [], "2026-11-24", 120],
    ["as it was said", [term(96, "2026-01-01")], "2026-11-24", 96],
    ["not yet as it will be", [term(96, "2027-01-01")], "2026-11-24", 120],
    ["as it is from that day on", [term(96, "2026-11-24")], "2026-11-24", 96],
    [
      "as it was said last of one day, in whichever order it is kept",
      [term(72, "2026-05-01", "2026-04-02"), term(60, "2026-05-01", "2026-04-01")],
      "2026-11-24",
      72,
    ],
    [
      "as it was said for the later day",
      [term(60, "2026-05-01"), term(96, "2026-01-01")],
      "2026-11-24",
      60,
    ],
    [
      "as it was said last of one day",
      [term(60, "2026-05-01", "2026-04-01"), term(72, "2026-05-01", "2026-04-02")],
      "2026-11-24",
      72,
    ],
  ])("is %s", (_, terms, today, months) => {
    expect(monthsOn(terms, "assisted", day(today))).toBe(months);
    expect(monthsOn(terms, "houseLife", day(today))).toBe(proposedMonths.houseLife);
  });
});

describe("a file", () => {
  it.each([
    ["counts from its closing", aPast(), "2021-03-10"],
    [
      "counts from its closing, also where it was opened here later",
      aPast({ openedOn: day("2026-11-24") }),
      "2021-03-10",
    ],
    ["counts from whatever came last", aPast({ left: [day("2022-01-02")] }), "2022-01-02"],
    [
      "counts from its opening where nothing followed",
      aPast({ tracks: [], left: [] }),
      "2020-01-01",
    ],
    ["does not count while she lives here", aPast({ left: [null] }), null],
    [
      "does not count while she is assisted",
      aPast({ tracks: [{ isAssisted: true, closedOn: null }] }),
      null,
    ],
  ])("%s", (_, past, since) => expect(endedOn(past)).toBe(since));

  it("of a person who stayed in the intake is of another class", () => {
    expect(classOf(aPast())).toBe("assisted");
    const inIntake = { isAssisted: false, closedOn: null };
    expect(classOf(aPast({ tracks: [inIntake] }))).toBe("notAssisted");
    expect(classOf(aPast({ tracks: [] }))).toBe("notAssisted");
    expect(classOf(aPast({ tracks: [inIntake, { isAssisted: true, closedOn: null }] }))).toBe(
      "assisted",
    );
  });

  it("counts records of living together from the final departure", () => {
    expect(houseEndedOn(aPast({ left: [day("2020-05-01"), day("2020-12-24")] }))).toBe(
      "2020-12-24",
    );
    expect(houseEndedOn(aPast({ left: [day("2020-05-01"), null] }))).toBeNull();
    expect(houseEndedOn(aPast({ left: [] }))).toBeNull();
  });
});

describe("the parts of an order", () => {
  it.each([
    [[], false],
    [["house"], true],
    [["house", "narratives", "identity", "dates"], true],
    [["house", "house"], false],
    [["house", "names"], false],
  ])("%j are parts: %s", (parts, are) => expect(ErasureParts.safeParse(parts).success).toBe(are));
});

describe("what is due by today", () => {
  const days = fc.integer({ min: 0, max: 1500 }).map((n) => addDays(day("2023-12-01"), n));
  const perhaps = fc.option(days, { nil: null });
  const pasts = fc.record({
    openedOn: days,
    tracks: fc.array(fc.record({ isAssisted: fc.boolean(), closedOn: perhaps }), { maxLength: 3 }),
    left: fc.array(perhaps, { maxLength: 3 }),
  });
  const terms = fc.array(
    fc.record({
      class: fc.constantFrom("assisted", "notAssisted", "houseLife"),
      months: fc.integer({ min: 1, max: 30 }),
      from: days,
      at: fc.constant(at("2024-01-01")),
    }),
    { maxLength: 4 },
  );

  it("is what is counted for each file", () => {
    fc.assert(
      fc.property(pasts, terms, days, (past, said, today) => {
        const counted = duesOf(past, said, today).filter(({ on }) => on <= today);
        expect(duesBy(said, today)(past)).toEqual(counted);
      }),
      { numRuns: runs(2000) },
    );
  });

  it("is so on each day on which a short month ends", () => {
    for (let n = 0; n < 800; n += 1) {
      const since = addDays(day("2023-12-01"), n);
      for (let months = 1; months <= 13; months += 1) {
        const today = addMonths(since, months);
        const past = aPast({ openedOn: since, tracks: [], left: [since] });
        const said = [{ ...term(months, "2020-01-01"), class: "houseLife" as const }];
        expect(duesBy(said, today)(past).map(({ class: kind }) => kind)).toEqual(["houseLife"]);
        expect(duesBy(said, addDays(today, -1))(past)).toEqual([]);
      }
    }
  });
});

const facts = (change: Partial<ErasureFacts> = {}): ErasureFacts => ({
  past: aPast(),
  terms: [],
  lastCounted: 2021,
  today: day("2031-03-10"),
  gone: [],
  isHeld: false,
  isExpected: false,
  awaitsAnswer: false,
  isDemanded: false,
  ...change,
});
const all = ErasurePart.options;

describe("an order", () => {
  it("may be given on the day the time is over, and not on the day before", () => {
    const before = facts({ today: addDays(day("2031-03-10"), -1) });
    expect(mayErase({ parts: all, ground: "term" }, facts())).toMatchObject({ ok: true });
    expect(mayErase({ parts: all, ground: "term" }, before)).toMatchObject({
      error: { type: "NotDueYet" },
    });
    expect(mayErase({ parts: ["house"], ground: "term" }, before)).toMatchObject({ ok: true });
  });

  it.each([
    ["she lives here", { past: aPast({ left: [null] }) }, "StillWithUs"],
    ["a bed is kept for her", { isExpected: true }, "StillWithUs"],
    ["somebody said that it must be kept", { isHeld: true }, "OnHold"],
    ["she waits for an answer", { awaitsAnswer: true }, "AnswerFirst"],
    ["somebody compels the centre and waits", { isDemanded: true }, "DemandFirst"],
    ["the year is not over", { today: day("2021-12-31") }, "YearNotOver"],
    [
      "she is counted in the year, though her file ended before",
      { lastCounted: 2031 },
      "YearNotOver",
    ],
  ] as const)("is not given while %s", (_, change, type) => {
    expect(mayErase({ parts: all, ground: "asked" }, facts(change))).toMatchObject({
      error: { type },
    });
  });

  it("erases texts and identity before the year is over, on request", () => {
    const now = facts({ today: day("2021-03-11") });
    expect(mayErase({ parts: ["narratives", "identity"], ground: "asked" }, now)).toMatchObject({
      ok: true,
    });
    expect(mayErase({ parts: ["house"], ground: "asked" }, now)).toMatchObject({
      error: { type: "YearNotOver" },
    });
  });

  it("erases the dates only with or after the rest", () => {
    const dates = { parts: ["dates"], ground: "asked" } as const;
    expect(mayErase(dates, facts())).toMatchObject({ error: { type: "DatesLast" } });
    expect(mayErase(dates, facts({ gone: ["house", "narratives", "identity"] }))).toMatchObject({
      ok: true,
    });
  });

  it("is due for what living together left first, and then for all that has not gone", () => {
    const five = addMonths(day("2020-12-24"), 60);
    expect([...partsDue(facts({ today: five }))]).toEqual(["house"]);
    expect([...partsDue(facts({ today: five, gone: ["house"] }))]).toEqual([]);
    expect([...partsDue(facts({ gone: ["house"] }))]).toEqual(["narratives", "identity", "dates"]);
  });

  it("may take once more what went before, once its time is over", () => {
    const again = facts({ gone: ["house"] });
    expect(mayErase({ parts: ["house"], ground: "term" }, again)).toMatchObject({ ok: true });
  });

  it("erases all there is once it erases the file itself", () => {
    expect(partsTaken(["identity", "dates"])).toEqual(all);
    expect(partsTaken(["house"])).toEqual(["house"]);
  });

  it("is never due while a file is active, whatever the periods", () => {
    const days = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays(day("1999-01-01"), n));
    const months = fc.integer({ min: 1, max: 600 });
    fc.assert(
      fc.property(days, months, days, (today, kept, from) => {
        const goingOn = aPast({ left: [null] });
        const terms = [{ ...term(kept, "1999-01-01"), from }];
        expect(duesOf(goingOn, terms, today)).toEqual([]);
        const [due] = duesOf(aPast(), terms, today);
        expect(due?.on).toBe(addMonths(day("2021-03-10"), from <= today ? kept : 120));
      }),
    );
  });
});

it("a hold counts up to its last day and until it is lifted", () => {
  const until = day("2026-11-24");
  expect(holdsOn({ until, liftedAt: null }, until)).toBe(true);
  expect(holdsOn({ until, liftedAt: null }, addDays(until, 1))).toBe(false);
  expect(holdsOn({ until: null, liftedAt: null }, addDays(until, 9999))).toBe(true);
  expect(holdsOn({ until: null, liftedAt: "2026-11-24T10:00:00.000Z" }, until)).toBe(false);
});
