import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { migrate } from "../../../db/platform/migrate.ts";
import { migrations } from "../../../db/platform/migrations.ts";
import { followRows, takeTouched } from "../../../db/platform/changed-rows.ts";
import {
  type Hold,
  holdFolder,
  openDatabase,
  type OpenDatabase,
  rekey,
} from "../../../db/platform/open-database.ts";
import { vaultRow } from "../../../db/platform/vault-and-house-settings.ts";
import type { BackupId } from "../../../domain/backup/backup.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { Purpose } from "../../../domain/settings/house-settings.ts";
import type { ErasureOrderId } from "../../../domain/retention/erasure-order.ts";
import { isAdministrator, type Roster } from "../../../domain/users/roster.ts";
import type { UserId } from "../../../domain/users/user.ts";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { Clock } from "../platform/clock.ts";
import { keepCopyBefore, type TellStep } from "../backup/copy-before-update.ts";
import { databaseKey } from "../keys/derive-key.ts";
import { syncFolder } from "../keys/durable-file.ts";
import { writeKeyFile } from "../keys/key-file.ts";
import { randomBytes, fromBase64 } from "../keys/bytes.ts";
import { makeKitSlot, restoreSlot, type WayIn } from "../keys/key-slots.ts";
import { wipe } from "../keys/wipe.ts";
import {
  forgetCompartments,
  holdOpen,
  houseFile,
  type OpenVault,
  removeErased,
} from "../platform/opened-vault.ts";
import { contextOf } from "../platform/transactions.ts";
import { slotsToWrite } from "../users/key-slots.ts";
import { readRosterUnpinned, say } from "../users/roster.ts";
import { append, type AuditEvent, type ChainEnd } from "../platform/audit-log-chain.ts";
import { dropCopyBefore } from "../platform/delete-pre-update-copy.ts";
import { clearUnfinishedRestore, unfinishedRestoreIn, isNextHouse } from "./unfinished-restore.ts";
import { openBackup, type OpenedBackup } from "../backup/open-backup.ts";
import { backupFolder } from "../backup/backup-folder.ts";
import { unpack, type Unpacked } from "../backup/unpack-backup.ts";
import { type Applied, applyChanges, openCompartments } from "./apply-changes-since.ts";
import { type ChangesRead, readChangesSince } from "./changes-since-backup.ts";
import { type BySheets, closeUntilReset, isOfThisKit, leaveOut } from "./who-has-left.ts";
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
  /** Who of those who could sign in then works here no longer; whoever was removed since is left out in any case. */
  readonly left: readonly UserId[];
  /** Erasures of after the backup that are done again. */
  readonly erase: readonly ErasureOrderId[];
  /** The backup is of an earlier version: what is done to bring it up to date. */
  readonly tell: TellStep;
}

/** What was taken out of the vault before anybody may open it. */
export interface TakenOut extends Applied {
  readonly left: readonly UserId[];
  /** Of those who have left: nobody else held what they held, so that two sheets let somebody in in their place. */
  readonly onlyBySheets: readonly UserId[];
  /** An administrator lets them in again. */
  readonly closed: readonly UserId[];
}

export interface Restored extends Unpacked, TakenOut {}

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
    const givenBack = giveWaysIn(half, hold, opened, wanted);
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
  hold: Hold,
  opened: OpenedBackup,
  wanted: Restoring,
): Result<TakenOut, AppError> {
  const { vmk, keyFile, manifest } = opened;
  const { nativeBinding } = wanted;
  const key = () => databaseKey(vmk, manifest.vaultId);
  const database = openDatabase(houseFile.database(half), key(), { nativeBinding });
  let resumed: Result<Resumed, AppError>;
  try {
    const copy = () => keepCopyBefore(database, half, key(), nativeBinding, wanted.tell);
    resumed = resume(database, { half, hold, opened, wanted }, copy);
  } finally {
    database.file.close();
  }
  if (!resumed.ok) return resumed;
  const { takenOut, needsNewKey, waysIn } = resumed.value;
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
  return ok(takenOut);
}

interface Resumed {
  readonly takenOut: TakenOut;
  readonly needsNewKey: boolean;
  readonly waysIn: readonly WayIn[];
}

/** What is laid out, and may be opened by nobody else. */
interface LaidOut {
  readonly half: string;
  readonly hold: Hold;
  readonly opened: OpenedBackup;
  readonly wanted: Restoring;
}

/** Brings the database up to date, takes out what must not come back, and goes on with the audit log. */
function resume(
  database: OpenDatabase,
  { half, hold, opened, wanted }: LaidOut,
  copyFirst: () => void,
): Result<Resumed, AppError> {
  const { file, db } = database;
  const { manifest, kitSeed, keyFile } = opened;
  const { shelf, nativeBinding } = wanted;
  const row = vaultRow(db);
  if (row.id !== manifest.vaultId || row.purpose !== manifest.purpose)
    return err({ type: "BackupDamaged" });
  migrate(file, migrations, copyFirst);
  const { roster } = readRosterUnpinned(db);
  if (roster === null || !isOfThisKit(roster, opened)) return err({ type: "BackupDamaged" });
  const changes = readChangesSince(shelf, kitSeed, { db, roster });
  const house = holdOpen({
    which: "house",
    folder: half,
    hold,
    vault: row,
    nativeBinding,
    userId: someoneIn(roster),
    isOpenedBySheets: true,
    bundleSeed: kitSeed,
    database,
    keyFile,
    vmk: opened.vmk,
    nextVmk: null,
    isRekeyed: false,
    roster,
  });
  followRows(file);
  try {
    const done = db.transaction(
      (tx): Result<Omit<Resumed, "waysIn"> & { readonly end: ChainEnd }, AppError> => {
        const now = wanted.clock.now();
        const noted: AuditEvent[] = [{ action: "houseRestored", detail: manifest.madeAt }];
        const takenOut = takeOut({ tx, house, now, kitSeed }, wanted, changes, noted);
        if (!takenOut.ok) return takenOut;
        const needsNewKey = house.roster.needsNewVaultKey;
        if (needsNewKey) {
          const renewed = say({ tx, house, now }, { kind: "vaultKeyRenewed" });
          if (!renewed.ok) return renewed;
          noted.push({ action: "houseKeyRenewed" });
        }
        const by = { at: now, userId: null };
        const end = append(tx, row.traceKey, by, noted, takeTouched(tx));
        return ok({ takenOut: takenOut.value, end, needsNewKey });
      },
      { behavior: "immediate" },
    );
    if (!done.ok) return done;
    const { takenOut, end, needsNewKey } = done.value;
    house.recorded.committed(end);
    house.recorded.moveLog();
    // The key of the file may change before anybody looks at it.
    house.recorded.forget();
    removeErased(house);
    if (takenOut.hidden + takenOut.erased.length > 0) dropCopyBefore(half);
    return ok({ takenOut, needsNewKey, waysIn: slotsToWrite(db, house.roster, { slots: [] }) });
  } finally {
    house.recorded.close();
    forgetCompartments(house);
  }
}

/** Leaves out who has left, and does what was decided since the backup where that is proved. */
function takeOut(
  signing: BySheets & { readonly house: OpenVault },
  { left, erase, clock }: Restoring,
  changes: ChangesRead,
  noted: AuditEvent[],
): Result<TakenOut, AppError> {
  const { tx, house } = signing;
  const isGood = changes.state === "good";
  const gone = [...new Set([...left, ...(isGood ? changes.changes.removed : [])])];
  const leftOut = leaveOut(signing, gone);
  if (!leftOut.ok) return leftOut;
  const { onlyBySheets } = leftOut.value;
  noted.push(...leftOut.value.noted);
  if (!isGood) {
    if (erase.length > 0) return err({ type: "ChangedMeanwhile" });
    return ok({ left: gone, onlyBySheets, closed: [], ...nothingApplied });
  }
  const toClose = changes.changes.closed.filter((id) => !gone.includes(id));
  const closing = closeUntilReset(signing, toClose);
  noted.push(...closing.noted);
  openCompartments(house);
  const applied = applyChanges(contextOf(house, clock, tx, noted), changes, erase);
  if (!applied.ok) return applied;
  return ok({ left: gone, onlyBySheets, closed: closing.closed, ...applied.value });
}

const nothingApplied: Applied = { hidden: 0, notHidden: [], erased: [], notErased: [] };

/** In whose name what is erased again is settled, where those who did it are unknown: an administrator. */
function someoneIn(roster: Roster): UserId {
  const ids = [...roster.people.keys()];
  const someone = ids.find((id) => isAdministrator(roster, id)) ?? ids[0];
  if (someone === undefined) throw new Error("A vault has a founder");
  return someone;
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
