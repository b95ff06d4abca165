import { closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { checkpoint, copyInto, openDatabase, rekey } from "../../db/open.ts";
import { ok } from "../../domain/result.ts";
import type { Clock } from "./clock.ts";
import { databaseKey } from "./keys/derive.ts";
import { promoteNextVmk } from "./keys/slots.ts";
import { houseFile, type OpenHouse } from "./open-house.ts";
import { changeKeyFile } from "./slots.ts";
import { write } from "./transact.ts";

/** The steps of a rotation, for its progress. */
export const rotationSteps = 4;

/** Goes on with a rotation that a lock or a power cut interrupted. */
export function resumeRotation(house: OpenHouse, clock: Clock): void {
  if (house.nextVmk !== null) finishRotation(house, clock, () => undefined);
}

/**
 * Gives the database the next key: a copy is re-keyed, checked and put in the place of the file; only then is the old
 * key let go. Until the copy takes its place the file is untouched, and either key in the key file opens what is there.
 * Runs in one go, so that nothing is written between the copy and the exchange.
 */
export function finishRotation(house: OpenHouse, clock: Clock, stepDone: () => void): void {
  const { nextVmk } = house;
  if (nextVmk === null) return;
  if (!house.isRekeyed) exchange(house, nextVmk, stepDone);
  house.isRekeyed = true;
  write(house, clock, (context) => {
    const before = house.vmk;
    house.vmk = nextVmk;
    house.nextVmk = null;
    changeKeyFile(context.tx, house, promoteNextVmk);
    before.fill(0);
    house.isRekeyed = false;
    context.note({ action: "houseKeyRenewed" });
    return ok(null);
  });
  stepDone();
}

function exchange(house: OpenHouse, nextVmk: Buffer, stepDone: () => void): void {
  const { vmk, vault, folder, nativeBinding } = house;
  const options = { nativeBinding };
  const path = houseFile.database(folder);
  const copy = `${path}.next`;
  for (const leftOver of [copy, `${copy}-journal`, `${copy}-wal`, `${copy}-shm`])
    rmSync(leftOver, { force: true });
  checkpoint(house.database.file);
  copyInto(house.database.file, copy);
  stepDone();
  rekey(copy, databaseKey(vmk, vault.id), databaseKey(nextVmk, vault.id), options);
  const checked = openDatabase(copy, databaseKey(nextVmk, vault.id), options);
  const isSound = checked.file.pragma("quick_check", { simple: true }) === "ok";
  checkpoint(checked.file);
  checked.file.close();
  if (!isSound) throw new Error("The re-keyed copy is not sound");
  stepDone();
  house.database.file.close();
  flush(copy);
  renameSync(copy, path);
  for (const gone of [`${path}-wal`, `${path}-shm`]) rmSync(gone, { force: true });
  flush(dirname(path));
  house.database = openDatabase(path, databaseKey(nextVmk, vault.id), options);
  stepDone();
}

function flush(path: string): void {
  const file = openSync(path, "r");
  fsyncSync(file);
  closeSync(file);
}
