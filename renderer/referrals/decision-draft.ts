import * as z from "zod";
import type { Input } from "../../domain/api/index.ts";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import { RefusalReason } from "../../domain/referrals/referral.ts";
import { customTermsIn } from "../../domain/vocabulary/custom-term-choice.ts";
import { clockTimeFrom } from "../lib/dates/clock-time.ts";

const Kind = z.enum(["waiting", "invited", "accepted", "reoriented", "refused", "no-show"]);

/** A decision as it is being filled in: the fields of one kind keep their values while another is selected. */
export const DecisionDraft = z.strictObject({
  kind: Kind,
  on: z.string().nullable(),
  at: z.string(),
  to: z.string(),
  reason: RefusalReason.nullable(),
  own: customTermsIn(["reason"]),
  /** The existing file of the person; null opens a new one. */
  file: z.strictObject({ id: z.string(), number: z.number() }).nullable(),
});
export type DecisionDraft = Readonly<z.infer<typeof DecisionDraft>>;

export const noDecision: DecisionDraft = {
  kind: "waiting",
  on: null,
  at: "",
  to: "",
  reason: null,
  file: null,
};

export type DecisionProblem = "interviewProblem" | "timeProblem" | "toProblem" | "reasonProblem";

/** The problem that prevents this decision, or null. */
export function decisionProblem(draft: DecisionDraft, today: CalendarDate): DecisionProblem | null {
  switch (draft.kind) {
    case "invited":
      if (draft.on === null || draft.on < today) return "interviewProblem";
      return draft.at.trim() !== "" && clockTimeFrom(draft.at) === null ? "timeProblem" : null;
    case "reoriented":
      return draft.to.trim() === "" ? "toProblem" : null;
    case "refused":
      return draft.reason === null ? "reasonProblem" : null;
    case "waiting":
    case "accepted":
    case "no-show":
      return null;
  }
}

/** The input of the decision, once there is no problem; null before. */
export function decisionFrom(
  draft: DecisionDraft,
  today: CalendarDate,
): Input<"referrals.decide">["decision"] | null {
  if (decisionProblem(draft, today) !== null) return null;
  switch (draft.kind) {
    case "invited":
      return draft.on === null
        ? null
        : { kind: "invited", on: draft.on, at: clockTimeFrom(draft.at) };
    case "reoriented":
      return { kind: "reoriented", to: draft.to.trim() };
    case "refused":
      return draft.reason === null
        ? null
        : { kind: "refused", reason: draft.reason, own: draft.own };
    case "accepted":
      return { kind: "accepted", personId: draft.file?.id ?? null };
    case "waiting":
    case "no-show":
      return { kind: draft.kind };
  }
}
