import type { AppError } from "../../../domain/api/errors.ts";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { type KeyFile, readKeyFile } from "../keys/key-file.ts";
import { openKit } from "../keys/key-slots.ts";
import { openSheets } from "../users/open-recovery-sheets.ts";
import { assertHere } from "./check-chosen-place.ts";
import { type Manifest, manifestKey, readManifest } from "./backup-manifest.ts";

/** A backup that two sheets have opened. The caller wipes both keys. */
export interface OpenedBackup {
  readonly folder: string;
  readonly keyFile: KeyFile;
  readonly manifest: Manifest;
  readonly vmk: Buffer;
  readonly kitSeed: Buffer;
}

/** Opens a backup with two sheets of the recovery key it was made under, and proves its manifest. */
export async function openBackup(
  folder: string,
  sheets: readonly [Sheet, Sheet],
): Promise<Result<OpenedBackup, AppError>> {
  const keys = readKeys(folder);
  if (!keys.ok) return err({ type: faultOf(keys.error.type) });
  const kitSeed = await openSheets(keys.value, sheets);
  if (!kitSeed.ok) return kitSeed;
  const opened = openKit(keys.value, kitSeed.value);
  if (!opened.ok)
    return err(opened.error.type === "KeysDamaged" ? { type: "BackupDamaged" } : opened.error);
  const { vmk } = opened.value;
  const manifest = readManifest(folder, manifestKey(vmk, keys.value.vaultId));
  if (!manifest.ok) return manifest;
  const { vaultId, purpose } = manifest.value;
  if (vaultId !== keys.value.vaultId || purpose !== keys.value.purpose)
    return err({ type: "BackupDamaged" });
  return ok({
    folder,
    keyFile: keys.value,
    manifest: manifest.value,
    vmk,
    kitSeed: kitSeed.value,
  });
}

/** Two copies with a bad sector in each are damaged, as long as the stick is in. */
function readKeys(folder: string): ReturnType<typeof readKeyFile> {
  try {
    return readKeyFile(folder);
  } catch {
    assertHere(folder);
    return err({ type: "KeysDamaged" });
  }
}

function faultOf(type: "KeysMissing" | "KeysDamaged" | "KeysNewer") {
  if (type === "KeysMissing") return "BackupMissing";
  return type === "KeysNewer" ? "BackupNewer" : "BackupDamaged";
}
