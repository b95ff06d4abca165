import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../domain/core/calendar-date.ts";
import type { OfficeFacts } from "../../../domain/reports/report-facts.ts";
import { ReportName } from "../../../domain/reports/report-table.ts";
import { groupNames, reportGroups } from "../../../domain/reports/report-chapters.ts";
import { medianDurationOf } from "../../../domain/reports/median-duration.ts";
import { nightsOver, sleepersByNight } from "../../../domain/reports/overview-and-nights-report.ts";
import {
  quarterOf,
  ReportPeriod,
  soFarIn,
  wholeYear,
} from "../../../domain/reports/report-period.ts";
import { itemsBehind, reportOf } from "../../../domain/reports/report.ts";
import { ReferralSource } from "../../../domain/vocabulary/code-lists.ts";
import {
  aCallFact,
  aFileFact,
  askedOf,
  aStayFact,
  day,
  noFacts,
  noOffice,
  someone,
  told,
} from "./test-report-facts.ts";

describe("a period", () => {
  it("is a year, a quarter, or any days in their order and within ten years", () => {
    expect(wholeYear(2026)).toEqual({ from: "2026-01-01", to: "2026-12-31" });
    expect(quarterOf(2028, 1)).toEqual({ from: "2028-01-01", to: "2028-03-31" });
    expect(quarterOf(2026, 4)).toEqual({ from: "2026-10-01", to: "2026-12-31" });
    expect(ReportPeriod.safeParse({ from: "2026-02-01", to: "2026-01-31" }).success).toBe(false);
    expect(ReportPeriod.safeParse({ from: "2010-01-01", to: "2026-01-31" }).success).toBe(false);
    // An invalid day is refused, before any calculation.
    for (const from of ["2026-12-262026-12-26", "file:///etc/passwd", ""])
      expect(ReportPeriod.safeParse({ from, to: "zzzz" }).success).toBe(false);
  });
});

it("goes on until its last night is over", () => {
  const year = wholeYear(2026);
  expect(soFarIn(year, day("2026-12-30"))).toBe("2026-12-30");
  expect(soFarIn(year, day("2026-12-31"))).toBe("2026-12-31");
  // Before noon the night of New Year's Eve has not been counted.
  expect(soFarIn(year, day("2027-01-01"), day("2026-12-30"))).toBe("2026-12-31");
  expect(soFarIn(year, day("2027-01-01"), day("2026-12-31"))).toBeNull();
  const nights = [day("2026-12-30"), day("2026-12-31"), day("2027-01-01")].map((last) =>
    nightsOver("2026-12", year, last),
  );
  expect(nights).toEqual([30, 31, 31]);
});

describe("referrals", () => {
  const calls = [
    aCallFact(1, { decision: "accepted", personId: someone(1) }),
    aCallFact(2, { decision: "waiting", day: day("2026-12-31") }),
    aCallFact(3, { decision: "invited", referredBy: "self", detectedBy: "health-service" }),
    aCallFact(4, { day: day("2025-12-31") }),
    aCallFact(5, { day: day("2027-01-01") }),
  ];

  it("are counted by who sent them and what was decided, on the days of the period", () => {
    expect(told("callsByDecision", askedOf({ calls }))).toEqual([
      "police accepted: 1",
      "police open: 1",
      "self open: 1",
    ]);
    expect(told("callsDetected", askedOf({ calls }))).toEqual([
      "police count: 2",
      "health-service count: 1",
    ]);
  });

  it("are shown by year, whole years, whatever the period", () => {
    const asked = askedOf({ calls }, { period: quarterOf(2026, 1) });
    expect(reportOf("callsOverYears", asked).table.columns).toEqual(
      [2022, 2023, 2024, 2025, 2026].map(String),
    );
    expect(told("callsOverYears", asked)).toEqual([
      "police 2025: 1",
      "police 2026: 2",
      "self 2026: 1",
    ]);
  });

  it("are listed on request as who is behind a number", () => {
    const asked = askedOf({ calls });
    const open = itemsBehind("callsByDecision", asked, { row: "police", column: "open" });
    expect(open.map(({ call }) => call)).toEqual([calls[1]?.id]);
    expect(itemsBehind("callsByDecision", asked, { row: "police", column: null })).toHaveLength(2);
  });
});

describe("new files", () => {
  const files = [
    aFileFact(1),
    aFileFact(2, { sex: "male", nationality: null }),
    aFileFact(3, { openedOn: day("2025-12-31") }),
  ];

  it("are counted by the data on the card, the most frequent nationality first", () => {
    expect(told("filesBySex", askedOf({ files }))).toEqual(["female count: 1", "male count: 1"]);
    expect(told("filesByAge", askedOf({ files }))).toEqual(["26-35 count: 2"]);
    expect(told("filesByNationality", askedOf({ files }))).toEqual([
      "VN count: 1",
      "unknown count: 1",
    ]);
  });

  it("are listed under each form of exploitation, unknown where nothing was recorded, and closed to users not named", () => {
    const office: OfficeFacts = {
      ...noOffice,
      closed: new Set([someone(4)]),
      episodes: new Map([
        [
          someone(1),
          [
            { form: "ForcedLabour", sector: "catering" },
            { form: "ForcedLabour", sector: "cleaning" },
            { form: "OrganRemoval", sector: null },
          ],
        ],
        [someone(4), [{ form: "ForcedLabour", sector: "catering" }]],
        // Damaged.
        [someone(5), null],
      ]),
    };
    const asked = askedOf({ files: [...files, aFileFact(4), aFileFact(5)], office });
    expect(told("filesByForm", asked)).toEqual([
      "ForcedLabour count: 1",
      "OrganRemoval count: 1",
      "unknown count: 1",
      "notYours count: 2",
    ]);
    expect(told("filesBySector", asked)).toEqual([
      "catering count: 1",
      "cleaning count: 1",
      "noSector count: 1",
      "unknown count: 1",
      "notYours count: 2",
    ]);
    expect(told("filesByForm", askedOf({ files }))).toEqual([]);
  });
});

describe("the house", () => {
  const stays = [
    aStayFact(1, "2025-12-30", "2026-01-02"),
    aStayFact(2, "2026-01-31", null),
    aStayFact(1, "2026-03-01", "2026-03-01"),
  ];

  it("has nights from the first to the last, and none of tonight", () => {
    const facts = { stays, lastNight: day("2026-02-02") };
    expect(told("overview", askedOf(facts))).toEqual([
      "arrivals count: 2",
      "departures count: 2",
      "nights count: 4",
    ]);
    expect(
      sleepersByNight({ ...noFacts, ...facts }, wholeYear(2026)).map(({ count }) => count),
    ).toEqual([1, ...Array.from({ length: 29 }, () => 0), 1, 1, 1]);
  });

  it("is counted by the stays and by the headcount separately, with the number of beds", () => {
    const night = day("2026-01-31");
    const asked = askedOf(
      {
        stays,
        lastNight: day("2026-02-01"),
        censuses: new Set([night]),
        counted: [
          { night, personId: someone(2), state: "here" },
          { night, personId: someone(3), state: "pass" },
        ],
        places: [
          { id: "a", retiredOn: null, closures: [] },
          { id: "b", retiredOn: day("2026-02-01"), closures: [] },
          { id: "c", retiredOn: null, closures: [{ from: day("2026-01-01"), until: night }] },
        ],
      },
      { period: { from: night, to: day("2026-02-28") } },
    );
    expect(told("occupancy", asked)).toEqual([
      "2026-01 nights: 1",
      "2026-01 counted: 1",
      "2026-01 places: 3",
      "2026-02 nights: 1",
      "2026-02 uncounted: 1",
      "2026-02 places: 2",
    ]);
  });

  it("shows how long ended stays were, and how long current ones are", () => {
    const asked = askedOf(
      { stays: [...stays, aStayFact(3, "2026-01-01", "2026-07-01")] },
      { today: day("2026-03-02") },
    );
    expect(told("stayLength", asked)).toEqual(["under30 completed: 2", "under90 running: 2"]);
    const later = reportOf("stayLength", { ...asked, today: day("2027-02-01") });
    expect(later.averages).toEqual([
      { of: "completed", count: 3, mean: 61.3, median: 3, mayLeave: false },
      { of: "running", count: 1, mean: 334, median: 334, mayLeave: false },
    ]);
    const lasted = (days: readonly number[]) =>
      days.map((some, index) => ({ personId: someone(index), days: some }));
    expect(medianDurationOf("x", lasted([4, 1]))).toMatchObject({
      count: 2,
      mean: 2.5,
      median: 2.5,
    });
    expect(medianDurationOf("x", [])).toMatchObject({ count: 0, mean: null, median: null });
  });
});

describe("whatever happened", () => {
  const days = fc.integer({ min: 0, max: 1400 }).map((count) => addDays(day("2024-01-01"), count));
  const calls = fc.array(fc.tuple(days, fc.constantFrom(...ReferralSource.options)), {
    maxLength: 40,
  });
  const stays = fc.array(fc.tuple(days, fc.option(fc.integer({ min: 0, max: 500 }))), {
    maxLength: 30,
  });

  it("counts every referral, arrival and night of a period once, however the period is split", () => {
    fc.assert(
      fc.property(calls, stays, days, days, days, (came, lived, a, b, c) => {
        const [from = a, cut = b, to = c] = [a, b, c].toSorted();
        const facts = {
          calls: came.map(([on, referredBy], index) => aCallFact(index, { day: on, referredBy })),
          stays: lived.map(([on, nights], index) =>
            aStayFact(index, on, nights === null ? null : addDays(on, nights)),
          ),
          lastNight: day("2027-01-15"),
        };
        const sums = (first: string, last: string) => {
          if (first > last) return new Map<string, number>();
          const asked = askedOf(facts, { period: { from: day(first), to: day(last) } });
          const lines = (["overview", "callsDetected", "arrivalsBySource"] as const).flatMap(
            (name) => told(name, asked).map((line) => `${name} ${line}`),
          );
          return new Map(lines.map((line) => [line.split(": ")[0], Number(line.split(": ")[1])]));
        };
        const whole = sums(from, to);
        const [one, other] = [sums(from, cut), sums(addDays(cut, 1), to)];
        for (const key of new Set([...whole.keys(), ...one.keys(), ...other.keys()]))
          expect([key, (one.get(key) ?? 0) + (other.get(key) ?? 0)]).toEqual([
            key,
            whole.get(key) ?? 0,
          ]);
        const nights = sleepersByNight({ ...noFacts, ...facts }, { from, to });
        expect(nights.reduce((sum, { count }) => sum + count, 0)).toBe(
          whole.get("overview nights count") ?? 0,
        );
      }),
    );
  });
});

it("has every report in one chapter of the pack", () => {
  const placed = groupNames.flatMap((name) => [...reportGroups[name]] as ReportName[]);
  expect(placed.toSorted()).toEqual(ReportName.options.toSorted());
});
