import { createHmac, createSecretKey, type KeyObject } from "node:crypto";
import type { WriteDb } from "../../../db/platform/open-database.ts";
import { newestSeals, rowHashes } from "../../../db/integrity/rows-versus-audit-log.ts";
import type { AuditedTable } from "../../../db/registry/audited-tables.ts";
import type { TouchedRow } from "../../../db/platform/changed-rows.ts";
import {
  entriesFrom,
  insertEntries,
  insertSignature,
  lastSignedTx,
  lastEntry,
  type AuditLogRow,
} from "../../../db/integrity/audit-log.ts";
import type { AuditAction } from "../../../domain/core/audit-action.ts";
import type { Instant } from "../../../domain/core/calendar-date.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { frame } from "../keys/bytes.ts";
import { signWith } from "../keys/signing.ts";
import type { OpenVault } from "./opened-vault.ts";

/** Something that happened, before it has its place in the chain. */
export interface AuditEvent {
  readonly action: AuditAction;
  readonly object?: { readonly kind: AuditedTable | "compartment" | "paper"; readonly id: string };
  readonly detail?: string;
}

/** The state of the chain: what `house.head` remembers of it. */
export interface ChainEnd {
  readonly seq: number;
  readonly tx: number;
  readonly chain: Buffer;
}

/** The end of a chain that has no entry yet. */
export const beforeFirst: ChainEnd = { seq: 0, tx: 0, chain: Buffer.alloc(32) };

export function chainEnd(db: WriteDb): ChainEnd {
  return lastEntry(db) ?? beforeFirst;
}

/**
 * Writes the audit log entries of one transaction, inside that transaction, and returns the new end of the chain. Each
 * entry carries the hash of its row as stored after the change; an entry about a row that was not changed carries on
 * the hash of the one before it, so that viewing a row never makes it right. A row that was changed without an entry
 * gets one of its own.
 */
export function append(
  db: WriteDb,
  traceKey: Buffer,
  by: { readonly at: Instant; readonly userId: UserId | null },
  noted: readonly AuditEvent[],
  touched: readonly TouchedRow[],
): ChainEnd {
  let end = chainEnd(db);
  const happenings = [...noted, ...unsaid(noted, touched)];
  if (happenings.length === 0) return end;
  // Where a tool emptied the log and left the signatures, it goes on after them.
  const tx = Math.max(end.tx, lastSignedTx(db)) + 1;
  const resealed = happenings.flatMap(({ action, object }) =>
    action === "rowSealed" ? [placeOf(object)] : [],
  );
  const hashes = sealsOf(db, happenings, new Set([...resealed, ...touched.map(placeOf)]));
  const rows = happenings.map((happening) => {
    const row = link(traceKey, end, {
      seq: end.seq + 1,
      tx,
      at: by.at,
      userId: by.userId,
      action: happening.action,
      objectKind: happening.object?.kind ?? null,
      objectId: happening.object?.id ?? null,
      detail: happening.detail ?? null,
      rowHash: hashes.get(placeOf(happening.object)) ?? null,
    });
    end = row;
    return row;
  });
  insertEntries(db, rows);
  return end;
}

/** What is signed of a transaction: where the chain ends with it, and the newest statement of the roster. */
export const signedText = (chain: Uint8Array, rosterHash: string): Buffer =>
  frame("hearth 1 audit", chain, rosterHash);

/** Signs the transaction that ends here, in the name of the user who is signed in. */
export function signTransaction(
  db: WriteDb,
  { bundleSeed, roster, vault }: Pick<OpenVault, "bundleSeed" | "roster" | "vault">,
  { tx, chain }: ChainEnd,
): void {
  const signature = signWith(bundleSeed, vault.id, signedText(chain, roster.head.hash));
  insertSignature(db, { tx, rosterSequence: roster.head.sequence, signature });
}

/** Rows that were changed along with the recorded ones. */
function unsaid(
  noted: readonly AuditEvent[],
  touched: readonly TouchedRow[],
): readonly AuditEvent[] {
  const said = new Set(noted.map(({ object }) => placeOf(object)));
  return touched
    .filter((row) => !said.has(placeOf(row)))
    .map((object) => ({ action: "rowSealed", object }));
}

/** Follows the chain from a known end to the newest entry; null where it is broken. */
export function follow(db: WriteDb, traceKey: Buffer, from: ChainEnd): ChainEnd | null {
  let end = from;
  // Taken in once: a sign-in follows five hundred.
  const key = createSecretKey(traceKey);
  for (;;) {
    const rows = entriesFrom(db, end.seq + 1, 1000);
    if (rows.length === 0) return end;
    for (const row of rows) {
      if (!followsFrom(key, end, row)) return null;
      end = row;
    }
  }
}

/** True when an entry is the very next one, as a holder of the key wrote it. */
export const followsFrom = (
  traceKey: Buffer | KeyObject,
  before: ChainEnd,
  row: AuditLogRow,
): boolean => row.seq === before.seq + 1 && link(traceKey, before, row).chain.equals(row.chain);

function link(
  traceKey: Buffer | KeyObject,
  before: ChainEnd,
  entry: Omit<AuditLogRow, "chain">,
): AuditLogRow {
  const { seq, tx, at, userId, action, objectKind, objectId, detail } = entry;
  const rowHashBytes = entry.rowHash ?? Buffer.alloc(0);
  const fields = [seq, tx, at, userId, action, objectKind, objectId, detail];
  const text = fields.map((field) => (field === null ? "" : `=${String(field)}`));
  const chain = createHmac("sha256", traceKey)
    .update(frame(before.chain, ...text, rowHashBytes))
    .digest();
  return { ...entry, chain };
}

/** Of every row that something happened to: those of one table are asked for together. */
function sealsOf(
  db: WriteDb,
  happenings: readonly AuditEvent[],
  touched: ReadonlySet<string>,
): ReadonlyMap<string, Buffer> {
  const idsByTable = new Map<AuditedTable, string[]>();
  for (const { object } of happenings) {
    if (object === undefined || object.kind === "compartment" || object.kind === "paper") continue;
    const ids = idsByTable.get(object.kind);
    if (ids === undefined) idsByTable.set(object.kind, [object.id]);
    else ids.push(object.id);
  }
  const hashes = new Map<string, Buffer>();
  for (const [kind, ids] of idsByTable) {
    const still = ids.filter((id) => !touched.has(placeOf({ kind, id })));
    const before = newestSeals(db, kind, still);
    const added = ids.filter((id) => !before.has(id));
    for (const [id, hash] of rowHashes(db, kind, added)) hashes.set(placeOf({ kind, id }), hash);
    for (const [id, { hash }] of before) if (hash !== null) hashes.set(placeOf({ kind, id }), hash);
  }
  return hashes;
}

const placeOf = (object: AuditEvent["object"]): string =>
  object === undefined ? "" : `${object.kind} ${object.id}`;
