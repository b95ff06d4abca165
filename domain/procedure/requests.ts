import type { CalendarDate } from "../calendar.ts";
import type { EventOf, ResidenceEvent } from "./event.ts";

/** What was asked for and is awaited, and what was answered to it. */
export interface Requests {
  /** For the first document, or what follows the time to reflect. */
  readonly asked: EventOf<"asked"> | null;
  /** The day on which what follows the current document was first asked for. */
  readonly renewalSentOn: CalendarDate | null;
  readonly openEndedAsked: EventOf<"openEndedAsked"> | null;
  /** The day on which what follows the current document was refused; null where it was asked for anew. */
  readonly refusedOn: CalendarDate | null;
  /** The day of the last request for an open-ended stay, refused or not; that of its refusal where the request is not on file. */
  readonly openEndedTriedOn: CalendarDate | null;
  /** The day on which an open-ended stay was refused; null where it was asked for anew. */
  readonly openEndedRefusedOn: CalendarDate | null;
  /** The day on which more was asked for; null where something was sent, refused or issued since. */
  readonly moreAskedOn: CalendarDate | null;
}

/** Of what counts, oldest first; `since` is the day of the current document. */
export function requestsIn(
  counting: readonly ResidenceEvent[],
  since: CalendarDate | null,
): Requests {
  const isNew = (on: CalendarDate): boolean => since === null || on > since;
  const ifNew = (on: CalendarDate | null) => (on !== null && isNew(on) ? on : null);
  const next = after(counting, "requestRefused");
  const openEnded = after(counting, "openEndedRefused");
  const more = after(counting, "moreAsked");
  const askedAgain = next.rest.some(({ kind }) => kind === "asked" || kind === "renewalSent");
  const openEndedAsked = of(openEnded.rest, "openEndedAsked").at(-1) ?? null;
  const isAnswered = more.rest.some(({ kind }) => answers.includes(kind));
  return {
    asked: firstOfLastStep(of(next.rest, "asked")),
    // What is sent after it completes the request: the first decides whether it was in time.
    renewalSentOn: of(next.rest, "renewalSent").find(({ on }) => isNew(on))?.on ?? null,
    openEndedAsked,
    refusedOn: askedAgain ? null : ifNew(next.last),
    openEndedTriedOn: of(counting, "openEndedAsked").at(-1)?.on ?? openEnded.last,
    openEndedRefusedOn: openEndedAsked === null ? openEnded.last : null,
    moreAskedOn: isAnswered ? null : ifNew(more.last),
  };
}

/** What answers it when more is asked for: something is sent, or there is no asking any more. */
const answers: readonly ResidenceEvent["kind"][] = [
  ...(["asked", "renewalSent", "openEndedAsked", "requestRefused", "openEndedRefused"] as const),
];

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
