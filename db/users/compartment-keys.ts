import { and, asc, eq } from "drizzle-orm";
import type { MemberId } from "../../domain/users/roster-statement.ts";
import type { Compartment } from "../../domain/users/user.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { compartmentEpochs, compartmentKeys } from "./compartment-keys.table.ts";

export type EpochRow = Readonly<typeof compartmentEpochs.$inferSelect>;
export type CompartmentKeyRow = Readonly<typeof compartmentKeys.$inferSelect>;

/** Every epoch of a compartment, oldest first; none while it has no key yet. */
export const epochsOf = (db: ReadDb, compartment: Compartment): EpochRow[] =>
  db
    .select()
    .from(compartmentEpochs)
    .where(eq(compartmentEpochs.compartment, compartment))
    .orderBy(asc(compartmentEpochs.epoch))
    .all();

/** The newest key of a compartment as it is sealed to a member; null where it is not. */
export const compartmentKeyOf = (
  db: ReadDb,
  compartment: Compartment,
  memberId: MemberId,
): CompartmentKeyRow | null =>
  db
    .select()
    .from(compartmentKeys)
    .where(
      and(eq(compartmentKeys.compartment, compartment), eq(compartmentKeys.memberId, memberId)),
    )
    .get() ?? null;

/** Begins an epoch; the keys of the one before are sealed to nobody any more. */
export function insertEpoch(
  db: WriteDb,
  row: EpochRow,
  sealed: readonly Pick<CompartmentKeyRow, "memberId" | "sealedKey">[],
): void {
  const { compartment, epoch } = row;
  db.delete(compartmentKeys).where(eq(compartmentKeys.compartment, compartment)).run();
  db.insert(compartmentEpochs).values(row).run();
  for (const one of sealed) saveCompartmentKey(db, { compartment, epoch, ...one });
}

export function saveCompartmentKey(db: WriteDb, row: CompartmentKeyRow): void {
  db.insert(compartmentKeys)
    .values(row)
    .onConflictDoUpdate({
      target: [compartmentKeys.compartment, compartmentKeys.memberId],
      set: row,
    })
    .run();
}

export function deleteCompartmentKey(
  db: WriteDb,
  compartment: Compartment,
  memberId: MemberId,
): void {
  db.delete(compartmentKeys)
    .where(
      and(eq(compartmentKeys.compartment, compartment), eq(compartmentKeys.memberId, memberId)),
    )
    .run();
}
