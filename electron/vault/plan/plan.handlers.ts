import { appointmentsOfPersonFrom } from "../../../db/appointments/appointments.ts";
import { isHidden } from "../../../db/people/people.ts";
import {
  insertProjectRecord,
  type PlanEntryRow,
  planVersionsOf,
  projectVersionsOf,
} from "../../../db/plan/plan-entries.ts";
import type { Parsed } from "../../../domain/api/index.ts";
import { calendarDateOf } from "../../../domain/core/calendar-date.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import {
  contentProblems,
  type EntryKind,
  headerProblems,
  type PlanContent,
  type PlanEntryView,
  type PlanHeader,
} from "../../../domain/plan/plan-entry.ts";
import type { PlanFile } from "../../../domain/plan/plan-file.ts";
import {
  factProblems,
  type ProjectFacts,
  ProjectRecordId,
} from "../../../domain/plan/course-and-work-record.ts";
import {
  agreedGoals,
  agreedVersions,
  areSame,
  entriesOf,
  reviewDueOn,
  scoresDue,
} from "../../../domain/plan/plan-review.ts";
import { linesSince, momentsSince, type WrittenLine } from "../../../domain/plan/plan-start.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { newestAssistance } from "../intake/intake-records.ts";
import { checkCustomTerms, type Choice } from "../vocabulary/check-custom-terms.ts";
import { planSince } from "./plan-dates.ts";
import {
  addPlanEntry,
  columnsOfFacts,
  openEntries,
  openEntry,
  planEntryViews,
  planPerson,
  projectRecordViews,
  sealProject,
  settlePlanDraft,
} from "./plan-entries.ts";
import { outsideStepsOf } from "./automatic-plan-steps.ts";
import type { Handlers } from "../platform/dispatch.ts";

/** The number of next appointments shown beside a plan. */
const nextAppointments = 5;

export const view: Handler<"plan.view"> = (context, { id }) => {
  const { tx, settings, today } = context;
  const person = planPerson(context, id);
  if (!person.ok) return person;
  context.noteReading(id, "plan");
  const entries = planEntryViews(context, id);
  return ok({
    entries: entries.slice(-2000),
    records: projectRecordViews(context, id).slice(0, 300),
    outside: outsideStepsOf(context, person.value).slice(0, 200),
    appointments: appointmentsOfPersonFrom(tx, id, today, nextAppointments).map(({ plan }) => ({
      day: plan.day,
      at: plan.at,
      place: plan.place,
      own: plan.own,
    })),
    reviewOn: reviewDueOn(
      linesSince(
        entries.map((one) => lineOf(context, one)),
        planSince(context, newestAssistance(context, id)),
      ),
      settings.planMonths,
    ),
    scoresDue: scoresOf(context, id, entries),
    isHidden: isHidden(person.value),
  });
};

export const save: Handler<"plan.save"> = (context, input) => {
  const { id, entryId, version, header, content, steps } = input;
  const person = planPerson(context, id);
  if (!person.ok) return person;
  const fits = checked(context, header, content);
  if (!fits.ok) return fits;
  const chosen = checkCustomTerms(context, ...choicesOfEntry(content));
  if (!chosen.ok) return chosen;
  const earlier =
    entryId === null ? ok(null) : toFollow(context, { id, entryId, version }, content.kind);
  if (!earlier.ok) return earlier;
  const whole = header.partOf === null ? ok(null) : wholeOf(context, id, header.partOf);
  if (!whole.ok) return whole;
  if (earlier.value !== null && earlier.value.partOf !== header.partOf)
    return err({ type: "InvalidInput", fields: ["header.partOf"] });
  if (steps.length > 0 && content.kind !== "goal" && content.kind !== "conference")
    return err({ type: "InvalidInput", fields: ["steps"] });
  if ((version === 0) !== (entryId === null)) return err({ type: "ChangedMeanwhile" });
  const saved = addPlanEntry(context, id, earlier.value, { header, content });
  for (const step of steps) {
    const its = { ...step.header, partOf: saved };
    const stepFits = checked(context, its, step.content);
    if (!stepFits.ok) return stepFits;
    if (step.content.kind !== "step") return err({ type: "InvalidInput", fields: ["steps"] });
    addPlanEntry(context, id, null, { header: its, content: step.content });
  }
  settlePlanDraft(context, id, content.kind, entryId ?? header.partOf ?? input.begunIn);
  return ok({ entryId: saved });
};

/** The text of the plan is composed here, so that what was agreed is what was shown. */
export const review: Handler<"plan.review"> = (context, { id, shown, on, said }) => {
  const person = planPerson(context, id);
  if (!person.ok) return person;
  if (isHidden(person.value) && said.signature !== null) return err({ type: "HiddenOnPaper" });
  const entries = openEntries(planEntryViews(context, id));
  const goals = agreedGoals(entries);
  if (goals.length === 0) return err({ type: "NotFound" });
  if (!areSame(shown, agreedVersions(entries))) return err({ type: "ChangedMeanwhile" });
  const header: PlanHeader = {
    state: "done",
    partOf: null,
    forWhom: null,
    workerId: null,
    day: on,
  };
  const content = { kind: "review" as const, ...said, goals: goals.slice(0, 100) };
  const fits = checked(context, header, content);
  if (!fits.ok) return fits;
  addPlanEntry(context, id, null, { header, content });
  settlePlanDraft(context, id, "review");
  return ok(null);
};

/** What was recorded, agreed and drawn stays as it was: only whether it counts is changed. */
export const countReview: Handler<"plan.countReview"> = (context, { counts, ...of }) => {
  const person = planPerson(context, of.id);
  if (!person.ok) return person;
  const last = toFollow(context, of, "review");
  if (!last.ok) return last;
  const content = openEntry(context, last.value);
  if (!content.ok) return err({ type: "NotFound" });
  const { partOf, forWhom, workerId, day } = last.value;
  const header = { partOf, forWhom, workerId, day, state: counts ? "done" : "dropped" } as const;
  addPlanEntry(context, of.id, last.value, { header, content: content.value });
  return ok(null);
};

export const saveRecord: Handler<"plan.saveRecord"> = (context, input) => {
  const { id, recordId, version, facts, words } = input;
  const { tx, now, me, today } = context;
  const person = planPerson(context, id);
  if (!person.ok) return person;
  const chosen = checkCustomTerms(context, ...choicesOfWork(facts));
  if (!chosen.ok) return chosen;
  const problems = factProblems(facts, today);
  if (problems.length > 0)
    return err({ type: "InvalidInput", fields: problems.map((name) => `facts.${name}`) });
  const last = recordId === null ? null : projectVersionsOf(tx, recordId).at(-1);
  if (last === undefined || (last !== null && (last.personId !== id || last.kind !== facts.kind)))
    return err({ type: "NotFound" });
  if ((last?.version ?? 0) !== version) return err({ type: "ChangedMeanwhile" });
  const rowId = ProjectRecordId.parse(context.newId());
  insertProjectRecord(tx, {
    id: rowId,
    recordId: recordId ?? rowId,
    version: version + 1,
    personId: id,
    ...columnsOfFacts(facts),
    sealedCare: sealProject(context, rowId, words),
    at: now,
    by: me.id,
  });
  settlePlanDraft(context, id, "record", recordId ?? facts.kind);
  context.note({
    action: "projectRecorded",
    object: { kind: "project_records", id: rowId },
    detail: facts.kind,
  });
  return ok(null);
};

const choicesOfEntry = (content: PlanContent): readonly Choice[] =>
  content.kind === "referral" ? [["help", content.help, content.own?.help]] : [];

const choicesOfWork = (facts: ProjectFacts): readonly Choice[] =>
  facts.kind === "work"
    ? [
        ["workSector", facts.sector, facts.own?.sector],
        ["contract", facts.contract, facts.own?.contract],
      ]
    : [];

/** What is written goes together, and its day has come where it must. */
function checked(
  { today }: Context,
  header: PlanHeader,
  content: PlanContent,
): Result<null, AppError> {
  const fields = [
    ...headerProblems(content, header).map((name) => `header.${name}`),
    ...contentProblems(content, header, today),
  ];
  return fields.length === 0 ? ok(null) : err({ type: "InvalidInput", fields });
}

/** The version that is followed by another: the newest, as it was read, and of the same kind. */
function toFollow(
  context: Context,
  { id, entryId, version }: Omit<Parsed<"plan.countReview">, "counts">,
  kind: EntryKind,
): Result<PlanEntryRow, AppError> {
  const last = planVersionsOf(context.tx, entryId).at(-1);
  if (last === undefined || last.personId !== id || last.kind !== kind)
    return err({ type: "NotFound" });
  // What cannot be read must not be written over.
  if (!openEntry(context, last).ok) return err({ type: "NotFound" });
  return last.version === version ? ok(last) : err({ type: "ChangedMeanwhile" });
}

function wholeOf(
  { tx }: Context,
  id: PersonId,
  partOf: NonNullable<PlanHeader["partOf"]>,
): Result<null, AppError> {
  const whole = planVersionsOf(tx, partOf).at(-1);
  const isWhole = whole?.kind === "goal" || whole?.kind === "conference";
  return isWhole && whole.personId === id ? ok(null) : err({ type: "NotFound" });
}

function scoresOf(
  context: Context,
  id: PersonId,
  entries: readonly PlanEntryView[],
): PlanFile["scoresDue"] {
  const track = newestAssistance(context, id);
  if (track === null || track.assistedOn === null) return null;
  const given = entriesOf(openEntries(entries), "score")
    .filter(({ state }) => state === "done")
    .map(({ content, day }) => ({ moment: content.moment, day }));
  const assistance = { from: track.assistedOn, closedOn: track.closing?.on ?? null };
  const moments = momentsSince(given, planSince(context, track), track);
  return scoresDue(moments, assistance, context.today);
}

const lineOf = (
  { settings }: Context,
  { kind, state, day, begunAt, at }: Omit<PlanEntryView, "content">,
): WrittenLine => ({
  kind,
  state,
  day,
  begunOn: calendarDateOf(begunAt, settings.zone),
  writtenOn: calendarDateOf(at, settings.zone),
});

/** Handlers of a person's assistance plan. */
export const planHandlers = {
  "plan.view": view,
  "plan.save": save,
  "plan.review": review,
  "plan.countReview": countReview,
  "plan.saveRecord": saveRecord,
} satisfies Partial<Handlers>;
