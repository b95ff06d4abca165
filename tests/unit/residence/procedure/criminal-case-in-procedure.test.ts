// Whether a criminal case is open, and what is pending or was answered by which request.
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type {
  CaseStep,
  ResidenceEvent,
  ResidenceEventId,
} from "../../../../domain/residence/procedure/procedure-event.ts";
import {
  requestDays,
  procedureOn,
  awaitedRequests,
} from "../../../../domain/residence/procedure/residence-procedure.ts";
import {
  answers,
  askedFirst,
  conviction,
  court,
  day,
  issued,
  noTrial,
  plain,
  yes,
} from "./test-procedure-events.ts";

type Events = readonly ResidenceEvent[];

const caseA = "11111111-1111-4111-8111-111111111111";
const caseB = "22222222-2222-4222-8222-222222222222";
const on = (events: Events, when = "2006-12-31") => procedureOn(events, day(when));
const step = (when: string, to: CaseStep, of?: string): ResidenceEvent => ({
  id: randomUUID() as ResidenceEventId,
  on: day(when),
  kind: "caseStep",
  step: to,
  mattered: "yes",
  ...(of === undefined ? {} : { of }),
});
const summons = (when: string, details: object = {}) =>
  court(when, "summons", { of: caseA, ...details });
const judged = conviction("2005-09-01", { of: caseA });
const dropped = { ...plain("2005-09-01", "caseClosed"), of: caseA } as ResidenceEvent;

describe("a case", () => {
  it.each<[string, Events, boolean]>([
    ["of which nothing is on file does not go on", [], false],
    ["goes on before a court", [summons("2005-07-01")], true],
    [
      "goes on where it is not known whether the statement mattered",
      [summons("2005-07-01", { mattered: "unknown" })],
      true,
    ],
    [
      "in which the statement did not matter keeps nothing going",
      [summons("2005-07-01", { mattered: "no" })],
      false,
    ],
    ["that is not named keeps nothing going", [court("2005-07-01", "summons")], false],
    ["goes on while it is inquired into", [step("2005-07-01", "inquiryOpened", caseA)], true],
    [
      "that is inquired into and not named keeps nothing going",
      [step("2005-07-01", "inquiryOpened")],
      false,
    ],
    ["is over with a judgment", [summons("2005-07-01"), judged], false],
    ["is over once it was dropped", [summons("2005-07-01"), dropped], false],
    [
      "goes on in appeal",
      [summons("2005-07-01"), judged, step("2005-10-01", "appeal", caseA)],
      true,
    ],
    [
      "is over once the judgment in appeal is final",
      [
        summons("2005-07-01"),
        judged,
        step("2005-10-01", "appeal", caseA),
        step("2006-01-01", "final", caseA),
      ],
      false,
    ],
    ["that is final was never opened by that", [step("2006-01-01", "final", caseA)], false],
    [
      "is not over because no trial can follow",
      [summons("2005-07-01"), noTrial("2005-08-01", "died", { of: caseA })],
      true,
    ],
    [
      "that ended in no trial alone does not go on",
      [noTrial("2005-08-01", "died", { of: caseA })],
      false,
    ],
    [
      "is not over because of a later step in which the statement did not matter",
      [summons("2005-07-01"), summons("2005-08-01", { mattered: "no" })],
      true,
    ],
    [
      "beside one that is over goes on",
      [summons("2005-07-01"), summons("2005-07-02", { of: caseB }), judged],
      true,
    ],
  ])("%s", (_, events, goesOn) => expect(on(events).goesOn).toBe(goesOn));

  it("has become final where that was recorded, and by no other step", () => {
    const final = step("2006-01-01", "final", caseA);
    expect(on([step("2005-10-01", "appeal", caseA), final]).finals).toEqual([final]);
  });
});

describe("what comes next", () => {
  const declaration = issued("2005-01-31", "provisional");
  const extension = issued("2005-04-28", "extended");
  const certificate = issued("2005-06-01", "temporary");
  const withdrawn = issued("2005-06-01", "temporary", { withdrawnOn: day("2005-11-01") });
  const order = issued("2005-01-10", "reflection");
  it.each<[string, Events, string | null]>([
    ["is not awaited before anything was asked for", [], null],
    [
      "is awaited once the first document was asked for",
      [askedFirst("2005-01-05", "provisional")],
      "2005-01-05",
    ],
    ["is not awaited with a document for which nothing was sent", [certificate], null],
    [
      "is awaited once the renewal was sent",
      [certificate, plain("2005-10-01", "renewalSent")],
      "2005-10-01",
    ],
    [
      "is awaited after the time to reflect",
      [order, askedFirst("2005-01-12", "provisional")],
      "2005-01-12",
    ],
    [
      "is not awaited by the request for the order",
      [askedFirst("2005-01-05", "reflection"), order],
      null,
    ],
    [
      "is not awaited where the document was withdrawn since",
      [withdrawn, plain("2005-10-01", "renewalSent")],
      null,
    ],
    ["nor by a request of that day", [withdrawn, plain("2005-11-01", "renewalSent")], null],
    ["but by one after it", [withdrawn, plain("2005-11-02", "renewalSent")], "2005-11-02"],
  ])("%s", (_, events, since) => {
    expect(awaitedRequests(on(events)).at(0)?.since ?? null).toBe(since);
  });

  it("after a certificate rests on answers since then, after any other document on all", () => {
    const said = answers("2005-05-30", yes);
    expect(on([declaration, extension, said]).answersForNext.answers).toEqual(yes);
    expect(on([declaration, extension, said, certificate]).answersForNext.answers).toEqual({});
  });

  it("answers the request of its own day, in whatever order the two were recorded", () => {
    const sent = plain("2005-10-20", "renewalSent");
    const renewed = issued("2005-10-20", "temporary");
    for (const events of [
      [certificate, sent, renewed],
      [certificate, renewed, sent],
    ])
      expect(requestDays(events, day("2005-12-31")).get(renewed.id)).toBe("2005-10-20");
  });

  it("counts from its own day where the document before was withdrawn by then", () => {
    const taken = issued("2005-06-01", "temporary", { withdrawnOn: day("2005-09-01") });
    const second = on([taken, issued("2005-09-01", "temporary")]).documents.at(-1);
    expect(second?.until).toBe("2006-03-01");
    const openEnded = issued("2005-06-01", "openEnded", { withdrawnOn: day("2005-09-01") });
    expect(on([openEnded]).documents.at(-1)?.until).toBe("2005-09-01");
  });
});
