import { eq, isNull } from "drizzle-orm";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { HouseholdId, Membership } from "../../domain/people/household.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { transactionCache } from "../platform/transaction-cache.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { householdMembers, households } from "./households.table.ts";

/** All current memberships of households. */
export const openMemberships = transactionCache((db): readonly Membership[] =>
  db.select().from(householdMembers).where(isNull(householdMembers.until)).all(),
);

/** Those who belong to a person now, without the person. */
export function relativesOf(db: ReadDb, personId: PersonId): PersonId[] {
  const open = openMemberships(db);
  const own = open.find((membership) => membership.personId === personId);
  return open
    .filter(({ householdId }) => householdId === own?.householdId)
    .map((membership) => membership.personId)
    .filter((id) => id !== personId);
}

export function insertHousehold(db: WriteDb, id: HouseholdId, createdAt: Instant): void {
  db.insert(households).values({ id, createdAt }).run();
}

export function insertMembership(db: WriteDb, membership: Membership): void {
  db.insert(householdMembers).values(membership).run();
}

export function endMembership(db: WriteDb, id: string, until: CalendarDate): void {
  db.update(householdMembers).set({ until }).where(eq(householdMembers.id, id)).run();
}
