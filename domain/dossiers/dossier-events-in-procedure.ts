import type { CalendarDate } from "../core/calendar-date.ts";
import type { DocumentStep } from "../residence/procedure/residence-document-names.ts";
import type { ResidenceEvent } from "../residence/procedure/procedure-event.ts";
import {
  askedForNextOn,
  type ResidenceProcedure,
} from "../residence/procedure/residence-procedure.ts";
import type { EventSaid } from "../residence/residence-record.ts";
import type { DossierCheckId } from "./dossier-check-id.ts";
import type { LetThrough } from "./dossier.ts";
import type { GivenAnswer } from "./dossier-register.ts";
import { asksOpenEnded, type DossierTransition } from "./requested-document.ts";

/** The event by which the sending of a dossier is recorded in the procedure. */
export function requestSent(transition: DossierTransition, on: CalendarDate): EventSaid {
  if (transition === "T3") return { kind: "asked", on, step: "provisional" };
  return { kind: asksOpenEnded(transition) ? "openEndedAsked" : "renewalSent", on };
}

/** The document whose conditions are looked at when a request leaves that the procedure never holds back; null for others. */
export function stepSentFor(transition: DossierTransition): DocumentStep | null {
  if (transition === "T8") return "extended";
  return ["T7", "T9", "T12"].includes(transition) ? "temporary" : null;
}

/** Whether the procedure records that a dossier was sent on a day. */
export function saysSent(
  event: ResidenceEvent,
  { transition, on }: { readonly transition: DossierTransition; readonly on: CalendarDate },
): boolean {
  const said = requestSent(transition, on);
  const isSameStep = said.kind !== "asked" || (event.kind === "asked" && event.step === said.step);
  return event.kind === said.kind && event.on === on && isSameStep;
}

/**
 * The event by which an answer is recorded in the procedure, where one is awaited; null for an answer that changes
 * nothing there.
 */
export function requestAnswered(
  transition: DossierTransition,
  { answer, on }: { readonly answer: GivenAnswer; readonly on: CalendarDate },
  track: ResidenceProcedure,
): EventSaid | null {
  const isOpenEnded = asksOpenEnded(transition);
  const isAwaited = isOpenEnded ? track.openEndedAsked !== null : askedForNextOn(track) !== null;
  if (!isAwaited) return null;
  switch (answer) {
    case "refused":
      return { kind: isOpenEnded ? "openEndedRefused" : "requestRefused", on };
    case "moreAsked":
      return { kind: "moreAsked", on, request: isOpenEnded ? "openEnded" : "next" };
    case "granted":
    case "other":
      return null;
  }
}

const aboutRules: readonly DossierCheckId[] = [
  "rulesLack",
  "conditionLeft",
  "conditionAccepts",
  "conditionStatement",
];

/** Why what the rules ask for was let through while the dossier was put together; null where it was not. */
export function reasonLetThrough(letThrough: readonly LetThrough[]): string | null {
  const reasons = letThrough.filter(({ id }) => aboutRules.includes(id));
  return reasons.length === 0 ? null : reasons.map(({ reason }) => reason).join("; ");
}
