import { createHash } from "node:crypto";
import { isKnownSince } from "../../../db/people/known-to-house-since.ts";
import { isHidden, type PersonRow } from "../../../db/people/people.ts";
import { erasePhoto, keepPhoto, photoOf } from "../../../db/people/photos.ts";
import { addDays } from "../../../domain/core/calendar-date.ts";
import type { PersonView } from "../../../domain/person-file/person-view.ts";
import { err, ok } from "../../../domain/core/result.ts";
import { readBlob, writeBlob } from "../platform/blobs.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { nightsNameStays } from "../retention/automatic-deletion.retention.ts";
import { accessibleFile } from "../people/readable-person-files.ts";

export const ofPerson: Handler<"photos.ofPerson"> = (context, { id }) => {
  const { tx, house } = context;
  if (accessibleFile(context, id) === null) return err({ type: "NotFound" });
  const photo = photoOf(tx, id);
  if (photo === null) return ok({ picture: null, isDamaged: false });
  const read = readBlob(house.folder, photo.blobId, photo.blobKey);
  const isWhole = read.ok && createHash("sha256").update(read.value).digest().equals(photo.sha256);
  if (!isWhole) return ok({ picture: null, isDamaged: true });
  return ok({ picture: new Uint8Array(read.value), isDamaged: false });
};

export const keep: Handler<"photos.keep"> = (context, { id, picture }) => {
  const { tx, now, me, house } = context;
  const person = accessibleFile(context, id);
  if (person === null) return err({ type: "NotFound" });
  if (!mayHavePhoto(context, person)) return err({ type: "PhotoNotNow" });
  const blob = writeBlob(house.folder, picture);
  keepPhoto(tx, {
    personId: id,
    blobId: blob.id,
    blobKey: blob.key,
    sha256: blob.sha256,
    size: blob.bytes,
    at: now,
    by: me.id,
  });
  context.note({ action: "photoKept", object: { kind: "people", id } });
  return ok(null);
};

export const remove: Handler<"photos.remove"> = (context, { id }) => {
  if (accessibleFile(context, id) === null) return err({ type: "NotFound" });
  if (!erasePhoto(context.tx, id)) return err({ type: "ChangedMeanwhile" });
  context.note({ action: "photoRemoved", object: { kind: "people", id } });
  return ok(null);
};

/** Which photo there is, and whether there may be one. */
export function photoPart(context: Context, person: PersonRow): PersonView["photo"] {
  const id = photoOf(context.tx, person.card.id)?.blobId ?? null;
  return { id, mayKeep: mayHavePhoto(context, person) };
}

/** The house keeps a face as long as it knows the name, and none of a hidden file. */
const mayHavePhoto = ({ tx, tonight }: Context, person: PersonRow): boolean =>
  !isHidden(person) && isKnownSince(tx, person.card.id, addDays(tonight, -nightsNameStays));
