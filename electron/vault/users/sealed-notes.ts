import { sealedSessionsBy } from "../../../db/counselling/sessions.ts";
import {
  sessionNoteKeysOf,
  type SessionNoteKeyRow,
  replaceSessionNoteKeys,
} from "../../../db/counselling/sealed-note-access.ts";
import {
  type SessionId,
  type ReaderPart,
  readersOfSealed,
} from "../../../domain/counselling/session.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { holdersIn, holds } from "../../../domain/users/roster.ts";
import { type MemberId, recoveryKeyId } from "../../../domain/users/roster-statement.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { fromBase64 } from "../keys/bytes.ts";
import { memberOf } from "./roster.ts";
import type { Context } from "../platform/context.ts";
import type { Member } from "../keys/compartment.ts";
import { newNoteKey, openNoteKey, sealNoteKey } from "../keys/note-key.ts";

// A sealed note has a key of its own. Who it is sealed to follows from the roster: a row that names someone gives them nothing.

interface Reader extends Member {
  readonly part: ReaderPart;
}

/** A new key for a new contact, sealed to its readers of today. The caller wipes it. */
export function sealNewNote(context: Context, id: SessionId): Result<Buffer, AppError> {
  const readers = readersNow(context, context.me.id);
  if (!readers.ok) return readers;
  const key = newNoteKey();
  sealToAll(context, id, key, readers.value);
  return ok(key);
}

/** The key, if it is sealed to the signed-in person; why it is says `partIn`. The caller wipes it. */
export const noteKeyFor = (context: Context, id: SessionId): Buffer | null =>
  keyFor(context, id, context.house.userId, context.house.bundleSeed);

/** As what the signed-in person can open it; null when she cannot. */
export function partIn(context: Context, id: SessionId): ReaderPart | null {
  const row = rowOf(context, id, context.house.userId);
  const key = row === null ? null : noteKeyFor(context, id);
  key?.fill(0);
  return key === null ? null : (row?.part ?? null);
}

/** Nobody who works here now reads it as its author or for her: it says no more what the house should know of it. */
export function isLeftBehind(context: Context, id: SessionId): boolean {
  const { tx, house } = context;
  // With another key they open it no more, unless two sheets give it back to them.
  const reads = ({ memberId, part, publicKey }: SessionNoteKeyRow): boolean => {
    if (memberId === recoveryKeyId || (part !== "author" && part !== "deputy")) return false;
    const person = house.roster.people.get(memberId);
    const isHere = person?.state === "active" && !person.isDisabled;
    return (
      isHere &&
      holds(house.roster, "care", memberId) &&
      publicKey.equals(fromBase64(person.keys.sealing))
    );
  };
  return house.compartments.has("care") && !sessionNoteKeysOf(tx, id).some(reads);
}

/** Seals her notes to their readers of today where they are sealed to others: only their author can. */
export function renewSealedNotes(context: Context): void {
  const readers = readersNow(context, context.me.id);
  if (!readers.ok) return;
  for (const { id } of sealedSessionsBy(context.tx, context.me.id)) {
    if (isSealedTo(sessionNoteKeysOf(context.tx, id), readers.value)) continue;
    const key = noteKeyFor(context, id);
    if (key === null) continue;
    sealToAll(context, id, key, readers.value);
    key.fill(0);
  }
}

/** Two sheets give a colleague who has a new key her own sealed notes back, and nobody else's. */
export function adoptSealedNotes(context: Context, recoverySeed: Buffer, userId: UserId): void {
  const { tx, house } = context;
  const member = memberOf(house.roster, userId);
  if (member === null) return;
  for (const { id } of sealedSessionsBy(tx, userId)) {
    const key = keyFor(context, id, recoveryKeyId, recoverySeed);
    if (key === null) continue;
    const others = sessionNoteKeysOf(tx, id).filter(({ memberId }) => memberId !== userId);
    const own = keyRow(context, id, key, { ...member, part: "author" });
    replaceSessionNoteKeys(tx, id, [...others, own]);
    key.fill(0);
  }
}

/** The author, their deputies, those named for emergencies and the recovery key, as the roster says. */
function readersNow({ house }: Context, author: UserId): Result<readonly Reader[], AppError> {
  const { roster, compartments } = house;
  if (!compartments.has("care") || !holds(roster, "care", author))
    return err({ type: "NotMember", compartment: "care" });
  const named = {
    author,
    deputies: roster.deputies.get(author) ?? [],
    emergencyReaders: roster.emergencyReaders,
  };
  const members = [
    ...holdersIn(roster, "care"),
    ...(roster.recoveryKey === null ? [] : [recoveryKeyId]),
  ];
  return ok(
    readersOfSealed(named, members).flatMap(({ memberId, part }) => {
      const member = memberOf(roster, memberId);
      return member === null ? [] : [{ ...member, part }];
    }),
  );
}

const isSealedTo = (rows: readonly SessionNoteKeyRow[], readers: readonly Reader[]): boolean =>
  rows.length === readers.length &&
  readers.every(({ memberId, publicKey, part }) =>
    rows.some(
      (row) => row.memberId === memberId && row.part === part && row.publicKey.equals(publicKey),
    ),
  );

function sealToAll(context: Context, id: SessionId, key: Buffer, readers: readonly Reader[]): void {
  const rows = readers.map((reader) => keyRow(context, id, key, reader));
  replaceSessionNoteKeys(context.tx, id, rows);
}

const keyRow = (
  { house }: Context,
  contactId: SessionId,
  key: Buffer,
  { memberId, publicKey, part }: Reader,
): SessionNoteKeyRow => ({
  contactId,
  memberId,
  part,
  publicKey: Buffer.from(publicKey),
  sealedKey: sealNoteKey(publicKey, placeOf(house.vault.id, contactId, memberId), key),
});

function keyFor(context: Context, id: SessionId, memberId: MemberId, seed: Buffer): Buffer | null {
  const row = rowOf(context, id, memberId);
  if (row === null) return null;
  return openNoteKey(seed, placeOf(context.house.vault.id, id, memberId), row.sealedKey);
}

const rowOf = ({ tx }: Context, id: SessionId, memberId: string): SessionNoteKeyRow | null =>
  sessionNoteKeysOf(tx, id).find((one) => one.memberId === memberId) ?? null;

/** Notes are told apart by the contact they belong to: what is added later has the same readers. */
const placeOf = (vaultId: string, noteId: string, memberId: MemberId) => ({
  vaultId,
  noteId,
  memberId,
});
