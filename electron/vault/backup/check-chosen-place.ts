import { accessSync, constants, statSync } from "node:fs";
import { resolve, sep } from "node:path";
import type { BackupError } from "../../../domain/backup/backup-error.ts";
import type { BackupPlaceId, PlaceState } from "../../../domain/backup/backups-view.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { JobStopped } from "../platform/background-job-end.ts";
import { checkPlace } from "../platform/prepare-vault-folder.ts";
import { markOn } from "./backup-place-id-file.ts";
import { shelfOf } from "./backup-folder.ts";

/** True while a folder is there and can be read: a stick may be out. */
export function isHere(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK);
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}

/** Told apart from what is lost on a stick that is in. Throws `JobStopped`. */
export function assertHere(folder: string): void {
  if (!isHere(folder)) throw new JobStopped("gone");
}

/** Whether a folder may hold backups of this house: not its own, on no network, not copied elsewhere, and to be written. */
export function checkBackupPlace(folder: string, house: string): Result<null, BackupError> {
  const isOwn = `${resolve(folder)}${sep}`.startsWith(`${resolve(house)}${sep}`);
  if (isOwn || !checkPlace(folder).ok) return err({ type: "BackupPlaceElsewhere" });
  if (!isHere(folder)) return err({ type: "BackupPlaceMissing" });
  try {
    accessSync(folder, constants.W_OK);
    return ok(null);
  } catch {
    return err({ type: "BackupPlaceReadOnly" });
  }
}

/** On another device than the house: a stick, another disk. */
export const isOutside = (folder: string, house: string): boolean =>
  statSync(folder).dev !== statSync(house).dev;

/** A place as the house remembers it. */
interface Remembered {
  readonly id: BackupPlaceId;
  readonly folder: string;
  readonly isOutside: boolean;
}

/** The house that remembers it. */
interface Remembering {
  readonly folder: string;
  readonly vault: { readonly id: string };
}

/**
 * Whether a place can be used now. A stick that always hangs in one folder leaves that folder behind, on the disk of the
 * house, when it is out; and another stick may hang there meanwhile.
 */
export function placeState(
  { id, folder, isOutside: wasOutside }: Remembered,
  house: Remembering,
): PlaceState {
  if (!isHere(folder) || (wasOutside && !isOutside(folder, house.folder))) return "missing";
  return markOn(shelfOf(folder, house.vault.id)) === id ? "here" : "other";
}

/** The same as when it was chosen, asked again before anything is done there. */
export function checkPlaceAgain(place: Remembered, house: Remembering): Result<null, BackupError> {
  const checked = checkBackupPlace(place.folder, house.folder);
  if (!checked.ok) return checked;
  const state = placeState(place, house);
  if (state === "here") return checked;
  return err({ type: state === "other" ? "BackupPlaceOther" : "BackupPlaceMissing" });
}
