// The content of a dossier, sealed for the office; of a hidden file once more with its key.
import type * as z from "zod";
import {
  type DossierRow,
  type DossierVersionRow,
  dossiersOf,
  frozenOf,
  registerOf,
  type RegisterRow,
  resealDossier,
  resealRegister,
  resealVersion,
} from "../../../db/dossiers/dossiers.ts";
import { resealFile } from "../../../db/residence/scans.ts";
import { DossierRecord } from "../../../domain/dossiers/dossier.ts";
import {
  type FrozenRecord,
  KeptFrozen,
  RegisterRecord,
} from "../../../domain/dossiers/dossier-register.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { Result } from "../../../domain/core/result.ts";
import type { Context } from "../platform/handler-context.ts";
import { cover, covered, type Spot, uncover } from "../people/hidden-file-envelope.ts";

type Damage = { readonly type: "NotYours" } | { readonly type: "RecordDamaged" };

export const sealDossier = (
  context: Context,
  row: Pick<DossierRow, "id" | "version">,
  record: DossierRecord,
  fileKey: Buffer | null,
): Buffer => seal(context, dossierSpot(row), DossierRecord, record, fileKey);

export const openDossier = (context: Context, row: DossierRow, fileKey: Buffer | null) =>
  open(context, dossierSpot(row), DossierRecord, row.sealed, fileKey);

export const sealFrozen = (
  context: Context,
  id: DossierVersionRow["id"],
  record: KeptFrozen,
  fileKey: Buffer | null,
): Buffer => seal(context, versionSpot(id), KeptFrozen, record, fileKey);

export const openFrozen = (context: Context, row: DossierVersionRow, fileKey: Buffer | null) =>
  open(context, versionSpot(row.id), KeptFrozen, row.sealed, fileKey);

/** Without the words of its enclosures. */
export function frozenView({ enclosureWords: _, ...record }: KeptFrozen): FrozenRecord {
  return record;
}

export const sealRegister = (
  context: Context,
  id: string,
  record: RegisterRecord,
  fileKey: Buffer | null,
): Buffer => seal(context, registerSpot(id), RegisterRecord, record, fileKey);

export const openRegister = (context: Context, row: RegisterRow, fileKey: Buffer | null) =>
  open(context, registerSpot(row.id), RegisterRecord, row.sealed, fileKey);

/** What is readable of what became of a version, oldest first. */
export const registerEntries = (
  context: Context,
  versionId: DossierVersionRow["id"],
  fileKey: Buffer | null,
): readonly (Pick<RegisterRow, "id" | "at" | "by"> & { readonly record: RegisterRecord })[] =>
  registerOf(context.tx, versionId).flatMap((row) => {
    const entry = openRegister(context, row, fileKey);
    const { id, at, by } = row;
    return entry.ok ? [{ id, at, by, record: entry.value }] : [];
  });

/** When a file is hidden, gets another key or is shown again. What is damaged stays as it is. */
export function coverDossiers(
  context: Context,
  personId: PersonId,
  before: Buffer | null,
  after: Buffer | null,
): void {
  const { tx } = context;
  const reseal = (spot: Spot, sealed: Buffer, keep: (bytes: Buffer) => void): void => {
    const bytes = covered(context, spot, sealed, { before, after });
    if (bytes !== null) keep(bytes);
  };
  for (const row of dossiersOf(tx, personId)) {
    reseal(dossierSpot(row), row.sealed, (bytes) => resealDossier(tx, row.id, bytes));
    for (const { version, file } of frozenOf(tx, row.id)) {
      reseal(versionSpot(version.id), version.sealed, (bytes) => {
        resealVersion(tx, version.id, bytes);
      });
      reseal(blobSpot(file.id), file.sealed, (bytes) => resealFile(tx, file.id, bytes));
      for (const entry of registerOf(tx, version.id))
        reseal(registerSpot(entry.id), entry.sealed, (bytes) =>
          resealRegister(tx, entry.id, bytes),
        );
    }
  }
}

function seal<T>(
  context: Context,
  spot: Spot,
  schema: z.ZodType<T>,
  value: T,
  fileKey: Buffer | null,
): Buffer {
  const sealed = context.keys.seal("office", spot, schema, value);
  return fileKey === null ? sealed : cover(context, spot, sealed, fileKey);
}

function open<T>(
  context: Context,
  spot: Spot,
  schema: z.ZodType<T>,
  sealed: Buffer,
  fileKey: Buffer | null,
): Result<T, Damage> {
  const bare = uncover(context, spot, sealed, fileKey);
  return bare.ok ? context.keys.open("office", spot, schema, bare.value) : bare;
}

const dossierSpot = ({ id, version }: Pick<DossierRow, "id" | "version">): Spot => ({
  table: "dossiers",
  rowId: id,
  version,
});
const versionSpot = (id: string): Spot => ({ table: "dossier_versions", rowId: id, version: 1 });
const registerSpot = (id: string): Spot => ({ table: "dossier_register", rowId: id, version: 1 });
const blobSpot = (id: string): Spot => ({ table: "blobs", rowId: id, version: 1 });
