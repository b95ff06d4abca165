import type * as z from "zod";
import { acceptsDrop } from "../../../db/registry/tables-written-without-key.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { Compartment } from "../../../domain/users/user.ts";
import { fromBase64 } from "./bytes.ts";
import { dropRecord, epochOf, isDropped, openRecord, sealRecord } from "./sealed-record.ts";
import type { HeldCompartment, OpenVault } from "../platform/opened-vault.ts";

/** Where a sealed record stands; it opens nowhere else. */
export interface RecordSpot {
  readonly table: string;
  readonly rowId: string;
  readonly version: number;
}

/** What the signed-in person's keys can seal and open. */
export interface Keyring {
  /** The compartments she holds. */
  readonly holds: readonly Compartment[];
  /** Seals a record for a compartment; from outside it is dropped in, and she cannot read it back. */
  seal<T>(compartment: Compartment, spot: RecordSpot, schema: z.ZodType<T>, value: T): Buffer;
  open<T>(
    compartment: Compartment,
    spot: RecordSpot,
    schema: z.ZodType<T>,
    bytes: Buffer,
  ): Result<T, { readonly type: "NotYours" } | { readonly type: "RecordDamaged" }>;
}

export function keyringOf(house: OpenVault): Keyring {
  const vaultId = house.vault.id;
  return {
    holds: [...house.compartments.keys()],
    seal: (compartment, spot, schema, value) => {
      const held = house.compartments.get(compartment);
      const place = { vaultId, ...spot };
      if (held !== undefined) return sealRecord(held.newest, place, schema, value);
      if (!acceptsDrop(spot.table, compartment))
        throw new Error(`Only members write into ${spot.table}`);
      const stated = house.roster.compartments.get(compartment);
      if (stated === undefined) throw new Error("The compartment has no key yet");
      const key = { epoch: stated.epoch, publicKey: fromBase64(stated.publicKey) };
      return dropRecord(key, place, schema, value);
    },
    open: (compartment, spot, schema, bytes) => {
      const held = house.compartments.get(compartment);
      if (held === undefined) return err({ type: "NotYours" });
      if (isDropped(bytes) && !acceptsDrop(spot.table, compartment))
        return err({ type: "RecordDamaged" });
      return openOnce(house, held, spot, schema, bytes);
    },
  };
}

/** What was opened before is not opened again while key, place and bytes are the same. */
function openOnce<T>(
  { vault, opened }: OpenVault,
  { byEpoch }: HeldCompartment,
  spot: RecordSpot,
  schema: z.ZodType<T>,
  bytes: Buffer,
): ReturnType<typeof openRecord<T>> {
  const key = byEpoch.get(epochOf(bytes));
  if (key === undefined) return openRecord(byEpoch, { vaultId: vault.id, ...spot }, schema, bytes);
  const known = opened.recall(spot, { key, schema, bytes });
  if (known !== undefined) return ok(known as T);
  const found = openRecord(byEpoch, { vaultId: vault.id, ...spot }, schema, bytes);
  if (found.ok) opened.keep(spot, { key, schema, bytes }, found.value);
  return found;
}
