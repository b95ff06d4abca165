import type { CalendarDate } from "../../core/calendar-date.ts";
import type { DocumentStep } from "./residence-document-names.ts";
import type { EventOf, RequestAbout, ResidenceEvent } from "./procedure-event.ts";

/** What was asked for and is awaited, and what was answered to it. */
export interface Requests {
  /** For the first document, or what follows the time to reflect. */
  readonly asked: EventOf<"asked"> | null;
  /** The day on which what follows the current document was first asked for. */
  readonly renewalSentOn: CalendarDate | null;
  /** The last day on which something was sent for either of the two: the request, or what more was asked for. */
  readonly lastSentOn: CalendarDate | null;
  /** Null where it was not asked for, and where it was refused or given since. */
  readonly openEndedAsked: EventOf<"openEndedAsked"> | null;
  /** The last day on which something was sent for an open-ended stay. */
  readonly openEndedSentOn: CalendarDate | null;
  /** The day on which what follows the current document was refused; null where it was requested again. */
  readonly refusedOn: CalendarDate | null;
  /** The day of the last request for an open-ended stay, refused or not; that of its refusal where the request is not on file. */
  readonly openEndedTriedOn: CalendarDate | null;
  /** The day on which an open-ended stay was refused; null where it was requested again. */
  readonly openEndedRefusedOn: CalendarDate | null;
  /**
   * The day on which more was asked for on what follows; null where something was sent, refused, issued or cancelled
   * since.
   */
  readonly moreAskedOn: CalendarDate | null;
  /**
   * The day on which more was asked for on an open-ended stay; null where it was sent, requested again, refused or
   * given since.
   */
  readonly openEndedMoreAskedOn: CalendarDate | null;
}

/** The document of the day. */
type Current = { readonly step: DocumentStep; readonly issuedOn: CalendarDate } | null;

/** Of what counts, oldest first. */
export function requestsIn(counting: readonly ResidenceEvent[], current: Current): Requests {
  const since = current?.issuedOn ?? null;
  const isNew = (on: CalendarDate): boolean => since === null || on > since;
  const ifNew = (on: CalendarDate | null) => (on !== null && isNew(on) ? on : null);
  const next = after(counting, "requestRefused");
  const openEnded = after(counting, "openEndedRefused");
  const more = openQuestions(counting);
  const askedAgain = next.rest.some(({ kind }) => kind === "asked" || kind === "renewalSent");
  const openEndedSent = of(openEnded.rest, "openEndedAsked").at(-1) ?? null;
  const openEndedAsked = isGiven(openEndedSent, current) ? null : openEndedSent;
  const asked = firstOfLastStep(of(next.rest, "asked"));
  // What is sent after it completes the request: the first decides whether it was in time.
  const renewalSentOn = of(next.rest, "renewalSent").find(({ on }) => isNew(on))?.on ?? null;
  const isAwaited = renewalSentOn !== null || (asked !== null && isFor(asked, current));
  return {
    asked,
    renewalSentOn,
    lastSentOn: lastSent(
      next.rest,
      (event) =>
        event.kind === "asked" ||
        (isNew(event.on) && (event.kind === "renewalSent" || isMoreFor(event, "next"))),
    ),
    openEndedAsked,
    openEndedSentOn: lastSent(
      openEnded.rest,
      (event) => event.kind === "openEndedAsked" || isMoreFor(event, "openEnded"),
    ),
    refusedOn: askedAgain ? null : ifNew(next.last),
    openEndedTriedOn: of(counting, "openEndedAsked").at(-1)?.on ?? openEnded.last,
    openEndedRefusedOn: openEndedSent === null ? openEnded.last : null,
    moreAskedOn: ifNew(
      more.findLast(({ request, isNamed }) => request !== "openEnded" && (isAwaited || !isNamed))
        ?.on ?? null,
    ),
    openEndedMoreAskedOn:
      openEndedAsked === null
        ? null
        : (more.findLast(({ request }) => request === "openEnded")?.on ?? null),
  };
}

const lastSent = (
  events: readonly ResidenceEvent[],
  isSent: (event: ResidenceEvent) => boolean,
): CalendarDate | null => events.findLast(isSent)?.on ?? null;

const isMoreFor = (event: ResidenceEvent, request: RequestAbout): boolean =>
  event.kind === "moreSent" && event.request === request;

/** What was asked for by its name follows on from no document, or from the time to reflect. */
const isFor = ({ step }: EventOf<"asked">, current: Current): boolean =>
  current === null || (current.step === "reflection" && step === "provisional");

/** The permit that is held answers it. */
const isGiven = (sent: EventOf<"openEndedAsked"> | null, current: Current): boolean =>
  sent !== null && current?.step === "openEnded" && sent.on <= current.issuedOn;

interface OpenQuestion {
  readonly on: CalendarDate;
  /** Null where it was not recorded which one, and it may be either. */
  readonly request: RequestAbout | null;
  /** The record names the request: that one was on file, and is no more where it was cancelled. */
  readonly isNamed: boolean;
}

/** Where more was asked for and no answer was given. */
function openQuestions(counting: readonly ResidenceEvent[]): readonly OpenQuestion[] {
  return counting.flatMap((event, at) => {
    if (event.kind !== "moreAsked") return [];
    const request = event.request ?? onlyAwaited(counting.slice(0, at));
    const isAnswered = counting.slice(at + 1).some((later) => {
      const answered = answeredBy(later);
      return answered !== null && (request === null || answered === request);
    });
    return isAnswered ? [] : [{ on: event.on, request, isNamed: event.request !== undefined }];
  });
}

/** Of which request it answers what was asked: something is sent, or there is no asking any more. */
function answeredBy(event: ResidenceEvent): RequestAbout | null {
  switch (event.kind) {
    case "moreSent":
      return event.request;
    case "asked":
    case "renewalSent":
    case "requestRefused":
      return "next";
    case "openEndedAsked":
    case "openEndedRefused":
      return "openEnded";
    default:
      return null;
  }
}

/** The one request that was awaited; null where none was, or both. */
function onlyAwaited(before: readonly ResidenceEvent[]): RequestAbout | null {
  const since = of(before, "issued").at(-1)?.on ?? null;
  const isNext = after(before, "requestRefused").rest.some(
    ({ kind, on }) =>
      (kind === "asked" || kind === "renewalSent") && (since === null || on > since),
  );
  const isOpenEnded = of(after(before, "openEndedRefused").rest, "openEndedAsked").length > 0;
  if (isNext === isOpenEnded) return null;
  return isNext ? "next" : "openEnded";
}

interface After {
  /** The day of the last of its kind. */
  readonly last: CalendarDate | null;
  /** What came after it; everything where there is none. */
  readonly rest: readonly ResidenceEvent[];
}

function after(counting: readonly ResidenceEvent[], kind: ResidenceEvent["kind"]): After {
  const at = counting.findLastIndex((one) => one.kind === kind);
  return { last: counting[at]?.on ?? null, rest: counting.slice(at + 1) };
}

const of = <K extends ResidenceEvent["kind"]>(events: readonly ResidenceEvent[], kind: K) =>
  events.filter((one): one is EventOf<K> => one.kind === kind);

/** The first request for what was last asked for. */
const firstOfLastStep = (asked: readonly EventOf<"asked">[]): EventOf<"asked"> | null =>
  asked.find(({ step }) => step === asked.at(-1)?.step) ?? null;
