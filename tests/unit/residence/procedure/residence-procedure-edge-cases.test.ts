import { describe, expect, it } from "vitest";
import { countingOn } from "../../../../domain/residence/procedure/procedure-event.ts";
import {
  gapsOf,
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
  statement,
  yes,
} from "./test-procedure-events.ts";

describe("the time to reflect, once it is over", () => {
  const reflection = issued("2005-01-10", "reflection");
  const on25February = (...events: Parameters<typeof procedureOn>[0]) =>
    standingOf(procedureOn([reflection, ...events], day("2005-02-25"))).state;

  it.each([
    ["2005-01-21", "pending"],
    ["2005-02-24", "pending"],
    ["2005-02-25", "expired"],
  ])("is %s requested for what follows: %s", (on, state) => {
    expect(on25February(askedFirst(on, "provisional"))).toBe(state);
    expect(on25February(plain(on, "renewalSent"))).toBe(state);
  });

  it("is not helped by a request for the order itself", () => {
    expect(on25February(askedFirst("2005-01-09", "reflection"))).toBe("expired");
    expect(on25February()).toBe("expired");
  });

  it("is all that such a request helps: a certificate asks for its own", () => {
    const card = issued("2005-02-01", "temporary");
    const state = (event: Parameters<typeof procedureOn>[0][number]) =>
      standingOf(procedureOn([card, event], day("2006-01-01"))).state;
    expect(state(askedFirst("2005-03-01", "provisional"))).toBe("expired");
    expect(state(plain("2005-03-01", "renewalSent"))).toBe("pending");
  });
});

describe("a renewal that was sent", () => {
  const card = issued("2005-02-01", "temporary");
  const sent = (on: string, ...before: Parameters<typeof procedureOn>[0]) =>
    procedureOn([...before, plain(on, "renewalSent")], day("2005-12-01")).renewalSentOn;

  it("counts after the day of issue, and without a current document yet", () => {
    expect(sent("2005-02-01", card)).toBeNull();
    expect(sent("2005-02-02", card)).toBe("2005-02-02");
    expect(sent("2005-02-02")).toBe("2005-02-02");
  });
});

describe("what continues", () => {
  const until = (...events: Parameters<typeof procedureOn>[0]) =>
    procedureOn(events, day("2006-01-01")).documents.at(-1)?.until;
  const reflection = issued("2005-01-10", "reflection");
  const provisional = issued("2005-01-31", "provisional");

  it.each([
    [
      "the declaration after the order",
      reflection,
      issued("2005-02-01", "provisional"),
      "2005-05-01",
    ],
    ["an extension after the order", reflection, issued("2005-02-01", "extended"), "2005-05-01"],
    [
      "the certificate after a declaration",
      provisional,
      issued("2005-04-01", "temporary"),
      "2005-10-01",
    ],
    ["an extension of a declaration", provisional, issued("2005-04-01", "extended"), "2005-07-30"],
    [
      "a declaration after a certificate",
      issued("2005-01-31", "temporary"),
      issued("2005-04-01", "provisional"),
      "2005-07-01",
    ],
  ])("%s", (_, before, next, end) => expect(until(before, next)).toBe(end));
});

describe("what is first and what is last", () => {
  it("is the first statement and the first end, the last of all else", () => {
    const track = procedureOn(
      [
        statement("2005-01-20"),
        statement("2005-03-01"),
        answers("2005-02-01", yes),
        answers("2005-03-01", yes),
        answers("2005-04-01", yes),
        asked("2005-05-01"),
        asked("2005-06-01"),
        plain("2005-07-01", "caseClosed"),
        plain("2005-08-01", "caseClosed"),
        plain("2005-07-02", "integration"),
        plain("2005-08-02", "integration"),
        ended("2005-09-01", "other"),
        ended("2005-10-01", "refused"),
      ],
      day("2005-12-01"),
    );
    expect(track).toMatchObject({
      statement: { on: "2005-01-20" },
      answeredOn: { Q1: "2005-04-01", Q2: "2005-04-01" },
      openEndedAsked: { on: "2005-06-01" },
      caseClosedOn: "2005-08-01",
      integrationOn: "2005-08-02",
      ended: { reason: "other" },
    });
  });

  it("is in the order of the days, however it was recorded", () => {
    const [late, early] = [
      answers("2005-04-01", { Q1: "yes" }),
      answers("2005-03-01", { Q1: "no" }),
    ];
    expect(procedureOn([late, early], day("2005-12-01")).answers).toEqual({ Q1: "yes" });
  });
});

describe("the lateness of a statement", () => {
  it("is counted by the time to reflect, whatever was issued since, and is none without one", () => {
    const events = [
      issued("2005-01-10", "reflection"),
      statement("2005-02-26"),
      issued("2005-03-10", "provisional"),
    ];
    expect(procedureOn(events, day("2005-04-01")).statementLateBy).toBe(2);
    expect(procedureOn(events.slice(0, 1), day("2005-04-01")).statementLateBy).toBeNull();
  });
});

describe("a printed date", () => {
  it("on a permit that does not end is far from nothing", () => {
    const permit = issued("2005-12-01", "openEnded", { printed: day("2010-12-01") });
    expect(procedureOn([permit], day("2006-01-01")).documents).toMatchObject([
      { computed: null, until: "2010-12-01", isFar: false },
    ]);
  });

  it("or none at all leaves no gap where the permit does not end", () => {
    const { documents } = procedureOn(
      [issued("2005-12-01", "openEnded"), issued("2005-12-20", "openEnded")],
      day("2006-01-01"),
    );
    expect(gapsOf(documents)).toEqual([]);
  });
});

describe("what counts on a day", () => {
  const first = issued("2005-01-10", "reflection");
  const sent = plain("2005-02-01", "renewalSent");
  const later = plain("2005-02-02", "caseClosed");

  it("is what happened until then, oldest first, without what was undone and the undoing itself", () => {
    const events = [later, sent, correction("2005-03-01", sent), first];
    expect(countingOn(events, day("2005-02-02"))).toEqual([first, later]);
    expect(countingOn(events, day("2005-02-01"))).toEqual([first]);
    expect(countingOn(events, day("2005-03-02"))).toEqual([first, later]);
  });
});
