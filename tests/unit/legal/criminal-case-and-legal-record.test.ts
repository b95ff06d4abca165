import { describe, expect, it } from "vitest";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  type CaseLink,
  hasSameNotice,
  joinLinks,
  type Known,
} from "../../../domain/legal/criminal-case.ts";
import {
  happenings,
  HearingKind,
  hearingStands,
  isPersonal,
  isPossibleOn,
  isSaying,
  JudicialEvent,
  type JudicialEventKind,
  JudicialEventId,
  standingOfCase,
} from "../../../domain/legal/judicial-event.ts";
import {
  daysOutside,
  LegalRecord,
  LegalRecordId,
  standingRecords,
} from "../../../domain/legal/legal-record.ts";
import { happened } from "./test-judicial-events.ts";

const day = (text: string) => CalendarDate.parse(text);
const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`;

describe("two files with data on one case", () => {
  const linked = (parts: readonly ("injured" | "civil-party" | "witness")[], mattered: Known) =>
    ({ kind: "linked", parts: [...parts], mattered }) satisfies CaseLink;
  const mistake = { kind: "mistake", reason: "Another Ana" } satisfies CaseLink;

  it("contain together what either contains", () => {
    expect(joinLinks(linked(["witness"], "yes"), linked(["injured", "witness"], "no"))).toEqual(
      linked(["injured", "witness"], "yes"),
    );
  });

  it.each([
    ["unknown", "no", "unknown"],
    ["no", "unknown", "unknown"],
    ["unknown", "yes", "yes"],
    ["no", "no", "no"],
  ] as const)("%s and %s whether the statement mattered is %s", (a, b, both) => {
    expect(joinLinks(linked([], a), linked([], b))).toEqual(linked([], both));
  });

  it("keep the link where one of them was a mistake", () => {
    expect(joinLinks(mistake, linked(["witness"], "no"))).toEqual(linked(["witness"], "no"));
    expect(joinLinks(linked(["witness"], "no"), mistake)).toEqual(linked(["witness"], "no"));
    expect(joinLinks(mistake, mistake)).toEqual(mistake);
  });
});

describe("a notice number", () => {
  it.each([
    ["AN 55.L1.000123/05", "an55 L1 000123-05", true],
    ["AN 55.L1.000123/05", "AN 55.L1.000124/05", false],
    ["", " ", false],
  ])("%j and %j", (a, b, isSame) => {
    expect(hasSameNotice({ notice: a }, { notice: b })).toBe(isSame);
  });
});

describe("what happens in a case", () => {
  it("names every kind once, and each can be recorded or asks for more", () => {
    expect(new Set(happenings).size).toBe(happenings.length);
    for (const kind of happenings) {
      const plain = JudicialEvent.safeParse({ kind, on: "2024-05-02", note: "" });
      const asksMore = [
        "requisitions",
        "chamberOrder",
        "judgment",
        "cassation",
        "noTrial",
      ].includes(kind);
      expect(plain.success, kind).toBe(!asksMore);
    }
  });

  it("has a statement only where a person speaks", () => {
    expect(happenings.filter(isSaying)).toEqual([
      "complaint",
      "statement",
      "policeHearing",
      "videoHearing",
      "confrontation",
    ]);
    expect(happenings.filter(isSaying).every(isPersonal)).toBe(true);
  });

  it("may be fixed for a day to come where it is a hearing", () => {
    const today = CalendarDate.parse("2024-05-02");
    const isPossible = (kind: JudicialEventKind, on: string) =>
      isPossibleOn(happened(0, kind, { on }), today);
    const ahead = happenings.filter((kind) => isPossible(kind, "2024-05-03"));
    expect(ahead.toSorted()).toEqual(HearingKind.options.toSorted());
    expect(happenings.every((kind) => isPossible(kind, "2024-05-02"))).toBe(true);
    expect(isPossible("hearing", "2026-05-03")).toBe(true);
    expect(isPossible("hearing", "2026-05-04")).toBe(false);
  });

  it.each([
    ["2024-05-09", "2024-05-01", "toCome"],
    ["2024-05-02", "2024-05-01", "unsaid"],
    ["2024-05-02", "2024-05-02", "held"],
    ["2024-04-01", "2024-05-02", "held"],
  ])("set for %s and recorded on %s it is %s", (on, writtenOn, stands) => {
    expect(hearingStands({ on: day(on) }, day(writtenOn), day("2024-05-02"))).toBe(stands);
  });

  it("reads what was recorded before times were stored", () => {
    const event = { kind: "policeHearing", on: "2024-05-02", note: "" };
    expect(JudicialEvent.parse(event)).toEqual({ ...event, time: null });
  });

  it("withdraws nothing without a reason", () => {
    const said = (note: string) =>
      JudicialEvent.safeParse({ kind: "mistake", on: "2024-05-02", note }).success;
    expect(said("Another case")).toBe(true);
    expect(said("  ")).toBe(false);
  });

  const judged = { outcome: "conviction", law: "other", articles: "", damages: "" };
  it.each<[string, readonly (readonly [JudicialEventKind, object?])[]]>([
    ["open", []],
    ["open", [["complaint"], ["arrest"]]],
    ["closed", [["inquiryOpened"], ["closed"]]],
    ["open", [["closed"], ["judgeSeized"]]],
    ["closed", [["chamberOrder", { order: "nonSuit" }]]],
    ["inCourt", [["chamberOrder", { order: "referral" }]]],
    ["inCourt", [["summons"], ["chamberOrder", { order: "confinement" }]]],
    ["judged", [["summons"], ["judgment", { ...judged, takesPlace: false }]]],
    ["inCourt", [["judgment", { ...judged, takesPlace: false }], ["appeal"]]],
    [
      "inCourt",
      [
        ["judgment", { ...judged, takesPlace: true }],
        ["cassation", { annuls: true }],
      ],
    ],
    [
      "judged",
      [
        ["judgment", { ...judged, takesPlace: true }],
        ["cassation", { annuls: false }],
      ],
    ],
    ["final", [["judgment", { ...judged, takesPlace: false }], ["final"], ["damagesPaid"]]],
  ])("leaves a case %s", (standing, events) => {
    const recorded = events.map(([kind, rest], at) => ({
      id: JudicialEventId.parse(id(at)),
      corrects: null,
      event: JudicialEvent.parse({ kind, on: `2024-05-0${String(at + 1)}`, note: "", ...rest }),
    }));
    expect(standingOfCase(recorded)).toBe(standing);
  });
});

describe("a record of the legal part", () => {
  const civil = (decidedOn: string | null, actedOn: string | null) =>
    LegalRecord.parse({
      kind: "civilParty",
      on: "2024-05-02",
      decision: "yes",
      forWhat: "",
      decidedOn,
      actedOn,
    });
  const home = (returnedOn: string | null) =>
    LegalRecord.parse({
      kind: "return",
      on: "2024-05-02",
      by: "iom",
      file: "",
      contacted: "",
      awaitedBy: "",
      returnedOn,
    });

  it.each<[LegalRecord, string, readonly string[]]>([
    [civil(null, null), "2024-05-01", ["on"]],
    [civil(null, null), "2024-05-02", []],
    [civil("2024-05-01", null), "2024-06-01", ["decidedOn"]],
    [civil("2024-05-02", "2024-06-01"), "2024-06-01", []],
    [civil("2024-05-02", "2024-06-02"), "2024-06-01", ["actedOn"]],
    [home("2024-05-01"), "2024-06-01", ["returnedOn"]],
    [home("2024-06-01"), "2024-06-01", []],
    [home("2024-06-02"), "2024-06-01", ["returnedOn"]],
  ])("%j on %s", (record, today, outside) => {
    expect(daysOutside(record, day(today))).toEqual(outside);
  });

  it("is valid until another replaces it; a mistake leaves none", () => {
    const contact = (on: string) =>
      LegalRecord.parse({
        kind: "contact",
        on,
        counterpart: "auditor",
        who: "",
        way: "letter",
        said: "Later",
      });
    const one = (at: number, replaces: number | null, record: LegalRecord) => ({
      id: LegalRecordId.parse(id(at)),
      replaces: replaces === null ? null : LegalRecordId.parse(id(replaces)),
      record,
    });
    const mistake = LegalRecord.parse({
      kind: "mistake",
      on: "2024-05-09",
      reason: "Another file",
    });
    const all = [
      one(1, null, contact("2024-05-01")),
      one(2, null, contact("2024-05-04")),
      one(3, 1, contact("2024-05-02")),
      one(4, null, contact("2024-05-03")),
      one(5, 4, mistake),
    ];

    expect(standingRecords(all).map((record) => record.id)).toEqual([id(2), id(3)]);
  });
});
