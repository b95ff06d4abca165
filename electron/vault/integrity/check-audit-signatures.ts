// Whether each transaction of the audit log was signed by the user whom its entries name.
import {
  entriesFrom,
  lastEntryOf,
  lastMomentOf,
  signaturesBetween,
  type AuditLogRow,
  type AuditLogSignature,
} from "../../../db/integrity/audit-log.ts";
import type { ReadDb } from "../../../db/platform/open-database.ts";
import { addMinutes } from "../../../domain/core/calendar-date.ts";
import type { Roster } from "../../../domain/users/roster.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { fromBase64 } from "../keys/bytes.ts";
import { isSignedBy } from "../keys/signing.ts";
import { chainEnd, signedText } from "../platform/audit-log-chain.ts";
import type { Context } from "../platform/handler-context.ts";
import { type RosterHistory, rosterHistory } from "../users/roster.ts";

/** The newest statement of the roster that was checked at sign-in. */
export type CheckedHead = Roster["head"];

/** Looks at entries in the order of the audit log, all entries of a transaction at once. */
export interface SignatureCheck {
  /** Number of the first of these entries that the user it names did not sign; null where each is signed. */
  readonly firstUnsigned: (db: ReadDb, rows: readonly AuditLogRow[]) => number | null;
}

/** Null where the stored chain no longer leads to this statement. */
export function signatureCheck(db: ReadDb, head: CheckedHead): SignatureCheck | null {
  const history = rosterHistory(db, head);
  if (history === null) return null;
  let newestNamed = 0;
  return {
    firstUnsigned: (reader, rows) => {
      const ends = lastOfEach(rows);
      const [first, last] = [rows[0]?.tx ?? 0, rows.at(-1)?.tx ?? 0];
      const signatures = new Map(
        signaturesBetween(reader, first, last).map((row) => [row.tx, row] as const),
      );
      for (const row of ends) {
        const signature = signatures.get(row.tx);
        // What nobody signed in for: a vault that was restored.
        if (row.userId === null && signature === undefined) continue;
        if (signature === undefined || row.userId === null) return row.seq;
        if (signature.rosterSequence < newestNamed) return row.seq;
        if (!isSigned(history, row, signature, row.userId)) return row.seq;
        newestNamed = signature.rosterSequence;
      }
      return null;
    },
  };
}

function isSigned(
  history: RosterHistory,
  { chain }: AuditLogRow,
  { rosterSequence, signature }: AuditLogSignature,
  userId: UserId,
): boolean {
  const hash = history.hashes[rosterSequence];
  const key = history.signingKeyAt(userId, rosterSequence);
  return (
    hash !== undefined &&
    key !== null &&
    isSignedBy(fromBase64(key), signedText(chain, hash), signature)
  );
}

const lastOfEach = (rows: readonly AuditLogRow[]): readonly AuditLogRow[] =>
  rows.filter((row, index) => rows[index + 1]?.tx !== row.tx);

/** Looks at the newest entries after a sign-in, and writes into the audit log, once, that one was not signed. */
export function noteUnsigned(context: Context): void {
  const { tx: db, house } = context;
  const check = signatureCheck(db, house.roster.head);
  const { seq: newest } = chainEnd(db);
  const rows = entriesFrom(db, Math.max(1, newest - entriesLookedAt + 1), entriesLookedAt);
  const unsigned = check === null ? (rows[0]?.seq ?? null) : check.firstUnsigned(db, rows);
  if (unsigned === null || lastEntryOf(db, "entryNotSigned", unsigned) !== null) return;
  context.note({ action: "entryNotSigned", detail: `entry ${String(unsigned)}` });
}

const repairs = [
  "rosterRepaired",
  "userRepaired",
  "keyFileRepaired",
  "entryNotSigned",
  "pairChanged",
  "safetyNotSigned",
] as const;

/** Whether in the last week something about access or the audit log did not match what was signed. */
export function wasChangedLately({ tx, now }: Context): boolean {
  const weekAgo = addMinutes(now, -7 * 24 * 60);
  return repairs.some((action) => (lastMomentOf(tx, action) ?? "") > weekAgo);
}

/** At a sign-in; the weekly check looks at all of them. */
const entriesLookedAt = 500;
