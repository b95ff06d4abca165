import {
  insertOwnNote,
  noteKeysOf,
  type OwnNoteKeyRow,
  type OwnNoteRow,
  ownNotesBy,
  replaceNoteKeys,
} from "../../../db/legal/legal-records.ts";
import { OwnNote, OwnNoteId } from "../../../domain/legal/legal-record.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { type MemberId, recoveryKeyId } from "../../../domain/users/roster-statement.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { memberOf } from "../users/roster.ts";
import type { Context } from "../platform/handler-context.ts";
import type { Member } from "../keys/compartment.ts";
import { newNoteKey, openNoteKey, sealNoteKey } from "../keys/note-key.ts";
import { openRecord, sealRecord } from "../keys/sealed-record.ts";

type Opened = Result<OwnNote, { readonly type: "NotYours" } | { readonly type: "RecordDamaged" }>;

/** Seals a note with a key of its own, to its author and to the recovery keys that the office vouches for. */
export function addOwnNote(
  context: Context,
  personId: PersonId,
  note: OwnNote,
): Result<OwnNoteId, AppError> {
  const { tx, me, now, house } = context;
  const members = readersOf(context);
  if (!members.ok) return members;
  const [id, key] = [OwnNoteId.parse(context.newId()), newNoteKey()];
  const sealed = sealRecord(
    { epoch: noEpoch, recordKey: key },
    spotOf(house.vault.id, id),
    OwnNote,
    note,
  );
  insertOwnNote(tx, { id, personId, authorId: me.id, sealed, at: now });
  sealToAll(context, id, key, members.value);
  key.fill(0);
  return ok(id);
}

/** The content of a note, for its author. */
export function openOwnNote(context: Context, { id, sealed }: OwnNoteRow): Opened {
  const key = keyFor(context, id, context.house.userId, context.house.bundleSeed);
  if (key === null) return err({ type: "NotYours" });
  const keys = new Map([[noEpoch, { recordKey: key, dropSeed: null }]]);
  const opened = openRecord(keys, spotOf(context.house.vault.id, id), OwnNote, sealed);
  key.fill(0);
  return opened;
}

/** Seals the keys of the user's notes to the present recovery keys, where they are sealed to others: only the author can. */
export function renewOwnNotes(context: Context): void {
  const members = readersOf(context);
  if (!members.ok) return;
  for (const { id } of ownNotesBy(context.tx, context.me.id)) {
    const rows = noteKeysOf(context.tx, id);
    if (isSealedTo(rows, members.value)) continue;
    const key = keyFor(context, id, context.house.userId, context.house.bundleSeed);
    if (key === null) continue;
    sealToAll(context, id, key, members.value);
    key.fill(0);
  }
}

/** Two sheets give a colleague who has a new key her own notes back, and nobody else's. */
export function adoptOwnNotes(context: Context, recoverySeed: Buffer, userId: UserId): void {
  const { tx, house } = context;
  const member = memberOf(house.roster, userId);
  if (member === null) return;
  for (const { id } of ownNotesBy(tx, userId)) {
    const key = keyFor(context, id, recoveryKeyId, recoverySeed);
    if (key === null) continue;
    const others = noteKeysOf(tx, id).filter(({ memberId }) => memberId !== userId);
    replaceNoteKeys(tx, id, [...others, sealedRow(context, id, key, member)]);
    key.fill(0);
  }
}

/** The author and the recovery key. */
function readersOf({ house }: Context): Result<readonly Member[], AppError> {
  if (!house.compartments.has("office")) return err({ type: "NotMember", compartment: "office" });
  const members = [house.userId, recoveryKeyId].map((id) => memberOf(house.roster, id));
  return ok(members.filter((member) => member !== null));
}

const isSealedTo = (rows: readonly OwnNoteKeyRow[], members: readonly Member[]): boolean =>
  rows.length === members.length &&
  members.every(({ memberId, publicKey }) =>
    rows.some((row) => row.memberId === memberId && row.publicKey.equals(publicKey)),
  );

function sealToAll(
  context: Context,
  noteId: OwnNoteId,
  key: Buffer,
  members: readonly Member[],
): void {
  const rows = members.map((member) => sealedRow(context, noteId, key, member));
  replaceNoteKeys(context.tx, noteId, rows);
}

const sealedRow = (
  { house }: Context,
  noteId: OwnNoteId,
  key: Buffer,
  { memberId, publicKey }: Member,
): OwnNoteKeyRow => ({
  noteId,
  memberId,
  publicKey: Buffer.from(publicKey),
  sealedKey: sealNoteKey(publicKey, { vaultId: house.vault.id, noteId, memberId }, key),
});

function keyFor(
  { tx, house }: Context,
  noteId: OwnNoteId,
  memberId: MemberId,
  seed: Buffer,
): Buffer | null {
  const row = noteKeysOf(tx, noteId).find((one) => one.memberId === memberId);
  if (row === undefined) return null;
  return openNoteKey(seed, { vaultId: house.vault.id, noteId, memberId }, row.sealedKey);
}

const spotOf = (vaultId: string, rowId: string) => ({
  vaultId,
  table: "own_notes",
  rowId,
  version: 1,
});

const noEpoch = 0;
