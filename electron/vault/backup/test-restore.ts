// A restore drill: the backup is unpacked into a temporary folder, proved, and one record of each kind is opened with
// the recovery key alone, as it would have to be when nothing else is left.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { newestSealed, type SealedSamples } from "../../../db/backup/backups.ts";
import { openCopy } from "../../../db/platform/open-database.ts";
import type { BackupId } from "../../../domain/backup/backup.ts";
import type { TestRestoreReport, Opened } from "../../../domain/backup/backups-view.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { ok, type Result } from "../../../domain/core/result.ts";
import { readBlob } from "../platform/blobs.ts";
import { recoveryKeyId } from "../../../domain/users/roster-statement.ts";
import { openHeld } from "../users/compartments.ts";
import { readRosterUnpinned } from "../users/roster.ts";
import { databaseKey } from "../keys/derive-key.ts";
import { openingKeysOf, openNoteKey } from "../keys/note-key.ts";
import { openRecord, type OpeningKey } from "../keys/sealed-record.ts";
import { wipe } from "../keys/wipe.ts";
import { houseFile } from "../platform/opened-vault.ts";
import { ScanRecord } from "../residence/sealed-scans.ts";
import { openBackup, type OpenedBackup } from "./open-backup.ts";
import { backupFolder } from "./backup-folder.ts";
import { unpack } from "./unpack-backup.ts";
import type { Watcher } from "../platform/background-job-types.ts";

export interface TestRestore {
  /** The vault's folder: the temporary copy is in it, sealed like everything there. */
  readonly house: string;
  readonly shelf: string;
  readonly id: BackupId;
  readonly sheets: readonly [Sheet, Sheet];
  readonly nativeBinding: string | null;
}

/** What an interrupted drill leaves is taken away at the next unlock. */
export const testRestoreFolder = (house: string): string => join(house, "house.drill");

/** Proves that a backup can be restored, and takes away what it unpacked whatever came of it. */
export async function testRestore(
  wanted: TestRestore,
  watcher: Watcher,
): Promise<Result<TestRestoreReport, AppError>> {
  const { shelf, id, nativeBinding } = wanted;
  const opened = await openBackup(backupFolder(shelf, id), wanted.sheets);
  if (!opened.ok) return opened;
  const folder = testRestoreFolder(wanted.house);
  try {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { mode: 0o700 });
    const unpacked = await unpack(opened.value, shelf, folder, { nativeBinding, watcher });
    if (!unpacked.ok) return unpacked;
    const { rows } = opened.value.manifest.counted;
    return ok({
      id,
      rows: Object.values(rows).reduce((sum, count) => sum + count, 0),
      files: unpacked.value.files,
      missing: unpacked.value.missing.length,
      damaged: unpacked.value.damaged.length,
      opened: openOneOfEach(opened.value, folder, nativeBinding),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
    wipe(opened.value.vmk, opened.value.kitSeed);
  }
}

function openOneOfEach(
  { manifest, vmk, kitSeed }: OpenedBackup,
  folder: string,
  nativeBinding: string | null,
): TestRestoreReport["opened"] {
  const { vaultId } = manifest;
  const path = houseFile.database(folder);
  const { file, db } = openCopy(path, databaseKey(vmk, vaultId), { nativeBinding });
  try {
    const samples = newestSealed(db, [recoveryKeyId]);
    const { roster } = readRosterUnpinned(db);
    const holder = { memberId: recoveryKeyId, seed: kitSeed };
    const keysOf = (compartment: "office" | "care"): Keys =>
      (roster && openHeld(db, roster, compartment, holder))?.byEpoch ?? new Map();
    const office = keysOf("office");
    const care = keysOf("care");
    return {
      house: samples.house === 0 ? "none" : "opened",
      office: openPlain(vaultId, office, samples.office),
      care: openPlain(vaultId, care, samples.care),
      sealed: openSealed(vaultId, kitSeed, samples.sealed),
      scan: openScan(vaultId, folder, { office, care }, samples.scan),
    };
  } finally {
    file.close();
  }
}

type Keys = ReadonlyMap<number, OpeningKey>;

const openPlain = (vaultId: string, keys: Keys, sample: SealedSamples["office"]): Opened => {
  if (sample === null) return "none";
  const { sealed, ...place } = sample;
  return openRecord(keys, { vaultId, ...place }, z.unknown(), sealed).ok ? "opened" : "failed";
};

function openSealed(vaultId: string, kitSeed: Buffer, sample: SealedSamples["sealed"]): Opened {
  if (sample === null) return "none";
  const { noteId, memberId, sealedKey, record } = sample;
  const recordKey = openNoteKey(kitSeed, { vaultId, noteId, memberId }, sealedKey);
  if (recordKey === null) return "failed";
  const opened = openPlain(vaultId, openingKeysOf(recordKey), record);
  recordKey.fill(0);
  return opened;
}

function openScan(
  vaultId: string,
  folder: string,
  keys: { readonly office: Keys; readonly care: Keys },
  sample: SealedSamples["scan"],
): Opened {
  if (sample === null) return "none";
  const place = { vaultId, table: "blobs", rowId: sample.id, version: 1 };
  const record = openRecord(keys[sample.compartment], place, ScanRecord, sample.sealed);
  if (!record.ok) return "failed";
  const bytes = readBlob(folder, sample.id, Buffer.from(record.value.key, "hex"));
  return bytes.ok ? "opened" : "failed";
}
