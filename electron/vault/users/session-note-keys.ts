import { sealedSessionsBy, type SessionRow } from "../../../db/counselling/sessions.ts";
import {
  sessionNoteKeysOf,
  type SessionNoteKeyRow,
  replaceSessionNoteKeys,
} from "../../../db/counselling/sealed-note-access.ts";
import { type ReaderPart, readersOfSealed } from "../../../domain/counselling/session.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { holdersIn, holds } from "../../../domain/users/roster.ts";
import { type MemberId, recoveryKeyId } from "../../../domain/users/roster-statement.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { fromBase64 } from "../keys/bytes.ts";
import { memberOf } from "./roster.ts";
import type { Context } from "../platform/handler-context.ts";
import type { Member } from "../keys/compartment.ts";
import { newNoteKey, openNoteKey, sealNoteKey, withNewKey } from "../keys/note-key.ts";
import {
  memberWhoSigned,
  type RecordToSign,
  type Signer,
  signRecord,
} from "./record-signatures.ts";

// A sealed note has a key of its own, and a further one since somebody reads it no more: what is added then they cannot open. Who
// it is sealed to follows from the roster, and the author signs each sealed key: a row that names someone gives them nothing, and a
// key that someone else put there opens nothing and seals nothing.

/** What the signatures on its sealed keys are about. */
type SealedSession = Pick<SessionRow, "id" | "at" | "by">;

interface Reader extends Member {
  readonly part: ReaderPart;
}

/** A new key for a new session, sealed to its readers of today. The caller wipes it. */
export function sealNewNote(context: Context, session: SealedSession): Result<Buffer, AppError> {
  const readers = readersNow(context, context.me.id);
  if (!readers.ok) return readers;
  const key = newNoteKey();
  sealToAll(context, session, key, readers.value);
  return ok(key);
}

/** Its keys, if they are sealed to the signed-in person; why they are says `partIn`. The caller wipes them. */
export const noteKeyFor = (context: Context, session: SealedSession): Buffer | null =>
  keyFor(context, session, { id: context.house.userId, seed: context.house.bundleSeed });

/** As what the signed-in person can open it; null when she cannot. */
export function partIn(context: Context, session: SealedSession): ReaderPart | null {
  const row = rowOf(context, session, context.house.userId);
  const key = row === null ? null : noteKeyFor(context, session);
  key?.fill(0);
  return key === null ? null : (row?.part ?? null);
}

/** Nobody who works here now reads it as its author or for her: it says no more what the house should know of it. */
export function isLeftBehind(context: Context, session: SealedSession): boolean {
  const { tx, house } = context;
  // With another key they open it no more, unless two sheets give it back to them.
  const reads = (row: SessionNoteKeyRow): boolean => {
    const { memberId, part, publicKey } = row;
    if (memberId === recoveryKeyId || (part !== "author" && part !== "deputy")) return false;
    const person = house.roster.people.get(memberId);
    const isHere = person?.state === "active" && !person.isDisabled;
    return (
      isHere &&
      holds(house.roster, "care", memberId) &&
      publicKey.equals(fromBase64(person.keys.sealing)) &&
      isSigned(context, session, row)
    );
  };
  return house.compartments.has("care") && !sessionNoteKeysOf(tx, session.id).some(reads);
}

/** Seals the author's notes to their readers of today where they are sealed to others: only their author can. */
export function renewSealedNotes(context: Context): void {
  const readers = readersNow(context, context.me.id);
  if (!readers.ok) return;
  for (const session of sealedSessionsBy(context.tx, context.me.id)) {
    const rows = sessionNoteKeysOf(context.tx, session.id);
    const areSigned = rows.every((row) => isSigned(context, session, row));
    if (areSigned && isSealedTo(rows, readers.value)) continue;
    const known = noteKeyFor(context, session);
    if (known === null) continue;
    const keys = rows.every((row) => isStill(row, readers.value)) ? known : withNewKey(known);
    sealToAll(context, session, keys, readers.value);
    known.fill(0);
    keys.fill(0);
  }
}

/** The reader of this row reads it still, with the same key. */
const isStill = (row: SessionNoteKeyRow, readers: readonly Reader[]): boolean =>
  readers.some(
    ({ memberId, publicKey }) => memberId === row.memberId && row.publicKey.equals(publicKey),
  );

/** Two sheets give a colleague who has a new key her own sealed notes back, and nobody else's. */
export function adoptSealedNotes(context: Context, recoverySeed: Buffer, userId: UserId): void {
  const { tx, house } = context;
  const member = memberOf(house.roster, userId);
  if (member === null) return;
  const sheets = { id: recoveryKeyId, seed: recoverySeed } as const;
  for (const session of sealedSessionsBy(tx, userId)) {
    const key = keyFor(context, session, sheets);
    if (key === null) continue;
    const others = sessionNoteKeysOf(tx, session.id).filter(({ memberId }) => memberId !== userId);
    const own = keyRow(context, session, key, { ...member, part: "author" }, sheets);
    replaceSessionNoteKeys(tx, session.id, [...others, own]);
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

function sealToAll(
  context: Context,
  session: SealedSession,
  key: Buffer,
  readers: readonly Reader[],
): void {
  const rows = readers.map((reader) => keyRow(context, session, key, reader));
  replaceSessionNoteKeys(context.tx, session.id, rows);
}

/** In the name of the author, who is signed in; where two sheets give them their notes back, in that of the recovery key. */
function keyRow(
  context: Context,
  session: SealedSession,
  key: Buffer,
  { memberId, publicKey, part }: Reader,
  signer?: Signer,
): SessionNoteKeyRow {
  const place = placeOf(context.house.vault.id, session.id, memberId);
  const sealedKey = sealNoteKey(publicKey, place, key);
  const row = {
    contactId: session.id,
    memberId,
    part,
    publicKey: Buffer.from(publicKey),
    sealedKey,
  };
  return { ...row, signature: signRecord(context, signedKey(session, row), signer) };
}

const signedKey = (
  { id, at }: SealedSession,
  { memberId, part, publicKey, sealedKey }: Omit<SessionNoteKeyRow, "signature">,
): RecordToSign => ({
  table: "contact_keys",
  rowId: id,
  version: 1,
  at,
  parts: [memberId, part, publicKey, sealedKey],
});

/** The author signed it, or two sheets. */
function isSigned(context: Context, session: SealedSession, row: SessionNoteKeyRow): boolean {
  const signer = memberWhoSigned(context, signedKey(session, row), row.signature, "care");
  return signer === session.by || signer === recoveryKeyId;
}

function keyFor(context: Context, session: SealedSession, reader: Signer): Buffer | null {
  const row = rowOf(context, session, reader.id);
  if (row === null || !isSigned(context, session, row)) return null;
  const place = placeOf(context.house.vault.id, session.id, reader.id);
  return openNoteKey(reader.seed, place, row.sealedKey);
}

const rowOf = (
  { tx }: Context,
  { id }: SealedSession,
  memberId: string,
): SessionNoteKeyRow | null =>
  sessionNoteKeysOf(tx, id).find((one) => one.memberId === memberId) ?? null;

/** Notes are told apart by the contact they belong to: what is added later has the same readers. */
const placeOf = (vaultId: string, noteId: string, memberId: MemberId) => ({
  vaultId,
  noteId,
  memberId,
});
