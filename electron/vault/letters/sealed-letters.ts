// The content of a letter, sealed for the office; of a hidden file once more with its key.
import {
  everyLetterOf,
  letterById,
  type LetterRow,
  resealLetter,
} from "../../../db/letters/letters.ts";
import { discardDraft } from "../../../db/drafts/drafts.ts";
import type { PersonRow } from "../../../db/people/people.ts";
import { resealFile } from "../../../db/residence/scans.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { type LetterId, LetterRecord } from "../../../domain/letters/letter.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { fileKeyOf } from "../users/hidden-file-holders.ts";
import type { Context } from "../platform/handler-context.ts";
import { cover, covered, type Spot, uncover } from "../people/hidden-file-envelope.ts";
import { intakePerson } from "../people/readable-person-files.ts";

/** A letter that this reader may open. */
export interface OpenLetter {
  readonly row: LetterRow;
  readonly person: PersonRow;
  readonly record: LetterRecord;
  /** The key of the person's file, where it is hidden. */
  readonly fileKey: Buffer | null;
}

export function openedLetter(context: Context, id: LetterId): Result<OpenLetter, AppError> {
  const row = letterById(context.tx, id);
  if (row === null) return err({ type: "NotFound" });
  const person = intakePerson(context, row.personId);
  if (!person.ok) return person;
  const fileKey = fileKeyOf(context, person.value);
  const record = openLetter(context, row, fileKey);
  return record.ok
    ? ok({ row, person: person.value, record: record.value, fileKey })
    : err({ type: "NotFound" });
}

/** A draft, as it was read. */
export function letterInWork(
  context: Context,
  { id, version }: { readonly id: LetterId; readonly version: number },
): Result<OpenLetter, AppError> {
  const opened = openedLetter(context, id);
  if (!opened.ok) return opened;
  if (opened.value.row.state !== "draft") return err({ type: "LetterKept" });
  return opened.value.row.version === version ? opened : err({ type: "ChangedMeanwhile" });
}

export function sealLetter(
  context: Context,
  row: Pick<LetterRow, "id" | "version">,
  record: LetterRecord,
  fileKey: Buffer | null,
): Buffer {
  const sealed = context.keys.seal("office", spotOf(row), LetterRecord, record);
  return fileKey === null ? sealed : cover(context, spotOf(row), sealed, fileKey);
}

export function openLetter(context: Context, row: LetterRow, fileKey: Buffer | null) {
  const bare = uncover(context, spotOf(row), row.sealed, fileKey);
  return bare.ok ? context.keys.open("office", spotOf(row), LetterRecord, bare.value) : bare;
}

/** Discards the draft of what is now saved. */
export function settleLetter({ tx, me }: Context, { id, personId }: LetterRow): void {
  discardDraft(tx, me.id, { kind: "letter", personId, object: id });
}

/** When a file is hidden, gets another key or is shown again. What is damaged stays as it is. */
export function coverLetters(
  context: Context,
  personId: PersonId,
  before: Buffer | null,
  after: Buffer | null,
): void {
  const { tx } = context;
  for (const { letter, file } of everyLetterOf(tx, personId)) {
    const sealed = covered(context, spotOf(letter), letter.sealed, { before, after });
    if (sealed !== null) resealLetter(tx, letter.id, sealed);
    if (file === null) continue;
    const blobSpot = { table: "blobs", rowId: file.id, version: 1 };
    const key = covered(context, blobSpot, file.sealed, { before, after });
    if (key !== null) resealFile(tx, file.id, key);
  }
}

const spotOf = ({ id, version }: Pick<LetterRow, "id" | "version">): Spot => ({
  table: "letters",
  rowId: id,
  version,
});
