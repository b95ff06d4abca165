import * as z from "zod";
import { CalendarDate, ClockTime } from "../core/calendar-date.ts";
import { PersonCard, PersonId } from "../people/person.ts";
import { UserId } from "../users/user.ts";

export const ActivityId = z.uuid().brand<"ActivityId">();
export type ActivityId = z.infer<typeof ActivityId>;

/** Who leads it: a colleague, a resident, or an outsider, who has no record. */
export const Leader = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("colleague"), id: UserId }),
  z.strictObject({ is: z.literal("resident"), id: PersonId }),
  z.strictObject({ is: z.literal("other"), name: z.string().trim().min(1).max(80) }),
]);
export type Leader = Readonly<z.infer<typeof Leader>>;

/** What is planned, as it is recorded. */
export const ActivityPlan = z.strictObject({
  what: z.string().trim().min(1).max(120),
  day: CalendarDate,
  at: ClockTime.nullable(),
  ledBy: Leader,
  openTo: z.enum(["all", "some"]),
});
export type ActivityPlan = Readonly<z.infer<typeof ActivityPlan>>;

/** What is known of a person and an activity; why they did not come is not asked. */
export const ActivityMark = z.enum(["invited", "came", "not", "none"]);
export type ActivityMark = z.infer<typeof ActivityMark>;

export const Activity = z.strictObject({
  id: ActivityId,
  ...ActivityPlan.shape,
  marks: z.array(z.strictObject({ personId: PersonId, mark: ActivityMark })),
});
export type Activity = Readonly<z.infer<typeof Activity>>;

const PersonLine = PersonCard.pick({ id: true, number: true, name: true });

/** What is planned and what was held, with a plain count of who took part. */
export const ActivityBook = z.strictObject({
  today: CalendarDate,
  /** Today's and those to come, soonest first. */
  ahead: z.array(Activity),
  /** The last eight weeks, newest first. */
  past: z.array(Activity),
  /** Everyone named, and who lives here now. */
  people: z.array(
    z.strictObject({
      ...PersonLine.shape,
      isHere: z.boolean(),
      /** Activities of the last eight weeks, without a comparison: taking part more often is no merit. */
      came: z.number().int().min(0),
    }),
  ),
  colleagues: z.array(z.strictObject({ id: UserId, name: z.string() })),
});
export type ActivityBook = Readonly<z.infer<typeof ActivityBook>>;

/** How far back activities are shown and counted. */
export const activityWeeks = 8;

/** How many of these activities each of these people came to. */
export function cameTo(
  activities: readonly Activity[],
  people: readonly PersonId[],
): ReadonlyMap<PersonId, number> {
  const came = activities.flatMap(({ marks }) =>
    marks.filter(({ mark }) => mark === "came").map(({ personId }) => personId),
  );
  return new Map(people.map((id) => [id, came.filter((one) => one === id).length]));
}

/** What has to be recorded so that these people, and only they, count as having come. */
export function marksFor(
  { marks }: Pick<Activity, "marks">,
  came: readonly PersonId[],
): Activity["marks"] {
  const known = new Map(marks.map(({ personId, mark }) => [personId, mark]));
  const all = new Set([...known.keys(), ...came]);
  return [...all]
    .map((personId) => ({
      personId,
      mark: came.includes(personId) ? ("came" as const) : ("not" as const),
    }))
    .filter(({ personId, mark }) => known.get(personId) !== mark && !isNone(known, personId, mark));
}

const isNone = (
  known: ReadonlyMap<PersonId, ActivityMark>,
  personId: PersonId,
  mark: ActivityMark,
): boolean => mark === "not" && known.get(personId) === "none";
