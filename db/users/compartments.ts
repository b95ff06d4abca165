import { and, asc, eq } from "drizzle-orm";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { Compartment } from "../../domain/users/user.ts";
import type { ReadDb, WriteDb } from "../platform/open.ts";
import {
  compartmentEpochs,
  compartmentMembers,
  compartmentRotations,
  recoveryKits,
} from "./compartments.table.ts";

export type EpochRow = Readonly<typeof compartmentEpochs.$inferSelect>;
export type MemberRow = Readonly<typeof compartmentMembers.$inferSelect>;
export type KitRow = Readonly<typeof recoveryKits.$inferSelect>;

/** Every epoch of a compartment, oldest first; none while it is not born. */
export const epochsOf = (db: ReadDb, compartment: Compartment): EpochRow[] =>
  db
    .select()
    .from(compartmentEpochs)
    .where(eq(compartmentEpochs.compartment, compartment))
    .orderBy(asc(compartmentEpochs.epoch))
    .all();

export const membersOf = (db: ReadDb, compartment: Compartment, epoch: number): MemberRow[] =>
  db
    .select()
    .from(compartmentMembers)
    .where(
      and(eq(compartmentMembers.compartment, compartment), eq(compartmentMembers.epoch, epoch)),
    )
    .orderBy(asc(compartmentMembers.memberId))
    .all();

export function insertEpoch(db: WriteDb, row: EpochRow): void {
  db.insert(compartmentEpochs).values(row).run();
}

/** Puts a whole member list, with its HMAC, in the place of the one before. */
export function replaceMembers(
  db: WriteDb,
  compartment: Compartment,
  epoch: number,
  members: readonly MemberRow[],
  mac: Buffer,
): void {
  const here = and(
    eq(compartmentMembers.compartment, compartment),
    eq(compartmentMembers.epoch, epoch),
  );
  db.delete(compartmentMembers).where(here).run();
  for (const member of members) db.insert(compartmentMembers).values(member).run();
  db.update(compartmentEpochs)
    .set({ membersMac: mac })
    .where(and(eq(compartmentEpochs.compartment, compartment), eq(compartmentEpochs.epoch, epoch)))
    .run();
}

export const rotationsAsked = (db: ReadDb): Compartment[] =>
  db
    .select()
    .from(compartmentRotations)
    .all()
    .map((row) => row.compartment);

export function askRotation(db: WriteDb, compartment: Compartment, askedAt: Instant): void {
  db.insert(compartmentRotations).values({ compartment, askedAt }).onConflictDoNothing().run();
}

export function rotationDone(db: WriteDb, compartment: Compartment): void {
  db.delete(compartmentRotations).where(eq(compartmentRotations.compartment, compartment)).run();
}

export const kitIn = (db: ReadDb, state: KitRow["state"]): KitRow | null =>
  db.select().from(recoveryKits).where(eq(recoveryKits.state, state)).get() ?? null;

export function insertKit(db: WriteDb, row: KitRow): void {
  db.insert(recoveryKits).values(row).run();
}

export function setKitState(
  db: WriteDb,
  id: string,
  state: KitRow["state"],
  provedAt: Instant | null,
): void {
  db.update(recoveryKits).set({ state, provedAt }).where(eq(recoveryKits.id, id)).run();
}
