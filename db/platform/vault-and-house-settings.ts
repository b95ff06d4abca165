import { eq } from "drizzle-orm";
import type { Instant } from "../../domain/core/calendar-date.ts";
import {
  defaultSettings,
  type HouseSettings,
  type Purpose,
} from "../../domain/settings/house-settings.ts";
import { memoizeByObject } from "../../domain/core/memoize.ts";
import type { ReadDb, WriteDb } from "./open-database.ts";
import { settings } from "./settings.table.ts";
import { vault } from "./vault.table.ts";

export interface VaultRow {
  readonly id: string;
  readonly purpose: Purpose;
  readonly foundedAt: Instant;
  readonly traceKey: Buffer;
  readonly nameKey: Buffer;
}

/** The identity of the vault in the file. Throws when it was never founded: a bug or another program's file. */
export function vaultRow(db: ReadDb): VaultRow {
  const row = db.select().from(vault).get();
  if (row === undefined) throw new Error("The file holds no vault");
  return row;
}

/** Founds the vault: its own row and the default settings. `version`: of the tables it is born with. */
export function insertVault(db: WriteDb, row: VaultRow, version: number): void {
  db.insert(vault)
    .values({ one: 1, ...row, sealedVersion: version })
    .run();
  db.insert(settings)
    .values({ one: 1, ...defaultSettings })
    .run();
}

/** Version of the tables at which the rows were last sealed by the trace. */
export const sealedVersion = (db: ReadDb): number =>
  db.select({ version: vault.sealedVersion }).from(vault).get()?.version ?? 0;

export function setSealedVersion(db: WriteDb, version: number): void {
  db.update(vault).set({ sealedVersion: version }).where(eq(vault.one, 1)).run();
}

export const houseSettings = (db: ReadDb): HouseSettings =>
  settingsOf(db.select().from(settings).get());

/** The same in each transaction: `db` is the file's own, so that the question is put together once. */
export const settingsNow = (db: ReadDb): HouseSettings => settingsOf(settingsIn(db).get());

const settingsIn = memoizeByObject((db: ReadDb) => db.select().from(settings).prepare());

function settingsOf(row: typeof settings.$inferSelect | undefined): HouseSettings {
  if (row === undefined) throw new Error("The file holds no settings");
  const { one: _one, ...values } = row;
  return values;
}

export function saveHouseSettings(db: WriteDb, values: HouseSettings): void {
  db.update(settings).set(values).where(eq(settings.one, 1)).run();
}
