// What a scan is and the key of its file: sealed for its compartment, and, where the file of the person is hidden, once more
// with the key of that file, so that it takes both.
import * as z from "zod";
import { type BlobRow, filesOfPerson, resealFile } from "../../../db/residence/scans.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { Result } from "../../../domain/core/result.ts";
import { type ScanId, ScanType } from "../../../domain/residence/scan.ts";
import type { Compartment } from "../../../domain/users/user.ts";
import type { Context } from "../platform/handler-context.ts";
import { cover, covered, uncover } from "../people/hidden-file-envelope.ts";

/** Sealed in the row of the file; the key is stored nowhere else. */
export const ScanRecord = z.strictObject({
  type: ScanType,
  /** Bytes of the file as it was kept. */
  size: z.number().int().positive(),
  /** 32 bytes, in hexadecimals. */
  key: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ScanRecord = Readonly<z.infer<typeof ScanRecord>>;

type Damage = { readonly type: "NotYours" } | { readonly type: "RecordDamaged" };

export function sealScan(
  context: Context,
  { id, compartment }: Pick<BlobRow, "id" | "compartment">,
  record: ScanRecord,
  fileKey: Buffer | null,
): Buffer {
  const sealed = context.keys.seal(compartment, spotOf(id), ScanRecord, record);
  return fileKey === null ? sealed : cover(context, spotOf(id), sealed, fileKey);
}

export function openScan(
  context: Context,
  { id, compartment, sealed }: BlobRow,
  fileKey: Buffer | null,
): Result<ScanRecord, Damage> {
  const bare = uncover(context, spotOf(id), sealed, fileKey);
  return bare.ok ? context.keys.open(compartment, spotOf(id), ScanRecord, bare.value) : bare;
}

/** When a file is hidden, gets another key or is shown again. What is damaged opens for no one, and stays as it is. */
export function coverScans(
  context: Context,
  personId: PersonId,
  before: Buffer | null,
  after: Buffer | null,
): void {
  for (const { id, sealed } of filesOfPerson(context.tx, personId)) {
    const resealed = covered(context, spotOf(id), sealed, { before, after });
    if (resealed !== null) resealFile(context.tx, id, resealed);
  }
}

const Reason = z.string();

/** Why a scan was removed, for the readers of its compartment. */
export const sealReason = (
  { keys }: Context,
  compartment: Compartment,
  id: ScanId,
  reason: string,
): Buffer => keys.seal(compartment, reasonSpot(id), Reason, reason);

export const openReason = (
  { keys }: Context,
  compartment: Compartment,
  id: ScanId,
  sealed: Buffer,
): Result<string, Damage> => keys.open(compartment, reasonSpot(id), Reason, sealed);

const spotOf = (id: string) => ({ table: "blobs", rowId: id, version: 1 });
const reasonSpot = (id: ScanId) => ({ table: "scans.reason", rowId: id, version: 1 });
