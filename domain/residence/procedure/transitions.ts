import { addDays, type CalendarDate } from "../../core/calendar-date.ts";
import { daysOfNo } from "./newest-authority-answers.ts";
import { askBy, renewalWindow } from "./deadlines.ts";
import type { DocumentStep } from "./residence-document-names.ts";
import { type Facts, missingFor, skipsReflection } from "./requirements.ts";
import { groundsOf, longEnoughFrom, missingToAsk } from "./grounds-for-stay.ts";
import type { MissingInformation } from "./missing-information-type.ts";
import { profileOn } from "./rules-in-force.ts";
import { standingOf, type ResidenceProcedure } from "./residence-procedure.ts";

/** The transitions of the procedure, as docs/procedure.md numbers them. */
export type Transition =
  | "T1"
  | "T2"
  | "T3"
  | "T4"
  | "T5"
  | "T7"
  | "T8"
  | "T9"
  | "T10"
  | "T11"
  | "T12"
  | "T13"
  | "T13b"
  | "T14"
  | "T15"
  | "T16"
  | "T17";

export type Decider = "aliensOffice" | "person" | "court";

/** What may happen next. */
export interface NextTransition {
  readonly transition: Transition;
  readonly to: DocumentStep | "openEndedAsked" | "ended";
  readonly decides: Decider;
  /** What the file lacks for it; empty when it can be asked for now. */
  readonly missing: readonly MissingInformation[];
  /** The first day on which it makes sense; null for at once. */
  readonly from: CalendarDate | null;
  /** The last day; null for none. */
  readonly by: CalendarDate | null;
  /** Of a conviction: whether it is final. The legal adviser decides whether to wait. */
  readonly isFinal?: boolean;
}

/** All that may happen next for a person, on the day of the track. */
export function nextTransitions(
  track: ResidenceProcedure,
  facts: Facts,
): readonly NextTransition[] {
  const standing = standingOf(track);
  switch (standing.state) {
    case "none":
      return firstTransitions(track, facts);
    case "openEnded":
    case "ended":
      return [];
    case "withdrawn":
      return standing.document.step === "openEnded"
        ? waysOut
        : [...transitionsFrom(track, facts, null), ...waysOut];
    case "valid":
    case "pending":
    case "expired":
      return [...transitionsFrom(track, facts, standing.document.until), ...waysOut];
  }
}

function firstTransitions(track: ResidenceProcedure, facts: Facts): readonly NextTransition[] {
  const provisional = transitionTo("T2", "provisional", missingFor(track, "provisional", facts));
  if (skipsReflection(track, facts)) return [provisional];
  return [transitionTo("T1", "reflection", missingFor(track, "reflection", facts)), provisional];
}

function transitionsFrom(
  track: ResidenceProcedure,
  facts: Facts,
  until: CalendarDate | null,
): readonly NextTransition[] {
  const by = until === null ? null : askBy(until, track.day);
  switch (track.documents.at(-1)?.step) {
    case "reflection":
      return [
        {
          ...transitionTo("T3", "provisional", missingFor(track, "provisional", facts)),
          by: until,
        },
        { ...transitionTo("T4", "ended", []), from: until === null ? null : addDays(until, 1) },
      ];
    case "provisional":
      return [
        { ...transitionTo("T7", "temporary", missingFor(track, "temporary", facts)), by },
        { ...transitionTo("T8", "extended", missingFor(track, "extended", facts)), by },
        ...openEndedTransitions(track, facts),
        ...definiteNo(track, facts),
      ];
    case "extended":
      return [
        { ...transitionTo("T9", "temporary", missingFor(track, "temporary", facts)), by },
        { ...transitionTo("T10", "ended", []), from: until === null ? null : addDays(until, 1) },
        ...openEndedTransitions(track, facts),
        ...definiteNo(track, facts),
      ];
    default:
      return temporaryTransitions(track, facts, until);
  }
}

function temporaryTransitions(
  track: ResidenceProcedure,
  facts: Facts,
  until: CalendarDate | null,
): readonly NextTransition[] {
  const window = until === null ? null : renewalWindow(until);
  return [
    {
      ...transitionTo("T12", "temporary", missingFor(track, "temporary", facts)),
      from: window?.opens ?? null,
      by: until === null ? null : askBy(until, track.day),
    },
    ...openEndedTransitions(track, facts),
    ...definiteNo(track, facts),
  ];
}

/** The open-ended stay is asked for from R2 on, and given on each ground that came about. */
function openEndedTransitions(track: ResidenceProcedure, facts: Facts): readonly NextTransition[] {
  const grounds = groundsOf(track, facts).filter(({ since }) => since !== null);
  const isRenewed = track.documents.at(-1)?.step === "temporary";
  const canAsk = isRenewed || track.court.length > 0 || grounds.length > 0;
  const isAsked = track.openEndedAsked !== null;
  // A case that ended is looked at only where nothing stronger is ready.
  const hasStronger = grounds.some(({ id, missing }) => id !== "T16" && missing.length === 0);
  return [
    ...(canAsk && !isAsked
      ? [transitionTo("T13", "openEndedAsked", missingToAsk(track, facts))]
      : []),
    ...grounds
      .filter(({ id }) => id !== "T16" || !hasStronger)
      .map(({ id, missing, isFinal }) => ({
        ...transitionTo(id, "openEnded", missing),
        from: id === "T16" ? longEnoughFrom(track) : null,
        ...(isFinal === null ? {} : { isFinal }),
      })),
  ];
}

/** A definite no changes nothing alone: the jurist reviews it, and the Immigration Office decides. */
function definiteNo(track: ResidenceProcedure, facts: Facts): readonly NextTransition[] {
  const { questions } = profileOn(facts.activated, track.day);
  return daysOfNo(track.offices, questions).length > 0 ? [transitionTo("T11", "ended", [])] : [];
}

const transitionTo = (
  transition: Transition,
  to: NextTransition["to"],
  missing: readonly MissingInformation[],
  decides: Decider = "aliensOffice",
): NextTransition => ({ transition, to, decides, missing, from: null, by: null });

/** At any time: the person goes home, or a condition is broken for good. */
const waysOut: readonly NextTransition[] = [
  transitionTo("T5", "ended", [], "person"),
  transitionTo("T17", "ended", []),
];
