import { closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import {
  checkpoint,
  copyInto,
  isDiskFull,
  openDatabase,
  type OpenOptions,
  rekey,
} from "../../db/open.ts";
import { ok } from "../../domain/result.ts";
import type { Clock } from "./clock.ts";
import { dropCopyBefore } from "./copy-before.ts";
import { databaseKey } from "./keys/derive.ts";
import { promoteNextVmk } from "./keys/slots.ts";
import { houseFile, type OpenHouse } from "./open-house.ts";
import { changeKeyFile } from "./slots.ts";
import { write } from "./transact.ts";

/** The steps of a rotation, for its progress. */
export const rotationSteps = 4;

/** Goes on with a rotation that a lock or a power cut interrupted. Without room for the copy it waits for another day. */
export function resumeRotation(house: OpenHouse, clock: Clock): void {
  if (house.nextVmk === null) return;
  try {
    finishRotation(house, clock, () => undefined);
  } catch (thrown) {
    if (!isDiskFull(thrown)) throw thrown;
  }
}

/**
 * Gives the database the next key: a copy is re-keyed, checked and put in the place of the file; only then is the old
 * key let go. Until the copy takes its place the file is untouched, and either key in the key file opens what is there.
 * Runs in one go, so that nothing is written between the copy and the exchange.
 */
export function finishRotation(house: OpenHouse, clock: Clock, stepDone: () => void): void {
  const { nextVmk, vmk: before } = house;
  if (nextVmk === null) return;
  if (!house.isRekeyed) exchange(house, nextVmk, stepDone);
  house.isRekeyed = true;
  const renewed = write(house, clock, (context) => {
    house.vmk = nextVmk;
    house.nextVmk = null;
    changeKeyFile(context.tx, house, promoteNextVmk);
    house.isRekeyed = false;
    context.note({ action: "houseKeyRenewed" });
    return ok(null);
  });
  if (!renewed.ok) return; // no room: both keys stay, and the next sign-in promotes this one
  before.fill(0);
  // Under the key before: it opens for nobody here any more, and for whoever was removed.
  dropCopyBefore(house.folder);
  stepDone();
}

function exchange(house: OpenHouse, nextVmk: Buffer, stepDone: () => void): void {
  const { vmk, vault, folder, nativeBinding } = house;
  const options = { nativeBinding };
  const path = houseFile.database(folder);
  const copy = `${path}.next`;
  removeDatabase(copy);
  try {
    copyInto(house.database.file, copy);
    stepDone();
    rekey(copy, databaseKey(vmk, vault.id), databaseKey(nextVmk, vault.id), options);
    checkCopy(copy, databaseKey(nextVmk, vault.id), options);
    flush(copy);
    stepDone();
  } catch (thrown) {
    removeDatabase(copy);
    throw thrown;
  }
  house.database.file.close();
  renameSync(copy, path);
  for (const gone of [`${path}-wal`, `${path}-shm`]) rmSync(gone, { force: true });
  flush(dirname(path));
  house.database = openDatabase(path, databaseKey(nextVmk, vault.id), options);
  stepDone();
}

function checkCopy(copy: string, key: Buffer, options: OpenOptions): void {
  const { file } = openDatabase(copy, key, options);
  const isSound = file.pragma("quick_check", { simple: true }) === "ok";
  checkpoint(file);
  file.close();
  if (!isSound) throw new Error("The re-keyed copy is not sound");
}

function removeDatabase(path: string): void {
  for (const end of ["", "-journal", "-wal", "-shm"]) rmSync(`${path}${end}`, { force: true });
}

function flush(path: string): void {
  const file = openSync(path, "r");
  fsyncSync(file);
  closeSync(file);
}
