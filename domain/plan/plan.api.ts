import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import { PersonId } from "../people/person.ts";
import { PlanEntryId, PlanHeader, ReviewSaid, Strand, WrittenContent } from "./plan-entry.ts";
import { PlanFile } from "./plan-file.ts";
import { EntryVersion } from "./plan-review.ts";
import { ProjectFacts, ProjectRecordId, ProjectWords } from "./course-and-work-record.ts";
import { care, command, done, query, type Procedure } from "../api/procedure-kinds.ts";

/** The version that was read; 0 for something new. */
const Read = z.number().int().min(0);

const Written = z.strictObject({ header: PlanHeader, content: WrittenContent });

/** The assistance plan: goals, steps, scores, reviews, and what came of a project. */
export const assistancePlanApi = {
  "plan.view": query(care, z.strictObject({ id: PersonId }), PlanFile),
  "plan.save": command(
    care,
    z.strictObject({
      id: PersonId,
      entryId: PlanEntryId.nullable(),
      version: Read,
      ...Written.shape,
      /** Steps that belong to it: what a conference decided, the first ones to a goal. */
      steps: z.array(Written).max(20),
      /** The section in which a new goal was begun: its draft is deleted with it. */
      begunIn: Strand.nullable().default(null),
    }),
    z.strictObject({ entryId: PlanEntryId }),
  ),
  /** The plan was reviewed with the person. */
  "plan.review": command(
    care,
    z.strictObject({
      id: PersonId,
      /** What was read of it and agreed: with anything else the answer is that it was changed meanwhile. */
      shown: z.array(EntryVersion).max(2000),
      on: CalendarDate,
      said: ReviewSaid,
    }),
    done,
  ),
  /** Whether it counts: a review entered in error is cancelled, and restored where that was the mistake. */
  "plan.countReview": command(
    care,
    z.strictObject({ id: PersonId, entryId: PlanEntryId, version: Read, counts: z.boolean() }),
    done,
  ),
  "plan.saveRecord": command(
    care,
    z.strictObject({
      id: PersonId,
      recordId: ProjectRecordId.nullable(),
      version: Read,
      facts: ProjectFacts,
      words: ProjectWords,
    }),
    done,
  ),
} as const satisfies Record<string, Procedure>;
