import * as z from "zod";
import { BackupId } from "../backup/backup.ts";
import { Sheet } from "../users/recovery-sheets.ts";
import { UserId } from "../users/user.ts";
import { done, door, nothing, type Procedure } from "../api/procedure-kinds.ts";
import { ErasureOrderId } from "../retention/erasure-order.ts";
import { ChangesFound } from "./changes-since-backup.ts";
import { BackupFound, CouldSignIn } from "./restore-view.ts";

const BackupToRestore = z.strictObject({
  shelf: z.string().regex(/^[0-9a-f]{8}$/),
  id: BackupId,
  sheets: z.tuple([Sheet, Sheet]),
});

/** The way back from a backup, also on a new computer. Folders are chosen in the dialog of the system, never named here. */
export const restoreApi = {
  /** What is in the chosen folder, while no vault is open. */
  "backups.find": door(nothing, z.strictObject({ found: z.array(BackupFound) })),
  /** Asked before a restore, so that whoever has left gets no way in, and nothing that was decided since is undone unasked. */
  "backups.whoCouldSignIn": door(
    BackupToRestore,
    z.strictObject({ people: z.array(CouldSignIn), since: ChangesFound }),
  ),
  "backups.restore": door(
    BackupToRestore.extend({
      left: z.array(UserId).max(1000),
      /** Erasures of after the backup that are done again. */
      erase: z.array(ErasureOrderId).max(1000),
    }),
    z.strictObject({
      files: z.int(),
      missing: z.int(),
      damaged: z.int(),
      /** Who was left out: those named, and those removed since the backup. */
      left: z.array(UserId),
      /** Of those who have left: two sheets let somebody in in their place. */
      onlyBySheets: z.array(UserId),
      /** An administrator lets them in again. */
      closed: z.array(UserId),
      /** How many files were hidden again. */
      hidden: z.int(),
      /** Numbers of files: nobody is left who could be named for them. */
      notHidden: z.array(z.int()),
      /** Numbers of files. */
      erased: z.array(z.int()),
      /** Numbers of files that the rules do not let go as they are now. */
      notErased: z.array(z.int()),
    }),
  ),
  /** Ends a restore that is going on; nothing of it stays. */
  "backups.stopRestore": door(nothing, done),
} as const satisfies Record<string, Procedure>;
