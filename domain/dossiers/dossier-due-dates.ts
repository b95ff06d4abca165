import * as z from "zod";
import { addDays, type CalendarDate } from "../core/calendar-date.ts";
import { renewalWindow } from "../residence/procedure/deadlines.ts";
import type { TaskKind } from "../residence/procedure/procedure-tasks.ts";
import type { ResidenceStatus } from "../residence/procedure/residence-status.ts";
import {
  askedForNextOn,
  type HeldDocument,
  type ResidenceProcedure,
} from "../residence/procedure/residence-procedure.ts";
import { asksOpenEnded, type DossierTransition, type Request } from "./requested-document.ts";

/** When a dossier is sent: not before one day, and by another. Null: at once, and by no day. */
export interface SendDays {
  readonly opens: CalendarDate | null;
  readonly sendBy: CalendarDate | null;
}

/** By the last valid day of the document that is held. */
export function sendDays(transition: DossierTransition, until: CalendarDate | null): SendDays {
  if (until === null || asksOpenEnded(transition)) return { opens: null, sendBy: null };
  if (transition === "T3") return { opens: null, sendBy: until };
  const { opens, closes } = renewalWindow(until);
  return { opens, sendBy: closes };
}

/** The day on which what a dossier asks for was asked for already; an open-ended stay is asked for beside a renewal. */
export const askedAlreadyOn = (
  transition: DossierTransition,
  track: ResidenceProcedure,
): CalendarDate | null => (asksOpenEnded(transition) ? null : askedForNextOn(track));

/** Whether its dossier is already settled: an open-ended stay was asked for since its grounds came about. */
export function isAskedAlready(
  transition: DossierTransition,
  { track, requirements: { openEnded } }: ResidenceStatus,
): boolean {
  switch (transition) {
    case "T13":
      return (
        track.openEndedAsked !== null ||
        (track.openEndedRefusedOn !== null && openEnded.newGroundOn === null)
      );
    case "T14":
    case "T15":
      return openEnded.convictedOn === null;
    case "T16":
      return openEnded.overOn === null;
    default:
      return askedForNextOn(track) !== null;
  }
}

/**
 * The one a dossier is begun for: the likeliest that was not asked for already. An open-ended stay that lacks something waits
 * for a renewal that has its own day.
 */
export function requestToBegin(
  requests: readonly Request[],
  status: ResidenceStatus,
): Request | undefined {
  const open = requests.filter(({ transition }) => !isAskedAlready(transition, status));
  const canWait = ({ transition, missing }: Request): boolean =>
    asksOpenEnded(transition) && missing.length > 0;
  return open.find((one) => !canWait(one)) ?? requests[0];
}

/** The document that one was made after; of what an earlier edition froze, the one that was held on the day it was frozen. */
export const madeAfter = (
  { documents }: ResidenceProcedure,
  madeFor: HeldDocument["id"] | null,
  frozenOn: CalendarDate,
): HeldDocument | null =>
  documents.find(({ id }) => id === madeFor) ??
  documents.findLast(({ issuedOn }) => issuedOn <= frozenOn) ??
  null;

/** Why a dossier that was frozen asks for nothing any more. */
export const WhyOutdated = z.enum([
  /** Another document was issued since. */
  "issued",
  /** There is no current document in the procedure. */
  "unheld",
  /** No way goes on. */
  "ended",
  /** The record of the procedure cannot be read. */
  "unread",
]);
export type WhyOutdated = z.infer<typeof WhyOutdated>;

/** By the current procedure; null where it can still be sent. An open-ended stay is requested beside what is issued. */
export function whyOutdated(
  transition: DossierTransition,
  { documents }: ResidenceProcedure,
  made: HeldDocument | null,
): WhyOutdated | null {
  const current = documents.at(-1);
  if (current === undefined) return "unheld";
  if (made === null) return "issued";
  const isGiven = asksOpenEnded(transition) ? current.step === "openEnded" : current.id !== made.id;
  return isGiven ? "issued" : null;
}

/** What is done about these is done in a dossier. */
const inDossier: readonly TaskKind[] = [
  "startDossier",
  "send",
  "alarm",
  "lastFortnight",
  "lastWeek",
  "lastDay",
  "askProvisional",
  "askOpenEnded",
];

export const isDoneInDossier = (kind: TaskKind): boolean => inDossier.includes(kind);

/** Days that a week looks ahead, and a list of what is begun in good time. */
const week = 7;
const inGoodTime = 45;

/** It can be sent within a week. What lacks something and has no day of its own waits. */
export const isThisWeek = (
  { opens }: SendDays,
  request: Pick<Request, "missing">,
  day: CalendarDate,
): boolean => (opens === null ? request.missing.length === 0 : opens <= addDays(day, week));

/** It is time to begin: 90 days before a document ends. */
export const isAhead = ({ opens }: SendDays, day: CalendarDate): boolean =>
  opens !== null && opens <= addDays(day, inGoodTime);
