import {
  backupsOf,
  type BackupRow,
  type DrillRow,
  drillsOf,
  insertPlace,
  lastGoodDrill,
  newestOutside,
  noteGone,
  placeById,
  type PlaceRow,
  placesInUse,
  setPlace,
} from "../../../db/backups.ts";
import { lastEntryOf } from "../../../db/trace.ts";
import type { Action } from "../../../domain/action.ts";
import { daysBetweenDrills, daysWithoutBackup, type KeysChanged } from "../../../domain/backup.ts";
import { type BackupPlace, BackupPlaceId, type BackupSeen } from "../../../domain/backup-file.ts";
import { civilDate, isDueAgain } from "../../../domain/calendar.ts";
import type { AppError } from "../../../domain/errors.ts";
import { err, ok, type Result } from "../../../domain/result.ts";
import { checkBackupPlace, isAtHand, isOutside } from "../backup/chosen-place.ts";
import { staffNames } from "../people-lines.ts";
import { jobHandlers } from "./backup-jobs.ts";
import { movingHandlers } from "./moving.ts";
import { copyHandlers } from "./office-copies.ts";
import { updateHandlers } from "./updates.ts";
import type { Context, Handler } from "../context.ts";
import type { Handlers, Prepared } from "../dispatch.ts";

/** More backups of one place are not listed; fourteen of them stay. */
const mostShown = 60;

const view: Handler<"backups.view"> = (context) => {
  const { tx, today, settings, house } = context;
  const nameOf = staffNames(context);
  const outside = backedUp(context);
  const drilled = lastGoodDrill(tx);
  const lastDrill = drilled === null ? null : civilDate(drilled, settings.zone);
  return ok({
    places: placesInUse(tx).map((place) => placeSeen(context, place, nameOf)),
    lastOutside: outside.last,
    isDue: outside.keysChanged !== null || isDueAgain(outside.last, today, daysWithoutBackup),
    keysChanged: outside.keysChanged,
    lastDrill,
    isDrillDue: isDueAgain(lastDrill, today, daysBetweenDrills),
    hasKit: house.keyFile.kit !== null,
    centreName: settings.centreName,
  });
};

/** The newest backup outside this machine, and what happened to the keys since: by the trace, which no clock puts back. */
function backedUp({ tx }: Context) {
  const newest = newestOutside(tx);
  if (newest === null) return { last: null, keysChanged: null };
  const changed = keyChanges.find(
    ([, action]) => lastEntryOf(tx, action, newest.traceSeq) !== null,
  );
  return { last: newest.madeOn, keysChanged: changed?.[0] ?? null };
}

/** What the trace notes with a change of keys; what matters more comes first. */
const keyChanges = [
  ["sheets", "kitProved"],
  ["removal", "userRemoved"],
  ["reset", "userReset"],
] as const satisfies readonly (readonly [KeysChanged, Action])[];

/** Whether nothing recent stands outside this machine, or nothing under the keys of today: a new house has a week. */
export function backupNeeds(context: Context) {
  const { today, settings, house } = context;
  const { last, keysChanged } = backedUp(context);
  const since = last ?? civilDate(house.vault.foundedAt, settings.zone);
  return keysChanged !== null || isDueAgain(since, today, daysWithoutBackup)
    ? [{ kind: "backupDue", last, keysChanged } as const]
    : [];
}

/** Once a quarter, where there is a backup to try. */
export function drillNeeds({ tx, today, settings }: Context) {
  const drilled = lastGoodDrill(tx);
  const last = drilled === null ? null : civilDate(drilled, settings.zone);
  const hasBackup = placesInUse(tx).some(({ id }) => backupsOf(tx, id, 1).length > 0);
  return hasBackup && isDueAgain(last, today, daysBetweenDrills)
    ? [{ kind: "drillDue", last } as const]
    : [];
}

/** Keeps the folder that was chosen as a place; one that was used before is used again. */
const keepPlace: Prepared<"backups.keepPlace", string> = {
  prepare: (vault, house) => Promise.resolve(takeChosen(vault, house.folder)),
  run: (context, _input, folder) => {
    const { tx, now, me, house } = context;
    const there = placesInUse(tx).find((place) => place.folder === folder);
    if (there !== undefined) return ok({ placeId: there.id });
    const id = BackupPlaceId.parse(context.newId());
    insertPlace(tx, {
      ...{ id, folder, isOutside: isOutside(folder, house.folder), isDaily: false },
      ...{ addedAt: now, addedBy: me.id, endedAt: null },
    });
    context.note({ action: "backupPlaceAdded", object: { kind: "backup_places", id } });
    return ok({ placeId: id });
  },
};

function takeChosen(
  vault: { chosenFolder: string | null },
  house: string,
): Result<string, AppError> {
  const folder = vault.chosenFolder;
  if (folder === null) return err({ type: "NotFound" });
  const checked = checkBackupPlace(folder, house);
  return checked.ok ? ok(folder) : checked;
}

const setDaily: Handler<"backups.setDaily"> = (context, { placeId, isDaily }) =>
  changePlace(context, placeId, { isDaily }, "backupPlaceChanged");

const endPlace: Handler<"backups.endPlace"> = (context, { placeId }) =>
  changePlace(context, placeId, { endedAt: context.now }, "backupPlaceEnded");

function changePlace(
  context: Context,
  id: BackupPlaceId,
  change: Parameters<typeof setPlace>[2],
  action: "backupPlaceChanged" | "backupPlaceEnded",
): Result<null, AppError> {
  const { tx } = context;
  const place = placeById(tx, id);
  if (place === null || place.endedAt !== null) return err({ type: "NotFound" });
  setPlace(tx, id, change);
  context.note({ action, object: { kind: "backup_places", id } });
  return ok(null);
}

const sayDestroyed: Handler<"backups.sayDestroyed"> = (context, { placeId, id }) => {
  const { tx, now } = context;
  const row = backupsOf(tx, placeId, mostShown).find((one) => one.id === id);
  if (row === undefined || row.gone !== null) return err({ type: "NotFound" });
  noteGone(tx, placeId, [id], "destroyed", now);
  context.note({
    ...{ action: "backupDestroyed", object: { kind: "backup_places", id: placeId }, detail: id },
  });
  return ok(null);
};

function placeSeen(
  { tx, house }: Context,
  place: PlaceRow,
  nameOf: (id: BackupRow["madeBy"] & string) => string,
): BackupPlace {
  const { id, folder, isOutside: outside, isDaily } = place;
  const drills = drillsOf(tx, id);
  return {
    ...{ id, folder, isOutside: outside, isDaily, isHere: isAtHand(place, house.folder) },
    backups: backupsOf(tx, id, mostShown).map((row) => backupSeen(row, drills, nameOf)),
  };
}

function backupSeen(
  { id, madeAt, madeOn, bytes, files, missing, madeBy, gone }: BackupRow,
  drills: readonly DrillRow[],
  nameOf: (id: BackupRow["madeBy"] & string) => string,
): BackupSeen {
  const drill = drills.find(({ backupId }) => backupId === id);
  return {
    ...{ id, madeAt, madeOn, bytes, files, missing, gone },
    by: madeBy === null ? null : nameOf(madeBy),
    drill:
      drill === undefined ? null : { at: drill.at, by: nameOf(drill.by), report: drill.report },
  };
}

/** All but the long work itself. */
export const backupHandlers = {
  "backups.view": view,
  "backups.keepPlace": keepPlace,
  "backups.setDaily": setDaily,
  "backups.endPlace": endPlace,
  "backups.sayDestroyed": sayDestroyed,
  ...copyHandlers,
  ...movingHandlers,
  ...jobHandlers,
  ...updateHandlers,
} as const satisfies Partial<Handlers>;

export { backupJobs } from "./backup-jobs.ts";
