import * as z from "zod";
import { CalendarDate, ClockTime } from "../core/calendar-date.ts";
import { PlaceClass } from "../appointments/appointment.ts";
import type { PersonId } from "../people/person.ts";
import type { DraftSpot } from "../drafts/draft.ts";
import {
  AgreedGoal,
  AgreedStep,
  Agrees,
  mostAgreed,
  PlanEntryView,
  ScoreMoment,
} from "./plan-entry.ts";
import { StepsFromElsewhere } from "./automatic-plan-steps.ts";
import { ProjectRecordView } from "./course-and-work-record.ts";
import { customTermsIn } from "../vocabulary/custom-term-choice.ts";

/** The assistance plan of one person. */
export const PlanFile = z.strictObject({
  /** The newest version of each, in the order in which they were begun. */
  entries: z.array(PlanEntryView).max(2000),
  records: z.array(ProjectRecordView).max(300),
  /** The steps that are in the plan automatically. */
  outside: z.array(StepsFromElsewhere).max(200),
  /** The next appointments, as the house knows them. */
  appointments: z
    .array(
      z.strictObject({
        day: CalendarDate,
        at: ClockTime,
        place: PlaceClass,
        own: customTermsIn(["place"]),
      }),
    )
    .max(5),
  /** By when it is reviewed; null where there is nothing to review. */
  reviewOn: CalendarDate.nullable(),
  /** Which scores are to be found now. */
  scoresDue: ScoreMoment.nullable(),
  /** A drawn signature would name the person: they sign on paper. */
  isHidden: z.boolean(),
});
export type PlanFile = Readonly<z.infer<typeof PlanFile>>;

/** Colleagues are not named on it. */
const SheetGoal = z.strictObject({
  ...AgreedGoal.pick({ strand: true, words: true, state: true }).shape,
  steps: z.array(AgreedStep.omit({ workerName: true })).max(mostAgreed),
});

/** For the person to take along: goals and steps in plain words. No name, no address, nothing of where or why. */
export const PlanPrintoutContent = z.strictObject({
  asOf: CalendarDate,
  goals: z.array(SheetGoal).max(mostAgreed),
  reviewOn: CalendarDate.nullable(),
  agreed: z.strictObject({ on: CalendarDate, agrees: Agrees }).nullable(),
});
export type PlanPrintoutContent = Readonly<z.infer<typeof PlanPrintoutContent>>;

/** The drafts of a plan. */
export type PlanPart = "goal" | "step" | "referral" | "score" | "conference" | "review" | "record";

/** `id`: of what is being changed, of the goal a step is added to, or the kind of what is new. */
export const planDraft = (
  personId: PersonId,
  part: PlanPart,
  id: string | null = null,
): DraftSpot => ({ kind: "plan", personId, object: id === null ? part : `${part} ${id}` });
