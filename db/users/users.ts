import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { StartSettings, DisplaySettings } from "../../domain/core/display-settings.ts";
import { memoizeByObject } from "../../domain/core/memoize.ts";
import type { Role, UserId, UserState } from "../../domain/users/user.ts";
import { transactionCache, rowsOncePerRead } from "../platform/transaction-cache.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { userKeys, users } from "./users.table.ts";

export interface UserRow extends DisplaySettings, StartSettings {
  readonly id: UserId;
  readonly name: string;
  /** Folded, as the key file's hash is made from it. */
  readonly signInName: string;
  readonly roles: readonly Role[];
  readonly state: UserState;
  readonly createdAt: Instant;
}

export type UserKeysRow = Readonly<typeof userKeys.$inferSelect>;

export const allUsers = transactionCache((db): readonly UserRow[] =>
  db.select().from(users).orderBy(asc(users.createdAt), asc(users.id)).all().map(rowToUser),
);

export const userById = (db: ReadDb, id: UserId): UserRow | null =>
  usersById(db, [id]).get(id) ?? null;

/**
 * The requesting user, read in each transaction. `db` is the file's own, so that the query is built once: building it
 * takes longer than running it.
 */
export function whoAsks(db: ReadDb, id: UserId): UserRow | null {
  const row = whoAsksIn(db).get({ id });
  return row === undefined ? null : rowToUser(row);
}

const whoAsksIn = memoizeByObject((db: ReadDb) =>
  db
    .select()
    .from(users)
    .where(eq(users.id, sql.placeholder("id")))
    .prepare(),
);

const usersById = rowsOncePerRead<UserId, UserRow>((db, ids) =>
  db
    .select()
    .from(users)
    .where(inArray(users.id, [...ids]))
    .all()
    .map((row) => [row.id, rowToUser(row)] as const),
);

export function userBySignInName(db: ReadDb, signInName: string): UserRow | null {
  const row = db
    .select()
    .from(users)
    .where(and(eq(users.signInName, signInName), ne(users.state, "removed")))
    .get();
  return row === undefined ? null : rowToUser(row);
}

export function insertUser(db: WriteDb, user: UserRow): void {
  const { roles, ...rest } = user;
  db.insert(users)
    .values({ ...rest, ...rolesToColumns(roles) })
    .run();
}

export function updateUser(
  db: WriteDb,
  id: UserId,
  change: Partial<
    Pick<
      UserRow,
      "name" | "signInName" | "roles" | "state" | keyof DisplaySettings | keyof StartSettings
    >
  >,
): void {
  const { roles, ...rest } = change;
  db.update(users)
    .set({ ...rest, ...(roles === undefined ? {} : rolesToColumns(roles)) })
    .where(eq(users.id, id))
    .run();
}

export const allUserKeys = (db: ReadDb): UserKeysRow[] =>
  db.select().from(userKeys).orderBy(asc(userKeys.userId)).all();

/** Stores the key bundle of a user, or replaces it. */
export function saveUserKeys(db: WriteDb, row: UserKeysRow): void {
  db.insert(userKeys).values(row).onConflictDoUpdate({ target: userKeys.userId, set: row }).run();
}

export function deleteUserKeys(db: WriteDb, id: UserId): void {
  db.delete(userKeys).where(eq(userKeys.userId, id)).run();
}

function rowToUser(row: typeof users.$inferSelect): UserRow {
  const { isShelter, isCare, isAdmin, ...rest } = row;
  const held: readonly (readonly [boolean, Role])[] = [
    [isShelter, "shelter"],
    [isCare, "care"],
    [isAdmin, "admin"],
  ];
  return { ...rest, roles: held.filter(([holds]) => holds).map(([, role]) => role) };
}

const rolesToColumns = (roles: readonly Role[]) => ({
  isShelter: roles.includes("shelter"),
  isCare: roles.includes("care"),
  isAdmin: roles.includes("admin"),
});
