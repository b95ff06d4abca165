// `house.since`, beside the backups of a place: sealed to the recovery key, signed by an office holder, rewritten while the stick is
// there. docs/adr/0045
import { join } from "node:path";
import { backupsOf, placesInUse } from "../../../db/backup/backups.ts";
import { houseSettings } from "../../../db/platform/vault-and-house-settings.ts";
import type { ReadDb } from "../../../db/platform/open-database.ts";
import { erasuresDone } from "../../../db/retention/erasure-orders.ts";
import {
  ChangesSinceBackup,
  type ErasureDone,
  rosterChanges,
  type RosterChanges,
} from "../../../domain/restore/changes-since-backup.ts";
import { calendarDateOf, type Instant } from "../../../domain/core/calendar-date.ts";
import { isOfficeHolder, type Roster } from "../../../domain/users/roster.ts";
import { recoveryKeyId } from "../../../domain/users/roster-statement.ts";
import { frame, fromBase64, toBase64 } from "../keys/bytes.ts";
import { isMissing, writeDurably } from "../keys/durable-file.ts";
import { openWith, sealTo } from "../keys/hpke.ts";
import { isSignedBy, signWith } from "../keys/signing.ts";
import type { Vault } from "../platform/dispatch.ts";
import type { OpenVault } from "../platform/opened-vault.ts";
import { readPlain } from "../platform/regular-file.ts";
import { memberOf, readRosterSince, rosterStatements } from "../users/roster.ts";
import { shelfOf } from "../backup/backup-folder.ts";
import { placeState } from "../backup/check-chosen-place.ts";

const sinceFile = (shelf: string): string => join(shelf, "house.since");

/** A thousand changes of colleagues, files and keys are less than a megabyte. */
const mostBytes = 32 * 1024 * 1024;

/** How often the places in use are looked at, in milliseconds. */
export const sinceEvery = 60_000;

/**
 * Brings the file of every place that is connected up to date; `written` remembers for each place what its file says, so that a disk
 * is only woken for something new. Nobody but an office holder signs it, and without recovery sheets nobody could read it.
 */
export function keepChangesSince({ house, clock }: Vault, written: Map<string, string>): void {
  if (house === null || house.mustChoosePassphrase || house.which === "demo") return;
  if (!isOfficeHolder(house.roster, house.userId)) return;
  const { db } = house.database;
  const now = clock.now();
  const today = calendarDateOf(now, houseSettings(db).zone);
  const decided = [house.roster.head.hash, erasuresDone(db).length, today];
  for (const place of placesInUse(db)) {
    const says = [...decided, backupsOf(db, place.id, 1)[0]?.id].join(" ");
    if (written.get(place.id) === says || placeState(place, house) !== "here") continue;
    if (writeChangesSince(house, shelfOf(place.folder, house.vault.id), now))
      written.set(place.id, says);
  }
}

/** False where there are no recovery sheets, or the place takes nothing: the next minute tries again. */
function writeChangesSince(house: OpenVault, shelf: string, at: Instant): boolean {
  const recoveryKey = memberOf(house.roster, recoveryKeyId);
  if (recoveryKey === null) return false;
  const text = JSON.stringify(changesNow(house, at));
  const signature = signWith(house.bundleSeed, house.vault.id, messageOf(text));
  const signed = Buffer.from(JSON.stringify({ text, signature: toBase64(signature) }));
  const sealed = sealTo(recoveryKey.publicKey, info, frame(house.vault.id), signed);
  signed.fill(0);
  try {
    writeDurably(sealed, sinceFile(shelf));
    return true;
  } catch {
    return false;
  }
}

function changesNow({ vault, userId, database }: OpenVault, at: Instant): ChangesSinceBackup {
  const statements = rosterStatements(database.db);
  return { vaultId: vault.id, at, signer: userId, statements, erasures: erasures(database.db) };
}

const erasures = (db: ReadDb): ErasureDone[] =>
  erasuresDone(db).flatMap((order): ErasureDone[] => {
    const { id, personId, number, parts, ground, notBefore, narrativesUntil } = order;
    const { proposedAt, proposedBy, agreedAt, agreedBy, settledBy, erasedOn } = order;
    // A row that is done has all of them: the database refuses any other.
    if (number === null || agreedAt === null || agreedBy === null) return [];
    if (settledBy === null || erasedOn === null) return [];
    const decided = { proposedAt, proposedBy, agreedAt, agreedBy, settledBy, erasedOn };
    const what = { id, personId, number, parts: [...parts], ground, notBefore, narrativesUntil };
    return [{ ...what, ...decided }];
  });

/** What a place keeps of the changes since a backup, as two sheets read it. */
export type ChangesRead =
  | { readonly state: "none" | "unreadable" | "forged" | "older" }
  | {
      readonly state: "good";
      readonly at: Instant;
      /** The roster that the backup's became. */
      readonly roster: Roster;
      readonly signer: string;
      readonly changes: RosterChanges;
      readonly erasures: readonly ErasureDone[];
    };

/** Reads and proves it against the roster of a backup: it goes on from there, and an office holder of its end has signed it. */
export function readChangesSince(
  shelf: string,
  kitSeed: Uint8Array,
  { db, roster: then }: { readonly db: ReadDb; readonly roster: Roster },
): ChangesRead {
  const sealed = readSealed(shelf);
  if (sealed === null) return { state: "none" };
  const opened = openWith(kitSeed, info, frame(then.vaultId), sealed);
  const signed = opened && parsed(opened);
  if (signed === null) return { state: "unreadable" };
  const { said, text, signature } = signed;
  const roster = readRosterSince(db, then, said.statements);
  if (roster === "older") return { state: "older" };
  if (roster === null || said.vaultId !== then.vaultId) return { state: "forged" };
  const signer = roster.people.get(said.signer);
  const isByOffice =
    signer !== undefined &&
    isOfficeHolder(roster, said.signer) &&
    isSignedBy(fromBase64(signer.keys.signing), messageOf(text), signature);
  if (!isByOffice) return { state: "forged" };
  const { at, erasures: done } = said;
  const changes = rosterChanges(then, roster);
  return { state: "good", at, roster, signer: signer.name, changes, erasures: done };
}

/** Null where there is none. What cannot be read is read as nothing that opens. */
function readSealed(shelf: string): Uint8Array | null {
  try {
    return readPlain(sinceFile(shelf), { mostBytes });
  } catch (cause) {
    return isMissing(cause) ? null : new Uint8Array();
  }
}

function parsed(bytes: Buffer) {
  try {
    const { text, signature } = JSON.parse(bytes.toString()) as Record<string, string>;
    if (text === undefined || signature === undefined) return null;
    const said = ChangesSinceBackup.safeParse(JSON.parse(text));
    return said.success ? { said: said.data, text, signature: fromBase64(signature) } : null;
  } catch {
    return null;
  }
}

const messageOf = (text: string): Buffer => frame("hearth 1 changes since", text);
const info = frame("hearth 1 changes since");
