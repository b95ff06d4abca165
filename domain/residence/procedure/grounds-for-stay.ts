import { type CalendarDate, addMonths } from "../../core/calendar-date.ts";
import type { DocumentStep } from "./residence-document-names.ts";
import type { EventOf } from "./procedure-event.ts";
import type { MissingInformation } from "./missing-information-type.ts";
import type { LegalProfile } from "./rules-in-force.ts";
import { lastDay, type ResidenceProcedure } from "./residence-procedure.ts";

// What an open-ended stay can rest on. Each ground has conditions of its own: what one lacks says nothing of another.

/** T13b no trial can follow, T14 conviction for trafficking, T15 conviction under another law, T16 case ended without one. */
export type GroundId = "T13b" | "T14" | "T15" | "T16";

export interface Ground {
  readonly id: GroundId;
  /** The day on which it came about; null while nothing of it has happened. */
  readonly since: CalendarDate | null;
  /** Of a conviction: whether it is final. A legal adviser decides whether to wait. Null where there is none. */
  readonly isFinal: boolean | null;
  readonly missing: readonly MissingInformation[];
}

type Rules = Pick<LegalProfile, "requisitionsSuffice">;

/** All that decides about an open-ended stay, on the day of the track. */
export interface OpenEndedStay {
  /** Every ground, each with what it lacks. */
  readonly grounds: readonly Ground[];
  /** What the file lacks for the permit: what the ground lacks that lacks least, of those that came about. */
  readonly missing: readonly MissingInformation[];
  /** What the file lacks to ask for it: a step of a court in which the statement mattered (T13), or a ground that lacks nothing. */
  readonly missingToAsk: readonly MissingInformation[];
  /**
   * The newest day of a step of a court (T13) or of a conviction, on which no request was based yet; null for none. What
   * was known when a request was refused is not new.
   */
  readonly newGroundOn: CalendarDate | null;
  /** The day of the last conviction the stay can rest on; null where it was asked for since, or there is none. */
  readonly convictedOn: CalendarDate | null;
  /** The last day on which a case was closed or ended with an acquittal, once none goes on (T16); null where it was asked for since. */
  readonly overOn: CalendarDate | null;
  /** The last day on which a case in which the statement may have mattered was closed or judged, once none of them goes on. */
  readonly ownCaseOverOn: CalendarDate | null;
  /**
   * The day on which the last case ended without a conviction: what is renewed has lost its ground. Null where the
   * prosecutor or auditor said since that the inquiry is under way, and where an open-ended stay was asked for since.
   */
  readonly groundLostOn: CalendarDate | null;
  /** The day from which a closed case counts as long enough; null before the first document. */
  readonly longEnoughFrom: CalendarDate | null;
  /** The first day of something in a case where it is unknown whether the statement mattered; null for none. */
  readonly matteredUnknownSince: CalendarDate | null;
}

/** Works out all of it under the rules in force on the day. */
export function openEndedStay(track: ResidenceProcedure, rules: Rules): OpenEndedStay {
  const grounds = groundsOf(track, rules);
  const steps = stepsThatCount(track, rules);
  const overOn = unlessSince(track.openEndedTriedOn, caseOverOn(track));
  return {
    grounds,
    missing: missingIn(grounds) ?? [...stepBefore(track), { type: "judgment" }],
    missingToAsk: missingToAsk(track, grounds, steps),
    newGroundOn: newGroundOn(track, grounds, steps),
    convictedOn: unlessSince(track.openEndedTriedOn, newest(convictionsThatLed(track))),
    overOn,
    ownCaseOverOn: ownCaseOverOn(track),
    groundLostOn: groundLostOn(track, overOn),
    longEnoughFrom: longEnoughFrom(track),
    matteredUnknownSince: matteredUnknownSince(track),
  };
}

/** An open-ended stay follows these (R2 to R5). */
const before: readonly DocumentStep[] = ["provisional", "extended", "temporary"];

/** Months in the procedure after which a closed case or an acquittal may still end in an open-ended stay. [V] "STOP" practice. */
const monthsForClosedCase = 24;

const groundsOf = (track: ResidenceProcedure, rules: Rules): readonly Ground[] =>
  [
    convictedForTrafficking(track, rules),
    convictedUnderOtherLaw(track),
    withoutTrial(track),
    afterClosing(track),
  ].map((ground) => ({ ...ground, missing: [...stepBefore(track), ...ground.missing] }));

/** Null where no ground came about. */
function missingIn(grounds: readonly Ground[]): readonly MissingInformation[] | null {
  const there = grounds.filter(({ since }) => since !== null);
  return there.toSorted((a, b) => a.missing.length - b.missing.length)[0]?.missing ?? null;
}

type CourtSteps = ResidenceProcedure["court"];

function missingToAsk(
  track: ResidenceProcedure,
  grounds: readonly Ground[],
  steps: CourtSteps,
): readonly MissingInformation[] {
  if (grounds.some(({ missing }) => missing.length === 0)) return [];
  if (steps.length === 0) return [...stepBefore(track), { type: "courtStep" }];
  return [...stepBefore(track), ...unlessMattered(steps)];
}

function longEnoughFrom({ documents }: ResidenceProcedure): CalendarDate | null {
  const first = documents[0];
  return first === undefined ? null : addMonths(first.issuedOn, monthsForClosedCase);
}

function newGroundOn(
  track: ResidenceProcedure,
  grounds: readonly Ground[],
  steps: CourtSteps,
): CalendarDate | null {
  const convictions = grounds
    .filter(({ id, missing }) => (id === "T14" || id === "T15") && missing.length === 0)
    .map(({ since }) => unlessSince(track.openEndedTriedOn, since));
  const mattered = steps.filter((step) => step.mattered === "yes");
  const step =
    track.openEndedAsked === null ? unlessSince(track.openEndedRefusedOn, newest(mattered)) : null;
  return [...convictions, step].reduce(later, null);
}

function ownCaseOverOn({
  ownCaseClosedOn,
  judgments,
  goesOn,
}: ResidenceProcedure): CalendarDate | null {
  const own = judgments.filter(({ mattered }) => mattered !== "no");
  const isOver = ownCaseClosedOn !== null || own.some(({ outcome }) => outcome === "acquittal");
  return goesOn || !isOver ? null : later(newest(own), ownCaseClosedOn);
}

function groundLostOn(
  track: ResidenceProcedure,
  endedOn: CalendarDate | null,
): CalendarDate | null {
  const isConvicted = track.judgments.some(
    ({ outcome, mattered }) => outcome === "conviction" && mattered !== "no",
  );
  if (endedOn === null || isConvicted) return null;
  const saidOn = track.answers.Q1 === "yes" ? track.answeredOn.Q1 : undefined;
  return saidOn !== undefined && saidOn > endedOn ? null : endedOn;
}

const matteredUnknownSince = (track: ResidenceProcedure): CalendarDate | null =>
  [...track.court, ...track.judgments, ...track.noTrials, ...track.closings]
    .filter(({ mattered }) => mattered === "unknown")
    .map(({ on }) => on)
    .toSorted()[0] ?? null;

function convictedForTrafficking(track: ResidenceProcedure, rules: Rules): Ground {
  const convictions = convictionsUnder(track, "trafficking");
  const submissions = upholding(track, rules);
  const grounds = [...convictions, ...submissions];
  return {
    id: "T14",
    since: newest(grounds),
    isFinal: isFinal(track, convictions),
    missing: grounds.length === 0 ? [{ type: "judgment" }] : unlessMattered(grounds),
  };
}

function convictedUnderOtherLaw(track: ResidenceProcedure): Ground {
  const convictions = convictionsUnder(track, "other");
  const lacking = convictions
    .map((one) => [...(one.charged ? [] : [{ type: "charge" } as const]), ...unlessMattered([one])])
    .toSorted((a, b) => a.length - b.length);
  return {
    id: "T15",
    since: newest(convictions),
    isFinal: isFinal(track, convictions),
    missing: lacking[0] ?? [{ type: "judgment" }],
  };
}

/** The perpetrator died, left the country or was interned between the step and the trial. [S, footnote 11] */
function withoutTrial(track: ResidenceProcedure): Ground {
  const ends = [...track.noTrials, ...track.court.filter(({ step }) => step === "interned")];
  const steps = track.court.filter(({ step }) => step !== "requisitions");
  // The internment itself is the step as well as what ends the trial.
  const ended = steps.filter((step) =>
    ends.some(({ of, on }) => on >= step.on && (of === undefined || of === step.of)),
  );
  const isAsked = track.openEndedAsked !== null;
  return {
    id: "T13b",
    since: newest(ends),
    isFinal: null,
    missing: [
      ...(isAsked ? [] : [{ type: "openEndedAsked" } as const]),
      ...(steps.length === 0
        ? [{ type: "courtStep" } as const]
        : unlessMattered(ended.length === 0 ? steps : ended)),
      ...(ended.length === 0 ? [{ type: "noTrial" } as const] : []),
    ],
  };
}

function afterClosing(track: ResidenceProcedure): Ground {
  const since = caseOverOn(track);
  const from = longEnoughFrom(track);
  const isLong = from !== null && from <= track.day;
  return {
    id: "T16",
    since,
    isFinal: null,
    missing: [
      ...(since === null ? [{ type: "caseOver" } as const] : []),
      ...(isLong ? [] : [{ type: "months", from: from ?? lastDay } as const]),
      ...(track.integrationOn === null ? [{ type: "integration" } as const] : []),
    ],
  };
}

/** A case was closed or ended with an acquittal, and none goes on in which the statement may matter. */
export function caseOverOn({
  caseClosedOn,
  judgments,
  goesOn,
}: ResidenceProcedure): CalendarDate | null {
  const acquitted = judgments.filter(({ outcome }) => outcome === "acquittal");
  return goesOn ? null : later(newest(acquitted), caseClosedOn);
}

const convictionsUnder = ({ judgments }: ResidenceProcedure, law: EventOf<"judgment">["law"]) =>
  judgments.filter((one) => one.outcome === "conviction" && one.law === law);

/** Under the law on trafficking, or with trafficking among the charges, and the statement led to it. */
export const convictionsThatLed = ({
  judgments,
}: ResidenceProcedure): ResidenceProcedure["judgments"] =>
  judgments.filter(
    ({ outcome, law, charged, mattered }) =>
      outcome === "conviction" && mattered === "yes" && (law === "trafficking" || charged),
  );

/** From the 2007 profile on, final submissions of the prosecutor that uphold trafficking are enough. [V] */
const upholding = (track: ResidenceProcedure, { requisitionsSuffice }: Rules): CourtSteps =>
  requisitionsSuffice ? track.court.filter(({ step }) => step === "requisitions") : [];

/** The steps of T13. */
const stepsThatCount = (track: ResidenceProcedure, rules: Rules): CourtSteps => [
  ...track.court.filter(({ step }) => step !== "requisitions"),
  ...upholding(track, rules),
];

/** Nothing where the statement mattered for one of them; else the best that is known. */
function unlessMattered(
  events: readonly { readonly mattered: "yes" | "no" | "unknown" }[],
): readonly MissingInformation[] {
  if (events.some(({ mattered }) => mattered === "yes")) return [];
  const isOpen = events.some(({ mattered }) => mattered === "unknown");
  return [{ type: "mattered", known: isOpen ? "unknown" : "no" }];
}

function isFinal(
  { finals }: ResidenceProcedure,
  convictions: ResidenceProcedure["judgments"],
): boolean | null {
  const last = convictions.at(-1);
  if (last === undefined) return null;
  return finals.some(({ of, on }) => on >= last.on && of === last.of);
}

const stepBefore = (track: ResidenceProcedure): readonly MissingInformation[] => {
  const last = track.documents.at(-1)?.step;
  return last !== undefined && before.includes(last) ? [] : [{ type: "stepBefore", steps: before }];
};

const newest = (events: readonly { readonly on: CalendarDate }[]): CalendarDate | null =>
  events.map(({ on }) => on).reduce(later, null);

const later = (a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null =>
  a === null || (b !== null && b > a) ? b : a;

/** What was refused was asked for on the day of the request: what came about after it is new. */
const unlessSince = (on: CalendarDate | null, day: CalendarDate | null): CalendarDate | null =>
  day !== null && on !== null && on >= day ? null : day;
