import type { CalendarDate } from "../calendar.ts";
import type { Track } from "./track.ts";

// What an open-ended stay can rest on, and whether one was asked for since.

/** A case was closed or ended with an acquittal, and none goes on in which what she said matters. */
export const isCaseOver = ({ caseClosedOn, judgments, goesOn }: Track): boolean =>
  !goesOn && (caseClosedOn !== null || judgments.some(({ outcome }) => outcome === "acquittal"));

/** The last day on which a case in which what she said mattered was closed or judged, once none of them goes on. */
export function ownCaseOverOn({ ownCaseClosedOn, judgments, goesOn }: Track): CalendarDate | null {
  const own = judgments.filter(({ mattered }) => mattered);
  const isOver = ownCaseClosedOn !== null || own.some(({ outcome }) => outcome === "acquittal");
  return goesOn || !isOver ? null : later(newest(own), ownCaseClosedOn);
}

/** Under the law on trafficking, or with trafficking among the charges, and her words led to it. */
export const convictionsThatLed = ({ judgments }: Track): Track["judgments"] =>
  judgments.filter(
    ({ outcome, law, charged, mattered }) =>
      outcome === "conviction" && mattered && (law === "trafficking" || charged),
  );

/** The day of the last conviction it can rest on (T14, T15); null where it was asked for since, or there is none. */
export const convictedOn = (track: Track): CalendarDate | null =>
  unlessSince(track.openEndedTriedOn, newest(convictionsThatLed(track)));

/** The day of what is newest of a step of a court (T13) and a conviction, for which nobody asked yet; null for none. */
export function newGroundOn(track: Track): CalendarDate | null {
  const convicted = convictedOn(track);
  if (track.openEndedAsked !== null) return convicted;
  // Of a step that came before the refusal it was known.
  const steps = track.court.filter(({ mattered }) => mattered);
  const step = unlessSince(track.openEndedRefusedOn, newest(steps));
  return [convicted, step].reduce(later, null);
}

/** The last day on which a case was closed or ended with an acquittal, once none goes on (T16); null where it was asked for since. */
export function overOn(track: Track): CalendarDate | null {
  if (!isCaseOver(track)) return null;
  const acquitted = track.judgments.filter(({ outcome }) => outcome === "acquittal");
  return unlessSince(track.openEndedTriedOn, later(newest(acquitted), track.caseClosedOn));
}

/**
 * The day on which the last case ended without a conviction: what is renewed has lost its ground. Null where the prosecutor or
 * auditor said since that the inquiry is under way, and where an open-ended stay was asked for since.
 */
export function groundLostOn(track: Track): CalendarDate | null {
  const endedOn = overOn(track);
  const isConvicted = track.judgments.some(
    ({ outcome, mattered }) => outcome === "conviction" && mattered,
  );
  if (endedOn === null || isConvicted) return null;
  const saidOn = track.answers.Q1 === "yes" ? track.answeredOn.Q1 : undefined;
  return saidOn !== undefined && saidOn > endedOn ? null : endedOn;
}

const newest = (events: readonly { readonly on: CalendarDate }[]): CalendarDate | null =>
  events.map(({ on }) => on).reduce(later, null);

const later = (a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null =>
  a === null || (b !== null && b > a) ? b : a;

/** What was refused was asked for on the day of the request: what came about after it is new. */
const unlessSince = (on: CalendarDate | null, day: CalendarDate | null): CalendarDate | null =>
  day !== null && on !== null && on >= day ? null : day;
