import { userById } from "../../../db/users/users.ts";
import { existsSync, rmSync } from "node:fs";
import {
  type Hold,
  holdFolder,
  NotOpenedError,
  openDatabase,
  type OpenDatabase,
} from "../../../db/platform/open-database.ts";
import { migrate, versionOf } from "../../../db/platform/migrate.ts";
import { migrations } from "../../../db/platform/migrations.ts";
import { type VaultRow, vaultRow } from "../../../db/platform/vault-and-house-settings.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { Purpose, Which } from "../../../domain/settings/house-settings.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { Clock } from "../platform/clock.ts";
import { keepCopyBefore } from "../backup/copy-before-update.ts";
import { dropOldCopyBefore } from "../platform/delete-pre-update-copy.ts";
import { purposeOf, type Vault, type VaultStart } from "../platform/dispatch.ts";
import { databaseFault } from "../platform/database-fault.ts";
import type { ClockSeen } from "../platform/clock.ts";
import { checkMemory, type Accepted, seeClock } from "./integrity-warnings.ts";
import { checkPlace, prepareFolder } from "../platform/prepare-vault-folder.ts";
import { databaseKey } from "../keys/derive-key.ts";
import { type KeyFile, readKeyFile } from "../keys/key-file.ts";
import type { HouseKeys } from "../keys/key-slots.ts";
import { unlockSlot } from "../keys/key-slots.ts";
import { secondsOfPause } from "../../../domain/users/sign-in-pause.ts";
import { noteMiss, readMisses } from "./failed-sign-ins.ts";
import { forgetFile } from "../platform/audit-head-file.ts";
import { closeRefused, holdOpen, houseFile, type OpenVault } from "../platform/opened-vault.ts";
import { keepReserve } from "../platform/disk-reserve.ts";
import { isAdministrator } from "../../../domain/users/roster.ts";
import { publicKeysOf } from "../keys/signing.ts";
import { personWithKey, readRoster } from "../users/roster.ts";
import { clearUpdates } from "../updates/update-folder.ts";

export const folderOf = (start: VaultStart, which: Which): string =>
  which === "house" ? start.folder : start.demoFolder;

/** Why a house that was made for something else is not opened. */
export function refusalOf(start: VaultStart, purpose: Purpose): AppError {
  if (purpose === "real" && start.isRelease) return { type: "OtherElectron" };
  return { type: "PurposeRefused", purpose };
}

/** Opens a house with a sign-in name and a passphrase. Every way it can fail has its own error. */
export async function unlock(
  vault: Vault,
  input: {
    readonly which: Which;
    readonly signInName: string;
    readonly passphrase: string;
    readonly accepts: readonly Accepted[];
  },
): Promise<Result<OpenVault, AppError>> {
  const { start, clock } = vault;
  const folder = folderOf(start, input.which);
  return withHeldFolder(start, input.which, async (hold, keyFile) => {
    const seconds = secondsOfPause(readMisses(folder, clock.now()).moments, clock.now());
    if (seconds > 0) return err({ type: "SignInPaused", seconds });
    const unlocked = await unlockSlot(keyFile, input.signInName, input.passphrase);
    if (!unlocked.ok) {
      if (unlocked.error.type === "WrongPassphrase") noteMiss(folder, clock.now());
      return unlocked;
    }
    const { slot: _slot, bundle, ...keys } = unlocked.value;
    const opened = openWithKeys(vault, folder, keyFile, keys);
    if (!opened.ok) return opened;
    const { database, row, vmk, nextVmk, isNext } = opened.value;
    const finish = (): Result<OpenVault, AppError> => {
      const { roster, fault } = readRoster(database.db, row.id, bundle);
      if (roster === null) return err({ type: "RosterDamaged" });
      // Who somebody is follows from their key alone.
      const user = personWithKey(roster, publicKeysOf(bundle.seed, row.id));
      if (user === null || user.isDisabled) return err({ type: "WrongPassphrase" });
      if (userById(database.db, user.id) === null) return err({ type: "HouseDamaged" });
      const isAdmin = isAdministrator(roster, user.id);
      const doubts = checkDoubts(database, row, folder, clock, { accepts: input.accepts, isAdmin });
      if (!doubts.ok) return doubts;
      const house = holdOpen({
        which: input.which,
        folder,
        hold,
        vault: row,
        nativeBinding: start.nativeBinding,
        userId: user.id,
        roster,
        rosterFault: fault,
        bundleSeed: bundle.seed,
        database,
        keyFile,
        vmk,
        nextVmk,
        isRekeyed: isNext,
        mustChoosePassphrase: user.state === "invited",
        ...doubts.value,
      });
      for (const left of [houseFile.founding(folder), houseFile.whole(folder)])
        rmSync(left, { force: true });
      keepReserve(folder);
      const { sure } = doubts.value.clockSeen;
      if (sure !== null) dropOldCopyBefore(folder, sure);
      if (start.updates !== null && input.which === "house") clearUpdates(start.updates);
      return ok(house);
    };
    return closeUnlessOk(() => closeRefused(folder, row, database), finish);
  });
}

/** Holds the folder and reads the key file; gives the folder back unless `work` succeeds. */
export async function withHeldFolder<T>(
  start: VaultStart,
  which: Which,
  work: (hold: Hold, keyFile: KeyFile) => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  const folder = folderOf(start, which);
  const place = checkPlace(folder);
  if (!place.ok) return place;
  const keys = readKeyFile(folder);
  if (!keys.ok) return err(keyFileError(keys.error.type, existsSync(houseFile.database(folder))));
  const { purpose } = keys.value;
  if (purpose !== purposeOf(start, which)) return err(refusalOf(start, purpose));
  const writable = prepareFolder(folder);
  if (!writable.ok) return writable;
  const hold = holdFolder(houseFile.lock(folder), start);
  if (hold === null) return err({ type: "HouseInUse" });
  let isKept = false;
  try {
    const result = await work(hold, keys.value);
    isKept = result.ok;
    return result;
  } finally {
    if (!isKept) hold.release();
  }
}

interface Opened extends HouseKeys {
  readonly database: OpenDatabase;
  readonly row: VaultRow;
  /** True when the next key opened it: a rotation only has to be finished. */
  readonly isNext: boolean;
}

/** Opens and migrates the database with the key in force, or with the next one during a rotation. */
export function openWithKeys(
  vault: Vault,
  folder: string,
  keyFile: KeyFile,
  keys: HouseKeys,
): Result<Opened, AppError> {
  if (!existsSync(houseFile.database(folder))) return err({ type: "HouseDamaged" });
  const candidates = keys.nextVmk === null ? [keys.vmk] : [keys.vmk, keys.nextVmk];
  for (const vmk of candidates) {
    const opened = tryOpen(vault, folder, () => databaseKey(vmk, keyFile.vaultId));
    if (!opened.ok) return opened;
    if (opened.value === null) continue;
    const database = opened.value;
    return closeUnlessOk<Opened, AppError>(
      () => database.file.close(),
      () => {
        const row = vaultRow(database.db);
        if (row.id !== keyFile.vaultId || row.purpose !== keyFile.purpose)
          return err({ type: "HouseDamaged" });
        return ok({ database, row, ...keys, isNext: vmk !== keys.vmk });
      },
    );
  }
  return err({ type: "HouseDamaged" });
}

/** Null when this is not the file's key. */
function tryOpen(
  { start, emit }: Vault,
  folder: string,
  key: () => Buffer,
): Result<OpenDatabase | null, AppError> {
  try {
    const database = openDatabase(houseFile.database(folder), key(), start);
    return closeUnlessOk<OpenDatabase, AppError>(
      () => database.file.close(),
      () => {
        // An emptied file takes any key. There is a key file, so there was a house.
        if (versionOf(database.file) === 0) return err({ type: "HouseDamaged" });
        migrate(database.file, migrations, () => {
          forgetFile(folder, vaultRow(database.db).traceKey);
          keepCopyBefore(database, folder, key(), start.nativeBinding, (step) => {
            emit({ event: "updating", step });
          });
        });
        return ok(database);
      },
    );
  } catch (thrown) {
    if (thrown instanceof NotOpenedError) return ok(null);
    const fault = databaseFault(thrown);
    if (fault === null) throw thrown;
    return err(fault);
  }
}

function checkDoubts(
  database: OpenDatabase,
  row: VaultRow,
  folder: string,
  clock: Clock,
  by: { readonly accepts: readonly Accepted[]; readonly isAdmin: boolean },
): Result<{ readonly wasOlder: boolean; readonly clockSeen: ClockSeen }, AppError> {
  const remembered = checkMemory(database.db, row.traceKey, folder);
  if (!remembered.ok && !(by.isAdmin && by.accepts.includes("older"))) return remembered;
  const clockSeen = seeClock(database.db, clock.now(), by.accepts);
  return clockSeen.ok ? ok({ wasOlder: !remembered.ok, clockSeen: clockSeen.value }) : clockSeen;
}

function closeUnlessOk<T, E>(close: () => void, work: () => Result<T, E>): Result<T, E> {
  let isKept = false;
  try {
    const result = work();
    isKept = result.ok;
    return result;
  } finally {
    if (!isKept) close();
  }
}

function keyFileError(
  type: "KeysMissing" | "KeysDamaged" | "KeysNewer",
  hasDatabase: boolean,
): AppError {
  switch (type) {
    case "KeysMissing":
      return { type: hasDatabase ? "KeysDamaged" : "HouseMissing" };
    case "KeysDamaged":
      return { type: "KeysDamaged" };
    case "KeysNewer":
      return { type: "HouseNewer" };
  }
}
