import { randomUUID } from "node:crypto";
import { isDiskFull, type WriteDb } from "../../../db/platform/open-database.ts";
import { lastReading, readBetween } from "../../../db/integrity/audit-log.ts";
import { followRows, takeTouched } from "../../../db/platform/changed-rows.ts";
import { inReadTransaction, inTransaction } from "../../../db/platform/transaction.ts";
import { whoAsks } from "../../../db/users/users.ts";
import { settingsNow } from "../../../db/platform/vault-and-house-settings.ts";
import type { AuditAction } from "../../../domain/core/audit-action.ts";
import {
  addMinutes,
  calendarDateOf,
  minutesBetween,
  nightOf,
} from "../../../domain/core/calendar-date.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { rolesInOrder } from "../../../domain/users/user.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { withoutAnswers } from "./answer-cache.ts";
import type { Clock } from "./clock.ts";
import type { Context } from "./handler-context.ts";
import { dropCopyBefore } from "./delete-pre-update-copy.ts";
import { keyringOf } from "../keys/keyring.ts";
import { type OpenVault, rememberHeld, removeErased } from "./opened-vault.ts";
import { freeReserve } from "./disk-reserve.ts";
import { append, signTransaction, type ChainEnd, type AuditEvent } from "./audit-log-chain.ts";

/** Looking at the same part of the same file again within this time is one reading. */
const readingMinutes = 15;

/** What a user deletes, and what is left of it, does not stay in the copy from before the last update either. */
const takenOut: ReadonlySet<AuditAction> = new Set([
  "fileHidden",
  "photoKept",
  "photoRemoved",
  "scanRemoved",
  "fileErased",
  "erasedNarrativesGone",
  "importTakenBack",
]);

/**
 * After these, as after those, the earlier content is gone from every page of the file: the vault deleted it
 * automatically.
 */
const forgotten: ReadonlySet<AuditAction> = new Set([
  "callsForgotten",
  "passesErased",
  "incidentErased",
  "breachLeftHouse",
  "complaintLeftHouse",
  "complaintErased",
]);

/**
 * Runs work that changes the vault: one transaction, its audit log entries in it, the head flushed before the answer
 * leaves.
 */
export function write<T>(
  house: OpenVault,
  clock: Clock,
  work: (context: Context) => Result<T, AppError>,
): Result<T, AppError> {
  let written = writeOnce(house, clock, work);
  if (written === null && freeReserve(house.folder)) written = writeOnce(house, clock, work);
  if (written === null) return err({ type: "DiskFull" });
  if (written.result.ok) house.recorded.committed(written.end);
  if (written.result.ok && !followCommit(house)) return err({ type: "DiskFull" });
  // What was taken out must not stay in the log until the next lock.
  const { takes, forgets } = written;
  if (takes || forgets) {
    house.recorded.moveLog();
    removeErased(house);
    house.opened.forget();
  }
  if (takes) dropCopyBefore(house.folder);
  return written.result;
}

/** Runs work that only reads. The reading of a person's file is recorded in a small transaction of its own. */
export function read<T>(
  house: OpenVault,
  clock: Clock,
  work: (context: Context) => Result<T, AppError>,
): Result<T, AppError> {
  const noted: AuditEvent[] = [];
  const result = inReadTransaction(house.database.db, (tx) =>
    work(contextOf(house, clock, tx, noted)),
  );
  if (result.ok && noted.length > 0) auditAlone(house, clock, noted);
  return result;
}

/** Records an act that changed nothing in the audit log: a reading, a refusal. */
export function auditAlone(
  house: OpenVault,
  clock: Clock,
  happenings: readonly AuditEvent[],
): void {
  withoutAnswers(house, () =>
    write(house, clock, (context) => {
      for (const happening of happenings) context.note(happening);
      return ok(null);
    }),
  );
}

/** Does outside the database what follows from it. False where the disk is full: the next sign-in does it then. */
function followCommit(house: OpenVault): boolean {
  const steps = [...house.afterCommit];
  house.afterCommit.clear();
  const doAll = (): boolean => {
    try {
      for (const step of steps) step(house);
      return true;
    } catch (thrown) {
      if (isDiskFull(thrown)) return false;
      throw thrown;
    }
  };
  return doAll() || (freeReserve(house.folder) && doAll());
}

/**
 * Null when the disk is full. Keys are changed in memory and in the key file as well as in the database: when the
 * transaction does not commit, memory goes back with it, and the next key file takes the place of the one written.
 */
function writeOnce<T>(
  house: OpenVault,
  clock: Clock,
  work: (context: Context) => Result<T, AppError>,
): {
  readonly result: Result<T, AppError>;
  readonly end: ChainEnd | null;
  readonly takes: boolean;
  readonly forgets: boolean;
} | null {
  const putBack = rememberHeld(house);
  const noted: AuditEvent[] = [];
  let end: ChainEnd | null = null;
  followRows(house.database.file);
  try {
    const result = inTransaction(house.database.db, (tx) => {
      const context = contextOf(house, clock, tx, noted);
      const done = work(context);
      const by = { at: context.now, userId: house.userId };
      const touched = takeTouched(tx);
      if (done.ok && noted.length + touched.length > 0) {
        end = append(tx, house.vault.traceKey, by, noted, touched);
        signTransaction(tx, house, end);
      }
      return done;
    });
    if (!result.ok) putBack();
    const does = (actions: ReadonlySet<AuditAction>) =>
      result.ok && noted.some(({ action }) => actions.has(action));
    return { result, end: result.ok ? end : null, takes: does(takenOut), forgets: does(forgotten) };
  } catch (thrown) {
    putBack();
    if (isDiskFull(thrown)) return null;
    throw thrown;
  }
}

/** What a handler works with in a transaction; `noted` takes what it has to say for the audit log. */
export function contextOf(
  house: OpenVault,
  clock: Clock,
  tx: WriteDb,
  noted: AuditEvent[],
): Context {
  const { db } = house.database;
  const row = whoAsks(db, house.userId);
  const person = house.roster.people.get(house.userId);
  if (row === null || person === undefined)
    throw new Error("The signed-in user is not in the vault");
  // What the row says of their roles is only a copy.
  const me = { ...row, roles: rolesInOrder(person.roles) };
  const settings = settingsNow(db);
  const now = clock.now();
  return {
    tx,
    me,
    settings,
    now,
    house,
    keys: keyringOf(house),
    today: calendarDateOf(now, settings.zone),
    tonight: nightOf(now, settings.zone, settings.nightTurnsAt),
    newId: randomUUID,
    note: (happening) => {
      noted.push(happening);
    },
    noteReading: (id: string, part: string, kind: "people" | "referrals" = "people") => {
      const object = { kind, id };
      const last = lastReading(tx, house.userId, object, part);
      if (last !== null && last <= now && minutesBetween(last, now) < readingMinutes) return;
      noted.push({ action: "read", object, detail: part });
    },
    noteReadings: (ids, part) => {
      const from = addMinutes(now, -readingMinutes);
      const lately = readBetween(tx, house.userId, ids, part, from, now);
      for (const id of new Set(ids))
        if (!lately.has(id))
          noted.push({ action: "read", object: { kind: "people", id }, detail: part });
    },
  };
}
