import { describe, expect, it } from "vitest";
import type { Assistance } from "../../../domain/intake/assistance.ts";
import { JudicialEventId } from "../../../domain/legal/judicial-event.ts";
import { ResidenceEventId } from "../../../domain/residence/procedure/procedure-event.ts";
import type {
  SessionFact,
  DocumentFact,
  OfficeFacts,
  ProjectFact,
} from "../../../domain/reports/report-facts.ts";
import { quarterOf } from "../../../domain/reports/report-period.ts";
import { reportOf } from "../../../domain/reports/report.ts";
import { UserId } from "../../../domain/users/user.ts";
import { CustomTermId } from "../../../domain/vocabulary/custom-term-choice.ts";
import {
  askedOf,
  aStayFact,
  aTrackId,
  aWay,
  day,
  noOffice,
  someone,
  told,
} from "./test-report-facts.ts";

const worker = UserId.parse("00000009-0000-4000-8000-000000000001");

describe("assistance", () => {
  const track: Assistance = {
    id: aTrackId(1),
    personId: someone(1),
    openedOn: day("2025-12-01"),
    assistedOn: day("2025-12-10"),
    reopens: null,
    closing: { on: day("2026-06-01"), destination: "unknown", reason: "other-ground" },
  };
  const going = { ...track, id: aTrackId(2), personId: someone(2), closing: null };
  const intake = { ...going, id: aTrackId(3), personId: someone(3), assistedOn: null };
  const tracks = [track, going, intake];

  it("counts each person once for each mode of assistance, without the intake", () => {
    const asked = askedOf({ tracks, stays: [aStayFact(1, "2026-02-01", "2026-03-01")] });
    expect(told("assistedByMode", asked)).toEqual([
      "residential anyTime: 1",
      "non-residential anyTime: 2",
      "non-residential lastDay: 1",
      "everybody anyTime: 2",
      "everybody lastDay: 1",
    ]);
  });

  it("ends for a reason and with a destination", () => {
    expect(told("closingsByReason", askedOf({ tracks }))).toEqual(["other-ground count: 1"]);
    expect(told("closingsByDestination", askedOf({ tracks }))).toEqual(["unknown count: 1"]);
  });

  it("shows the phase of the residence procedure and of the criminal case on the last day, for the office", () => {
    const caseId = JudicialEventId.parse("00000005-0000-4000-8000-000000000001");
    const office: OfficeFacts = {
      ...noOffice,
      closed: new Set([someone(3)]),
      ways: new Map([
        [
          someone(2),
          aWay([
            {
              kind: "issued",
              step: "provisional",
              on: day("2026-05-01"),
              id: ResidenceEventId.parse("00000006-0000-4000-8000-000000000001"),
              profile: "1997",
              printed: null,
              override: null,
            },
          ]),
        ],
      ]),
      cases: [
        {
          people: [{ personId: someone(2), since: day("2026-06-01") }],
          events: [
            {
              id: caseId,
              corrects: null,
              event: {
                kind: "judgment",
                on: day("2026-08-01"),
                note: "",
                outcome: "conviction",
                law: "trafficking",
                articles: "",
                damages: "",
                takesPlace: false,
              },
            },
          ] as const,
        },
      ],
    };
    const asked = askedOf({ tracks, office });
    expect(told("phases", asked)).toEqual(["R2 count: 1", "notYours count: 1"]);
    expect(told("judicial", asked)).toEqual(["judged count: 1", "notYours count: 1"]);
    expect(told("judgments", asked)).toEqual(["trafficking conviction: 1"]);
    const spring = { ...asked, period: quarterOf(2026, 1) };
    expect(told("phases", spring)).toEqual(["none count: 2", "notYours count: 1"]);
    expect(told("judgments", spring)).toEqual([]);
    expect(told("judicial", spring)).toEqual(["noCase count: 2", "notYours count: 1"]);
    const known = { ...asked, today: day("2026-06-01") };
    expect(told("judicial", known)).toEqual(["open count: 1", "notYours count: 1"]);
    // Deleted texts do not mean that there is no case: it is unknown.
    const bare = askedOf({
      tracks,
      office: { ...office, cases: [] },
      wordsGone: new Set([someone(2)]),
    });
    expect(told("judicial", bare)).toEqual(["wordsGone count: 1", "notYours count: 1"]);
    // A damaged procedure closes what counts procedures, and not the criminal cases.
    const damaged = { ...office, ways: new Map([[someone(2), aWay(null)]]) };
    const without = askedOf({ tracks, office: damaged });
    expect(told("phases", without)).toEqual(["notYours count: 2"]);
    expect(told("judicial", without)).toEqual(["judged count: 1", "notYours count: 1"]);
  });
});

describe("a judgment that was withdrawn later", () => {
  const event = (index: number) =>
    JudicialEventId.parse(`00000005-0000-4000-8000-00000000000${String(index)}`);
  const tracks: readonly Assistance[] = [
    {
      id: aTrackId(1),
      personId: someone(1),
      openedOn: day("2025-12-01"),
      closing: null,
      assistedOn: day("2025-12-10"),
      reopens: null,
    },
  ];
  const office: OfficeFacts = {
    ...noOffice,
    cases: [
      {
        people: [{ personId: someone(1), since: day("2026-01-05") }],
        events: [
          {
            id: event(1),
            corrects: null,
            event: {
              kind: "judgment",
              on: day("2026-02-01"),
              note: "",
              takesPlace: false,
              outcome: "conviction",
              law: "trafficking",
              articles: "",
              damages: "",
            },
          },
          {
            id: event(2),
            corrects: event(1),
            event: { kind: "inquiryOpened", on: day("2026-05-01"), note: "" },
          },
        ],
      },
    ],
  };

  it("counts on no day, nor on one before its withdrawal", () => {
    const spring = askedOf({ tracks, office }, { period: quarterOf(2026, 1) });
    expect(told("judicial", spring)).toEqual(["open count: 1"]);
    expect(told("judgments", spring)).toEqual([]);
  });
});

describe("documents, courses and sessions", () => {
  it("are requested, issued and end on different days", () => {
    const paper: DocumentFact = {
      personId: someone(1),
      kind: "orangeCard",
      state: "held",
      askedOn: day("2025-12-20"),
      issuedOn: day("2026-01-10"),
      expiresOn: day("2026-04-10"),
    };
    const documents: readonly DocumentFact[] = [
      paper,
      { ...paper, state: "asked", askedOn: day("2026-02-01"), issuedOn: null, expiresOn: null },
      { ...paper, state: "mistake" },
    ];
    expect(told("documents", askedOf({ documents }))).toEqual([
      "orangeCard asked: 1",
      "orangeCard issued: 1",
    ]);
    expect(reportOf("documents", askedOf({ documents })).averages).toEqual([
      { of: "residence", count: 1, mean: 21, median: 21, mayLeave: false },
      { of: "orangeCard", count: 1, mean: 21, median: 21, mayLeave: false },
    ]);
    expect(told("expiries", askedOf({ documents }))).toEqual(["orangeCard held: 1"]);
  });

  it("count what was active for a day of the period, and nothing that is only planned", () => {
    const course: ProjectFact = {
      personId: someone(1),
      kind: "language",
      level: "a1",
      sector: null,
      from: day("2025-09-01"),
      until: day("2026-01-01"),
      outcome: "finished",
    };
    const projects: readonly ProjectFact[] = [
      course,
      { ...course, until: day("2025-12-31") },
      { ...course, from: null, until: null, outcome: "planned" },
      { ...course, kind: "work", level: null, until: null, outcome: "running" },
    ];
    expect(told("languageCourses", askedOf({ projects }))).toEqual(["a1 finished: 1"]);
    expect(told("jobs", askedOf({ projects }))).toEqual(["unknown running: 1"]);
    expect(told("trainings", askedOf({ projects }))).toEqual([]);
  });

  it("show under a sector of work the centre's own terms that count as it", () => {
    const word = CustomTermId.parse("00000008-0000-4000-8000-000000000001");
    const job: ProjectFact = {
      personId: someone(1),
      kind: "work",
      level: null,
      sector: "catering",
      from: day("2026-01-01"),
      until: null,
      outcome: "running",
    };
    const projects: readonly ProjectFact[] = [
      job,
      { ...job, personId: someone(2), own: { sector: word } },
      { ...job, outcome: "planned", own: { sector: word } },
    ];
    expect(told("jobs", askedOf({ projects }))).toEqual(["catering running: 2"]);
    const { table, own } = reportOf("jobs", askedOf({ projects }));
    const cells = table.columns.map((column) =>
      column === "running" ? { count: 1, people: 1 } : { count: 0, people: 0 },
    );
    expect(own).toEqual([{ row: "catering", word, cells }]);
  });

  it("are counted by who held them and by kind", () => {
    const session: SessionFact = {
      personId: someone(1),
      day: day("2026-05-01"),
      kind: "legal",
      isInterview: true,
      by: worker,
    };
    const contacts = [session, { ...session, isInterview: false }];
    expect(told("interviews", askedOf({ contacts }))).toEqual([
      `${worker} interview: 1`,
      `${worker} other: 1`,
    ]);
    expect(told("sessionsByKind", askedOf({ contacts }))).toEqual(["legal count: 2"]);
  });
});
