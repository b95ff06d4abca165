import * as z from "zod";
import { addDays, addMonths, type CalendarDate } from "../core/calendar-date.ts";
import {
  type AgreedGoal,
  type ContentOf,
  type EntryKind,
  type PlanContent,
  PlanEntryId,
  type PlanEntryView,
  type ScoreMoment,
} from "./plan-entry.ts";

/** What a reminder reads of an entry: its newest version. */
export interface EntryLine {
  readonly kind: EntryKind;
  readonly state: PlanEntryView["state"];
  /** The day on which it was written first. */
  readonly begunOn: CalendarDate;
  readonly day: CalendarDate | null;
}

/** By when a plan is reviewed: so many months after the last review, or after its first goal. Null without an open goal. */
export function reviewDueOn(lines: readonly EntryLine[], months: number): CalendarDate | null {
  const goals = lines.filter(({ kind, state }) => kind === "goal" && state !== "dropped");
  if (!goals.some(({ state }) => state === "open")) return null;
  const begun = goals.map(({ begunOn }) => begunOn).toSorted()[0];
  const last = lines
    .flatMap(({ kind, state, day }) => (kind === "review" && state === "done" ? [day] : []))
    .toSorted()
    .at(-1);
  const from = last ?? begun;
  return from === undefined ? null : addMonths(from, months);
}

/** Months after which the situation of a person is scored again. */
const scoreMonths = 6;

/** Which scores are to be found now; null when there are none to find. */
export function scoresDue(
  given: readonly ScoreMoment[],
  assistance: { readonly from: CalendarDate; readonly closedOn: CalendarDate | null } | null,
  today: CalendarDate,
): ScoreMoment | null {
  if (assistance === null) return null;
  if (assistance.closedOn !== null) return given.includes("exit") ? null : "exit";
  if (!given.includes("intake")) return "intake";
  const isThere = addMonths(assistance.from, scoreMonths) <= today;
  return isThere && !given.includes("sixMonths") ? "sixMonths" : null;
}

/** Days after the end of an assistance in which Today still asks for the scores at its end. */
export const exitDays = 31;

/**
 * Which scores Today asks for: those of the intake once there has been time for a plan, and those of the end for a month.
 * The plan itself asks from the first day on.
 */
export function scoresToTell(
  given: readonly ScoreMoment[],
  assistance: { readonly from: CalendarDate; readonly closedOn: CalendarDate | null },
  today: CalendarDate,
  afterDays: number,
): ScoreMoment | null {
  const due = scoresDue(given, assistance, today);
  const { from, closedOn } = assistance;
  if (due === "intake" && today < addDays(from, afterDays)) return null;
  const isLongOver = closedOn !== null && today > addDays(closedOn, exitDays);
  return isLongOver ? null : due;
}

/** The person has lived here so long that a plan is expected. */
export const isPlanMissing = (
  livesHereSince: CalendarDate | null,
  afterDays: number,
  today: CalendarDate,
): boolean => livesHereSince !== null && today >= addDays(livesHereSince, afterDays);

/** An entry that this reader opens. */
export interface OpenEntry<C extends PlanContent = PlanContent> extends Omit<
  PlanEntryView,
  "content"
> {
  readonly content: C;
}
export type EntryOf<K extends EntryKind> = OpenEntry<ContentOf<K>>;

/** The present goals of a plan, each with its steps: what is agreed, and stored as it was then. */
export function agreedGoals(entries: readonly OpenEntry[]): readonly AgreedGoal[] {
  return entriesOf(entries, "goal")
    .filter(({ state }) => state !== "dropped")
    .map(({ id, state, content: { strand, component, words, onPaper } }) => ({
      strand,
      component,
      words,
      onPaper,
      state,
      steps: stepsOf(entries, id).map(({ content, forWhom, workerName, day, state: step }) => ({
        text: content.text,
        forWhom: forWhom ?? "team",
        workerName,
        by: day,
        state: step,
      })),
    }));
}

/** A version of an entry, as it was read. */
export const EntryVersion = z.strictObject({ id: PlanEntryId, version: z.number().int().min(1) });
export type EntryVersion = Readonly<z.infer<typeof EntryVersion>>;

/** What is agreed with the goals above: which versions of goals and steps they are. */
export const agreedVersions = (entries: readonly OpenEntry[]): readonly EntryVersion[] =>
  entriesOf(entries, "goal")
    .filter(({ state }) => state !== "dropped")
    .flatMap((goal) => [goal, ...stepsOf(entries, goal.id)])
    .map(({ id, version }) => ({ id, version }))
    .toSorted((a, b) => a.id.localeCompare(b.id));

export const areSame = (some: readonly EntryVersion[], others: readonly EntryVersion[]): boolean =>
  some.length === others.length &&
  some.every(({ id, version }) =>
    others.some((other) => other.id === id && other.version === version),
  );

/** What the person takes along: the goals they want in print, and no names of staff in the steps. */
export const goalsToTakeAlong = (entries: readonly OpenEntry[]) =>
  agreedGoals(entries)
    .filter(({ onPaper }) => onPaper)
    .map(({ strand, words, state, steps }) => ({
      strand,
      words,
      state,
      steps: steps.map(({ workerName: _, ...step }) => step),
    }));

/** Steps to a goal, or of a conference: those that are open first, by their day. */
export const stepsOf = (
  entries: readonly OpenEntry[],
  partOf: PlanEntryId,
): readonly EntryOf<"step">[] =>
  entriesOf(entries, "step")
    .filter((step) => step.partOf === partOf && step.state !== "dropped")
    .toSorted(byTurn);

export const entriesOf = <K extends EntryKind>(
  entries: readonly OpenEntry[],
  kind: K,
): readonly EntryOf<K>[] => entries.filter((one): one is EntryOf<K> => one.content.kind === kind);

/** What is to do before what is done; what has a day before what has none. */
export function byTurn(a: OpenEntry, b: OpenEntry): number {
  const apart = Number(a.state === "done") - Number(b.state === "done");
  return apart === 0 ? (a.day ?? "9").localeCompare(b.day ?? "9") : apart;
}
