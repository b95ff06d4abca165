import { newestBackup } from "../../../db/backup/backups.ts";
import type { ReadDb } from "../../../db/platform/open-database.ts";
import { actionsAfter } from "../../../db/integrity/audit-log.ts";
import { userById } from "../../../db/users/users.ts";
import { houseSettings } from "../../../db/platform/vault-and-house-settings.ts";
import { calendarDateOf } from "../../../domain/core/calendar-date.ts";
import { changesHouse, type TransferView } from "../../../domain/backup/transfer.ts";
import { err, ok } from "../../../domain/core/result.ts";
import type { Handler } from "../platform/handler-context.ts";
import type { Handlers, Jobs } from "../platform/dispatch.ts";
import { unlockSlot } from "../keys/key-slots.ts";
import { wipe } from "../keys/wipe.ts";
import { setFolderAside } from "./rename-transferred-vault.ts";
import { closeHouse } from "../platform/opened-vault.ts";
import { write } from "../platform/transactions.ts";

const view: Handler<"moving.view"> = ({ tx }) => ok({ backup: backupOf(tx) });

/** Whether what was changed since the newest backup would be missing elsewhere. */
function backupOf(db: ReadDb): TransferView["backup"] {
  const newest = newestBackup(db);
  if (newest === null) return null;
  const { madeOn, traceSeq } = newest;
  return { madeOn, holdsAll: !actionsAfter(db, traceSeq).some(changesHouse) };
}

/** The last thing that is done in this house on this computer; the window locks right after. */
const setAside: Jobs["moving.setAside"] = async (vault, house, { passphrase, isSaid }) => {
  const { db } = house.database;
  if (house.which === "demo") return err({ type: "PurposeRefused", purpose: "demo" });
  if (vault.jobs.size > 0) return err({ type: "BackupRunning" });
  const me = userById(db, house.userId);
  if (me === null) return err({ type: "Locked" });
  const opened = await unlockSlot(house.keyFile, me.signInName, passphrase);
  if (!opened.ok) return err({ type: "OwnPassphraseWrong" });
  wipe(opened.value.bundle.seed, opened.value.vmk, opened.value.nextVmk);
  if (vault.house !== house) return err({ type: "Locked" });
  if (!isSaid && backupOf(db)?.holdsAll !== true) return err({ type: "MoveNeedsBackup" });
  const noted = write(house, vault.clock, (context) => {
    context.note({ action: "houseMoved", detail: isSaid ? "said" : "backedUp" });
    return ok(null);
  });
  if (!noted.ok) return noted;
  const on = calendarDateOf(vault.clock.now(), houseSettings(db).zone);
  vault.house = null;
  closeHouse(house);
  try {
    setFolderAside(house.folder, on);
  } catch {
    // The folder around it belongs to another account, or is in use: the vault stays in place, and opens as before.
    return err({ type: "HouseReadOnly" });
  }
  return ok(null);
};

export const transferHandlers = { "moving.view": view } as const satisfies Partial<Handlers>;
export const transferJobs = { "moving.setAside": setAside } as const satisfies Partial<Jobs>;
