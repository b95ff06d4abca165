import { createHash } from "node:crypto";
import { rowBytesToHash } from "../../../db/integrity/row-bytes-to-hash.ts";
import type { AuditedTable } from "../../../db/registry/audited-tables.ts";
import type { OpenVault } from "../../../electron/vault/platform/opened-vault.ts";
import { beforeFirst, chainEnd, follow } from "../../../electron/vault/platform/audit-log-chain.ts";

/** An acknowledged write: the audit log entry it ended with. The chain covers everything before it. */
export interface Mark {
  readonly seq: number;
  readonly chain: string;
}

/**
 * Throws unless what was acknowledged is there, the chain is intact, every row matches the audit log, nobody has two beds and
 * no page is doubted.
 */
export function checkHouse(house: OpenVault, acknowledged: Mark | null): void {
  const { db, file } = house.database;
  while (house.recorded.compareSome());
  if (house.recorded.isDoubted()) throw new Error("Pages are doubted that the program wrote");
  const end = follow(db, house.vault.traceKey, beforeFirst);
  if (end?.chain.equals(chainEnd(db).chain) !== true) throw new Error("The chain is broken");
  if (acknowledged !== null) {
    const entry = file.prepare("SELECT hex(chain) AS chain FROM trace WHERE seq = ?");
    const found = entry.get(acknowledged.seq) as { readonly chain: string } | undefined;
    if (found?.chain.toLowerCase() !== acknowledged.chain)
      throw new Error(`Entry ${acknowledged.seq} was acknowledged and is lost`);
  }
  for (const { kind, id, hash } of newestEntries(house)) {
    const stored = rowBytesToHash(db, kind, id);
    const now = stored && createHash("sha256").update(stored).digest();
    if (now?.equals(hash) !== true) throw new Error(`${kind} ${id} is not as it was traced`);
  }
  const broken = file.prepare(impossible).all();
  if (broken.length > 0) throw new Error(`Impossible: ${JSON.stringify(broken)}`);
  if (file.pragma("integrity_check", { simple: true }) !== "ok") throw new Error("Not sound");
  if ((file.pragma("foreign_key_check") as unknown[]).length > 0) throw new Error("Orphans");
}

/** The latest audit log entry of each person and stay. */
function newestEntries({ database }: OpenVault) {
  return database.file
    .prepare(
      `SELECT object_kind AS kind, object_id AS id, row_hash AS hash, max(seq) FROM trace
       WHERE object_kind IN ('people', 'stays') AND row_hash IS NOT NULL
       GROUP BY object_kind, object_id`,
    )
    .all() as readonly {
    readonly kind: AuditedTable;
    readonly id: string;
    readonly hash: Buffer;
  }[];
}

/** Two people in one bed, one person in two beds, a resident without a bed. */
const impossible = `
  SELECT a.id FROM placements AS a JOIN placements AS b
    ON a.id < b.id AND (a.bed_id = b.bed_id OR a.person_id = b.person_id)
  WHERE a.voided_at IS NULL AND b.voided_at IS NULL
    AND a.from_night < ifnull(b.until_night, '9999') AND b.from_night < ifnull(a.until_night, '9999')
  UNION ALL
  SELECT id FROM stays WHERE voided_at IS NULL AND until_night IS NULL AND NOT EXISTS (
    SELECT 1 FROM placements WHERE stay_id = stays.id AND voided_at IS NULL AND until_night IS NULL
  )`;
