import * as z from "zod";
import { BackupId } from "./backup.ts";
import { BackupFound, BackupPlaceId, BackupsView, CouldSignIn } from "./backups-view.ts";
import { Sheet } from "../users/recovery-sheets.ts";
import { UserId } from "../users/user.ts";
import {
  admin,
  command,
  done,
  door,
  job,
  nothing,
  query,
  type Procedure,
} from "../api/procedure-kinds.ts";

const TwoSheets = z.tuple([Sheet, Sheet]);
const BackupToRestore = z.strictObject({
  shelf: z.string().regex(/^[0-9a-f]{8}$/),
  id: BackupId,
  sheets: TwoSheets,
});
const OneBackup = z.strictObject({ placeId: BackupPlaceId, id: BackupId });

/** Backups, restore drills, and the way back on a new machine. Folders are chosen in the dialog of the system, never named here. */
export const backupsApi = {
  "backups.view": query(admin, nothing, BackupsView),
  /** Keeps the folder that was chosen as a place for backups. */
  "backups.keepPlace": command(admin, nothing, z.strictObject({ placeId: BackupPlaceId })),
  "backups.setDaily": command(
    admin,
    z.strictObject({ placeId: BackupPlaceId, isDaily: z.boolean() }),
    done,
  ),
  /** Stops using a place; the backups there stay listed. */
  "backups.endPlace": command(admin, z.strictObject({ placeId: BackupPlaceId }), done),
  "backups.make": job(admin, z.strictObject({ placeId: BackupPlaceId })),
  "backups.drill": job(admin, OneBackup.extend({ sheets: TwoSheets })),
  /** It was destroyed by hand: the stick is broken, the folder emptied. */
  "backups.sayDestroyed": command(admin, OneBackup, done),
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
