import { describe, expect, it } from "vitest";
import { nextRequest, requestsFrom } from "../../../domain/dossiers/requested-document.ts";
import type { ResidenceEvent } from "../../../domain/residence/procedure/procedure-event.ts";
import { ResidenceEventId } from "../../../domain/residence/procedure/procedure-event.ts";
import type { Facts } from "../../../domain/residence/procedure/requirements.ts";
import { residenceStatus } from "../../../domain/residence/procedure/residence-status.ts";
import { day } from "./test-dossier-facts.ts";

describe("the next request", () => {
  let count = 0;
  const event = (kind: object): ResidenceEvent =>
    ({
      id: ResidenceEventId.parse(
        `00000000-0000-4000-8000-${String((count += 1)).padStart(12, "0")}`,
      ),
      ...kind,
    }) as ResidenceEvent;
  const issued = (step: string, on: string) =>
    event({ kind: "issued", step, on, profile: "1997", printed: null, override: null });
  const facts: Facts = {
    leftExploitation: true,
    acceptsAssistance: true,
    statementStands: true,
    isMinorAlone: false,
    activated: [],
  };
  const from = { office: "prosecutor", name: "", caseId: null } as const;
  const stated = event({ kind: "statement", on: "2026-04-02", registeredOn: "2026-04-02" });
  const answers = event({
    kind: "answers",
    on: "2026-06-02",
    given: { Q1: "yes", Q2: "yes" },
    from,
  });
  const court = event({ kind: "court", on: "2026-10-01", step: "referral", mattered: "yes" });
  const judged = event({
    kind: "judgment",
    on: "2026-11-01",
    outcome: "conviction",
    law: "trafficking",
    charged: true,
    mattered: "yes",
  });
  const first = [issued("reflection", "2026-03-03"), stated, issued("provisional", "2026-04-08")];
  const temporary = [...first, answers, issued("temporary", "2026-06-30")];
  const extended = [...first, issued("extended", "2026-07-09")];
  const no = event({ kind: "answers", on: "2026-09-01", given: { Q1: "no" }, from });
  const otherLaw = event({
    kind: "judgment",
    on: "2026-11-01",
    outcome: "conviction",
    law: "other",
    charged: true,
    mattered: "yes",
  });
  const closed = event({ kind: "caseClosed", on: "2028-12-01", mattered: "yes" });
  const settled = event({ kind: "integration", on: "2028-12-02" });
  const on = (events: readonly ResidenceEvent[], when: string, given = facts) =>
    residenceStatus(events, given, day(when));

  it.each([
    ["in the time to reflect, once she has spoken", first.slice(0, 2), "2026-04-03", "T3"],
    ["on the three months, without the answers", first, "2026-06-01", "T8"],
    ["on the three months, with every answer yes", [...first, answers], "2026-06-03", "T7"],
    ["on the six months", temporary, "2026-11-24", "T12"],
    [
      "with a step of the court: still the renewal first",
      [...temporary, court],
      "2026-11-24",
      "T12",
    ],
    ["after a conviction", [...temporary, court, judged], "2026-11-24", "T14"],
    ["on an extension, with every answer yes", [...extended, answers], "2026-08-01", "T9"],
    ["with a no, and a step of the court", [...temporary, no, court], "2026-11-24", "T13"],
    ["after a conviction under another law", [...temporary, otherLaw], "2026-11-24", "T15"],
    ["after a closed case, two years on", [...temporary, closed, settled], "2029-01-15", "T16"],
    ["before any document", [], "2026-03-01", null],
  ] as const)("%s", (_, events, when, transition) => {
    expect(nextRequest(on(events, when))?.transition ?? null).toBe(transition);
  });

  it("offers the open-ended stay beside the renewal, under the name of its profile", () => {
    const all = requestsFrom(on([...temporary, court], "2026-11-24"));
    expect(all.map(({ transition, document }) => [transition, document])).toEqual([
      ["T12", "certificateOfRegistration"],
      ["T13", "openEndedPermit"],
    ]);
    const later = { ...facts, activated: [{ profile: "2007", from: day("2007-06-01") }] } as const;
    expect(nextRequest(on(temporary, "2026-11-24", later))?.document).toBe("aCard");
  });
});
