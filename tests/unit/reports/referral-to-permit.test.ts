import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Assistance } from "../../../domain/intake/assistance.ts";
import {
  type ResidenceEvent,
  ResidenceEventId,
} from "../../../domain/residence/procedure/procedure-event.ts";
import type {
  ReferralFact,
  OfficeFacts,
  ProceduresByPerson,
} from "../../../domain/reports/report-facts.ts";
import { flowSteps, reachedOf } from "../../../domain/reports/referral-to-permit-flow.ts";
import { packOf } from "../../../domain/reports/report-pack.ts";
import { wholeYear } from "../../../domain/reports/report-period.ts";
import { reportOf } from "../../../domain/reports/report.ts";
import {
  aCallFact,
  askedOf,
  aTrackId,
  aWay,
  day,
  noOffice,
  someone,
  told,
} from "./test-report-facts.ts";
import { runs } from "../../helpers/property-runs.ts";

const accepted = (index: number, change: Partial<ReferralFact> = {}) =>
  aCallFact(index, { decision: "accepted", personId: someone(index), ...change });

const aTrack = (index: number, change: Partial<Assistance> = {}): Assistance => ({
  id: aTrackId(index),
  personId: someone(index),
  openedOn: day("2026-03-01"),
  assistedOn: day("2026-03-10"),
  closing: null,
  reopens: null,
  ...change,
});

const issued = (step: "reflection" | "extended" | "openEnded", on: string): ResidenceEvent => ({
  kind: "issued",
  step,
  on: day(on),
  profile: "1997",
  printed: null,
  override: null,
  id: ResidenceEventId.parse(`00000006-0000-4000-8000-${on.replaceAll("-", "").padStart(12, "0")}`),
});

const ended = (on: string): ResidenceEvent => ({
  kind: "ended",
  on: day(on),
  reason: "noStatement",
  id: ResidenceEventId.parse("00000007-0000-4000-8000-000000000001"),
});

const office = (
  waysOfCallers: ProceduresByPerson,
  closed: readonly number[] = [],
): OfficeFacts => ({
  ...noOffice,
  waysOfCallers,
  closed: new Set(closed.map(someone)),
});

const asked = (
  calls: readonly ReferralFact[],
  tracks: readonly Assistance[],
  ways: ProceduresByPerson = new Map(),
  closed: readonly number[] = [],
) => askedOf({ calls, tracks, office: office(ways, closed) });

describe("from the referral to the permit", () => {
  it("is at the furthest step, whatever was skipped, and says how it ended there", () => {
    const calls = [
      aCallFact(1),
      aCallFact(2, { decision: "invited" }),
      aCallFact(3, { decision: "no-show" }),
      aCallFact(4, { decision: "reoriented" }),
      ...[5, 6, 7, 8, 9].map((index) => accepted(index)),
    ];
    const closing = { on: day("2026-06-01"), destination: "unknown" } as const;
    const tracks = [
      aTrack(5, { assistedOn: null }),
      aTrack(6, { closing: { ...closing, reason: "reoriented" } }),
      aTrack(7),
      aTrack(8),
      aTrack(9, { closing: { ...closing, reason: "left-without-notice" } }),
    ];
    const ways = new Map([
      [someone(7), aWay([issued("reflection", "2026-03-12"), ended("2026-05-01")])],
      [someone(8), aWay([issued("extended", "2026-04-01"), issued("openEnded", "2026-12-01")])],
      [someone(9), aWay([issued("extended", "2026-04-01")])],
    ]);
    expect(told("callFlow", asked(calls, tracks, ways))).toEqual([
      "call here: 1",
      "call refused: 1",
      "call elsewhere: 1",
      "call person: 1",
      "intake here: 1",
      "assisted elsewhere: 1",
      "reflection law: 1",
      "provisional person: 1",
      "permit here: 1",
    ]);
  });

  it("is shown in its current state, not that of the last day of the period", () => {
    const ways = new Map([[someone(1), aWay([issued("openEnded", "2027-01-15")])]]);
    expect(told("callFlow", asked([accepted(1)], [aTrack(1)], ways))).toEqual(["permit here: 1"]);
  });

  it("follows the file that the referral opened, not one that was closed before, nor its documents", () => {
    const before = aTrack(1, {
      id: aTrackId(2),
      openedOn: day("2024-01-01"),
      assistedOn: day("2024-01-05"),
      closing: { on: day("2025-01-01"), destination: "unknown", reason: "other-ground" },
    });
    const ways = new Map([
      [someone(1), aWay([issued("reflection", "2024-02-01"), ended("2024-04-01")])],
    ]);
    const later = aTrack(1, { assistedOn: null });
    expect(told("callFlow", asked([accepted(1)], [before, later], ways))).toEqual([
      "intake here: 1",
    ]);
  });

  it("includes nothing that was issued before the assistance was resumed", () => {
    const before = aTrack(1, {
      id: aTrackId(2),
      openedOn: day("2024-01-01"),
      assistedOn: day("2024-01-05"),
      closing: { on: day("2025-01-01"), destination: "unknown", reason: "other-ground" },
    });
    const flow = (...events: readonly ResidenceEvent[]) =>
      told(
        "callFlow",
        asked([accepted(1)], [before, aTrack(1)], new Map([[someone(1), aWay([...events])]])),
      );
    expect(flow(issued("extended", "2024-06-01"))).toEqual(["assisted here: 1"]);
    expect(flow(issued("reflection", "2024-02-01"), issued("extended", "2026-05-01"))).toEqual([
      "provisional here: 1",
    ]);
    expect(flow(issued("extended", "2024-06-01"), issued("openEnded", "2025-06-01"))).toEqual([
      "assisted here: 1",
    ]);
  });

  it("knows only the intake of a deleted file or one closed to the user", () => {
    const calls = [accepted(1), accepted(2, { personId: null }), accepted(3)];
    const flow = asked(calls, [aTrack(1), aTrack(3)], new Map(), [1]);
    expect(told("callFlow", flow)).toEqual([
      "intake other: 1",
      "assisted here: 1",
      "notYours here: 1",
    ]);
    const { rows, cells } = reportOf("callFlow", flow).table;
    const rowTotals = cells.map((line) => line.reduce((sum, { count }) => sum + count, 0));
    expect(reachedOf({ rows, rowTotals, total: 3 })).toEqual([3, 3, 1, 0, 0, 0, 0]);
  });

  it("is closed to this user where the procedure is damaged", () => {
    const flow = asked(
      [accepted(1), accepted(2)],
      [aTrack(1), aTrack(2)],
      new Map([[someone(1), aWay(null)]]),
    );
    expect(told("callFlow", flow)).toEqual(["assisted here: 1", "notYours here: 1"]);
  });

  it("shows how many got as far only where what is shown reveals it too", () => {
    const rows = flowSteps;
    const rowTotals = [50, 8, null, 9, null, null, 6];
    expect(reachedOf({ rows, rowTotals, total: 90 })).toEqual([90, 40, 32, null, null, null, 6]);
    expect(reachedOf({ rows, rowTotals, total: null })).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      6,
    ]);
  });

  const decisions = fc.array(
    fc.constantFrom("accepted", "refused", "reoriented", "no-show", "waiting"),
    { maxLength: 90 },
  );

  it("leaves out what was decided where the other table does, and how many led nowhere with how many were accepted", () => {
    fc.assert(
      fc.property(decisions, (made) => {
        const calls = made.map((decision, index) =>
          decision === "accepted" ? accepted(index) : aCallFact(index, { decision }),
        );
        const tracks = calls.flatMap(({ personId }, index) =>
          personId === null ? [] : [aTrack(index)],
        );
        const given = asked(calls, tracks);
        const reports = (["callsByDecision", "callFlow"] as const).map((name) => ({
          ...reportOf(name, given),
          isClosed: false,
          toComplete: { count: 0, first: [] },
        }));
        const [decided, flow] = packOf(reports, {
          period: wholeYear(2026),
          today: given.today,
        }).sections.map(({ table }) => table);
        if (decided === undefined || flow === undefined) throw new Error("Both are told");
        const ofColumn = (column: string) =>
          decided.columnTotals?.[decided.columns.indexOf(column)] ?? null;
        const ofEnd = (end: string) => flow.cells[0]?.[flow.columns.indexOf(end)] ?? null;
        expect(["here", "refused", "elsewhere", "person"].map(ofEnd)).toEqual(
          ["open", "refused", "reoriented", "no-show"].map(ofColumn),
        );
        expect(flow.total).toBe(decided.total);
        expect(flow.rowTotals?.[0] === null).toBe(ofColumn("accepted") === null);
      }),
      { numRuns: runs(60) },
    );
  });
});
