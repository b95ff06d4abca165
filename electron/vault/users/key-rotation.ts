import { renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import {
  checkpoint,
  copyInto,
  openDatabase,
  type OpenOptions,
  rekey,
} from "../../../db/platform/open-database.ts";
import { ok } from "../../../domain/core/result.ts";
import type { Clock } from "../platform/clock.ts";
import { dropCopyBefore } from "../platform/delete-pre-update-copy.ts";
import { randomBytes } from "../keys/bytes.ts";
import { databaseKey } from "../keys/derive-key.ts";
import { syncFile, syncFolder } from "../keys/durable-file.ts";
import { recordedFile } from "../platform/recorded-file.ts";
import { houseFile, type OpenVault } from "../platform/opened-vault.ts";
import { writeKeys, writeKeysAfterCommit } from "./key-slots.ts";
import { say } from "./roster.ts";
import { write } from "../platform/transactions.ts";

/** The steps of a rotation, for its progress. */
export const rotationSteps = 4;

/**
 * Makes the new key of the database that a removal or a reset asked for, or ends a change that a lock or a power cut interrupted.
 * What keeps it from its end keeps nobody out: Today says so, and the next sign-in tries again.
 */
export function resumeRotation(house: OpenVault, clock: Clock): void {
  const isAsked = house.nextVmk !== null || house.roster.needsNewVaultKey;
  if (!isAsked || house.mustChoosePassphrase) return;
  try {
    renewVaultKey(house, clock, () => undefined);
  } catch (thrown) {
    house.keyWaits = true;
    // There is nothing to go in to when not even the file that is there could be opened again.
    if (!house.database.file.open) throw thrown;
  }
}

/**
 * Gives the database another key, sealed to those alone whom the roster lets sign in now: a copy is re-keyed, checked and put in
 * the place of the file; only then is the old key dropped. Until the copy takes its place the file is untouched, and either key in
 * the key file opens what is there. Runs in one go, so that nothing is written between the copy and the exchange.
 */
export function renewVaultKey(house: OpenVault, clock: Clock, stepDone: () => void): void {
  const { vmk: before } = house;
  // One that a change left behind was sealed to those who could sign in then.
  if (!house.isRekeyed) exchange(house, beginRotation(house), stepDone);
  const { nextVmk } = house;
  if (nextVmk === null) throw new Error("The database was re-keyed without a next key");
  const renewed = write(house, clock, (context) => {
    const told = say(context, { kind: "vaultKeyRenewed" });
    if (!told.ok) return told;
    house.vmk = nextVmk;
    house.nextVmk = null;
    house.isRekeyed = false;
    house.keyWaits = false;
    writeKeysAfterCommit(house);
    context.note({ action: "houseKeyRenewed" });
    return ok(null);
  });
  if (!renewed.ok) return; // no room: both keys stay, and the next sign-in promotes this one
  before.fill(0);
  // Under the key before: it opens for nobody here any more, and for whoever was removed.
  dropCopyBefore(house.folder);
  stepDone();
}

/** Puts a next key beside the one in force, for all who may sign in. */
function beginRotation(house: OpenVault): Buffer {
  const left = house.nextVmk;
  const nextVmk = randomBytes(32);
  house.nextVmk = nextVmk;
  try {
    writeKeys(house);
  } catch (thrown) {
    house.nextVmk = left;
    throw thrown;
  }
  left?.fill(0);
  return nextVmk;
}

function exchange(house: OpenVault, nextVmk: Buffer, stepDone: () => void): void {
  const { vmk, vault, folder, nativeBinding } = house;
  const options = { nativeBinding };
  const copy = `${houseFile.database(folder)}.next`;
  removeDatabase(copy);
  try {
    copyInto(house.database.file, copy);
    stepDone();
    rekey(copy, databaseKey(vmk, vault.id), databaseKey(nextVmk, vault.id), options);
    checkCopy(copy, databaseKey(nextVmk, vault.id), options);
    syncFile(copy);
    stepDone();
    takeItsPlace(house, nextVmk, copy);
    stepDone();
  } catch (thrown) {
    house.keyWaits = true;
    removeDatabase(copy);
    throw thrown;
  }
}

/** Whatever comes of it, the house goes on with the file that stands there. */
function takeItsPlace(house: OpenVault, nextVmk: Buffer, copy: string): void {
  const { vmk, vault, folder, nativeBinding } = house;
  const path = houseFile.database(folder);
  let key = vmk;
  house.recorded.moveLog();
  house.recorded.forget();
  house.database.file.close();
  try {
    renameSync(copy, path);
    key = nextVmk;
    for (const gone of [`${path}-wal`, `${path}-shm`]) rmSync(gone, { force: true });
    syncFolder(dirname(path));
  } finally {
    house.database = openDatabase(path, databaseKey(key, vault.id), { nativeBinding });
    house.recorded = recordedFile(path, house.database.file, house.head, null);
    house.isRekeyed = key === nextVmk;
  }
}

function checkCopy(copy: string, key: Buffer, options: OpenOptions): void {
  const { file } = openDatabase(copy, key, options);
  try {
    if (file.pragma("quick_check", { simple: true }) !== "ok")
      throw new Error("The re-keyed copy is not sound");
    checkpoint(file);
  } finally {
    file.close();
  }
}

function removeDatabase(path: string): void {
  for (const end of ["", "-journal", "-wal", "-shm"]) rmSync(`${path}${end}`, { force: true });
}
