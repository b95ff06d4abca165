import { describe, expect, it } from "vitest";
import {
  gapsOf,
  phaseOf,
  requestDays,
  standingOf,
  procedureOn,
} from "../../../../domain/residence/procedure/residence-procedure.ts";
import {
  answers,
  asked,
  askedFirst,
  correction,
  day,
  ended,
  issued,
  plain,
  since2007,
  statement,
  yes,
} from "./test-procedure-events.ts";

const whole = [
  issued("2005-01-10", "reflection"),
  statement("2005-01-20", "2005-01-21"),
  issued("2005-01-31", "provisional"),
  answers("2005-04-01", { Q1: "yes", Q2: "unknown" }),
  issued("2005-04-28", "extended"),
  answers("2005-07-10", { Q2: "yes" }),
  issued("2005-07-25", "temporary"),
];

describe("the status of a person", () => {
  it.each([
    ["2005-01-09", null, "none"],
    ["2005-01-10", "R1", "valid"],
    ["2005-01-30", "R1", "valid"],
    ["2005-01-31", "R2", "valid"],
    ["2005-04-30", "R3", "valid"],
    ["2005-07-25", "R4", "valid"],
    ["2006-01-25", "R4", "valid"],
    ["2006-01-26", "R4", "expired"],
  ])("on %s", (on, phase, state) => {
    const track = procedureOn(whole, day(on));
    expect(phaseOf(track)).toBe(phase);
    expect(standingOf(track).state).toBe(state);
  });

  it("is by a document with a name, counted from the end of the one it extends", () => {
    expect(procedureOn(whole, day("2005-12-31")).documents).toMatchObject([
      { kind: "orderToLeave", until: "2005-02-24" },
      { kind: "declarationOfArrival", until: "2005-04-30" },
      { kind: "declarationOfArrival", until: "2005-07-30" },
      { kind: "certificateOfRegistration", until: "2006-01-25" },
    ]);
  });

  it("is pending, not irregular, when a renewal was sent in time", () => {
    const sent = [...whole, plain("2005-12-15", "renewalSent")];
    const standing = standingOf(procedureOn(sent, day("2006-01-26")));
    expect(standing.state).toBe("pending");
  });

  it("is expired when the renewal was sent after the last day, or for the document before", () => {
    expect(
      standingOf(procedureOn([...whole, plain("2006-01-26", "renewalSent")], day("2006-02-01")))
        .state,
    ).toBe("expired");
    expect(
      standingOf(procedureOn([...whole, plain("2005-07-01", "renewalSent")], day("2006-02-01")))
        .state,
    ).toBe("expired");
  });

  it("shows that an open-ended stay was requested, and continues with the certificate", () => {
    const track = procedureOn([...whole, asked("2005-11-02")], day("2005-12-01"));
    expect(phaseOf(track)).toBe("R5");
    expect(standingOf(track).state).toBe("valid");
  });

  it("has no end with an open-ended permit", () => {
    const track = procedureOn([...whole, issued("2005-12-01", "openEnded")], day("2030-01-01"));
    expect(standingOf(track)).toMatchObject({ state: "openEnded", document: { until: null } });
    expect(phaseOf(track)).toBe("R6");
  });

  it("ends with a reason, and the last document stays to be seen", () => {
    const track = procedureOn(
      [...whole, ended("2005-10-01", "voluntaryReturn")],
      day("2005-10-01"),
    );
    expect(standingOf(track)).toMatchObject({
      state: "ended",
      on: "2005-10-01",
      document: { step: "temporary" },
    });
    expect(phaseOf(track)).toBe("R7");
  });
});

describe("a date that is printed", () => {
  it("wins, is pointed out when it is far off, and is what the next document counts from", () => {
    const track = procedureOn(
      [
        issued("2005-01-31", "provisional", { printed: day("2005-05-05") }),
        issued("2005-05-02", "extended", { printed: day("2005-08-07") }),
      ],
      day("2005-06-01"),
    );
    expect(track.documents).toMatchObject([
      { computed: "2005-04-30", until: "2005-05-05", isFar: true },
      { computed: "2005-08-05", until: "2005-08-07", isFar: false },
    ]);
  });

  it("is not counted from twice: a renewal follows the end of the certificate before", () => {
    const track = procedureOn(
      [issued("2004-08-31", "temporary"), issued("2005-02-25", "temporary")],
      day("2005-03-01"),
    );
    expect(track.documents.map(({ until }) => until)).toEqual(["2005-02-28", "2005-08-28"]);
  });
});

describe("the day on which a document was requested", () => {
  const askedFor = (...events: Parameters<typeof requestDays>[0]) => [
    ...requestDays(events, day("2010-01-01")).values(),
  ];

  it("is that of the request by its own name, the last one before its issue", () => {
    expect(
      askedFor(
        askedFirst("2005-01-08", "reflection"),
        issued("2005-01-10", "reflection"),
        askedFirst("2005-01-21", "provisional"),
        askedFirst("2005-01-25", "provisional"),
        issued("2005-01-31", "provisional"),
        askedFirst("2005-02-01", "provisional"),
      ),
    ).toEqual(["2005-01-08", "2005-01-25"]);
  });

  it("is that of the request which was sent since the document before, and of an open-ended stay that of its own", () => {
    expect(
      askedFor(
        ...whole,
        plain("2005-07-20", "renewalSent"),
        asked("2005-11-02"),
        plain("2005-12-15", "renewalSent"),
        issued("2006-01-20", "temporary"),
        issued("2006-07-15", "temporary"),
        issued("2006-09-01", "openEnded"),
      ),
    ).toEqual([null, null, null, "2005-07-20", "2005-12-15", null, "2005-11-02"]);
    expect(
      askedFor(
        ...[issued("2005-07-25", "temporary"), plain("2005-11-30", "renewalSent")],
        issued("2006-01-10", "openEnded"),
      ),
    ).toEqual([null, "2005-11-30"]);
  });

  it("is not known where the request was undone", () => {
    const sent = plain("2005-12-15", "renewalSent");
    const events = [...whole, sent, issued("2006-01-20", "temporary")];
    expect(askedFor(...events).at(-1)).toBe("2005-12-15");
    expect(askedFor(...events, correction("2006-01-21", sent)).at(-1)).toBe(null);
  });
});

describe("a document that was issued late", () => {
  it("counts from the end of the previous one, and again when that is over already", () => {
    const until = (on: string) =>
      procedureOn(
        [issued("2005-01-31", "provisional"), issued(on, "extended")],
        day("2006-01-01"),
      ).documents.at(-1)?.until;
    expect(until("2005-05-20")).toBe("2005-07-30");
    expect(until("2005-07-29")).toBe("2005-07-30");
    expect(until("2005-07-30")).toBe("2005-10-30");
  });
});

describe("a profile", () => {
  it("names the document by the day of issue, and counts go on by step", () => {
    const track = procedureOn(
      [
        issued("2007-05-20", "provisional"),
        issued("2007-08-15", "extended", { activated: since2007 }),
      ],
      day("2007-09-01"),
    );
    expect(track.documents).toMatchObject([
      { kind: "declarationOfArrival", until: "2007-08-20" },
      { kind: "orangeCard", until: "2007-11-20" },
    ]);
  });
});

describe("a correction", () => {
  it("ignores a mistake, whatever its day, and leaves it in the list", () => {
    const mistake = issued("2005-09-01", "openEnded");
    const events = [...whole, mistake, correction("2005-12-01", mistake)];
    expect(phaseOf(procedureOn(events, day("2005-09-02")))).toBe("R4");
    expect(events).toContain(mistake);
  });
});

describe("answers of the magistrate", () => {
  it("keep the earlier answer where a question is not answered again", () => {
    const track = procedureOn(
      [answers("2005-04-01", yes), answers("2005-05-01", { Q2: "no" })],
      day("2005-06-01"),
    );
    expect(track.answers).toEqual({ Q1: "yes", Q2: "no" });
    expect(track.answeredOn).toEqual({ Q1: "2005-04-01", Q2: "2005-05-01" });
  });
});

describe("a statement", () => {
  const reflection = issued("2005-01-10", "reflection");
  it.each([
    ["2005-02-23", null],
    ["2005-02-24", null],
    ["2005-02-25", 1],
    ["2005-03-01", 5],
  ])("on %s, the 45th day being 24 February, is late by %s", (on, late) => {
    expect(procedureOn([reflection, statement(on)], day("2005-04-01")).statementLateBy).toBe(late);
  });

  it("before any order is in time", () => {
    expect(procedureOn([statement("2005-01-02")], day("2005-04-01")).statementLateBy).toBeNull();
  });
});

describe("gaps between documents", () => {
  it("are the days without a valid one", () => {
    const { documents } = procedureOn(
      [issued("2005-01-10", "reflection"), issued("2005-03-01", "provisional")],
      day("2005-04-01"),
    );
    expect(gapsOf(documents)).toEqual([{ from: "2005-02-25", days: 4 }]);
  });

  it("are none where they meet", () => {
    const { documents } = procedureOn(
      [issued("2005-01-10", "reflection"), issued("2005-02-25", "provisional")],
      day("2005-04-01"),
    );
    expect(gapsOf(documents)).toEqual([]);
    expect(gapsOf(procedureOn(whole, day("2006-01-01")).documents)).toEqual([]);
  });
});
