// The key of one note of a colleague's own: 32 random bytes, sealed to its author and to the recovery key.
import { frame, randomBytes as systemRandomBytes, type RandomBytes } from "./bytes.ts";
import { openWith, sealTo } from "./hpke.ts";

/** Whose key it is, and to whom it is sealed; all of it is authenticated. */
export interface NoteKeyPlace {
  readonly vaultId: string;
  readonly noteId: string;
  /** A user's id, or `recoveryKey`. */
  readonly memberId: string;
}

export const newNoteKey = (randomBytes: RandomBytes = systemRandomBytes): Buffer => randomBytes(32);

/** 80 bytes that only this member opens. */
export const sealNoteKey = (publicKey: Uint8Array, place: NoteKeyPlace, key: Uint8Array): Buffer =>
  sealTo(publicKey, noteKeyInfo, aadOf(place), key);

/** The key, or null when it was sealed to someone else or for another note. */
export const openNoteKey = (
  seed: Uint8Array,
  place: NoteKeyPlace,
  sealed: Uint8Array,
): Buffer | null => openWith(seed, noteKeyInfo, aadOf(place), sealed);

const aadOf = ({ vaultId, noteId, memberId }: NoteKeyPlace): Buffer =>
  frame(vaultId, noteId, memberId);
const noteKeyInfo = frame("hearth 1 note");
