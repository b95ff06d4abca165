import type { CalendarDate } from "../../core/calendar-date.ts";
import type { Condition } from "../protection-conditions.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { DocumentStep } from "./residence-document-names.ts";
import { countingOn, type ResidenceEvent } from "./procedure-event.ts";
import { type OpenEndedStay, openEndedStay } from "./grounds-for-stay.ts";
import type { MissingInformation } from "./missing-information-type.ts";
import { type Activation, type LegalProfile, profileOn, type Question } from "./rules-in-force.ts";
import {
  lastDay,
  type ResidenceProcedure,
  procedureOn,
  wholeProcedure,
} from "./residence-procedure.ts";

/** What is known of the person besides the events of their track. */
export interface Facts {
  /** Recorded by people, never computed; see domain/residence/protection-conditions.ts. That there is a statement is known by the track. */
  readonly leftExploitation: boolean;
  readonly acceptsAssistance: boolean;
  /** False for a complaint or a statement that was withdrawn, or is recorded as broken. */
  readonly statementStands: boolean;
  /** Those that people recorded as broken; of a record from before it was kept, nothing. */
  readonly broken?: readonly Condition[] | undefined;
  /** The day of a sign of contact that is not assessed yet. */
  readonly contactOn?: CalendarDate | null | undefined;
  /** The day on which the assistance was closed, until it is recorded how it goes on. */
  readonly assistanceClosedOn?: CalendarDate | null | undefined;
  /** A criminal case of the person has not ended, whatever was stated in it. */
  readonly caseGoesOn?: boolean | undefined;
  /** A work permit is on file: requested, held, or refused. Undefined where it was not looked up. */
  readonly hasWorkPermit?: boolean | undefined;
  /** Under age, and without a person responsible for them. */
  readonly isMinorAlone: boolean;
  readonly activated: readonly Activation[];
}

/** What no override lets through: it would make the file contradict itself. */
export type Impossible =
  | { readonly type: "TrackEnded"; readonly on: CalendarDate }
  | { readonly type: "ExtendedBefore"; readonly on: CalendarDate }
  | { readonly type: "NoWayBack"; readonly from: DocumentStep }
  | { readonly type: "NothingToExtend" }
  | { readonly type: "ExpiryNotAfterIssue" }
  | { readonly type: "IssuedBeforeLast"; readonly last: CalendarDate }
  | { readonly type: "RegisteredBeforeStatement" }
  | { readonly type: "NothingToCorrect" };

export type Guarded = Result<
  null,
  Impossible | { readonly type: "Missing"; readonly missing: readonly MissingInformation[] }
>;

const order: readonly DocumentStep[] = [
  "reflection",
  "provisional",
  "extended",
  "temporary",
  "openEnded",
];

/**
 * Whether an event may be recorded after these. What is missing can be let through by name and reason; what is impossible
 * cannot.
 */
export function mayRecord(
  events: readonly ResidenceEvent[],
  next: ResidenceEvent,
  facts: Facts,
): Guarded {
  if (next.kind === "correction")
    return events.some(({ id, kind }) => id === next.corrects && kind !== "correction")
      ? ok(null)
      : err({ type: "NothingToCorrect" });
  const whole = wholeProcedure(events);
  if (whole.ended !== null) return err({ type: "TrackEnded", on: whole.ended.on });
  if (next.kind === "statement" && next.registeredOn < next.on)
    return err({ type: "RegisteredBeforeStatement" });
  const track = procedureOn(events, next.on);
  switch (next.kind) {
    case "issued": {
      const impossible = impossibleDocument(whole, next);
      if (impossible !== null) return err(impossible);
      return next.override === null
        ? nothingMissing(requirementsFor(track, facts).missing[next.step])
        : ok(null);
    }
    case "openEndedAsked":
      return next.override === null
        ? nothingMissing(requirementsFor(track, facts).openEnded.missingToAsk)
        : ok(null);
    case "asked":
      return next.override === null
        ? nothingMissing(requirementsFor(track, facts).missing[next.step])
        : ok(null);
    default:
      return ok(null);
  }
}

/** What would make the file contradict itself if these were all that happened; null when nothing does. */
export function contradictionIn(events: readonly ResidenceEvent[]): Impossible | null {
  const issued = countingOn(events, lastDay).filter((one) => one.kind === "issued");
  for (const [at, document] of issued.entries()) {
    const impossible = impossibleDocument(wholeProcedure(issued.slice(0, at)), document);
    if (impossible !== null) return impossible;
  }
  return null;
}

/** What the rules in force ask for on the day of a track, and what the file lacks of it. */
export interface Requirements {
  readonly profile: LegalProfile;
  /** A minor alone has no time to reflect from the 2007 profile on: the three-month document comes at once. */
  readonly skipsReflection: boolean;
  /** What the file lacks for a document of each step to be issued. */
  readonly missing: { readonly [S in DocumentStep]: readonly MissingInformation[] };
  readonly openEnded: OpenEndedStay;
}

/** Works it out once, for everything that follows from it. */
export function requirementsFor(track: ResidenceProcedure, facts: Facts): Requirements {
  const profile = profileOn(facts.activated, track.day);
  const skipsReflection = facts.isMinorAlone && profile.minorsSkipReflection;
  const openEnded = openEndedStay(track, profile);
  const conditions = standing(facts);
  const said = statement(track, facts);
  return {
    profile,
    skipsReflection,
    openEnded,
    missing: {
      reflection: [...conditions, ...(skipsReflection ? [{ type: "minorAlone" } as const] : [])],
      provisional: [...conditions, ...(skipsReflection ? [] : [...said, ...inTime(track)])],
      extended: [...conditions, ...said],
      temporary: [
        ...stepBefore(track, ["provisional", "extended", "temporary"]),
        ...conditions,
        ...said,
        ...answers(track, profile),
        ...goingOn(track, openEnded),
      ],
      openEnded: openEnded.missing,
    },
  };
}

function impossibleDocument(
  track: ResidenceProcedure,
  { step, on, printed }: Extract<ResidenceEvent, { kind: "issued" }>,
): Impossible | null {
  const last = track.documents.at(-1);
  if (printed !== null && printed <= on) return { type: "ExpiryNotAfterIssue" };
  const extension = track.documents.find((one) => one.step === "extended");
  if (step === "extended" && extension !== undefined)
    return { type: "ExtendedBefore", on: extension.issuedOn };
  if (step === "extended" && last?.step !== "provisional") return { type: "NothingToExtend" };
  if (last === undefined) return null;
  if (on < last.issuedOn) return { type: "IssuedBeforeLast", last: last.issuedOn };
  const isRenewal = step === "temporary" && last.step === "temporary";
  const isForward = order.indexOf(step) > order.indexOf(last.step);
  return isForward || isRenewal ? null : { type: "NoWayBack", from: last.step };
}

const stepBefore = (
  track: ResidenceProcedure,
  steps: readonly DocumentStep[],
): readonly MissingInformation[] => {
  const last = track.documents.at(-1)?.step;
  return last !== undefined && steps.includes(last) ? [] : [{ type: "stepBefore", steps }];
};

const standing = ({
  leftExploitation,
  acceptsAssistance,
}: Facts): readonly MissingInformation[] => [
  ...(leftExploitation ? [] : [{ type: "C1" } as const]),
  ...(acceptsAssistance ? [] : [{ type: "C2" } as const]),
];

const statement = (
  track: ResidenceProcedure,
  { statementStands }: Facts,
): readonly MissingInformation[] =>
  track.statement === null || !statementStands ? [{ type: "C3" }] : [];

/** A statement is made on the last day to reflect at the latest (T3). */
function inTime(track: ResidenceProcedure): readonly MissingInformation[] {
  const last = track.documents.at(-1);
  const isLate = last?.step === "reflection" && (track.statementLateBy ?? 0) > 0;
  return isLate && last.until !== null ? [{ type: "statementInTime", last: last.until }] : [];
}

/** Questions of the profile in force that were not answered with yes. */
function answers(
  track: ResidenceProcedure,
  { questions }: LegalProfile,
): readonly MissingInformation[] {
  const given = track.answersForNext.answers;
  const open = questions.filter((question) => given[question] !== "yes");
  const yesOn = (question: Question) =>
    track.answers[question] === "yes" ? track.answeredOn[question] : undefined;
  return [...new Set(open.map(yesOn))].map((before) => ({
    type: "answers",
    questions: open.filter((question) => yesOn(question) === before),
    ...(before === undefined ? {} : { before }),
  }));
}

/**
 * Renewed until the end of the legal procedure, and not after it (T12): unless the magistrate confirmed since that the
 * inquiry is under way. A conviction leads on, to T14 or T15. The result of a case in which the person's statement did
 * not matter is irrelevant.
 */
function goingOn(
  track: ResidenceProcedure,
  { ownCaseOverOn: overOn }: OpenEndedStay,
): readonly MissingInformation[] {
  const isRenewal = track.documents.at(-1)?.step === "temporary";
  const isConvicted = track.judgments.some(({ outcome }) => outcome === "conviction");
  if (!isRenewal || isConvicted || overOn === null) return [];
  const { answers: given, answeredOn } = track.answersForNext;
  const saidOn = given.Q1 === "yes" ? answeredOn.Q1 : undefined;
  const goesOn = saidOn !== undefined && saidOn > overOn;
  return goesOn ? [] : [{ type: "caseGoesOn" }];
}

const nothingMissing = (missing: readonly MissingInformation[]): Guarded =>
  missing.length === 0 ? ok(null) : err({ type: "Missing", missing });
