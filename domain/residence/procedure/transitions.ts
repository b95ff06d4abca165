import { addDays, type CalendarDate } from "../../core/calendar-date.ts";
import { daysOfNo } from "./newest-authority-answers.ts";
import { askBy, renewalWindow } from "./deadlines.ts";
import type { DocumentStep } from "./residence-document-names.ts";
import type { Requirements } from "./requirements.ts";
import type { OpenEndedStay } from "./grounds-for-stay.ts";
import type { LegalProfile } from "./rules-in-force.ts";
import type { MissingInformation } from "./missing-information-type.ts";
import type { Standing, ResidenceProcedure } from "./residence-procedure.ts";

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
  { track, standing }: { readonly track: ResidenceProcedure; readonly standing: Standing },
  requirements: Requirements,
): readonly NextTransition[] {
  switch (standing.state) {
    case "none":
      return firstTransitions(requirements);
    case "openEnded":
    case "ended":
      return [];
    case "withdrawn":
      return standing.document.step === "openEnded"
        ? waysOut
        : [...transitionsFrom(track, requirements, null), ...waysOut];
    case "valid":
    case "pending":
    case "expired":
      return [...transitionsFrom(track, requirements, standing.document.until), ...waysOut];
  }
}

function firstTransitions({ missing, skipsReflection }: Requirements): readonly NextTransition[] {
  const provisional = transitionTo("T2", "provisional", missing.provisional);
  if (skipsReflection) return [provisional];
  return [transitionTo("T1", "reflection", missing.reflection), provisional];
}

function transitionsFrom(
  track: ResidenceProcedure,
  requirements: Requirements,
  until: CalendarDate | null,
): readonly NextTransition[] {
  const { missing } = requirements;
  const by = until === null ? null : askBy(until, track.day);
  switch (track.documents.at(-1)?.step) {
    case "reflection":
      return [
        {
          ...transitionTo("T3", "provisional", missing.provisional),
          by: until,
        },
        { ...transitionTo("T4", "ended", []), from: until === null ? null : addDays(until, 1) },
      ];
    case "provisional":
      return [
        { ...transitionTo("T7", "temporary", missing.temporary), by },
        { ...transitionTo("T8", "extended", missing.extended), by },
        ...openEndedTransitions(track, requirements.openEnded),
        ...definiteNo(track, requirements.profile),
      ];
    case "extended":
      return [
        { ...transitionTo("T9", "temporary", missing.temporary), by },
        { ...transitionTo("T10", "ended", []), from: until === null ? null : addDays(until, 1) },
        ...openEndedTransitions(track, requirements.openEnded),
        ...definiteNo(track, requirements.profile),
      ];
    default:
      return temporaryTransitions(track, requirements, { until, by });
  }
}

function temporaryTransitions(
  track: ResidenceProcedure,
  requirements: Requirements,
  { until, by }: { readonly until: CalendarDate | null; readonly by: CalendarDate | null },
): readonly NextTransition[] {
  const { missing } = requirements;
  const window = until === null ? null : renewalWindow(until);
  return [
    {
      ...transitionTo("T12", "temporary", missing.temporary),
      from: window?.opens ?? null,
      by,
    },
    ...openEndedTransitions(track, requirements.openEnded),
    ...definiteNo(track, requirements.profile),
  ];
}

/** The open-ended stay is asked for from R2 on, and given on each ground that came about. */
function openEndedTransitions(
  track: ResidenceProcedure,
  openEnded: OpenEndedStay,
): readonly NextTransition[] {
  const grounds = openEnded.grounds.filter(({ since }) => since !== null);
  const isRenewed = track.documents.at(-1)?.step === "temporary";
  const canAsk = isRenewed || track.court.length > 0 || grounds.length > 0;
  const isAsked = track.openEndedAsked !== null;
  // A case that ended is looked at only where nothing stronger is ready.
  const hasStronger = grounds.some(({ id, missing }) => id !== "T16" && missing.length === 0);
  return [
    ...(canAsk && !isAsked ? [transitionTo("T13", "openEndedAsked", openEnded.missingToAsk)] : []),
    ...grounds
      .filter(({ id }) => id !== "T16" || !hasStronger)
      .map(({ id, missing, isFinal }) => ({
        ...transitionTo(id, "openEnded", missing),
        from: id === "T16" ? openEnded.longEnoughFrom : null,
        ...(isFinal === null ? {} : { isFinal }),
      })),
  ];
}

/** A definite no changes nothing alone: the jurist reviews it, and the Immigration Office decides. */
function definiteNo(
  track: ResidenceProcedure,
  { questions }: LegalProfile,
): readonly NextTransition[] {
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
