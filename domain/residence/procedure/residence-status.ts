import type { CalendarDate } from "../../core/calendar-date.ts";
import type { ResidenceEvent } from "./procedure-event.ts";
import { type Facts, type Requirements, requirementsFor } from "./requirements.ts";
import { type NextTransition, nextTransitions } from "./transitions.ts";
import type { LegalProfile } from "./rules-in-force.ts";
import type { Task } from "./task-kind.ts";
import { tasksOf } from "./procedure-tasks.ts";
import {
  type Awaited,
  awaitedRequests,
  type HeldDocument,
  type Overridden,
  type Phase,
  phaseOf,
  type Standing,
  standingOf,
  type ResidenceProcedure,
  procedureOn,
} from "./residence-procedure.ts";

// Where one person stands on one day. Today, the expiring documents, the file, the dossier, the letters and the reports read
// this value and nothing else, so that they cannot disagree.

/** What follows from what was recorded alone, whatever else is known of the person and whichever rules are in force. */
export interface StatusOfEvents {
  readonly day: CalendarDate;
  readonly track: ResidenceProcedure;
  readonly standing: Standing;
  readonly phase: Phase | null;
  /** The open-ended stay was asked for: R5, or a flag on R2 and R3. */
  readonly isOpenEndedAsked: boolean;
  /** The last document that was issued, as far as the procedure goes on or ended with it. */
  readonly document: HeldDocument | null;
  readonly awaited: readonly Awaited[];
  readonly overrides: readonly Overridden[];
}

/** What may be done next, by what was recorded and what else is known of the person. */
export interface NextSteps {
  /** The rules in force on the day. */
  readonly profile: LegalProfile;
  readonly requirements: Requirements;
  /** What may happen next, each with what it lacks. */
  readonly moves: readonly NextTransition[];
  /** What there is to do, earliest first. */
  readonly tasks: readonly Task[];
}

export interface ResidenceStatus extends StatusOfEvents, NextSteps {
  readonly facts: Facts;
}

/** Everything that follows from what was recorded, on one day. */
export function residenceStatus(
  events: readonly ResidenceEvent[],
  facts: Facts,
  day: CalendarDate,
): ResidenceStatus {
  const status = statusOfEvents(events, day);
  return { ...status, facts, ...nextSteps(status, facts) };
}

/** What follows from a status under these facts: each is worked out once and handed on to the next. */
export function nextSteps(status: StatusOfEvents, facts: Facts): NextSteps {
  const requirements = requirementsFor(status.track, facts);
  return {
    profile: requirements.profile,
    requirements,
    moves: nextTransitions(status, requirements),
    tasks: tasksOf(status, facts, requirements),
  };
}

/** The same for a reader who knows the events alone, as the reports do. */
export function statusOfEvents(
  events: readonly ResidenceEvent[],
  day: CalendarDate,
): StatusOfEvents {
  const track = procedureOn(events, day);
  const standing = standingOf(track);
  return {
    day,
    track,
    standing,
    phase: phaseOf(track),
    isOpenEndedAsked: track.openEndedAsked !== null,
    document: standing.state === "none" ? null : standing.document,
    awaited: awaitedRequests(track),
    overrides: track.overrides,
  };
}
