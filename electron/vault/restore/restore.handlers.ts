import { basename } from "node:path";
import type { BackupFound } from "../../../domain/restore/restore-view.ts";
import { err, ok } from "../../../domain/core/result.ts";
import type { UpdateStep } from "../../../domain/updates/update.ts";
import { isHere } from "../backup/check-chosen-place.ts";
import { jobEndOf } from "../platform/background-job-end.ts";
import { readClaim } from "../backup/backup-manifest.ts";
import { backupFolder, backupsOn, shelvesIn } from "../backup/backup-folder.ts";
import { restore as restoreFrom } from "./restore.ts";
import { whoCouldSignIn } from "./who-has-left.ts";
import { type Doors, purposeOf } from "../platform/dispatch.ts";
import { checkPlace } from "../platform/prepare-vault-folder.ts";

/** How the one restore that may go on is known among the jobs. */
const restoring = "restore";

/** The backups in the chosen folder, newest first, not proved yet. */
const find: Doors["backups.find"] = ({ chosenFolder, start, house }) => {
  if (house !== null) return Promise.resolve(err({ type: "HouseInUse" }));
  if (chosenFolder === null) return Promise.resolve(err({ type: "NotFound" }));
  if (!isHere(chosenFolder)) return Promise.resolve(err({ type: "BackupPlaceMissing" }));
  const purpose = purposeOf(start, "house");
  const found = shelvesIn(chosenFolder).flatMap((shelf) =>
    backupsOn(shelf).flatMap((id): BackupFound[] => {
      const claim = readClaim(backupFolder(shelf, id));
      if (!claim.ok) return [];
      const { madeAt, database, files } = claim.value;
      return [
        {
          shelf: basename(shelf),
          id,
          madeAt,
          files: files.length,
          bytes: files.reduce((sum, { bytes }) => sum + bytes, database.bytes),
          isOtherPurpose: claim.value.purpose !== purpose,
        },
      ];
    }),
  );
  return Promise.resolve(
    ok({ found: found.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1)).slice(0, mostFound) }),
  );
};

const mostFound = 200;

const who: Doors["backups.whoCouldSignIn"] = async (vault, { shelf, id, sheets }) => {
  const { start, chosenFolder } = vault;
  if (vault.house !== null) return err({ type: "HouseInUse" });
  const from = shelfNamed(chosenFolder, shelf);
  if (from === undefined) return err({ type: "BackupMissing" });
  const found = await whoCouldSignIn({ shelf: from, id }, sheets, start.nativeBinding);
  return found.ok ? ok({ ...found.value, people: [...found.value.people] }) : found;
};

const shelfNamed = (chosenFolder: string | null, shelf: string): string | undefined =>
  shelvesIn(chosenFolder ?? "").find((path) => basename(path) === shelf);

const restore: Doors["backups.restore"] = async (vault, input) => {
  const { start, clock, chosenFolder, jobs } = vault;
  if (vault.house !== null) return err({ type: "HouseInUse" });
  if (jobs.size > 0) return err({ type: "BackupRunning" });
  const from = shelfNamed(chosenFolder, input.shelf);
  if (from === undefined) return err({ type: "BackupMissing" });
  const place = checkPlace(start.folder);
  if (!place.ok) return place;
  let isStopped = false;
  jobs.set(restoring, {
    cancel: () => {
      isStopped = true;
    },
  });
  const wanted = { ...input, shelf: from, folder: start.folder, clock };
  const options = { purpose: purposeOf(start, "house"), nativeBinding: start.nativeBinding };
  const watcher = {
    step: (done: number, of: number) => {
      vault.emit({ event: "progress", job: noJob, done, of, state: "running" });
    },
    isCancelled: () => isStopped,
  };
  const tell = (step: UpdateStep): void => {
    vault.emit({ event: "updating", step });
  };
  try {
    const restored = await restoreFrom({ ...wanted, ...options, tell }, watcher);
    if (!restored.ok) return restored;
    const { missing, damaged, ...done } = restored.value;
    const { left, onlyBySheets, closed, notHidden, erased, notErased } = done;
    return ok({
      files: done.files,
      missing: missing.length,
      damaged: damaged.length,
      left: [...left],
      onlyBySheets: [...onlyBySheets],
      closed: [...closed],
      hidden: done.hidden,
      notHidden: [...notHidden],
      erased: [...erased],
      notErased: [...notErased],
    });
  } catch (thrown) {
    const end = jobEndOf(thrown);
    if (end === "cancelled") return err({ type: "NotFound" });
    if (end === "full") return err({ type: "DiskFull" });
    if (end === "gone") return err({ type: "BackupPlaceMissing" });
    throw thrown;
  } finally {
    jobs.delete(restoring);
  }
};

/** Progress of a restore has no id: there is one at a time. */
const noJob = "00000000-0000-4000-8000-000000000000";

const stop: Doors["backups.stopRestore"] = ({ jobs }) => {
  jobs.get(restoring)?.cancel();
  return Promise.resolve(ok(null));
};

export const restoreDoors = {
  "backups.find": find,
  "backups.whoCouldSignIn": who,
  "backups.restore": restore,
  "backups.stopRestore": stop,
} as const satisfies Partial<Doors>;
