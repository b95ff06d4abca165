// Who could sign in when a backup was made, and who of them is left out of what is restored from it.
import { discardDraftsOf } from "../../../db/drafts/drafts.ts";
import { openCopy, type ReadDb, type WriteDb } from "../../../db/platform/open-database.ts";
import { deleteUserKeys, updateUser } from "../../../db/users/users.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { BackupId } from "../../../domain/backup/backup.ts";
import type { ChangesFound } from "../../../domain/restore/changes-since-backup.ts";
import type { CouldSignIn } from "../../../domain/restore/restore-view.ts";
import type { Instant } from "../../../domain/core/calendar-date.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { Roster } from "../../../domain/users/roster.ts";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { randomBytes } from "../keys/bytes.ts";
import { databaseKey } from "../keys/derive-key.ts";
import { publicKeysOf } from "../keys/signing.ts";
import { wipe } from "../keys/wipe.ts";
import type { AuditEvent } from "../platform/audit-log-chain.ts";
import type { OpenVault } from "../platform/opened-vault.ts";
import { dropKeys } from "../users/compartments.ts";
import { dropShares } from "../users/hidden-file-holders.ts";
import { readRosterUnpinned, sayBySheets } from "../users/roster.ts";
import { backupFile, backupFolder } from "../backup/backup-folder.ts";
import { openBackup, type OpenedBackup } from "../backup/open-backup.ts";
import { type ChangesRead, readChangesSince } from "./changes-since-backup.ts";
import { erasuresUndone } from "./apply-changes-since.ts";

/**
 * Everyone whose passphrase would open what is restored from this backup, in the order in which they came; and what the place says
 * of the time since.
 */
export async function whoCouldSignIn(
  { shelf, id }: { readonly shelf: string; readonly id: BackupId },
  sheets: readonly [Sheet, Sheet],
  nativeBinding: string | null,
): Promise<
  Result<{ readonly people: readonly CouldSignIn[]; readonly since: ChangesFound }, AppError>
> {
  const folder = backupFolder(shelf, id);
  const opened = await openBackup(folder, sheets);
  if (!opened.ok) return opened;
  const { vmk, kitSeed, manifest } = opened.value;
  const key = databaseKey(vmk, manifest.vaultId);
  try {
    const { file, db } = openCopy(backupFile.database(folder), key, { nativeBinding });
    try {
      const { roster } = readRosterUnpinned(db);
      if (roster === null || !isOfThisKit(roster, opened.value))
        return err({ type: "BackupDamaged" });
      const since = changesFound(
        db,
        readChangesSince(shelf, kitSeed, { db, roster }),
        manifest.madeAt,
      );
      return ok({ people: peopleWithAWayIn(roster), since });
    } finally {
      file.close();
    }
  } finally {
    wipe(vmk, kitSeed);
  }
}

function changesFound(db: ReadDb, read: ChangesRead, madeAt: Instant): ChangesFound {
  if (read.state !== "good") return { state: read.state };
  const { at, signer, roster, changes } = read;
  if (at < madeAt) return { state: "older" };
  const nameOf = (id: UserId): string => roster.people.get(id)?.name ?? "";
  return {
    state: "good",
    at,
    by: signer,
    removed: [...changes.removed],
    closed: [...changes.closed],
    added: [...changes.added],
    hidden: changes.hidden.size,
    erasures: erasuresUndone(db, read).map(({ id, number, erasedOn, proposedBy, agreedBy }) => ({
      id,
      number,
      erasedOn,
      decidedBy: [proposedBy, agreedBy].map(nameOf),
    })),
  };
}

/** Whether the roster names the recovery key whose sheets were typed. */
export const isOfThisKit = (
  roster: Roster,
  { kitSeed, manifest }: Pick<OpenedBackup, "kitSeed" | "manifest">,
): boolean => roster.recoveryKey?.keys.sealing === publicKeysOf(kitSeed, manifest.vaultId).sealing;

const peopleWithAWayIn = (roster: Roster): readonly CouldSignIn[] =>
  [...roster.people.values()]
    .filter(({ state, isDisabled }) => state !== "removed" && !isDisabled)
    .map(({ id, name, signInName, roles }) => ({ id, name, signInName, roles: [...roles] }));

/** What is signed with two sheets in a vault that nobody has opened. */
export interface BySheets {
  readonly tx: WriteDb;
  readonly house: Pick<OpenVault, "roster" | "vault">;
  readonly now: Instant;
  readonly kitSeed: Uint8Array;
}

export interface LeftOut {
  /** Entries for the audit log. */
  readonly noted: readonly AuditEvent[];
  /** They could not be removed, as nobody else held what they held: two sheets let somebody in in their place. */
  readonly onlyBySheets: readonly UserId[];
}

/** Takes their way in away from those who have left. The recovery key signs it, and asks for another key of the vault. */
export function leaveOut(signing: BySheets, left: readonly UserId[]): Result<LeftOut, AppError> {
  const noted: AuditEvent[] = [];
  const onlyBySheets: UserId[] = [];
  for (const id of new Set(left)) {
    const object = { kind: "users", id } as const;
    const removed = sayBySheets(signing, signing.kitSeed, { kind: "personRemoved", user: id });
    if (removed.ok) {
      updateUser(signing.tx, id, { state: "removed" });
      noted.push({ action: "userRemoved", object });
    } else {
      const closed = closeForSheetsAlone(signing, id);
      if (!closed.ok) return closed;
      updateUser(signing.tx, id, { state: "active" });
      noted.push({ action: "userReset", object });
      onlyBySheets.push(id);
    }
    dropAccess(signing, id);
    discardDraftsOf(signing.tx, id);
  }
  return ok({ noted, onlyBySheets });
}

/** Closes the ways in that were taken away since the backup; those who lost them stay colleagues. */
export function closeUntilReset(
  signing: BySheets,
  ids: readonly UserId[],
): { readonly noted: readonly AuditEvent[]; readonly closed: readonly UserId[] } {
  // Refused only where the sheets do not open what this colleague alone holds.
  const closed = ids.filter((id) => closeForSheetsAlone(signing, id).ok);
  for (const id of closed) {
    updateUser(signing.tx, id, { state: "active" });
    dropAccess(signing, id);
  }
  return {
    noted: closed.map((id) => ({ action: "userReset", object: { kind: "users", id } })),
    closed,
  };
}

function dropAccess(signing: BySheets, id: UserId): void {
  deleteUserKeys(signing.tx, id);
  dropKeys(signing, id);
  dropShares(signing, id);
}

/** Keys that nobody has: who is closed stays by name and opens nothing. */
function closeForSheetsAlone(signing: BySheets, id: UserId): Result<null, AppError> {
  const seed = randomBytes(32);
  const keys = publicKeysOf(seed, signing.house.vault.id);
  wipe(seed);
  return sayBySheets(signing, signing.kitSeed, { kind: "keysChosen", user: id, keys });
}
