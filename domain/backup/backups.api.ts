import * as z from "zod";
import { BackupId } from "./backup.ts";
import { BackupPlaceId, BackupsView } from "./backups-view.ts";
import { Sheet } from "../users/recovery-sheets.ts";
import {
  admin,
  command,
  done,
  job,
  nothing,
  query,
  type Procedure,
} from "../api/procedure-kinds.ts";

const TwoSheets = z.tuple([Sheet, Sheet]);
const OneBackup = z.strictObject({ placeId: BackupPlaceId, id: BackupId });

/** Backups and restore drills. Folders are chosen in the dialog of the system, never named here. */
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
} as const satisfies Record<string, Procedure>;
