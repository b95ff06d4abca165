import * as z from "zod";
import { BackupId } from "../backup/backup.ts";
import { Sheet } from "../users/recovery-sheets.ts";
import { UserId } from "../users/user.ts";
import { done, door, nothing, type Procedure } from "../api/procedure-kinds.ts";
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
  /** Asked before a restore, so that whoever has left gets no way in. */
  "backups.whoCouldSignIn": door(BackupToRestore, z.strictObject({ people: z.array(CouldSignIn) })),
  "backups.restore": door(
    BackupToRestore.extend({ left: z.array(UserId).max(1000) }),
    z.strictObject({
      files: z.int(),
      missing: z.int(),
      damaged: z.int(),
      /** Of those who have left: two sheets let somebody in in their place. */
      onlyBySheets: z.array(UserId),
    }),
  ),
  /** Ends a restore that is going on; nothing of it stays. */
  "backups.stopRestore": door(nothing, done),
} as const satisfies Record<string, Procedure>;
