import { randomUUID } from "node:crypto";
import {
  backupsOf,
  testRestoresSince,
  insertBackup,
  insertTestRestore,
  noteGone,
  placeById,
  type PlaceRow,
} from "../../../db/backup/backups.ts";
import { lastOlderState } from "../../../db/integrity/audit-log.ts";
import { houseSettings } from "../../../db/platform/vault-and-house-settings.ts";
import { backupIdAt, backupsToLetGo } from "../../../domain/backup/backup.ts";
import { type TestRestoreReport, isGoodTestRestore } from "../../../domain/backup/backups-view.ts";
import { calendarDateOf } from "../../../domain/core/calendar-date.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { type JobEnd, jobEndOf } from "../platform/background-job-end.ts";
import { checkPlaceAgain, placeState } from "./check-chosen-place.ts";
import { testRestore as holdDrill } from "./test-restore.ts";
import { orderBackup } from "./backup-request.ts";
import { backupsOn, shelfOf } from "./backup-folder.ts";
import { backupJob, type BackupMade, type BackupOrder } from "./write-backup.ts";
import { dropCopyBefore } from "../platform/delete-pre-update-copy.ts";
import type { Handlers, Jobs, Prepared, Vault } from "../platform/dispatch.ts";
import { checkJobs } from "../integrity/full-check.handlers.ts";
import { transferJobs } from "./transfer.handlers.ts";
import { updateJobs } from "../updates/updates.handlers.ts";
import { followJob } from "../platform/job-progress.ts";
import type { OpenVault } from "../platform/opened-vault.ts";
import { write } from "../platform/transactions.ts";

type Started = Result<{ readonly job: string }, AppError>;

/** Backs the vault up into a place that the user chooses. */
const make: Jobs["backups.make"] = (vault, house, { placeId }) => {
  const place = placeById(house.database.db, placeId);
  if (place === null || place.endedAt !== null) return err({ type: "NotFound" });
  return beginBackup(vault, house, place, house.userId);
};

/** Starts a backup; `by` is null for an automatic one. */
export function beginBackup(
  vault: Vault,
  house: OpenVault,
  place: PlaceRow,
  by: UserId | null,
): Started {
  if (vault.jobs.size > 0) return err({ type: "BackupRunning" });
  const checked = checkPlaceAgain(place, house);
  if (!checked.ok) return checked;
  const order = orderFor(vault, house, place);
  if (!order.ok) return order;
  const job = randomUUID();
  const { tell, end } = followJob(vault, job);
  const work = vault.startJob(backupJob, order.value, (said) => {
    if (said.kind === "step") tell(said.done, said.of);
    else if (said.kind === "failed") end(said.problem);
    else end(writeDown(vault, house, { place, order: order.value, made: said.made, by }));
  });
  vault.jobs.set(job, work);
  return ok({ job });
}

function orderFor(
  { clock }: Vault,
  house: OpenVault,
  place: PlaceRow,
): Result<BackupOrder, AppError> {
  const { db } = house.database;
  const now = clock.now();
  const { zone } = houseSettings(db);
  const there = backupsOf(db, place.id, mostKnown).filter(({ gone }) => gone === null);
  const all = [...there, { id: backupIdAt(now), madeOn: calendarDateOf(now, zone) }];
  const drills = testRestoresSince(db, place.id, there[0]?.traceSeq ?? 0);
  const past = {
    letGo: backupsToLetGo(all),
    olderSince: lastOlderState(db),
    // A later successful drill of another backup does not cancel what was found lost.
    readsAll: drills.some(({ report }) => report.damaged + report.missing > 0),
  };
  return orderBackup(house, place, now, past);
}

/** Backups of one place that can still be there: fourteen, and those that would not go. */
const mostKnown = 200;

interface Finished {
  readonly place: PlaceRow;
  readonly order: BackupOrder;
  readonly made: BackupMade;
  readonly by: UserId | null;
}

/** Records the backup in the vault and its place: only then is it reported as finished. */
function writeDown(
  vault: Vault,
  house: OpenVault,
  { place, order, made, by }: Finished,
): JobEnd | "finished" {
  if (vault.house !== house) return "cancelled";
  const { id, madeAt } = order;
  const isThere = placeState(place, house) === "here" && backupsOn(order.shelf).includes(id);
  if (!isThere) return "gone";
  const { database, files, counted } = made.manifest;
  const written = write(house, vault.clock, (context) => {
    const { tx, now, settings } = context;
    insertBackup(tx, {
      id,
      placeId: place.id,
      madeAt,
      madeOn: calendarDateOf(madeAt, settings.zone),
      madeBy: by,
      bytes: files.reduce((sum, { bytes }) => sum + bytes, database.bytes),
      files: files.length,
      missing: made.missing.length,
      traceSeq: counted.seq,
      gone: null,
      goneAt: null,
    });
    noteGone(tx, place.id, made.gone, "letGo", now);
    const object = { kind: "backup_places", id: place.id } as const;
    context.note({ action: "backupMade", object, detail: id });
    for (const gone of made.gone) context.note({ action: "backupLetGo", object, detail: gone });
    return ok(null);
  });
  if (!written.ok) return "full";
  // What this one proves is newer than the copy from before an update.
  dropCopyBefore(house.folder);
  return "finished";
}

/** Proves a backup with two sheets, and keeps what was found. */
const drill: Jobs["backups.drill"] = (vault, house, { placeId, id, sheets }) => {
  if (vault.jobs.size > 0) return err({ type: "BackupRunning" });
  const place = placeById(house.database.db, placeId);
  const known = backupsOf(house.database.db, placeId, mostKnown).some((row) => row.id === id);
  if (place === null || !known) return err({ type: "NotFound" });
  const checked = checkPlaceAgain(place, house);
  if (!checked.ok) return checked;
  const job = randomUUID();
  let isCancelled = false;
  const { tell, end } = followJob(vault, job);
  vault.jobs.set(job, {
    cancel: () => {
      isCancelled = true;
    },
  });
  const { folder, nativeBinding } = house;
  const shelf = shelfOf(place.folder, house.vault.id);
  const watcher = { step: tell, isCancelled: () => isCancelled || vault.house !== house };
  void holdDrill({ house: folder, shelf, id, sheets, nativeBinding }, watcher)
    .then((found) => {
      end(found.ok ? keepReport(vault, house, place, found.value) : problemOf(found.error));
    })
    .catch((thrown: unknown) => end(jobEndOf(thrown)));
  return ok({ job });
};

function keepReport(
  vault: Vault,
  house: OpenVault,
  place: PlaceRow,
  report: TestRestoreReport,
): JobEnd | "finished" {
  if (vault.house !== house) return "cancelled";
  const written = write(house, vault.clock, (context) => {
    const { tx, me, now } = context;
    const row = { id: context.newId(), placeId: place.id, backupId: report.id };
    insertTestRestore(tx, {
      ...row,
      at: now,
      by: me.id,
      report,
      isGood: isGoodTestRestore(report),
    });
    context.note({
      action: "restoreDrilled",
      object: { kind: "backup_places", id: place.id },
      detail: report.id,
    });
    return ok(null);
  });
  return written.ok ? "finished" : "full";
}

/** What a drill refuses, as a job reports it. */
function problemOf({ type }: AppError): JobEnd {
  if (type === "SheetsDoNotMatch" || type === "SameSheetTwice" || type === "SheetLineWrong")
    return "sheets";
  if (type === "DiskFull") return "full";
  return type === "BackupMissing" ? "gone" : "damaged";
}

const cancel: Prepared<"jobs.cancel", null> = {
  prepare: (vault, _house, { job }) => {
    const running = vault.jobs.get(job);
    running?.cancel();
    return Promise.resolve(running === undefined ? err({ type: "NotFound" }) : ok(null));
  },
  run: () => ok(null),
};

export const backupJobs = {
  "backups.make": make,
  "backups.drill": drill,
  ...transferJobs,
  ...checkJobs,
  ...updateJobs,
} as const satisfies Partial<Jobs>;

export const jobHandlers = { "jobs.cancel": cancel } as const satisfies Partial<Handlers>;
