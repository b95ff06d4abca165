// Whatever is recorded, in whatever order: every pending request is reported.
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays } from "../../../../domain/core/calendar-date.ts";
import { DocumentStep } from "../../../../domain/residence/procedure/residence-document-names.ts";
import { ResidenceEvent } from "../../../../domain/residence/procedure/procedure-event.ts";
import { mayRecord } from "../../../../domain/residence/procedure/requirements.ts";
import type { Matter } from "../../../../domain/residence/procedure/procedure-tasks.ts";
import {
  dueState,
  duesOf,
  isExpiringSoon,
} from "../../../../domain/residence/expiring-documents.ts";
import { residenceStatus } from "../../../../domain/residence/procedure/residence-status.ts";
import { day, met } from "./test-procedure-events.ts";
import { runs } from "../../../helpers/property-runs.ts";

const start = day("2024-01-01");
const override = { by: "Ada Invented", reason: "Agreed" };
const request = fc.constantFrom("next" as const, "openEnded" as const);

const happening = fc.record({
  after: fc.integer({ min: 1, max: 60 }),
  what: fc.oneof(
    fc.record({
      kind: fc.constant("asked"),
      step: fc.constantFrom("reflection", "provisional"),
      override: fc.constant(override),
    }),
    fc.record({ kind: fc.constant("renewalSent") }),
    fc.record({ kind: fc.constant("openEndedAsked"), override: fc.constant(override) }),
    fc.record({ kind: fc.constantFrom("requestRefused", "openEndedRefused", "integration") }),
    fc.record({ kind: fc.constantFrom("moreAsked", "moreSent"), request }),
    fc.record({
      kind: fc.constant("issued"),
      step: fc.constantFrom(...DocumentStep.options),
      profile: fc.constantFrom("1997", "2007", "2017"),
      printed: fc.constant(null),
      override: fc.constant(override),
    }),
    fc.record({ kind: fc.constant("ended"), reason: fc.constant("other") }),
  ),
});

/** What the rules let be recorded, on days that follow each other. */
function live(happenings: readonly (typeof happening extends fc.Arbitrary<infer T> ? T : never)[]) {
  let on = start;
  return happenings.reduce<readonly ResidenceEvent[]>((events, { after, what }) => {
    on = addDays(on, after);
    const event = ResidenceEvent.parse({ id: randomUUID(), on, ...what });
    return mayRecord(events, event, met).ok ? [...events, event] : events;
  }, []);
}

interface Waiting {
  /** Further information was requested, and not sent yet. */
  readonly isOurTurn: boolean;
}

/** What is pending after all of these, computed event by event, without the rules. */
function waitingAfter(events: readonly ResidenceEvent[]) {
  let next: Waiting | null = null;
  let openEnded: Waiting | null = null;
  let held: DocumentStep | null = null;
  for (const event of events) {
    const newRequest: Waiting = { isOurTurn: false };
    switch (event.kind) {
      case "asked":
        // A request by its name follows no document, or the reflection period.
        if (held === null || (held === "reflection" && event.step === "provisional"))
          next = newRequest;
        break;
      case "renewalSent":
        next = newRequest;
        break;
      case "openEndedAsked":
        openEnded = newRequest;
        break;
      case "requestRefused":
        next = null;
        break;
      case "openEndedRefused":
        openEnded = null;
        break;
      case "moreAsked":
        if (event.request === "next") next = next === null ? null : { isOurTurn: true };
        else openEnded = openEnded === null ? null : { isOurTurn: true };
        break;
      case "moreSent":
        if (event.request === "next") next = next === null ? null : newRequest;
        else openEnded = openEnded === null ? null : newRequest;
        break;
      case "issued":
        next = null;
        held = event.step;
        if (event.step === "openEnded") openEnded = null;
        break;
      case "ended":
        return { next: null, openEnded: null };
      default:
    }
  }
  return held === "openEnded" ? { next: null, openEnded: null } : { next, openEnded };
}

it("reports every request without an answer, on every day from 14 days after it was sent", () => {
  let told = 0;
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 14 }), fc.nat(400), (some, days) => {
      const events = live(some);
      const { next, openEnded } = waitingAfter(events);
      const last = events.at(-1)?.on ?? start;
      for (const on of [addDays(last, 14), addDays(last, 14 + days)]) {
        const dues = duesOf(residenceStatus(events, met, on));
        const isTold = (...matters: readonly Matter[]) =>
          dues.some(
            ({ matter, due }) =>
              matters.includes(matter) && isExpiringSoon(due, on) && dueState(due, on) !== "ahead",
          );
        if (next !== null) expect(isTold(next.isOurTurn ? "answer" : "awaited")).toBe(true);
        if (openEnded !== null)
          expect(isTold(openEnded.isOurTurn ? "openEndedAnswer" : "openEndedAwaited")).toBe(true);
        told += Number(next !== null) + Number(openEnded !== null);
        for (const { due } of dues)
          if (due.next?.since !== undefined) expect(due.next.since <= on).toBe(true);
      }
    }),
    { numRuns: runs(1_000), seed: 20261201 },
  );
  expect(told).toBeGreaterThan(runs(300));
});
