import * as z from "zod";
import { BackupId } from "./backup.ts";
import { BackupFound, BackupPlaceId, BackupsView } from "./backups-view.ts";
import { Sheet } from "../users/recovery-sheets.ts";
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
  "backups.restore": door(
    z.strictObject({ shelf: z.string().regex(/^[0-9a-f]{8}$/), id: BackupId, sheets: TwoSheets }),
    z.strictObject({ files: z.int(), missing: z.int(), damaged: z.int() }),
  ),
  /** Ends a restore that is going on; nothing of it stays. */
  "backups.stopRestore": door(nothing, done),
} as const satisfies Record<string, Procedure>;
