import { addDays, type CalendarDate, daysBetween } from "../../core/calendar-date.ts";
import { isFarFrom, lastDayOf } from "./deadlines.ts";
import type { ResidenceKind, DocumentStep } from "./residence-document-names.ts";
import {
  answeredAfter,
  type Answered,
  answersByOffice,
  type AnswersOf,
  strongestOf,
} from "./newest-authority-answers.ts";
import {
  countingOn,
  type EventOf,
  type Override,
  type ResidenceEvent,
  type ResidenceEventId,
} from "./procedure-event.ts";
import { type ProfileId, profileOf } from "./rules-in-force.ts";
import { type Requests, requestsIn } from "./pending-requests.ts";

/** A document as it was issued. It keeps the profile of that day, whatever is activated later. */
export interface HeldDocument {
  /** Of the event “issued”, and of the document in the file. */
  readonly id: ResidenceEventId;
  readonly step: DocumentStep;
  readonly kind: ResidenceKind;
  readonly profile: ProfileId;
  readonly issuedOn: CalendarDate;
  /** The last valid day as the rules have it; null when it does not end. */
  readonly computed: CalendarDate | null;
  readonly printed: CalendarDate | null;
  /** The last day that it was given for: what is printed wins. */
  readonly givenUntil: CalendarDate | null;
  /** The last valid day: withdrawn before its end, the day on which it was. */
  readonly until: CalendarDate | null;
  readonly withdrawnOn: CalendarDate | null;
  /** The printed date is more than three days from the computed one: it should be checked again. */
  readonly isFar: boolean;
  readonly override: Override | null;
}

/** All that is recorded up to a day, in order. Its answers are those of the office that answered most questions with yes. */
export interface ResidenceProcedure extends Requests, Answered {
  readonly day: CalendarDate;
  /** Oldest first; the last one is current until the track ends. */
  readonly documents: readonly HeldDocument[];
  /** The first complaint or statement. */
  readonly statement: EventOf<"statement"> | null;
  /** Days by which it came after the last day of the time to reflect; null where it was in time. */
  readonly statementLateBy: number | null;
  /** The answers of each office for each case. */
  readonly offices: readonly AnswersOf[];
  /** The answers that count for what follows the current document: a renewal wants them given again since it was issued (T12). */
  readonly answersForNext: Answered;
  /** The last day on which the questions were put to a magistrate. */
  readonly magistrateAskedOn: CalendarDate | null;
  readonly court: readonly EventOf<"court">[];
  readonly noTrials: readonly EventOf<"noTrial">[];
  readonly judgments: readonly EventOf<"judgment">[];
  /** Cases that were dropped, or ended in a non-suit. */
  readonly closings: readonly EventOf<"caseClosed">[];
  readonly caseClosedOn: CalendarDate | null;
  /** The last one in which the person's statement mattered. */
  readonly ownCaseClosedOn: CalendarDate | null;
  /**
   * A case in which the person's statement mattered is under inquiry, before a court or on appeal, and neither closed
   * nor judged since.
   */
  readonly goesOn: boolean;
  /** Where a judgment became final. */
  readonly finals: readonly EventOf<"caseStep">[];
  readonly integrationOn: CalendarDate | null;
  /** Of a minor alone. */
  readonly guardian: EventOf<"guardian"> | null;
  /** The day on which it was recorded that no work permit is requested. */
  readonly noWorkPermitOn: CalendarDate | null;
  readonly ended: EventOf<"ended"> | null;
  /** Everything that was let through by name and reason. */
  readonly overrides: readonly Overridden[];
}

/** What was let through by name and reason. */
export interface Overridden {
  readonly on: CalendarDate;
  readonly kind: "issued" | "asked" | "openEndedAsked";
  readonly override: Override;
}

/** Reads the events of one track, in the order they were recorded, up to a day. */
export function procedureOn(
  events: readonly ResidenceEvent[],
  day: CalendarDate,
): ResidenceProcedure {
  const counting = countingOn(events, day);
  const all = <K extends ResidenceEvent["kind"]>(kind: K) =>
    counting.filter((one): one is EventOf<K> => one.kind === kind);
  const documents = all("issued").reduce<readonly HeldDocument[]>(
    (before, issued) => [...before, heldAs(issued, before.at(-1) ?? null, day)],
    [],
  );
  const offices = answersByOffice(all("answers"));
  const closed = all("caseClosed");
  const statement = all("statement").at(0) ?? null;
  return {
    day,
    documents,
    goesOn: hasOpenCase(counting),
    overrides: overridesIn(counting),
    ...requestsIn(counting, documents.at(-1) ?? null),
    statement,
    statementLateBy: lateBy(statement, documents),
    offices,
    answersForNext: answersForNext(documents, offices),
    ...strongestOf(offices),
    magistrateAskedOn: all("magistrateAsked").at(-1)?.on ?? null,
    court: all("court"),
    noTrials: all("noTrial"),
    judgments: all("judgment"),
    closings: closed,
    caseClosedOn: closed.at(-1)?.on ?? null,
    ownCaseClosedOn: closed.findLast(({ mattered }) => mattered !== "no")?.on ?? null,
    finals: all("caseStep").filter(({ step }) => step === "final"),
    integrationOn: all("integration").at(-1)?.on ?? null,
    guardian: all("guardian").at(-1) ?? null,
    noWorkPermitOn: all("noWorkPermit").at(-1)?.on ?? null,
    ended: all("ended").at(0) ?? null,
  };
}

/** All that is recorded, also what bears a day to come: the computer's clock may have been put back since. */
export const wholeProcedure = (events: readonly ResidenceEvent[]): ResidenceProcedure =>
  procedureOn(events, lastDay);

/** After every day there is. */
export const lastDay = "9999-12-31" as CalendarDate;

function answersForNext(
  documents: readonly HeldDocument[],
  offices: readonly AnswersOf[],
): Answered {
  const last = documents.at(-1);
  return strongestOf(last?.step === "temporary" ? answeredAfter(offices, last.issuedOn) : offices);
}

const overridesIn = (counting: readonly ResidenceEvent[]): readonly Overridden[] =>
  counting.flatMap((event) =>
    "override" in event && event.override !== null
      ? [{ on: event.on, kind: event.kind, override: event.override }]
      : [],
  );

function hasOpenCase(counting: readonly ResidenceEvent[]): boolean {
  const open = new Set<string>();
  for (const event of counting)
    if (!("of" in event) || event.of === undefined) continue;
    else if (opensCase(event)) open.add(event.of);
    else if (event.kind !== "court" && event.kind !== "noTrial") open.delete(event.of);
  return open.size > 0;
}

const opensCase = (event: ResidenceEvent): boolean =>
  (event.kind === "court" && event.mattered !== "no") ||
  (event.kind === "caseStep" && event.step !== "final");

function heldAs(
  { id, step, on, printed, notifiedOn, override, profile: profileId, ...more }: EventOf<"issued">,
  before: HeldDocument | null,
  day: CalendarDate,
): HeldDocument {
  const profile = profileOf(profileId);
  const goesOn = before !== null && follows(step, before.step) && !isWithdrawnBy(before, on);
  const validity = profile.validity[step];
  const continued =
    goesOn && before.givenUntil !== null ? lastDayOf(before.givenUntil, validity) : null;
  // The days to reflect count from the day the order was notified.
  const begins =
    step === "reflection" && notifiedOn !== undefined && notifiedOn > on ? notifiedOn : on;
  // Issued when the time it continues was over already, it counts from its own day: nothing is issued that has expired.
  const computed = continued !== null && continued > on ? continued : lastDayOf(begins, validity);
  const givenUntil = printed ?? computed;
  const { withdrawnOn: taken = null } = more;
  const withdrawnOn = taken !== null && taken <= day ? taken : null;
  const isCut = withdrawnOn !== null && (givenUntil === null || withdrawnOn < givenUntil);
  return {
    id,
    step,
    kind: profile.documents[step],
    profile: profile.id,
    issuedOn: on,
    computed,
    printed,
    givenUntil,
    until: isCut ? withdrawnOn : givenUntil,
    withdrawnOn,
    isFar: printed !== null && computed !== null && isFarFrom(printed, computed),
    override,
  };
}

const isWithdrawnBy = ({ withdrawnOn }: HeldDocument, day: CalendarDate): boolean =>
  withdrawnOn !== null && withdrawnOn <= day;

/** An extension counts from the end of what it extends, a renewal from the end of what it renews. */
const follows = (step: DocumentStep, before: DocumentStep): boolean =>
  (step === "extended" && before === "provisional") ||
  (step === "temporary" && before === "temporary");

/** The standing of a person. `pending`: the document has expired, and what follows was requested in time. */
export type Standing =
  | { readonly state: "none" }
  | { readonly state: "valid" | "pending" | "expired"; readonly document: HeldDocument }
  | { readonly state: "openEnded"; readonly document: HeldDocument }
  | { readonly state: "withdrawn"; readonly on: CalendarDate; readonly document: HeldDocument }
  | { readonly state: "ended"; readonly on: CalendarDate; readonly document: HeldDocument | null };

/** Where are we, since when, by which document, until when: on the day of the track. */
export function standingOf(track: ResidenceProcedure): Standing {
  const document = track.documents.at(-1) ?? null;
  if (track.ended !== null) return { state: "ended", on: track.ended.on, document };
  if (document === null) return { state: "none" };
  // Whatever was requested before: a withdrawn document does not count as pending.
  if (document.withdrawnOn !== null)
    return { state: "withdrawn", on: document.withdrawnOn, document };
  if (document.step === "openEnded") return { state: "openEnded", document };
  const { until } = document;
  if (until === null || track.day <= until) return { state: "valid", document };
  return { state: isAskedInTime(track, document) ? "pending" : "expired", document };
}

/** What follows was asked for before the document ended. Of the time to reflect it is the statement that has to be in time. */
function isAskedInTime(track: ResidenceProcedure, { step, until }: HeldDocument): boolean {
  const asked = askedForNextOn(track);
  if (asked === null || until === null) return false;
  if (asked <= until) return true;
  return step === "reflection" && track.statement !== null && track.statement.on <= until;
}

/** The day on which what follows the document that is held was asked for. What follows the time to reflect is asked for by its own name. */
export function askedForNextOn({
  documents,
  asked,
  renewalSentOn,
}: ResidenceProcedure): CalendarDate | null {
  const isReflecting = documents.at(-1)?.step === "reflection";
  return isReflecting && asked?.step === "provisional" ? asked.on : renewalSentOn;
}

/** Something that was asked for and is not answered. */
export interface Awaited {
  readonly about: "next" | "openEnded";
  /** The day of the request. */
  readonly since: CalendarDate;
  /** The last day on which something was sent for it. */
  readonly lastSentOn: CalendarDate;
}

/** Every request that is not answered. */
export function awaitedRequests(track: ResidenceProcedure): readonly Awaited[] {
  const { lastSentOn, openEndedAsked, openEndedSentOn } = track;
  const since = awaitedSince(track);
  const openEndedSince = openEndedAsked?.on ?? null;
  return [
    ...(since === null ? [] : [{ about: "next", since, lastSentOn: lastSentOn ?? since } as const]),
    ...(openEndedSince === null
      ? []
      : [
          {
            about: "openEnded",
            since: openEndedSince,
            lastSentOn: openEndedSentOn ?? openEndedSince,
          } as const,
        ]),
  ];
}

/** Since when an answer is awaited about the first document, or about the one that follows; null where none is. */
function awaitedSince(track: ResidenceProcedure): CalendarDate | null {
  const current = track.documents.at(-1);
  const first = current === undefined ? (track.asked?.on ?? null) : null;
  const since = first ?? askedForNextOn(track);
  const takenOn = current?.withdrawnOn ?? null;
  // A withdrawn document does not count as pending, unless the request came after the withdrawal.
  return since !== null && takenOn !== null && since <= takenOn ? null : since;
}

/** R1 to R7, as the phases are numbered; null before the first document. R5 is a flag on R4. */
export type Phase = "R1" | "R2" | "R3" | "R4" | "R5" | "R6" | "R7";

export function phaseOf(track: ResidenceProcedure): Phase | null {
  const standing = standingOf(track);
  if (standing.state === "none") return null;
  if (standing.state === "ended") return "R7";
  switch (standing.document.step) {
    case "reflection":
      return "R1";
    case "provisional":
      return "R2";
    case "extended":
      return "R3";
    case "temporary":
      return track.openEndedAsked === null ? "R4" : "R5";
    case "openEnded":
      return "R6";
  }
}

/** The day of the request that each document answers; null where none was recorded. */
export function requestDays(
  events: readonly ResidenceEvent[],
  day: CalendarDate,
): ReadonlyMap<ResidenceEventId, CalendarDate | null> {
  const days = new Map<ResidenceEventId, CalendarDate | null>();
  const asked = new Map<DocumentStep, CalendarDate>();
  let next: CalendarDate | null = null;
  for (const event of issuedLast(countingOn(events, day)))
    switch (event.kind) {
      case "asked":
        asked.set(event.step, event.on);
        break;
      case "openEndedAsked":
        asked.set("openEnded", event.on);
        break;
      case "renewalSent":
        next = event.on;
        break;
      case "issued":
        // By its own name; else what was sent for a next one since the document before.
        days.set(event.id, asked.get(event.step) ?? next);
        next = null;
        break;
      default:
    }
  return days;
}

/** Of one day, a request comes before the document. */
const issuedLast = (counting: readonly ResidenceEvent[]): readonly ResidenceEvent[] =>
  counting.toSorted(
    (a, b) => a.on.localeCompare(b.on) || Number(a.kind === "issued") - Number(b.kind === "issued"),
  );

/** Days without a valid document between two that follow each other; none where they meet or overlap. */
export function gapsOf(
  documents: readonly HeldDocument[],
): readonly { readonly from: CalendarDate; readonly days: number }[] {
  return documents.flatMap((document, index) => {
    const next = documents[index + 1];
    if (next === undefined || document.until === null) return [];
    const first = addDays(document.until, 1);
    const days = daysBetween(first, next.issuedOn);
    return days > 0 ? [{ from: first, days }] : [];
  });
}

function lateBy(
  statement: ResidenceProcedure["statement"],
  documents: readonly HeldDocument[],
): number | null {
  const until = documents.findLast(({ step }) => step === "reflection")?.until ?? null;
  if (statement === null || until === null || statement.on <= until) return null;
  return daysBetween(until, statement.on);
}
