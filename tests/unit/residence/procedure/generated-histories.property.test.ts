// Ten thousand lives in the procedure, as the rules let them be recorded: what may never be, never is.
import { NoTrialReason } from "../../../../domain/legal/judicial-event.ts";
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type CalendarDate } from "../../../../domain/core/calendar-date.ts";
import { DocumentStep } from "../../../../domain/residence/procedure/residence-document-names.ts";
import {
  CourtStep,
  EndReason,
  ResidenceEvent,
} from "../../../../domain/residence/procedure/procedure-event.ts";
import { type Facts, mayRecord } from "../../../../domain/residence/procedure/requirements.ts";
import { profileOn } from "../../../../domain/residence/procedure/rules-in-force.ts";
import { residenceStatus } from "../../../../domain/residence/procedure/residence-status.ts";
import { gapsOf, procedureOn } from "../../../../domain/residence/procedure/residence-procedure.ts";
import { day } from "./test-procedure-events.ts";
import { runs } from "../../../helpers/property-runs.ts";

const start = day("2004-06-01");
const activated = [
  { profile: "2007", from: day("2007-06-01") },
  { profile: "2017", from: day("2017-05-20") },
] as const;

const override = fc.option(fc.constant({ by: "Ada Invented", reason: "Agreed" }), { nil: null });
const answer = fc.constantFrom("yes", "no", "unknown");

/** An event some days after the last; a correction names an earlier one by its number. */
const cases = ["11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"];

const happening = fc.record({
  after: fc.integer({ min: 0, max: 120 }),
  corrects: fc.nat(30),
  what: fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant("issued"),
        step: fc.constantFrom(...DocumentStep.options),
        printedAfter: fc.option(fc.integer({ min: -2, max: 200 }), { nil: null }),
        override,
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("statement") }) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant("answers"),
        given: fc.record({ Q1: answer, Q2: answer, Q3: answer, Q4: answer }, { requiredKeys: [] }),
        from: fc.record({
          office: fc.constantFrom("prosecutor", "auditor"),
          name: fc.constant(""),
          caseId: fc.constantFrom(null, ...cases),
        }),
      }),
    },
    fc.record({
      kind: fc.constantFrom("renewalSent", "magistrateAsked", "integration", "noWorkPermit"),
    }),
    fc.record({ kind: fc.constant("caseClosed"), mattered: answer }),
    fc.record({
      kind: fc.constant("court"),
      step: fc.constantFrom(...CourtStep.options),
      mattered: answer,
    }),
    fc.record({
      kind: fc.constant("noTrial"),
      reason: fc.constantFrom(...NoTrialReason.options),
      mattered: answer,
    }),
    fc.record({ kind: fc.constant("openEndedAsked"), override }),
    fc.record({
      kind: fc.constant("judgment"),
      outcome: fc.constantFrom("conviction", "acquittal"),
      law: fc.constantFrom("trafficking", "other"),
      charged: fc.boolean(),
      mattered: answer,
    }),
    fc.record({
      kind: fc.constant("asked"),
      step: fc.constantFrom("reflection", "provisional"),
      override: fc.constant(null),
    }),
    fc.record({ kind: fc.constant("ended"), reason: fc.constantFrom(...EndReason.options) }),
    fc.record({ kind: fc.constant("correction") }),
  ),
});
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

const facts = fc.record({
  leftExploitation: fc.boolean(),
  acceptsAssistance: fc.boolean(),
  statementStands: fc.boolean(),
  isMinorAlone: fc.boolean(),
  activated: fc.constantFrom([], [...activated]),
});

/** What the rules let be recorded, in order. */
function live(happenings: readonly Happening[], known: Facts): readonly ResidenceEvent[] {
  let on = start;
  return happenings.reduce<readonly ResidenceEvent[]>((events, { after, corrects, what }) => {
    on = addDays(on, after);
    const printedAfter = "printedAfter" in what ? what.printedAfter : null;
    const event = ResidenceEvent.safeParse({
      id: randomUUID(),
      on,
      ...Object.fromEntries(Object.entries(what).filter(([key]) => key !== "printedAfter")),
      ...(what.kind === "issued"
        ? {
            profile: profileOn(known.activated, on).id,
            printed: printedAfter === null ? null : addDays(on, printedAfter),
          }
        : {}),
      ...(what.kind === "statement" ? { registeredOn: on } : {}),
      ...(what.kind === "correction"
        ? { corrects: events[corrects]?.id ?? randomUUID(), reason: "A mistake" }
        : {}),
    });
    if (!event.success)
      throw new Error("Generated something that is no event", { cause: event.error });
    return mayRecord(events, event.data, known).ok ? [...events, event.data] : events;
  }, []);
}

/** An attempt to record an event on a day. */
const recorded = (on: CalendarDate, { activated: rules }: Facts, what: object): ResidenceEvent =>
  ResidenceEvent.parse({
    id: randomUUID(),
    on,
    ...("step" in what ? { profile: profileOn(rules, on).id, printed: null } : {}),
    ...what,
  });

describe("a life in the procedure", () => {
  it("is never in an impossible state, on any day", () => {
    let withPermit = 0;
    fc.assert(
      fc.property(
        fc.array(happening, { maxLength: 24 }),
        facts,
        fc.nat(2000),
        (some, known, days) => {
          const events = live(some, known);
          const status = residenceStatus(events, known, addDays(start, days));
          const { track, standing, moves, tasks } = status;
          const steps = track.documents.map(({ step }) => DocumentStep.options.indexOf(step));

          expect(steps).toEqual(steps.toSorted((a, b) => a - b));
          // Only a certificate is renewed; nothing is extended twice.
          for (const step of [0, 1, 2, 4])
            expect(steps.filter((one) => one === step).length, String(step)).toBeLessThanOrEqual(1);
          for (const { issuedOn, until } of track.documents)
            if (until !== null) expect(until > issuedOn).toBe(true);

          if (standing.state === "ended" || standing.state === "openEnded")
            expect([...moves, ...tasks]).toEqual([]);
          expect(tasks.map(({ on }) => on)).toEqual(tasks.map(({ on }) => on).toSorted());
          expect(gapsOf(track.documents).every((gap) => gap.days > 0)).toBe(true);
          expect((status.phase === null) === (standing.state === "none")).toBe(true);
          if (standing.state === "openEnded") withPermit += 1;

          const again = events.map((event) =>
            ResidenceEvent.parse(JSON.parse(JSON.stringify(event))),
          );
          expect(procedureOn(again, track.day)).toEqual(track);
        },
      ),
      { numRuns: runs(10_000), seed: 20261125 },
    );
    expect(withPermit).toBeGreaterThan(20);
  });

  it("shows as possible what may be recorded, as lacking what may not, and no request silently", () => {
    const seen = { ready: 0, lacking: 0, waiting: 0 };
    fc.assert(
      fc.property(
        fc.array(happening, { maxLength: 24 }),
        facts,
        fc.nat(2000),
        (some, known, days) => {
          const on = addDays(start, days);
          // Events of a later day are not known yet.
          const events = live(some, known).filter((event) => event.on <= on);
          const status = residenceStatus(events, known, on);
          const openEnded = status.moves.filter(({ to }) => to === "openEnded");
          const permit = recorded(on, known, { kind: "issued", step: "openEnded", override: null });
          if (openEnded.length > 0) {
            const isReady = openEnded.some(({ missing }) => missing.length === 0);
            expect(mayRecord(events, permit, known).ok).toBe(isReady);
            seen[isReady ? "ready" : "lacking"] += 1;
          }
          for (const { to, missing } of status.moves) {
            if (to === "openEnded" || to === "ended") continue;
            const event =
              to === "openEndedAsked"
                ? recorded(on, known, { kind: "openEndedAsked", override: null })
                : recorded(on, known, { kind: "issued", step: to, override: null });
            const may = mayRecord(events, event, known);
            expect(may.ok ? [] : may.error).toEqual(
              missing.length === 0 ? [] : { type: "Missing", missing },
            );
          }
          for (const { about, lastSentOn } of status.awaited) {
            const isLong = addDays(lastSentOn, 14) <= on;
            const kind = about === "next" ? "askProgress" : "askOpenEndedProgress";
            const isMoreAsked =
              about === "next" ? status.track.moreAskedOn : status.track.openEndedMoreAskedOn;
            if (!isLong || isMoreAsked !== null || status.standing.state === "ended") continue;
            if (status.standing.state === "openEnded") continue;
            expect(status.tasks.some((task) => task.kind === kind && task.on <= on)).toBe(true);
            seen.waiting += 1;
          }
        },
      ),
      { numRuns: runs(10_000), seed: 20261201 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(runs(100));
  });

  it("has no certificate without every answer yes, or a name and a reason", () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 24 }), (some) => {
        const known: Facts = {
          leftExploitation: true,
          acceptsAssistance: true,
          statementStands: true,
          isMinorAlone: false,
          activated: [],
        };
        const events = live(some, known).filter(({ kind }) => kind !== "correction");
        events.forEach((event, index) => {
          if (event.kind !== "issued" || event.step !== "temporary" || event.override !== null)
            return;
          const { answers } = procedureOn(events.slice(0, index), event.on);
          expect(answers).toMatchObject({ Q1: "yes", Q2: "yes" });
        });
      }),
      { numRuns: runs(2_000), seed: 20261126 },
    );
  });
});
