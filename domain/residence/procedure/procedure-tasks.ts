import { addDays, type CalendarDate } from "../../core/calendar-date.ts";
import { remindersOf, sendingDays } from "./deadlines.ts";
import { daysOfNo } from "./newest-authority-answers.ts";
import type { OpenEndedStay } from "./grounds-for-stay.ts";
import type { Facts, Requirements } from "./requirements.ts";
import type { LegalProfile } from "./rules-in-force.ts";
import type { RuleId } from "./rule-ids.ts";
import { type Matter, matterOf, Task, TaskKind } from "./task-kind.ts";
import type { Awaited, HeldDocument, ResidenceProcedure, Standing } from "./residence-procedure.ts";
import { workingDayOnOrAfter, workingDayOnOrBefore } from "./working-day.ts";

/** Days before the end of the three-month document on which the magistrate is asked again. [D] */
const chaseBefore = [30, 14] as const;

/** Days before the last day to reflect on which a statement is reminded of, as of any document that ends. [D] */
const statementBefore = [14, 7, 0] as const;

export { matterOf, Task, TaskKind, type Matter };

/** What cannot be done before its day: a window opens, or so many months have to pass. */
const notBefore: readonly TaskKind[] = ["send", "askAfterClosing"];

/** The first day on which it can be done; null where it can be done before and its day only reminds of it. */
export const opensOn = ({ kind, on }: Task): CalendarDate | null =>
  notBefore.includes(kind) ? on : null;

/** The day that is shown with it: the last on which it still helps, else the one it is for. */
export const shownDay = ({ by, on }: Task): CalendarDate => by ?? on;

/** What is to be done now, then what is ahead, each by the day that is shown with it. */
export const soonestFirst = (tasks: readonly Task[], day: CalendarDate): readonly Task[] =>
  tasks.toSorted(
    (a, b) =>
      Number(a.on > day) - Number(b.on > day) ||
      shownDay(a).localeCompare(shownDay(b)) ||
      a.on.localeCompare(b.on),
  );

/** Reminders of a request that was not sent within its window. */
const afterWindow: readonly TaskKind[] = ["lastFortnight", "lastWeek", "lastDay"];

/** Increasingly urgent, and all about one request: a later one includes the earlier one. */
const sending: readonly TaskKind[] = ["send", "alarm", ...afterWindow, "expired"];

/** What a list shows on a day: of what was reminded of before, the last time alone. */
export function shownTasks(tasks: readonly Task[], day: CalendarDate): readonly Task[] {
  const about = ({ kind }: Task): string => (sending.includes(kind) ? "sending" : kind);
  return tasks.filter((task) => {
    const isOver = tasks.some(
      (other) => about(other) === about(task) && other.on > task.on && other.on <= day,
    );
    return !isOver;
  });
}

interface Recorded {
  readonly track: ResidenceProcedure;
  readonly standing: Standing;
  readonly awaited: readonly Awaited[];
}

/** All there is to do, earliest first, on the day of the track and after it. */
export function tasksOf(
  { track, standing, awaited }: Recorded,
  facts: Facts,
  requirements: Requirements,
): readonly Task[] {
  const { openEnded, profile } = requirements;
  if (standing.state === "ended" || standing.state === "openEnded") return [];
  if (standing.state === "withdrawn")
    return [
      ...conditionTasks(track, facts),
      { kind: "documentWithdrawn", on: standing.on, by: null, rule: "withdrawn" } as const,
      ...awaitedTasks(track, awaited),
      ...courtTasks(track, facts, openEnded),
    ].toSorted((a, b) => a.on.localeCompare(b.on));
  const document = standing.state === "none" ? null : standing.document;
  return [
    ...conditionTasks(track, facts),
    ...answerTasks(track, document),
    ...awaitedTasks(track, awaited),
    ...statementTasks(track, requirements, document),
    ...(document === null ? [] : documentTasks(track, profile, document)),
    ...courtTasks(track, facts, openEnded),
    ...guardianTasks(track, requirements),
    ...workPermitTasks(track, facts, { document, profile }),
  ].toSorted((a, b) => a.on.localeCompare(b.on));
}

/** What was refused is for the jurist to look at, before the document ends that is held meanwhile; what more was asked for is sent. */
function answerTasks(track: ResidenceProcedure, document: HeldDocument | null): readonly Task[] {
  const { openEndedRefusedOn } = track;
  const isOpenEndedOver =
    document !== null && openEndedRefusedOn !== null && openEndedRefusedOn <= document.issuedOn;
  const asked = (
    kind: TaskKind,
    on: CalendarDate | null,
    rule: RuleId,
    by: CalendarDate | null = null,
  ): readonly Task[] => (on === null ? [] : [{ kind, on, by, rule }]);
  return [
    ...asked("requestRefused", track.refusedOn, "refused", document?.until ?? null),
    ...asked("openEndedRefused", isOpenEndedOver ? null : openEndedRefusedOn, "refused"),
    ...asked("answerMoreAsked", track.moreAskedOn, "moreAsked"),
    // Another document of six months that comes meanwhile is no answer to it.
    ...asked("answerMoreOpenEnded", track.openEndedMoreAskedOn, "moreAsked"),
  ];
}

function statementTasks(
  track: ResidenceProcedure,
  { missing }: Requirements,
  document: HeldDocument | null,
): readonly Task[] {
  if (document?.step === "provisional" || document?.step === "extended")
    return track.statement === null
      ? statementReminders(document, "statementMissing", "statementOnDocument")
      : [];
  const isBefore = document === null || document.step === "reflection";
  if (!isBefore || track.refusedOn !== null) return [];
  if (track.asked?.step === "provisional") return [];
  // The last day to reflect is shown whatever else is missing: missing data is reported where it is asked for.
  const isSaid = track.statement !== null && document !== null;
  if (isSaid || missing.provisional.length === 0)
    return [
      {
        kind: "askProvisional",
        on: track.statement?.on ?? track.day,
        by: document?.until ?? null,
        rule: "askProvisional",
      },
    ];
  return document === null ? [] : statementReminders(document, "makeStatement", "statementInTime");
}

/** Without a statement nothing follows the document that is held. */
function statementReminders(
  { until }: HeldDocument,
  kind: TaskKind,
  rule: RuleId,
): readonly Task[] {
  if (until === null) return [];
  return statementBefore
    .map((days) => workingDayOnOrBefore(addDays(until, -days)))
    .map((on) => ({ kind, on, by: until, rule }));
}

/** A minor alone has a guardian, who is named in the file. */
function guardianTasks(
  track: ResidenceProcedure,
  { skipsReflection }: Requirements,
): readonly Task[] {
  const isNeeded = skipsReflection && track.guardian === null;
  return isNeeded ? [{ kind: "recordGuardian", on: track.day, by: null, rule: "guardian" }] : [];
}

/** From the three-month document on a work permit can be asked for, unless the right to work is printed on the document. [S] */
function workPermitTasks(
  track: ResidenceProcedure,
  { hasWorkPermit }: Facts,
  {
    document,
    profile: { needsWorkPermit },
  }: { readonly document: HeldDocument | null; readonly profile: LegalProfile },
): readonly Task[] {
  const isSettled = hasWorkPermit !== false || track.noWorkPermitOn !== null;
  if (document === null || document.step === "reflection" || !needsWorkPermit || isSettled)
    return [];
  const first = track.documents.find(({ step }) => step !== "reflection");
  const since = first?.issuedOn ?? document.issuedOn;
  return [{ kind: "askWorkPermit", on: track.day, by: null, rule: "workPermitAsk", since }];
}

function documentTasks(
  track: ResidenceProcedure,
  profile: LegalProfile,
  document: HeldDocument,
): readonly Task[] {
  const { until, issuedOn, step } = document;
  const check: readonly Task[] = document.isFar
    ? [{ kind: "checkPrinted", on: issuedOn, by: until, rule: "printedDateWins" }]
    : [];
  if (until === null || step === "reflection") return check;
  const chases = chaseTasks(track, profile, document);
  if (track.renewalSentOn !== null && track.renewalSentOn <= until) return [...check, ...chases];
  const { closes } = sendingDays(until);
  const reminders = remindersOf(until)
    .filter(({ on }) => on > issuedOn)
    .map(({ kind, on }): Task => {
      // Once the window has closed, what still helps is before the document ends.
      const by = afterWindow.includes(kind) ? until : closes;
      return { kind, on, by, rule: "renewalWindow" };
    });
  const expired: readonly Task[] =
    track.day > until
      ? [{ kind: "expired", on: addDays(until, 1), by: null, rule: "lastDayValid" }]
      : [];
  // What was refused is not sent again automatically: the jurist reviews it.
  return [...check, ...chases, ...(track.refusedOn === null ? reminders : []), ...expired];
}

function chaseTasks(
  track: ResidenceProcedure,
  { questions }: LegalProfile,
  { step, until, issuedOn }: HeldDocument,
): readonly Task[] {
  const [noOn] = daysOfNo(track.offices, questions);
  if (noOn !== undefined)
    return [{ kind: "talkToJurist", on: noOn, by: until, rule: "definiteNo" }];
  const isWaiting = questions.some(
    (question) => (track.answers[question] ?? "unknown") === "unknown",
  );
  const isThreeMonths = step === "provisional" || step === "extended";
  const before =
    isThreeMonths && isWaiting && until !== null
      ? chaseBefore
          .map((days) => workingDayOnOrBefore(addDays(until, -days)))
          .filter((on) => on > issuedOn)
      : [];
  return [...before, ...unansweredOn(track)].map((on) => ({
    kind: "chaseMagistrate",
    on,
    by: until,
    rule: "chaseMagistrate",
  }));
}

/** The day on which to ask again what was not answered since it was put to the magistrate. */
function unansweredOn({ magistrateAskedOn, offices }: ResidenceProcedure): readonly CalendarDate[] {
  if (magistrateAskedOn === null) return [];
  const isAnswered = offices.some(({ answeredOn }) =>
    Object.values(answeredOn).some((on) => on >= magistrateAskedOn),
  );
  return isAnswered ? [] : [workingDayOnOrBefore(addDays(magistrateAskedOn, progressAfter))];
}

function courtTasks(
  track: ResidenceProcedure,
  facts: Facts,
  openEnded: OpenEndedStay,
): readonly Task[] {
  const since = openEnded.missingToAsk.length === 0 ? openEnded.newGroundOn : null;
  const asks: readonly Task[] =
    since === null ? [] : [{ kind: "askOpenEnded", on: since, by: null, rule: "openEndedSteps" }];
  const from = openEnded.longEnoughFrom;
  const closing: readonly Task[] =
    from === null || openEnded.overOn === null
      ? []
      : [{ kind: "askAfterClosing", on: workingDayOnOrAfter(from), by: null, rule: "closedCase" }];
  const unknownSince = openEnded.matteredUnknownSince;
  const mattered: readonly Task[] =
    unknownSince === null
      ? []
      : [
          {
            kind: "sayIfMattered",
            on: track.day,
            by: null,
            rule: "matteredUnknown",
            since: unknownSince,
          },
        ];
  return [...asks, ...mattered, ...lostGround(track, facts, openEnded), ...closing];
}

/** The last thing whose day has come; else the first that is ahead. */
export function nextOf(tasks: readonly Task[], day: CalendarDate): Task | null {
  const inOrder = tasks.toSorted((a, b) => a.on.localeCompare(b.on));
  return inOrder.findLast(({ on }) => on <= day) ?? inOrder[0] ?? null;
}

/** The next thing of each matter. */
export function nextOfEach(tasks: readonly Task[], day: CalendarDate): readonly Task[] {
  const matters = [...new Set(tasks.map(({ kind }) => matterOf(kind)))];
  return matters.flatMap(
    (matter) =>
      nextOf(
        tasks.filter(({ kind }) => matterOf(kind) === matter),
        day,
      ) ?? [],
  );
}

// What waits for an answer or for people: a request, a condition, the end of a case. Each is told until something is recorded.

/** Days after something was sent on which one asks what became of the request. [D] */
const progressAfter = 14;

/** What people have to decide about the conditions, every day until it is recorded. */
function conditionTasks(track: ResidenceProcedure, facts: Facts): readonly Task[] {
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
function awaitedTasks(track: ResidenceProcedure, awaited: readonly Awaited[]): readonly Task[] {
  const { moreAskedOn, openEndedMoreAskedOn } = track;
  return awaited.flatMap(({ about, since, lastSentOn }): readonly Task[] => {
    const isMoreAsked = (about === "next" ? moreAskedOn : openEndedMoreAskedOn) !== null;
    if (isMoreAsked) return [];
    const kind = about === "next" ? "askProgress" : "askOpenEndedProgress";
    const on = workingDayOnOrBefore(addDays(lastSentOn, progressAfter));
    return [{ kind, on, by: null, rule: "sentInTime", since }];
  });
}

/** The last case ended without a conviction: what is renewed has lost its ground, and another is looked at with the lawyer. */
function lostGround(
  track: ResidenceProcedure,
  { caseGoesOn = false }: Facts,
  { groundLostOn }: OpenEndedStay,
): readonly Task[] {
  const since = caseGoesOn || !hasBegun(track) ? null : groundLostOn;
  return since === null
    ? []
    : [{ kind: "caseEnded", on: track.day, by: null, rule: "caseEnded", since }];
}
