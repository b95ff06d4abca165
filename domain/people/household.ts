import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import { PersonCard, PersonId } from "./person.ts";
import { err, ok, type Result } from "../core/result.ts";

export const HouseholdId = z.uuid().brand<"HouseholdId">();
export type HouseholdId = z.infer<typeof HouseholdId>;

/** One person among people who belong together, on the days from ≤ d < until. */
export const Membership = z.strictObject({
  id: z.uuid(),
  householdId: HouseholdId,
  personId: PersonId,
  from: CalendarDate,
  /** Null while they belong together. */
  until: CalendarDate.nullable(),
});
export type Membership = Readonly<z.infer<typeof Membership>>;

/** A member of the same family, as a link. */
export const Relative = z.strictObject({
  ...PersonCard.pick({ id: true, number: true, name: true, age: true }).shape,
  room: z.string().nullable(),
});
export type Relative = Readonly<z.infer<typeof Relative>>;

/** What has to be written to put two people together. */
export interface Joining {
  /** Null when neither has a household yet. */
  readonly householdId: HouseholdId | null;
  readonly newcomers: readonly PersonId[];
}

export type JoinRefusal = { readonly type: "SamePerson" } | { readonly type: "BelongsElsewhere" };

/** A person belongs to one household at a time: two households are taken apart before people change. */
export function join(
  person: PersonId,
  other: PersonId,
  open: readonly Membership[],
): Result<Joining, JoinRefusal> {
  if (person === other) return err({ type: "SamePerson" });
  const of = (id: PersonId): HouseholdId | null =>
    open.find(({ personId }) => personId === id)?.householdId ?? null;
  const [mine, theirs] = [of(person), of(other)];
  if (mine !== null && theirs !== null && mine !== theirs) return err({ type: "BelongsElsewhere" });
  return ok({
    householdId: mine ?? theirs,
    newcomers: [person, other].filter((id) => of(id) === null),
  });
}

/** The memberships that end when one person leaves: one person alone is no family. */
export function leave(person: PersonId, household: readonly Membership[]): readonly Membership[] {
  const staying = household.filter(({ personId }) => personId !== person);
  return staying.length > 1
    ? household.filter(({ personId }) => personId === person)
    : [...household];
}
