import { describe, expect, it } from "vitest";
import type { YearFigures } from "../../../domain/retention/frozen-year-figures.ts";
import type { ReportName } from "../../../domain/reports/report-table.ts";
import { packOf } from "../../../domain/reports/report-pack.ts";
import { quarterOf, wholeYear } from "../../../domain/reports/report-period.ts";
import { itemsBehind, reportOf } from "../../../domain/reports/report.ts";
import {
  aCallFact,
  aFileFact,
  askedOf,
  aStayFact,
  day,
  noneGone,
  told,
} from "./test-report-facts.ts";

describe("stored years", () => {
  const table = (lines: Readonly<Record<string, number>>, fewer = 0) => ({
    lines: Object.entries(lines).map(([key, count]) => ({ key, count })),
    fewer,
    total: Object.values(lines).reduce((sum, count) => sum + count, fewer),
  });
  const figures: YearFigures = {
    nights: 900,
    arrivals: 20,
    departures: 18,
    interviews: 77,
    calls: [{ referredBy: "police", decision: "refused", count: 12 }],
    tables: {
      newBySex: table({ female: 9 }, 6),
      newByAge: table({}, 15),
      newByNationality: table({ VN: 8 }, 7),
      closedByReason: table({ "other-ground": 5 }),
      closedByDestination: table({ unknown: 5 }),
      staysByReferral: table({ police: 20 }),
      sessionsByKind: table({ legal: 70 }),
      documentsIssued: table({ orangeCard: 9 }),
    },
  };
  const frozen = new Map([[2024, figures]]);
  const files = [aFileFact(1, { openedOn: day("2024-05-01") }), aFileFact(2)];

  it("replace the files that are left of them, with nobody behind", () => {
    const asked = askedOf({ files }, { frozen, period: wholeYear(2024) });
    expect(told("filesBySex", asked)).toEqual(["female count: 9", "fewer count: 6"]);
    expect(itemsBehind("filesBySex", asked, { row: "female", column: null })).toEqual([]);
    expect(told("overview", asked)).toEqual([
      "calls count: 12",
      "newFiles count: 15",
      "arrivals count: 20",
      "departures count: 18",
      "nights count: 900",
      "interviews count: 77",
    ]);
    const gone = (name: ReportName) => reportOf(name, asked).gone;
    expect(gone("filesBySex")).toEqual({ ...noneGone, frozen: [2024] });
    expect(gone("stayLength")).toEqual({ ...noneGone, erased: [2024] });
    expect(gone("documents")).toEqual({ ...noneGone, frozen: [2024], erased: [2024] });
  });

  it("are added to what is counted of the years beside them", () => {
    const period = { from: day("2024-01-01"), to: day("2026-12-31") };
    const asked = askedOf({ files, calls: [aCallFact(1)] }, { frozen, period });
    expect(told("filesBySex", asked)).toEqual(["female count: 10", "fewer count: 6"]);
    expect(told("callsOverYears", asked)).toEqual(["police 2024: 12", "police 2026: 1"]);
  });

  it("are not used for a part of them, which is counted from the files that are left", () => {
    const asked = askedOf({ files }, { frozen, period: quarterOf(2024, 2) });
    expect(told("filesBySex", asked)).toEqual(["female count: 1"]);
    expect(reportOf("filesBySex", asked)).toMatchObject({
      gone: { ...noneGone, erased: [2024] },
    });
  });

  describe("of which a few people are many numbers", () => {
    const paper = (tables: YearFigures["tables"], people?: YearFigures["people"]) => {
      const known = new Map([[2024, { ...figures, tables, ...(people && { people }) }]]);
      const asked = askedOf({}, { frozen: known, period: wholeYear(2024) });
      const reports = (["overview", "sessionsByKind"] as const).map((name) => ({
        ...reportOf(name, asked),
        isClosed: false,
      }));
      const [over, sessions] = packOf(reports, asked).sections.map(({ table: told }) => told);
      return {
        nights: over?.cells[over.rows.indexOf("nights")]?.[0],
        legal: sessions?.cells[sessions.rows.indexOf("legal")]?.[0],
      };
    };
    const sessionsOf = (people: number) => ({
      ...figures.tables,
      sessionsByKind: {
        total: 110,
        fewer: 0,
        fewerPeople: 0,
        lines: [
          { key: "legal", count: 70, people },
          { key: "crisis", count: 40, people: 9 },
        ],
      },
    });
    const people = { nights: 12, arrivals: 12, departures: 11, interviews: 9 };

    it("show in print what five people share, and nothing of fewer", () => {
      expect(paper(sessionsOf(9), people)).toEqual({ nights: 900, legal: 70 });
      expect(paper(sessionsOf(1), { ...people, nights: 3 })).toEqual({ nights: null, legal: null });
    });

    it("show nothing of it where the people were not counted", () => {
      expect(paper(figures.tables)).toEqual({ nights: null, legal: null });
    });

    it("may be the same people in several years", () => {
      const few = {
        ...figures,
        tables: {
          ...figures.tables,
          sessionsByKind: { total: 3, lines: [], fewer: 3, fewerPeople: 3 },
        },
      };
      const known = new Map([
        [2024, few],
        [2025, few],
      ]);
      const period = { from: day("2024-01-01"), to: day("2025-12-31") };
      const { table: told } = reportOf("sessionsByKind", askedOf({}, { frozen: known, period }));
      expect(told.people?.all).toBe(3);
    });
  });
});

describe("years of which referrals alone were deleted", () => {
  const calls = [{ referredBy: "police" as const, decision: "refused" as const, count: 12 }];
  const frozen = new Map([[2026, { calls }]]);
  const facts = {
    calls: [aCallFact(1), aCallFact(2, { day: day("2025-03-01") })],
    files: [aFileFact(1)],
    stays: [aStayFact(1, "2026-03-01", "2026-03-09")],
  };
  const asked = askedOf(facts, { frozen });

  it("have their referrals as they were stored, and everything else as it is counted", () => {
    expect(told("callsByDecision", asked)).toEqual(["police refused: 12"]);
    expect(told("callsOverYears", asked)).toEqual(["police 2025: 1", "police 2026: 12"]);
    expect(told("filesByNationality", asked)).toEqual(["VN count: 1"]);
    expect(itemsBehind("filesBySex", asked, { row: "female", column: null })).toHaveLength(1);
    expect(told("overview", asked)).toEqual([
      "calls count: 12",
      "newFiles count: 1",
      "arrivals count: 1",
      "departures count: 1",
      "nights count: 8",
    ]);
  });

  it("say so where referrals are counted, and report no file as deleted", () => {
    const gone = (name: ReportName) => reportOf(name, asked).gone;
    for (const name of ["overview", "callsByDecision", "callsOverYears"] as const)
      expect([name, gone(name)]).toEqual([name, { ...noneGone, callsFrozen: [2026] }]);
    for (const name of ["callsDetected", "callFlow"] as const)
      expect([name, gone(name)]).toEqual([name, { ...noneGone, callsErased: [2026] }]);
    for (const name of ["occupancy", "stayLength", "filesBySex", "documents"] as const)
      expect([name, gone(name)]).toEqual([name, noneGone]);
  });

  it("count for a part of them the referrals that are left, and say that some were deleted", () => {
    const part = { ...asked, period: quarterOf(2026, 1) };
    expect(told("callsByDecision", part)).toEqual(["police refused: 1"]);
    expect(reportOf("callsByDecision", part).gone).toEqual({ ...noneGone, callsErased: [2026] });
  });
});
