import { isSound, openCopy, type OpenDatabase } from "../../../db/platform/open-database.ts";
import { rowCounts } from "../../../db/platform/row-counts.ts";
import { entryAt } from "../../../db/integrity/audit-log.ts";
import { fromBase64, toBase64 } from "../keys/bytes.ts";
import { chainEnd } from "../platform/audit-log-chain.ts";
import type { Counted } from "./backup-manifest.ts";

/** What a copy of this file must contain: as many rows of every table, and the same end of the audit log. */
export function countedIn({ file, db }: OpenDatabase): Counted {
  const { seq, tx, chain } = chainEnd(db);
  return { rows: rowCounts(file), seq, tx, chain: toBase64(chain) };
}

/** Reads a copy completely: every page of it, and whether it contains what was counted. The key is wiped. */
export function isAsCounted(
  path: string,
  key: Buffer,
  nativeBinding: string | null,
  counted: Counted,
): boolean {
  const { file, db } = openCopy(path, key, { nativeBinding });
  try {
    const rows = rowCounts(file);
    const names = Object.keys({ ...rows, ...counted.rows });
    const end = chainEnd(db);
    return (
      isSound(file) &&
      names.every((name) => rows[name] === counted.rows[name]) &&
      end.seq === counted.seq &&
      (end.seq === 0 || entryAt(db, end.seq)?.chain.equals(fromBase64(counted.chain)) === true)
    );
  } finally {
    file.close();
  }
}
