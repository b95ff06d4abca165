import { createHmac } from "node:crypto";
import { documentById } from "../../../db/residence/documents.ts";
import { isHidden, type PersonRow } from "../../../db/people/people.ts";
import {
  countScans,
  insertScan,
  removeScan,
  scanById,
  type ScanWithFile,
  scansOfPerson,
} from "../../../db/residence/scans.ts";
import { allUsers } from "../../../db/users/users.ts";
import type { Output } from "../../../domain/api/index.ts";
import type { DocumentId, DocumentKind } from "../../../domain/residence/document.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import {
  compartmentOfScans,
  mostScans,
  ScanId,
  scanTypeOf,
} from "../../../domain/residence/scan.ts";
import { readBlob, writeBlob } from "../platform/blobs.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { personKey } from "../users/hidden-file-holders.ts";
import { intakePerson, readsOffice } from "../people/readable-person-files.ts";
import { partOf } from "../people/sealed-field-state.ts";
import { openReason, openScan, sealReason, sealScan } from "./sealed-scans.ts";

export const open: Handler<"scans.open"> = (context, { scanId }) => {
  const found = scanById(context.tx, scanId);
  if (found === null || found.file === null) return err({ type: "NotFound" });
  const place = placeOf(context, found.scan.documentId);
  if (!place.ok) return place;
  context.noteReading(place.value.person.card.id, "scans");
  const record = openScan(context, found.file, place.value.fileKey);
  if (!record.ok) return ok({ type: null, file: null });
  const { type, size } = record.value;
  const key = Buffer.from(record.value.key, "hex");
  const read = readBlob(context.house.folder, found.file.id, key);
  const isWhole =
    read.ok && read.value.length === size && sumOf(key, read.value).equals(found.file.sha256);
  key.fill(0);
  return ok({ type, file: isWhole ? new Uint8Array(read.value) : null });
};

export const add: Handler<"scans.add"> = (context, { documentId, file }) => {
  const { tx, now, me, house } = context;
  const place = placeOf(context, documentId);
  if (!place.ok) return place;
  const type = scanTypeOf(file);
  if (type === null) return err({ type: "InvalidInput", fields: ["file"] });
  if (countScans(tx, documentId) >= mostScans) return err({ type: "TooManyScans" });
  const { compartment, fileKey } = place.value;
  const { id: blobId, key, bytes: size } = writeBlob(house.folder, file);
  const sha256 = sumOf(key, file);
  const record = { type, size, key: key.toString("hex") };
  const sealed = sealScan(context, { id: blobId, compartment }, record, fileKey);
  key.fill(0);
  const id = ScanId.parse(context.newId());
  insertScan(
    tx,
    { id, documentId, at: now, by: me.id },
    { id: blobId, compartment, sha256, size, sealed },
  );
  context.note({ action: "scanAdded", object: { kind: "scans", id } });
  return ok(null);
};

export const remove: Handler<"scans.remove"> = (context, { scanId, reason }) => {
  const { tx, now: at, me } = context;
  const found = scanById(tx, scanId);
  if (found === null) return err({ type: "NotFound" });
  const place = placeOf(context, found.scan.documentId);
  if (!place.ok) return place;
  if (found.file === null) return err({ type: "ChangedMeanwhile" });
  const sealedReason = sealReason(context, place.value.compartment, scanId, reason);
  removeScan(tx, found.scan, { at, by: me.id, sealedReason });
  context.note({ action: "scanRemoved", object: { kind: "scans", id: scanId } });
  return ok(null);
};

type ScanSeen = Output<"documents.ofPerson">[number]["scans"][number];

/** The scans of a person's documents as this reader sees them; the house does not know that there are any. */
export function scansSeenBy(
  context: Context,
  person: PersonRow,
): (document: { readonly id: DocumentId; readonly kind: DocumentKind }) => readonly ScanSeen[] {
  if (!readsOffice(context, person)) return () => [];
  const all = scansOfPerson(context.tx, person.card.id);
  const names = new Map(allUsers(context.tx).map((user) => [user.id, user.name]));
  const fileKey = isHidden(person) ? personKey(context, person.card.id) : null;
  return ({ id, kind }) =>
    all
      .filter(({ scan }) => scan.documentId === id)
      .slice(-200)
      .map((found) => ({
        id: found.scan.id,
        at: found.scan.at,
        byName: names.get(found.scan.by) ?? "",
        content: contentOf(context, found, fileKey),
        removed: removedOf(context, found, kind, names),
      }));
}

function contentOf(
  context: Context,
  { file }: ScanWithFile,
  fileKey: Buffer | null,
): ScanSeen["content"] {
  if (file === null) return { state: "closed", exists: false };
  const part = partOf(openScan(context, file, fileKey), true);
  if (part.state !== "open") return part;
  const { type, size } = part.content;
  return { state: "open", content: { type, size } };
}

function removedOf(
  context: Context,
  { scan: { id, removedAt, removedBy, sealedReason } }: ScanWithFile,
  kind: DocumentKind,
  names: ReadonlyMap<string, string>,
): ScanSeen["removed"] {
  if (removedAt === null || removedBy === null || sealedReason === null) return null;
  const reason = partOf(openReason(context, compartmentOfScans(kind), id, sealedReason), true);
  return { at: removedAt, byName: names.get(removedBy) ?? "", reason };
}

/**
 * The document a scan goes with, for users who may open its scans: of the compartment, and named where the file is
 * hidden.
 */
function placeOf(context: Context, documentId: DocumentId): Result<Place, AppError> {
  const document = documentById(context.tx, documentId);
  if (document === null) return err({ type: "NotFound" });
  const person = intakePerson(context, document.personId);
  if (!person.ok) return person;
  const compartment = compartmentOfScans(document.kind);
  if (!context.keys.holds.includes(compartment)) return err({ type: "NotMember", compartment });
  const fileKey = isHidden(person.value) ? personKey(context, document.personId) : null;
  return ok({ person: person.value, compartment, fileKey });
}

interface Place {
  readonly person: PersonRow;
  readonly compartment: "office" | "care";
  /** The key of the person's file, where it is hidden. */
  readonly fileKey: Buffer | null;
}

/** With the key of the file: everyone reads the row, and no one must recognise a file they know by its hash. */
const sumOf = (key: Buffer, file: Uint8Array): Buffer =>
  createHmac("sha256", key).update(file).digest();
