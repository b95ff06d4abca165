// A record of a person whose file is hidden, sealed once more with the key of that file: it takes both.
import * as z from "zod";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { Compartment } from "../../../domain/users/user.ts";
import type { Context } from "../platform/handler-context.ts";
import { openRecord, sealRecord } from "../keys/sealed-record.ts";

type Damage = { readonly type: "NotYours" } | { readonly type: "RecordDamaged" };

export interface Spot {
  readonly table: string;
  readonly rowId: string;
  readonly version: number;
}

export const cover = ({ house }: Context, spot: Spot, sealed: Buffer, recordKey: Buffer): Buffer =>
  sealRecord(
    { epoch: noEpoch, recordKey },
    coverSpot(house, spot),
    Covered,
    sealed.toString("hex"),
  );

/** The record below; itself where it is not covered. */
export function uncover(
  { house }: Context,
  spot: Spot,
  sealed: Buffer,
  recordKey: Buffer | null,
): Result<Buffer, Damage> {
  if (!isCovered(sealed)) return ok(sealed);
  if (recordKey === null) return err({ type: "NotYours" });
  const keys = new Map([[noEpoch, { recordKey, dropSeed: null }]]);
  const opened = openRecord(keys, coverSpot(house, spot), Covered, sealed);
  return opened.ok ? ok(Buffer.from(opened.value, "hex")) : opened;
}

/** The same under another key, or bare; null for what is damaged, which stays as it is. */
export function covered(
  context: Context,
  spot: Spot,
  sealed: Buffer,
  keys: { readonly before: Buffer | null; readonly after: Buffer | null },
): Buffer | null {
  const bare = uncover(context, spot, sealed, keys.before);
  if (!bare.ok) return null;
  return keys.after === null ? bare.value : cover(context, spot, bare.value, keys.after);
}

const Covered = z.string().regex(/^[0-9a-f]+$/);
const noEpoch = 0;
/** Form 1 without an epoch, as the triggers of the tables have it. */
export const isCovered = (sealed: Buffer): boolean =>
  sealed.subarray(0, 3).equals(Buffer.from([1, 0, 0]));

const coverSpot = ({ vault }: Context["house"], { table, rowId, version }: Spot) => ({
  vaultId: vault.id,
  table: `${table}.hidden`,
  rowId,
  version,
});

/** A row of which one compartment opens the record. */
export interface CompartmentRow {
  readonly id: string;
  readonly compartment: Compartment;
  readonly sealed: Buffer;
}

/** Seals and opens the records of a table for one compartment, and of a hidden file once more with its key. */
export function sealing<T>(table: string, schema: z.ZodType<T>) {
  const spotOf = (rowId: string) => ({ table, rowId, version: 1 });
  return {
    spotOf,
    seal(
      context: Context,
      { id, compartment }: Pick<CompartmentRow, "id" | "compartment">,
      value: T,
      fileKey: Buffer | null,
    ): Buffer {
      const spot = spotOf(id);
      const sealed = context.keys.seal(compartment, spot, schema, value);
      return fileKey === null ? sealed : cover(context, spot, sealed, fileKey);
    },
    open(context: Context, row: CompartmentRow, fileKey: Buffer | null): Result<T, Damage> {
      const spot = spotOf(row.id);
      const bare = uncover(context, spot, row.sealed, fileKey);
      return bare.ok ? context.keys.open(row.compartment, spot, schema, bare.value) : bare;
    },
  };
}
