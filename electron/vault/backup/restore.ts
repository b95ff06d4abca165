import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { migrate } from "../../../db/platform/migrate.ts";
import { migrations } from "../../../db/platform/migrations.ts";
import { holdFolder, openDatabase } from "../../../db/platform/open-database.ts";
import { vaultRow } from "../../../db/platform/vault-and-house-settings.ts";
import type { BackupId } from "../../../domain/backup/backup.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { Purpose } from "../../../domain/settings/house-settings.ts";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { Clock } from "../platform/clock.ts";
import { keepCopyBefore, type TellStep } from "./copy-before-update.ts";
import { openHead } from "../platform/audit-head-file.ts";
import { databaseKey } from "../keys/derive-key.ts";
import { syncFolder } from "../keys/durable-file.ts";
import { writeKeyFile } from "../keys/key-file.ts";
import { restoreSlot } from "../keys/key-slots.ts";
import { wipe } from "../keys/wipe.ts";
import { houseFile } from "../platform/opened-vault.ts";
import { publicKeysOf } from "../keys/signing.ts";
import { slotsToWrite } from "../users/key-slots.ts";
import { readRosterUnpinned } from "../users/roster.ts";
import { append } from "../platform/audit-log-chain.ts";
import { clearUnfinishedRestore, unfinishedRestoreIn, isNextHouse } from "./unfinished-restore.ts";
import { openBackup, type OpenedBackup } from "./open-backup.ts";
import { backupFolder } from "./backup-folder.ts";
import { unpack, type Unpacked } from "./unpack-backup.ts";
import type { Watcher } from "../platform/background-job-types.ts";

export interface Restoring {
  readonly shelf: string;
  readonly id: BackupId;
  readonly sheets: readonly [Sheet, Sheet];
  /** The place of the restored vault. An existing one there is renamed, never overwritten. */
  readonly folder: string;
  /** What this program may open. */
  readonly purpose: Purpose;
  readonly nativeBinding: string | null;
  readonly clock: Clock;
  /** The backup is of an earlier version: what is done to bring it up to date. */
  readonly tell: TellStep;
}

/**
 * Restores a vault from a backup with two sheets. Everyone then signs in with the passphrase they had when it was made.
 * Until the last step, a rename, nothing of the existing vault has changed.
 */
export async function restore(
  wanted: Restoring,
  watcher: Watcher,
): Promise<Result<Unpacked, AppError>> {
  const { shelf, id, purpose } = wanted;
  const opened = await openBackup(backupFolder(shelf, id), wanted.sheets);
  if (!opened.ok) return opened;
  const { manifest, vmk, kitSeed } = opened.value;
  try {
    return manifest.purpose === purpose
      ? await putBack(opened.value, wanted, watcher)
      : err({ type: "PurposeRefused", purpose: manifest.purpose });
  } finally {
    wipe(vmk, kitSeed);
  }
}

/** Held while it is laid out, so that no other program takes it for one that was cut off. */
async function putBack(
  opened: OpenedBackup,
  wanted: Restoring,
  watcher: Watcher,
): Promise<Result<Unpacked, AppError>> {
  const half = unfinishedRestoreIn(wanted.folder);
  if (!clearUnfinishedRestore(wanted.folder, wanted)) return err({ type: "HouseInUse" });
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true, mode: 0o700 });
  const hold = holdFolder(houseFile.lock(half), wanted);
  if (hold === null) return err({ type: "HouseInUse" });
  try {
    const unpacked = await unpack(opened, wanted.shelf, half, { ...wanted, watcher });
    if (!unpacked.ok) return unpacked;
    const givenBack = giveWaysIn(half, opened, wanted);
    if (!givenBack.ok) return givenBack;
    // A folder in which a file is open cannot be renamed everywhere.
    hold.release();
    markWhole(half);
    const placed = takeItsPlace(half, wanted);
    return placed.ok ? unpacked : placed;
  } finally {
    hold.release();
    if (!isNextHouse(wanted.folder)) rmSync(half, { recursive: true, force: true });
  }
}

/**
 * Writes a key file with a slot for everyone who could sign in, made from what the database stores of each; and records
 * it in the audit log.
 */
function giveWaysIn(
  half: string,
  { vmk, kitSeed, keyFile, manifest }: OpenedBackup,
  { nativeBinding, clock, tell }: Restoring,
): Result<null, AppError> {
  const key = () => databaseKey(vmk, manifest.vaultId);
  const opened = openDatabase(houseFile.database(half), key(), { nativeBinding });
  const { file, db } = opened;
  try {
    const row = vaultRow(db);
    if (row.id !== manifest.vaultId || row.purpose !== manifest.purpose)
      return err({ type: "BackupDamaged" });
    migrate(file, migrations, () => keepCopyBefore(opened, half, key(), nativeBinding, tell));
    const house = { vaultId: row.id, purpose: row.purpose };
    const { roster } = readRosterUnpinned(db);
    const { sealing } = publicKeysOf(kitSeed, row.id);
    if (roster === null || roster.recoveryKey?.keys.sealing !== sealing)
      return err({ type: "BackupDamaged" });
    const slots = slotsToWrite(db, roster, { slots: [] }).map((stored) =>
      restoreSlot(house, stored, { vmk, nextVmk: null }),
    );
    writeKeyFile(half, { ...house, generation: keyFile.generation, slots, kit: keyFile.kit });
    const end = db.transaction(
      (tx) => {
        const by = { at: clock.now(), userId: null };
        const restored = { action: "houseRestored", detail: manifest.madeAt } as const;
        return append(tx, row.traceKey, by, [restored], []);
      },
      { behavior: "immediate" },
    );
    const head = openHead(half, row.traceKey);
    head.write(end);
    head.close();
    return ok(null);
  } finally {
    file.close();
  }
}

/** The existing vault is renamed first; it may not be open meanwhile. */
function takeItsPlace(
  half: string,
  { folder, id, nativeBinding }: Restoring,
): Result<null, AppError> {
  const aside = existsSync(folder) ? freeName(`${folder}.before-${id}`) : null;
  if (aside !== null) {
    const hold = holdFolder(houseFile.lock(folder), { nativeBinding });
    if (hold === null) return err({ type: "HouseInUse" });
    hold.release();
    renameSync(folder, aside);
  }
  try {
    renameSync(half, folder);
  } catch (thrown) {
    if (aside !== null) renameSync(aside, folder);
    throw thrown;
  }
  rmSync(houseFile.whole(folder), { force: true });
  syncFolder(dirname(folder));
  return ok(null);
}

/** From here on, a start of the program would end it. */
function markWhole(half: string): void {
  writeFileSync(houseFile.whole(half), "", { mode: 0o600 });
  syncFolder(half);
}

function freeName(wanted: string): string {
  let name = wanted;
  for (let n = 2; existsSync(name); n += 1) name = `${wanted}-${String(n)}`;
  return name;
}
