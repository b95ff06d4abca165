import { existsSync } from "node:fs";
import { versionOf } from "../../../db/platform/migrate.ts";
import { NotOpenedError, openCopy, type WriteDb } from "../../../db/platform/open-database.ts";
import {
  rowHashes,
  unsealedRows,
  type UnsealedRow,
} from "../../../db/integrity/rows-versus-audit-log.ts";
import { sealedVersion, setSealedVersion } from "../../../db/platform/vault-and-house-settings.ts";
import type { Context } from "../platform/handler-context.ts";
import { databaseKey } from "../keys/derive-key.ts";
import { chainEnd } from "../platform/audit-log-chain.ts";
import { houseFile, type OpenVault } from "../platform/opened-vault.ts";

/**
 * An update rewrites rows, which then differ from the audit log. Those that matched in the copy from before it are
 * sealed again; what was changed outside the program by then stays detectable. In a vault that was just founded, before its
 * first entry, all are sealed.
 */
export function sealAfterUpdate(context: Context): void {
  const { tx, house } = context;
  const version = versionOf(house.database.file);
  const before = sealedVersion(tx);
  const isNew = chainEnd(tx).seq === 0;
  if (before === version && !isNew) return;
  const unsealed = unsealedRows(tx);
  for (const { kind, id } of isNew ? unsealed : sealedBefore(house, unsealed))
    context.note({ action: "rowSealed", object: { kind, id }, detail: String(version) });
  setSealedVersion(tx, version);
}

/** Rows that matched the audit log when the update began. */
function sealedBefore(house: OpenVault, rows: readonly UnsealedRow[]): readonly UnsealedRow[] {
  const path = houseFile.before(house.folder);
  if (rows.length === 0 || !existsSync(path)) return [];
  const { vmk, vault, nativeBinding } = house;
  try {
    const copy = openCopy(path, databaseKey(vmk, vault.id), { nativeBinding });
    try {
      return rows.filter((row) => wasSealed(copy.db, row));
    } finally {
      copy.file.close();
    }
  } catch (thrown) {
    // Of another key: then it proves nothing.
    if (thrown instanceof NotOpenedError) return [];
    throw thrown;
  }
}

function wasSealed(copy: WriteDb, { kind, id, sealed }: UnsealedRow): boolean {
  const then = rowHashes(copy, kind, [id]).get(id) ?? null;
  return sealed === null ? then === null : then?.equals(sealed) === true;
}
