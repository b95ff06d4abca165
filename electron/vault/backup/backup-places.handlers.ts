import { randomUUID } from "node:crypto";
import {
  backupsOf,
  type BackupRow,
  type TestRestoreRow,
  testRestoresOf,
  insertPlace,
  lastGoodTestRestore,
  noteGone,
  outsideBackups,
  placeById,
  type PlaceRow,
  placesEver,
  placesInUse,
  setPlace,
} from "../../../db/backup/backups.ts";
import { lastEntryOf } from "../../../db/integrity/audit-log.ts";
import type { AuditAction } from "../../../domain/core/audit-action.ts";
import {
  type BackupId,
  daysBetweenTestRestores,
  daysWithoutBackup,
  type KeysChanged,
} from "../../../domain/backup/backup.ts";
import {
  type BackupPlace,
  BackupPlaceId,
  type BackupView,
} from "../../../domain/backup/backups-view.ts";
import { calendarDateOf, isDueAgain } from "../../../domain/core/calendar-date.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { checkBackupPlace, isOutside, placeState } from "./check-chosen-place.ts";
import { jobEndOf } from "../platform/background-job-end.ts";
import { markOn, writeMark } from "./backup-place-id-file.ts";
import { backupsOn, shelfOf } from "./backup-folder.ts";
import { staffNames } from "../people/display-names.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import type { Handlers, Prepared } from "../platform/dispatch.ts";
import type { OpenVault } from "../platform/opened-vault.ts";

/** More backups of one place are not listed; fourteen of them stay. */
const mostShown = 60;

const view: Handler<"backups.view"> = (context) => {
  const { tx, today, settings, house } = context;
  const nameOf = staffNames(context);
  const numbers = placesEver(tx);
  const places = placesInUse(tx).map((place) => placeSeen(context, place, nameOf, numbers));
  const lost = places.flatMap(({ id: placeId, backups }) =>
    backups.filter(({ isLost }) => isLost).map(({ id }) => `${placeId} ${id}`),
  );
  const outside = backedUp(context, lost);
  const drilled = lastGoodTestRestore(tx);
  const lastDrill = drilled === null ? null : calendarDateOf(drilled, settings.zone);
  return ok({
    places,
    lastOutside: outside.last,
    isDue: outside.keysChanged !== null || isDueAgain(outside.last, today, daysWithoutBackup),
    keysChanged: outside.keysChanged,
    lastDrill,
    isDrillDue: isDueAgain(lastDrill, today, daysBetweenTestRestores),
    hasKit: house.keyFile.kit !== null,
    centreName: settings.centreName,
  });
};

/**
 * The newest backup outside this machine except those known to be lost, and what happened to the keys since: by the
 * audit log, which no clock sets back.
 */
function backedUp({ tx }: Context, lost: readonly string[]) {
  const newest = outsideBackups(tx).find(({ placeId, id }) => !lost.includes(`${placeId} ${id}`));
  if (newest === undefined) return { last: null, keysChanged: null };
  const changed = keyChanges.find(
    ([, action]) => lastEntryOf(tx, action, newest.traceSeq) !== null,
  );
  return { last: newest.madeOn, keysChanged: changed?.[0] ?? null };
}

/** The audit log entries of a change of keys; the most important come first. */
const keyChanges = [
  ["sheets", "kitProved"],
  ["removal", "userRemoved"],
  ["reset", "userReset"],
] as const satisfies readonly (readonly [KeysChanged, AuditAction])[];

/** Whether nothing recent is outside this machine, or nothing under the present keys: a new vault has a week. */
export function backupItems(context: Context) {
  const { today, settings, house } = context;
  const { last, keysChanged } = backedUp(context, []);
  const since = last ?? calendarDateOf(house.vault.foundedAt, settings.zone);
  return keysChanged !== null || isDueAgain(since, today, daysWithoutBackup)
    ? [{ kind: "backupDue", last, keysChanged } as const]
    : [];
}

/** Once a quarter, where there is a backup to try. */
export function testRestoreItems({ tx, today, settings }: Context) {
  const drilled = lastGoodTestRestore(tx);
  const last = drilled === null ? null : calendarDateOf(drilled, settings.zone);
  const hasBackup = placesInUse(tx).some(({ id }) => backupsOf(tx, id, 1).length > 0);
  return hasBackup && isDueAgain(last, today, daysBetweenTestRestores)
    ? [{ kind: "drillDue", last } as const]
    : [];
}

/** Keeps the folder that was chosen as a place; a disk that is one already is the same place, wherever it hangs now. */
const keepPlace: Prepared<"backups.keepPlace", Taken> = {
  prepare: (vault, house) => Promise.resolve(takeChosen(vault.chosenFolder, house)),
  run: (context, _input, { id, folder }) => {
    const { tx, now, me, house } = context;
    const object = { kind: "backup_places", id } as const;
    const outside = isOutside(folder, house.folder);
    const there = placeById(tx, id);
    if (there === null) {
      insertPlace(tx, {
        id,
        folder,
        isOutside: outside,
        isDaily: false,
        addedAt: now,
        addedBy: me.id,
        endedAt: null,
      });
      context.note({ action: "backupPlaceAdded", object });
    } else if (there.folder !== folder || there.isOutside !== outside) {
      setPlace(tx, id, { folder, isOutside: outside });
      context.note({ action: "backupPlaceChanged", object });
    }
    return ok({ placeId: id });
  },
};

/** A folder that bears the mark of its place. */
interface Taken {
  readonly id: BackupPlaceId;
  readonly folder: string;
}

function takeChosen(folder: string | null, house: OpenVault): Result<Taken, AppError> {
  if (folder === null) return err({ type: "NotFound" });
  const checked = checkBackupPlace(folder, house.folder);
  if (!checked.ok) return checked;
  const shelf = shelfOf(folder, house.vault.id);
  const marked = markOn(shelf);
  const known = marked === null ? null : placeById(house.database.db, marked);
  if (known !== null && known.endedAt === null) return ok({ id: known.id, folder });
  const id = BackupPlaceId.parse(randomUUID());
  try {
    writeMark(shelf, id);
  } catch (thrown) {
    return unwritten(thrown);
  }
  return ok({ id, folder });
}

/** Why a place cannot be marked. Throws what no user can act on. */
function unwritten(thrown: unknown): Result<never, AppError> {
  switch (jobEndOf(thrown)) {
    case "full":
      return err({ type: "BackupPlaceFull" });
    case "readOnly":
      return err({ type: "BackupPlaceReadOnly" });
    case "gone":
      return err({ type: "BackupPlaceMissing" });
    default:
      throw thrown;
  }
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
    action: "backupDestroyed",
    object: { kind: "backup_places", id: placeId },
    detail: id,
  });
  return ok(null);
};

function placeSeen(
  { tx, house }: Context,
  place: PlaceRow,
  nameOf: (id: BackupRow["madeBy"] & string) => string,
  numbers: readonly BackupPlaceId[],
): BackupPlace {
  const { id, folder, isOutside: outside, isDaily } = place;
  const state = placeState(place, house);
  const drills = testRestoresOf(tx, id);
  const found = state === "here" ? foundOn(shelfOf(folder, house.vault.id)) : null;
  return {
    id,
    number: numbers.indexOf(id) + 1,
    folder,
    isOutside: outside,
    isDaily,
    state,
    backups: backupsOf(tx, id, mostShown).map((row) => ({
      ...backupSeen(row, drills, nameOf),
      isLost: row.gone === null && found !== null && !found.includes(row.id),
    })),
  };
}

/** Null where the disk does not tell: nothing is called lost on its word. */
function foundOn(shelf: string): readonly BackupId[] | null {
  try {
    return backupsOn(shelf);
  } catch {
    return null;
  }
}

function backupSeen(
  { id, madeAt, madeOn, bytes, files, missing, madeBy, gone }: BackupRow,
  drills: readonly TestRestoreRow[],
  nameOf: (id: BackupRow["madeBy"] & string) => string,
): Omit<BackupView, "isLost"> {
  const drill = drills.find(({ backupId }) => backupId === id);
  return {
    id,
    madeAt,
    madeOn,
    bytes,
    files,
    missing,
    gone,
    by: madeBy === null ? null : nameOf(madeBy),
    drill:
      drill === undefined ? null : { at: drill.at, by: nameOf(drill.by), report: drill.report },
  };
}

export const backupPlaceHandlers = {
  "backups.view": view,
  "backups.keepPlace": keepPlace,
  "backups.setDaily": setDaily,
  "backups.endPlace": endPlace,
  "backups.sayDestroyed": sayDestroyed,
} as const satisfies Partial<Handlers>;
