// The key of one note: 32 random bytes, sealed to each of its readers. A session whose readers have changed has several, one
// behind the other, oldest first.
import { frame, randomBytes as systemRandomBytes, type RandomBytes } from "./bytes.ts";
import { openWith, sealTo } from "./hpke.ts";
import type { OpeningKey, SealingKey } from "./sealed-record.ts";

/** Whose key it is, and to whom it is sealed; all of it is authenticated. */
export interface NoteKeyPlace {
  readonly vaultId: string;
  readonly noteId: string;
  /** A user's id, or `recoveryKey`. */
  readonly memberId: string;
}

export const newNoteKey = (randomBytes: RandomBytes = systemRandomBytes): Buffer => randomBytes(32);

/** The keys of a session and a new one: whoever reads it no more has only the earlier ones. */
export const withNewKey = (keys: Uint8Array, randomBytes?: RandomBytes): Buffer => {
  const added = newNoteKey(randomBytes);
  const all = Buffer.concat([keys, added]);
  added.fill(0);
  return all;
};

/** The newest of a session's keys. */
export function sealingKeyOf(keys: Uint8Array): SealingKey {
  const at = keys.length / keyLength - 1;
  return { epoch: firstEpoch + at, recordKey: keys.subarray(at * keyLength) };
}

/** Each of a session's keys. */
export const openingKeysOf = (keys: Uint8Array): ReadonlyMap<number, OpeningKey> =>
  new Map(
    Array.from({ length: keys.length / keyLength }, (_, at) => {
      const recordKey = keys.subarray(at * keyLength, (at + 1) * keyLength);
      return [firstEpoch + at, { recordKey, dropSeed: null }];
    }),
  );

/** A record was sealed with a key of its session, not with that of a compartment. */
export const isOfNoteKey = (epoch: number): boolean => epoch >= firstEpoch;

/** No compartment ever has so many keys. */
const firstEpoch = 0x80_00;
const keyLength = 32;

/** 48 bytes more than the keys, which only this member opens. */
export const sealNoteKey = (publicKey: Uint8Array, place: NoteKeyPlace, key: Uint8Array): Buffer =>
  sealTo(publicKey, noteKeyInfo, aadOf(place), key);

/** The keys, or null when it was sealed to someone else or for another note. */
export const openNoteKey = (
  seed: Uint8Array,
  place: NoteKeyPlace,
  sealed: Uint8Array,
): Buffer | null => openWith(seed, noteKeyInfo, aadOf(place), sealed);

const aadOf = ({ vaultId, noteId, memberId }: NoteKeyPlace): Buffer =>
  frame(vaultId, noteId, memberId);
const noteKeyInfo = frame("hearth 1 note");
