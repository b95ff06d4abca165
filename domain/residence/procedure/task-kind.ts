import * as z from "zod";
import { CalendarDate } from "../../core/calendar-date.ts";
import { ReminderKind } from "./deadlines.ts";
import { RuleId } from "./rule-ids.ts";

export const TaskKind = z.enum([
  ...ReminderKind.options,
  "makeStatement",
  "statementMissing",
  "askProvisional",
  "chaseMagistrate",
  "askProgress",
  "askOpenEndedProgress",
  "talkToJurist",
  "documentWithdrawn",
  "requestRefused",
  "openEndedRefused",
  "answerMoreAsked",
  "answerMoreOpenEnded",
  "askOpenEnded",
  "sayIfMattered",
  "caseEnded",
  "askAfterClosing",
  "askWorkPermit",
  "recordGuardian",
  "expired",
  "checkPrinted",
  "decideCondition",
  "assessContact",
  "assistanceClosed",
  // For documents that are no residence documents.
  "renewPaper",
  "paperExpired",
  "outlivesStay",
]);
export type TaskKind = z.infer<typeof TaskKind>;

/**
 * What there is to do is about one of these, and what one asks for hides nothing of another: a renewal has its last day also
 * while a court step or a broken condition waits.
 */
export type Matter =
  | "permit"
  | "awaited"
  | "openEndedAwaited"
  | "magistrate"
  | "definiteNo"
  | "answer"
  | "openEndedAnswer"
  | "condition"
  | "contact"
  | "assistance"
  | "caseEnded"
  | "mattered"
  | "openEnded"
  | "closedCase"
  | "workPermit"
  | "guardian"
  | "statement";

export function matterOf(kind: TaskKind): Matter {
  switch (kind) {
    case "askProgress":
      return "awaited";
    case "askOpenEndedProgress":
      return "openEndedAwaited";
    case "chaseMagistrate":
      return "magistrate";
    case "talkToJurist":
      return "definiteNo";
    case "requestRefused":
    case "answerMoreAsked":
      return "answer";
    case "openEndedRefused":
    case "answerMoreOpenEnded":
      return "openEndedAnswer";
    case "decideCondition":
      return "condition";
    case "assessContact":
      return "contact";
    case "assistanceClosed":
      return "assistance";
    case "caseEnded":
      return "caseEnded";
    case "sayIfMattered":
      return "mattered";
    case "askWorkPermit":
      return "workPermit";
    case "recordGuardian":
      return "guardian";
    case "statementMissing":
      return "statement";
    case "askOpenEnded":
      return "openEnded";
    case "askAfterClosing":
      return "closedCase";
    default:
      return "permit";
  }
}

/** Something to do about a person's residence: what, when, until when at the latest, and the rule it rests on. */
export const Task = z.strictObject({
  kind: TaskKind,
  /** The day it is for; a working day where it reminds of something later. */
  on: CalendarDate,
  /** The last day on which it still helps; null for none. */
  by: CalendarDate.nullable(),
  rule: RuleId,
  /** Since when it waits: the day on which a request was sent, a case ended, the assistance was closed or it could first be done. */
  since: CalendarDate.optional(),
});
export type Task = Readonly<z.infer<typeof Task>>;
