// The basis of an open-ended stay: a judgment as much as a step of a court, and again after a request before it came about.
import { describe, expect, it } from "vitest";
import { isAskedAlready, requestToBegin } from "../../../../domain/dossiers/dossier-due-dates.ts";
import { requestsFrom } from "../../../../domain/dossiers/requested-document.ts";
import type { ResidenceEvent } from "../../../../domain/residence/procedure/procedure-event.ts";
import {
  answers,
  asked,
  conviction,
  court,
  day,
  issued,
  met,
  plain,
  statement,
  statusOn,
  yes,
} from "./test-procedure-events.ts";
import { residenceStatus } from "../../../../domain/residence/procedure/residence-status.ts";

const held = [
  statement("2005-01-20"),
  issued("2005-01-31", "provisional"),
  answers("2005-03-01", yes),
  issued("2005-06-01", "temporary"),
];
const trafficking = conviction("2005-09-01", { law: "trafficking" });
const acquitted = conviction("2006-01-01", { outcome: "acquittal" });
const on = (events: readonly ResidenceEvent[], when: string) =>
  residenceStatus(events, met, day(when))
    .tasks.filter(({ kind }) => kind === "askOpenEnded" || kind === "askAfterClosing")
    .map(({ kind, on: due }) => [kind, due]);

describe("an open-ended stay", () => {
  it("is requested after a conviction, whether or not a summons was recorded", () => {
    expect(on([...held, trafficking], "2005-09-02")).toEqual([["askOpenEnded", "2005-09-01"]]);
    const otherwise = conviction("2005-09-01", { law: "trafficking", mattered: "no" });
    expect(on([...held, otherwise], "2005-09-02")).toEqual([]);
  });

  it("is requested again after a conviction that came after a request, and not twice", () => {
    const summoned = [...held, court("2005-07-01", "summons"), asked("2005-07-05")];
    expect(on([...summoned, court("2005-08-01", "referral")], "2005-08-02")).toEqual([]);
    const convicted = [...summoned, trafficking];
    expect(on(convicted, "2005-09-02")).toEqual([["askOpenEnded", "2005-09-01"]]);
    expect(on([...convicted, asked("2005-09-05")], "2005-09-06")).toEqual([]);
  });

  it("is requested after an acquittal, also after a request at the summons", () => {
    const before = [...held, court("2005-07-01", "summons"), asked("2005-07-05"), acquitted];
    expect(on(before, "2007-02-01")).toEqual([["askAfterClosing", "2007-01-31"]]);
    expect(on([...before, asked("2007-02-01")], "2007-02-02")).toEqual([]);
  });
});

describe("the dossier for it", () => {
  const begun = (events: readonly ResidenceEvent[], when: string) => {
    const status = statusOn(events, when);
    const request = requestToBegin(requestsFrom(status), status);
    return [
      request?.transition,
      request === undefined || isAskedAlready(request.transition, status),
    ];
  };
  const sent = [...held, plain("2005-10-20", "renewalSent")];

  it("is held back by no renewal that was sent", () => {
    expect(begun([...sent, trafficking], "2005-10-21")).toEqual(["T14", false]);
    expect(begun([...sent, court("2005-10-20", "summons")], "2005-10-21")).toEqual(["T13", false]);
    expect(begun(sent, "2005-10-21")).toEqual(["T12", true]);
  });

  it("that lacks something does not replace a renewal with its deadline", () => {
    const closed = [...held, plain("2005-09-01", "caseClosed")];
    expect(begun(closed, "2005-10-21")).toEqual(["T12", false]);
    const missing = (events: readonly ResidenceEvent[]) =>
      requestsFrom(statusOn(events, "2005-10-21"))
        .find(({ transition }) => transition === "T12")
        ?.missing.map(({ type }) => type);
    expect(missing(closed)).toContain("caseGoesOn");
    // The magistrate then says that the investigation is under way.
    expect(missing([...closed, answers("2005-10-01", yes)])).toEqual([]);
  });

  it("is no longer waited for once it was requested, and the renewal is", () => {
    expect(begun([...held, trafficking, asked("2005-09-05")], "2005-10-21")).toEqual([
      "T12",
      false,
    ]);
    const both = [...sent, trafficking, asked("2005-10-21")];
    expect(begun(both, "2005-10-22")[1]).toBe(true);
  });

  it("is waited for after an acquittal that came after a request", () => {
    const over = [...held, court("2005-07-01", "summons"), asked("2005-07-05"), acquitted];
    const shown = [...over, plain("2006-06-01", "integration")];
    expect(begun(shown, "2007-02-01")).toEqual(["T16", false]);
    expect(begun([...shown, asked("2007-02-01")], "2007-02-02")).toEqual(["T12", false]);
  });
});
