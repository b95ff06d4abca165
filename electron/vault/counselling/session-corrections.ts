import { correctSession, type CorrectionRow } from "../../../db/counselling/session-corrections.ts";
import type { SessionRow } from "../../../db/counselling/sessions.ts";
import { Correction, HeaderFacts } from "../../../domain/counselling/session.ts";
import type { SessionView } from "../../../domain/counselling/session-view.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { UserId } from "../../../domain/users/user.ts";
import type { Context } from "../platform/handler-context.ts";
import { isOfNoteKey, openingKeysOf, sealingKeyOf } from "../keys/note-key.ts";
import { epochOf, openRecord, sealRecord } from "../keys/sealed-record.ts";
import { isLeftBehind, noteKeyFor, partIn } from "../users/session-note-keys.ts";

type Damage = { readonly type: "NotYours" } | { readonly type: "RecordDamaged" };

/** Puts right what the house knows of a contact. What was signed is held against what was known then. */
export function addCorrection(
  context: Context,
  contact: SessionRow,
  correction: Correction,
): Result<string, AppError> {
  const isSealed = contact.level === "sealed";
  // A user who may only open it in an emergency changes nothing.
  const key =
    isSealed && partIn(context, contact) !== "breakGlass" ? noteKeyFor(context, contact) : null;
  // Where no reader is left who could, any care worker does, and tells all of them why.
  if (isSealed && key === null && !isLeftBehind(context, contact))
    return err({ type: "NoteNotYours" });
  const id = context.newId();
  const row = {
    id,
    contactId: contact.id,
    version: contact.version + 1,
    before: factsOf(contact),
    sealed: sealCorrection(context, id, correction, key),
    at: context.now,
    by: context.me.id,
  };
  key?.fill(0);
  correctSession(context.tx, row, correction.header);
  return ok(id);
}

/** As this reader may know them: the earlier content for everyone, the reason for care workers. */
export function correctionViews(
  context: Context,
  contact: SessionRow,
  rows: readonly CorrectionRow[],
  nameOf: (id: UserId) => string,
): SessionView["corrections"] {
  const isSealed = contact.level === "sealed";
  const isForEmergency = isSealed && partIn(context, contact) === "breakGlass";
  const key = isSealed && !isForEmergency ? noteKeyFor(context, contact) : null;
  const seen = rows.map((row, index) => {
    const stands = rows[index + 1]?.before ?? factsOf(contact);
    const opened = openCorrection(context, contact, row, key);
    const isWhole = opened.ok && isSame(opened.value.header, stands);
    return {
      at: row.at,
      byName: nameOf(row.by),
      before: row.before,
      why: opened.ok
        ? isWhole
          ? {
              state: "open" as const,
              content: { reason: opened.value.reason, others: opened.value.others },
            }
          : { state: "damaged" as const }
        : opened.error.type === "NotYours"
          ? { state: "closed" as const, exists: true }
          : { state: "damaged" as const },
    };
  });
  key?.fill(0);
  return seen;
}

const factsOf = (row: SessionRow): HeaderFacts => {
  const { day, minutes, place, kind, interpreted, isInterview } = row;
  return { day, minutes, place, kind, interpreted, isInterview };
};

const isSame = (a: HeaderFacts, b: HeaderFacts): boolean =>
  Object.keys(HeaderFacts.shape).every(
    (name) => a[name as keyof HeaderFacts] === b[name as keyof HeaderFacts],
  );

const spotOf = (rowId: string) => ({ table: "contact_corrections", rowId, version: 1 });

function sealCorrection(context: Context, id: string, value: Correction, key: Buffer | null) {
  if (key === null) return context.keys.seal("care", spotOf(id), Correction, value);
  const place = { vaultId: context.house.vault.id, ...spotOf(id) };
  return sealRecord(sealingKeyOf(key), place, Correction, value);
}

function openCorrection(
  context: Context,
  { level }: SessionRow,
  { id, sealed }: CorrectionRow,
  key: Buffer | null,
): Result<Correction, Damage> {
  if (level !== "sealed" || !isOfNoteKey(epochOf(sealed)))
    return context.keys.open("care", spotOf(id), Correction, sealed);
  if (key === null) return err({ type: "NotYours" });
  const place = { vaultId: context.house.vault.id, ...spotOf(id) };
  return openRecord(openingKeysOf(key), place, Correction, sealed);
}
