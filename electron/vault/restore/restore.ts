import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { migrate } from "../../../db/platform/migrate.ts";
import { migrations } from "../../../db/platform/migrations.ts";
import { followRows, takeTouched } from "../../../db/platform/changed-rows.ts";
import {
  holdFolder,
  openDatabase,
  type OpenDatabase,
  rekey,
} from "../../../db/platform/open-database.ts";
import { vaultRow } from "../../../db/platform/vault-and-house-settings.ts";
import type { BackupId } from "../../../domain/backup/backup.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { Purpose } from "../../../domain/settings/house-settings.ts";
import type { UserId } from "../../../domain/users/user.ts";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { Clock } from "../platform/clock.ts";
import { keepCopyBefore, type TellStep } from "../backup/copy-before-update.ts";
import { openHead } from "../platform/audit-head-file.ts";
import { databaseKey } from "../keys/derive-key.ts";
import { syncFolder } from "../keys/durable-file.ts";
import { writeKeyFile } from "../keys/key-file.ts";
import { randomBytes, fromBase64 } from "../keys/bytes.ts";
import { makeKitSlot, restoreSlot, type WayIn } from "../keys/key-slots.ts";
import { wipe } from "../keys/wipe.ts";
import { houseFile } from "../platform/opened-vault.ts";
import { slotsToWrite } from "../users/key-slots.ts";
import { readRosterUnpinned, sayBySheets } from "../users/roster.ts";
import { append, type AuditEvent, type ChainEnd } from "../platform/audit-log-chain.ts";
import { dropCopyBefore } from "../platform/delete-pre-update-copy.ts";
import { clearUnfinishedRestore, unfinishedRestoreIn, isNextHouse } from "./unfinished-restore.ts";
import { openBackup, type OpenedBackup } from "../backup/open-backup.ts";
import { backupFolder } from "../backup/backup-folder.ts";
import { unpack, type Unpacked } from "../backup/unpack-backup.ts";
import { isOfThisKit, leaveOut, type LeftOut } from "./who-has-left.ts";
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
  /** Who of those who could sign in then works here no longer. */
  readonly left: readonly UserId[];
  /** The backup is of an earlier version: what is done to bring it up to date. */
  readonly tell: TellStep;
}

export interface Restored extends Unpacked {
  /** Of those who have left: nobody else held what they held, so that two sheets let somebody in in their place. */
  readonly onlyBySheets: readonly UserId[];
}

/**
 * Restores a vault from a backup with two sheets. Everyone but those who have left then signs in with the passphrase they had when
 * it was made. Until the last step, a rename, nothing of the existing vault has changed.
 */
export async function restore(
  wanted: Restoring,
  watcher: Watcher,
): Promise<Result<Restored, AppError>> {
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
): Promise<Result<Restored, AppError>> {
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
    return placed.ok ? ok({ ...unpacked.value, ...givenBack.value }) : placed;
  } finally {
    hold.release();
    if (!isNextHouse(wanted.folder)) rmSync(half, { recursive: true, force: true });
  }
}

/**
 * Writes a key file with a slot for everyone who could sign in and has not left, made from what the database stores of each. Where
 * somebody has left, the vault gets another key: theirs opened the one before. It is recorded in the audit log.
 */
function giveWaysIn(
  half: string,
  opened: OpenedBackup,
  wanted: Restoring,
): Result<Pick<Restored, "onlyBySheets">, AppError> {
  const { vmk, keyFile, manifest } = opened;
  const { nativeBinding } = wanted;
  const key = () => databaseKey(vmk, manifest.vaultId);
  const database = openDatabase(houseFile.database(half), key(), { nativeBinding });
  let resumed: Result<Resumed, AppError>;
  try {
    const copy = () => keepCopyBefore(database, half, key(), nativeBinding, wanted.tell);
    resumed = resume(database, half, opened, wanted, copy);
  } finally {
    database.file.close();
  }
  if (!resumed.ok) return resumed;
  const { onlyBySheets, needsNewKey, waysIn } = resumed.value;
  const newest = needsNewKey ? randomBytes(32) : vmk;
  if (needsNewKey) {
    const next = databaseKey(newest, manifest.vaultId);
    rekey(houseFile.database(half), key(), next, { nativeBinding });
    dropCopyBefore(half);
  }
  const house = { vaultId: manifest.vaultId, purpose: manifest.purpose };
  const keys = { vmk: newest, nextVmk: null };
  const slots = waysIn.map((stored) => restoreSlot(house, stored, keys));
  const kit = keyFile.kit && makeKitSlot(house, fromBase64(keyFile.kit.publicKey), keys);
  writeKeyFile(half, { ...house, generation: keyFile.generation, slots, kit });
  if (needsNewKey) wipe(newest);
  return ok({ onlyBySheets });
}

interface Resumed {
  readonly onlyBySheets: readonly UserId[];
  readonly needsNewKey: boolean;
  readonly waysIn: readonly WayIn[];
}

/** Brings the database up to date, leaves out who has left, and goes on with the audit log. */
function resume(
  { file, db }: OpenDatabase,
  half: string,
  opened: OpenedBackup,
  { clock, left }: Restoring,
  copyFirst: () => void,
): Result<Resumed, AppError> {
  const { manifest, kitSeed } = opened;
  const row = vaultRow(db);
  if (row.id !== manifest.vaultId || row.purpose !== manifest.purpose)
    return err({ type: "BackupDamaged" });
  migrate(file, migrations, copyFirst);
  const { roster } = readRosterUnpinned(db);
  if (roster === null || !isOfThisKit(roster, opened)) return err({ type: "BackupDamaged" });
  const house = { vault: row, roster };
  const now = clock.now();
  followRows(file);
  const done = db.transaction(
    (tx): Result<LeftOut & { readonly end: ChainEnd; readonly needsNewKey: boolean }, AppError> => {
      const signing = { tx, house, now, kitSeed };
      const leftOut = leaveOut(signing, left);
      if (!leftOut.ok) return leftOut;
      const needsNewKey = house.roster.needsNewVaultKey;
      const renewed = needsNewKey
        ? sayBySheets(signing, kitSeed, { kind: "vaultKeyRenewed" })
        : ok(null);
      if (!renewed.ok) return renewed;
      const noted: readonly AuditEvent[] = [
        { action: "houseRestored", detail: manifest.madeAt },
        ...leftOut.value.noted,
        ...(needsNewKey ? [{ action: "houseKeyRenewed" } as const] : []),
      ];
      const end = append(tx, row.traceKey, { at: now, userId: null }, noted, takeTouched(tx));
      return ok({ ...leftOut.value, end, needsNewKey });
    },
    { behavior: "immediate" },
  );
  if (!done.ok) return done;
  const head = openHead(half, row.traceKey);
  head.write({ ...done.value.end, file: null });
  head.close();
  const { onlyBySheets, needsNewKey } = done.value;
  const waysIn = slotsToWrite(db, house.roster, { slots: [] });
  return ok({ onlyBySheets, needsNewKey, waysIn });
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
