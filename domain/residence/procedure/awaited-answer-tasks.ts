import { addDays, type CalendarDate } from "../../core/calendar-date.ts";
import type { Facts } from "./requirements.ts";
import { groundLostOn } from "./grounds-for-stay.ts";
import type { RuleId } from "./rule-ids.ts";
import type { Task, TaskKind } from "./task-kind.ts";
import { awaitedSince, type ResidenceProcedure } from "./residence-procedure.ts";
import { workingDayOnOrBefore } from "./working-day.ts";

// What waits for an answer or for people: a request, a condition, the end of a case. Each is told until something is recorded.

/** Days after something was sent on which one asks what became of the request. [D] */
export const progressAfter = 14;

/** What people have to decide about the conditions, every day until it is recorded. */
export function conditionTasks(track: ResidenceProcedure, facts: Facts): readonly Task[] {
  const { day } = track;
  const { contactOn = null, assistanceClosedOn = null } = facts;
  const asked = (kind: TaskKind, rule: RuleId, since: CalendarDate | null): readonly Task[] =>
    since === null || since > day ? [] : [{ kind, on: day, by: null, rule, since }];
  return [
    ...brokenTasks(track, facts),
    ...asked("assessContact", "contactRenewed", contactOn),
    ...(hasBegun(track) ? asked("assistanceClosed", "assistanceClosed", assistanceClosedOn) : []),
  ];
}

/** A document was asked for or issued. */
const hasBegun = ({ documents, asked }: ResidenceProcedure): boolean =>
  documents.length > 0 || asked !== null;

function brokenTasks({ day, documents }: ResidenceProcedure, facts: Facts): readonly Task[] {
  // A condition without a record is not broken; older records do not distinguish the two.
  const isBroken =
    facts.broken === undefined
      ? !facts.leftExploitation || !facts.acceptsAssistance || !facts.statementStands
      : facts.broken.length > 0;
  return isBroken && documents.length > 0
    ? [{ kind: "decideCondition", on: day, by: null, rule: "standingCondition" }]
    : [];
}

/**
 * What was requested and not answered, in time or not: its state has to be asked. Where more was asked for, that comes
 * first.
 */
export function awaitedTasks(track: ResidenceProcedure): readonly Task[] {
  const { lastSentOn, moreAskedOn, openEndedAsked, openEndedSentOn, openEndedMoreAskedOn } = track;
  const since = moreAskedOn === null ? awaitedSince(track) : null;
  const openEndedSince = openEndedMoreAskedOn === null ? (openEndedAsked?.on ?? null) : null;
  return [
    ...progress("askProgress", since, lastSentOn),
    ...progress("askOpenEndedProgress", openEndedSince, openEndedSentOn),
  ];
}

const progress = (
  kind: "askProgress" | "askOpenEndedProgress",
  since: CalendarDate | null,
  lastSentOn: CalendarDate | null,
): readonly Task[] => {
  if (since === null) return [];
  const on = workingDayOnOrBefore(addDays(lastSentOn ?? since, progressAfter));
  return [{ kind, on, by: null, rule: "sentInTime", since }];
};

/** The last case ended without a conviction: what is renewed has lost its ground, and another is looked at with the lawyer. */
export function lostGround(
  track: ResidenceProcedure,
  { caseGoesOn = false }: Facts,
): readonly Task[] {
  const since = caseGoesOn || !hasBegun(track) ? null : groundLostOn(track);
  return since === null
    ? []
    : [{ kind: "caseEnded", on: track.day, by: null, rule: "caseEnded", since }];
}
