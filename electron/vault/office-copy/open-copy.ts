import { existsSync } from "node:fs";
import { versionOf } from "../../../db/migrate.ts";
import { migrations } from "../../../db/migrations.ts";
import { copiesMade, readerOfCopy } from "../../../db/office-copies.ts";
import {
  isDamaged,
  isSound,
  NotOpenedError,
  type OpenDatabase,
  openToRead,
} from "../../../db/open.ts";
import { vaultRow } from "../../../db/vault.ts";
import type { AppError } from "../../../domain/errors.ts";
import { err, ok, type Result } from "../../../domain/result.ts";
import { openHeld } from "../compartments.ts";
import type { VaultStart } from "../dispatch.ts";
import { databaseKey } from "../keys/derive.ts";
import { readKeyFile } from "../keys/key-file.ts";
import { unlockSlot } from "../keys/slots.ts";
import { wipe } from "../keys/wipe.ts";
import { type HeldCopy, holdCopy, type OpenHouse } from "../open-house.ts";
import { purposeOf, refusalOf } from "../unlock.ts";
import { copyMember, copySignInName } from "./order.ts";
import { copyDatabase } from "./place.ts";

/**
 * Opens a copy for the office to read in. Nothing is written, to the stick or to this computer, and the day until which it
 * is meant to be used keeps nobody out. Every way it can fail has its own error.
 */
export async function openCopyHouse(
  start: VaultStart,
  folder: string,
  input: { readonly passphrase: string; readonly look: HeldCopy["look"] },
): Promise<Result<OpenHouse, AppError>> {
  const keys = readKeyFile(folder);
  if (!keys.ok) return err({ type: faultOf(keys.error.type) });
  const keyFile = keys.value;
  if (keyFile.purpose !== "copy") return err({ type: "CopyMissing" });
  const unlocked = await unlockSlot(keyFile, copySignInName, input.passphrase);
  if (!unlocked.ok)
    return err({
      type: unlocked.error.type === "KeysDamaged" ? "CopyDamaged" : "CopyPassphraseWrong",
    });
  const { vmk, bundleSeed } = unlocked.value;
  let isKept = false;
  try {
    const database = openFile(start, folder, databaseKey(vmk, keyFile.vaultId));
    if (!database.ok) return database;
    const opened = holdIt(
      start,
      { folder, keyFile, vmk, bundleSeed, database: database.value },
      input.look,
    );
    isKept = opened.ok;
    if (!opened.ok) database.value.file.close();
    return opened;
  } finally {
    if (!isKept) wipe(vmk, bundleSeed);
  }
}

/** The file, proved page by page: it may have lain in a pocket for weeks. */
function openFile(
  { nativeBinding }: VaultStart,
  folder: string,
  key: Buffer,
): Result<OpenDatabase, AppError> {
  const path = copyDatabase(folder);
  if (!existsSync(path)) return err({ type: "CopyDamaged" });
  let database: OpenDatabase | null = null;
  try {
    database = openToRead(path, key, { nativeBinding });
    const fault = faultIn(database);
    if (fault === null) return ok(database);
    database.file.close();
    return err(fault);
  } catch (thrown) {
    database?.file.close();
    if (thrown instanceof NotOpenedError || isDamaged(thrown)) return err({ type: "CopyDamaged" });
    throw thrown;
  }
}

function faultIn({ file }: OpenDatabase): AppError | null {
  const version = versionOf(file);
  const today = migrations.at(-1)?.version ?? 0;
  if (version > today) return { type: "CopyNewer" };
  if (!isSound(file)) return { type: "CopyDamaged" };
  return version < today ? { type: "CopyOlder" } : null;
}

function holdIt(
  start: VaultStart,
  opening: Pick<OpenHouse, "folder" | "keyFile" | "vmk" | "bundleSeed" | "database">,
  look: HeldCopy["look"],
): Result<OpenHouse, AppError> {
  const { keyFile, bundleSeed, database } = opening;
  const { db } = database;
  const vault = vaultRow(db);
  const { purpose } = vault;
  if (purpose !== "demo" && purpose !== purposeOf(start, "house"))
    return err(refusalOf(start, purpose));
  const [facts] = copiesMade(db, 1);
  const holder = { memberId: copyMember, seed: bundleSeed };
  const office = openHeld(db, keyFile.vaultId, "office", holder);
  const reader = readerOfCopy(db);
  if (vault.id !== keyFile.vaultId || facts === undefined || office === null || reader === null)
    return err({ type: "CopyDamaged" });
  const { madeOn, until } = facts;
  return ok(
    holdCopy({
      ...opening,
      ...{ vault, userId: reader },
      ...{ nativeBinding: start.nativeBinding },
      compartments: new Map([["office", office]]),
      copy: { madeOn, until, look },
    }),
  );
}

function faultOf(type: "KeysMissing" | "KeysDamaged" | "KeysNewer") {
  if (type === "KeysMissing") return "CopyMissing";
  return type === "KeysNewer" ? "CopyNewer" : "CopyDamaged";
}
