import { backupIdAt } from "../../../domain/backup/backup.ts";
import type { BackupPlaceId } from "../../../domain/backup/backups-view.ts";
import type { Instant } from "../../../domain/core/calendar-date.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { databaseKey } from "../keys/derive-key.ts";
import { keyFileForSheets } from "../keys/key-file.ts";
import type { OpenVault } from "../platform/opened-vault.ts";
import { manifestKey } from "./backup-manifest.ts";
import { shelfOf } from "./backup-folder.ts";
import type { BackupOrder } from "./write-backup.ts";

/**
 * The input of a backup of the open vault into this place. `NoKit`: no one could open it. `RotationPending`: the vault
 * is about to get another key.
 */
export function orderBackup(
  house: OpenVault,
  place: { readonly id: BackupPlaceId; readonly folder: string },
  madeAt: Instant,
  past: Pick<BackupOrder, "letGo" | "olderSince" | "readsAll">,
): Result<BackupOrder, { readonly type: "NoKit" } | { readonly type: "RotationPending" }> {
  const { vault, vmk, keyFile, folder, nativeBinding } = house;
  if (house.nextVmk !== null) return err({ type: "RotationPending" });
  const forSheets = keyFileForSheets(keyFile);
  if (forSheets === null) return err({ type: "NoKit" });
  return ok({
    ...past,
    house: folder,
    nativeBinding,
    madeAt,
    vaultId: vault.id,
    purpose: vault.purpose,
    shelf: shelfOf(place.folder, vault.id),
    place: place.id,
    id: backupIdAt(madeAt),
    databaseKey: databaseKey(vmk, vault.id),
    manifestKey: manifestKey(vmk, vault.id),
    keyFile: forSheets,
  });
}
