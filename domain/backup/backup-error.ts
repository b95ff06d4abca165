/** Why a backup is not made, not read or not restored. */
export type BackupError =
  /** The stick is not in, or the folder is gone. */
  | { readonly type: "BackupPlaceMissing" }
  /** The folder is there, and is not the disk that the house backed up to: another stick, or one that was emptied. */
  | { readonly type: "BackupPlaceOther" }
  /** A network share, a synchronised folder, or the house's own. */
  | { readonly type: "BackupPlaceElsewhere" }
  | { readonly type: "BackupPlaceReadOnly" }
  | { readonly type: "BackupPlaceFull" }
  | { readonly type: "BackupMissing" }
  /** Not as the house wrote it: damaged, or changed. */
  | { readonly type: "BackupDamaged" }
  | { readonly type: "BackupNewer" }
  /** Not everything that was changed is in a backup. */
  | { readonly type: "MoveNeedsBackup" }
  /** One is being made, or a drill is held. */
  | { readonly type: "BackupRunning" };
