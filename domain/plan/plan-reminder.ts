import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import { PersonCard } from "../people/person.ts";
import { ForWhom, PlanEntryId, ScoreMoment } from "./plan-entry.ts";

const PersonLine = PersonCard.pick({ id: true, number: true, name: true });

/** What the plan of a person requires, or what was agreed with them. */
export const AssistancePlanReminder = z.discriminatedUnion("kind", [
  /** An assistance plan is due for review with the person. */
  z.strictObject({ kind: z.literal("planReview"), person: PersonLine, reviewOn: CalendarDate }),
  /** Residents for whom there is no plan yet although one is expected. */
  z.strictObject({ kind: z.literal("planMissing"), people: z.array(PersonLine).min(1) }),
  /** Scores to be found with these people. */
  z.strictObject({
    kind: z.literal("scoresDue"),
    moment: ScoreMoment,
    people: z.array(PersonLine).min(1),
  }),
  /** A step of a plan, for the signed-in user, their team, or a person they accompany. */
  z.strictObject({
    kind: z.literal("planStep"),
    person: PersonLine,
    entryId: PlanEntryId,
    text: z.string(),
    forWhom: ForWhom,
    by: CalendarDate,
  }),
]);
