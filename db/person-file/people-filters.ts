import { and, asc, eq } from "drizzle-orm";
import type { PeopleFilter } from "../../domain/person-file/people-list.ts";
import type { UserId } from "../../domain/users/user.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { peopleFilters } from "./people-filters.table.ts";

/** The filters of one user by name; the one without a name was used last. */
export const filtersOf = (db: ReadDb, userId: UserId) =>
  db
    .select({ name: peopleFilters.name, filter: peopleFilters.filter })
    .from(peopleFilters)
    .where(eq(peopleFilters.userId, userId))
    .orderBy(asc(peopleFilters.name))
    .all();

export function keepFilter(db: WriteDb, userId: UserId, name: string, filter: PeopleFilter): void {
  db.insert(peopleFilters)
    .values({ userId, name, filter })
    .onConflictDoUpdate({ target: [peopleFilters.userId, peopleFilters.name], set: { filter } })
    .run();
}

export function dropFilter(db: WriteDb, userId: UserId, name: string): void {
  db.delete(peopleFilters)
    .where(and(eq(peopleFilters.userId, userId), eq(peopleFilters.name, name)))
    .run();
}
