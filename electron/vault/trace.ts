import { createHash, createHmac } from "node:crypto";
import type { WriteDb } from "../../db/open.ts";
import { storedRows, type TracedTable } from "../../db/stored-row.ts";
import { entriesFrom, insertEntries, lastEntry, type TraceRow } from "../../db/trace.ts";
import type { Action } from "../../domain/action.ts";
import type { Instant } from "../../domain/calendar.ts";
import type { UserId } from "../../domain/user.ts";
import { frame } from "./keys/bytes.ts";

/** Something that happened, before it has its place in the chain. */
export interface Happening {
  readonly action: Action;
  readonly object?: { readonly kind: TracedTable | "compartment" | "paper"; readonly id: string };
  readonly detail?: string;
}

/** Where the chain stands: what `house.head` remembers of it. */
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
 * Writes what one transaction did, inside that transaction, and says where the chain now ends.
 * Each entry carries the hash of its row as stored after the change.
 */
export function append(
  db: WriteDb,
  traceKey: Buffer,
  by: { readonly at: Instant; readonly userId: UserId | null },
  happenings: readonly Happening[],
): ChainEnd {
  let end = chainEnd(db);
  const tx = end.tx + 1;
  const hashes = rowHashes(db, happenings);
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

/** Follows the chain from a known end to the newest entry; null where it is broken. */
export function follow(db: WriteDb, traceKey: Buffer, from: ChainEnd): ChainEnd | null {
  let end = from;
  for (;;) {
    const rows = entriesFrom(db, end.seq + 1, 1000);
    if (rows.length === 0) return end;
    for (const row of rows) {
      if (!followsFrom(traceKey, end, row)) return null;
      end = row;
    }
  }
}

/** True when an entry is the very next one, as a holder of the key wrote it. */
export const followsFrom = (traceKey: Buffer, before: ChainEnd, row: TraceRow): boolean =>
  row.seq === before.seq + 1 && link(traceKey, before, row).chain.equals(row.chain);

function link(traceKey: Buffer, before: ChainEnd, entry: Omit<TraceRow, "chain">): TraceRow {
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
function rowHashes(db: WriteDb, happenings: readonly Happening[]): ReadonlyMap<string, Buffer> {
  const idsByTable = new Map<TracedTable, string[]>();
  for (const { object } of happenings) {
    if (object === undefined || object.kind === "compartment" || object.kind === "paper") continue;
    idsByTable.set(object.kind, [...(idsByTable.get(object.kind) ?? []), object.id]);
  }
  return new Map(
    [...idsByTable].flatMap(([kind, ids]) =>
      [...storedRows(db, kind, ids)].map(([id, stored]) => [
        placeOf({ kind, id }),
        createHash("sha256").update(stored).digest(),
      ]),
    ),
  );
}

const placeOf = (object: Happening["object"]): string =>
  object === undefined ? "" : `${object.kind} ${object.id}`;
