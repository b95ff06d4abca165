import type { CalendarDate } from "../../core/calendar-date.ts";
import type { HeldDocument } from "./residence-procedure.ts";
import type { Override, ResidenceEvent } from "./procedure-event.ts";
import { countingOn } from "./procedure-event.ts";
import { type Ground, groundsOf } from "./grounds-for-stay.ts";
import type { Facts } from "./requirements.ts";
import { type NextTransition, nextTransitions } from "./transitions.ts";
import { type LegalProfile, profileOn } from "./rules-in-force.ts";
import type { Task } from "./task-kind.ts";
import { tasksOf } from "./procedure-tasks.ts";
import {
  awaitedSince,
  type Phase,
  phaseOf,
  type Standing,
  standingOf,
  type ResidenceProcedure,
  procedureOn,
} from "./residence-procedure.ts";

// Where one person stands on one day. Today, the expiring documents, the file, the dossier, the letters and the reports read
// this value and nothing else, so that they cannot disagree.

/** Something that was asked for and is not answered. */
export interface Awaited {
  readonly about: "next" | "openEnded";
  /** The day of the request. */
  readonly since: CalendarDate;
  /** The last day on which something was sent for it. */
  readonly lastSentOn: CalendarDate;
}

/** What was let through by name and reason. */
export interface Overridden {
  readonly on: CalendarDate;
  readonly kind: "issued" | "asked" | "openEndedAsked";
  readonly override: Override;
}

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

export interface ResidenceStatus extends StatusOfEvents {
  readonly facts: Facts;
  /** The rules in force on the day. */
  readonly profile: LegalProfile;
  readonly grounds: readonly Ground[];
  /** What may happen next, each with what it lacks. */
  readonly moves: readonly NextTransition[];
  /** What there is to do, earliest first. */
  readonly tasks: readonly Task[];
}

/** Everything that follows from what was recorded, on one day. */
export function residenceStatus(
  events: readonly ResidenceEvent[],
  facts: Facts,
  day: CalendarDate,
): ResidenceStatus {
  const status = statusOfEvents(events, day);
  const { track } = status;
  return {
    ...status,
    facts,
    profile: profileOn(facts.activated, day),
    // Computed on demand: Today reads the tasks of every procedure, and neither of these.
    get grounds() {
      return groundsOf(track, facts);
    },
    get moves() {
      return nextTransitions(track, facts);
    },
    tasks: tasksOf(track, facts),
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
    awaited: awaitedIn(track),
    overrides: overridesIn(events, day),
  };
}

function awaitedIn(track: ResidenceProcedure): readonly Awaited[] {
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

const overridesIn = (events: readonly ResidenceEvent[], day: CalendarDate): readonly Overridden[] =>
  countingOn(events, day).flatMap((event) =>
    "override" in event && event.override !== null
      ? [{ on: event.on, kind: event.kind, override: event.override }]
      : [],
  );
