// The key of one hidden file: 32 random bytes, sealed to each named colleague and to the recovery key.
import { frame, randomBytes as systemRandomBytes, type RandomBytes } from "./bytes.ts";
import { openWith, sealTo } from "./hpke.ts";

/** Whose key it is, and to whom it is sealed; all of it is authenticated. */
export interface PersonKeyPlace {
  readonly vaultId: string;
  readonly personId: string;
  /** A user's id, or `recoveryKey`. */
  readonly memberId: string;
}

export const newPersonKey = (randomBytes: RandomBytes = systemRandomBytes): Buffer =>
  randomBytes(32);

/** 80 bytes that only this member opens. */
export const sealPersonKey = (
  publicKey: Uint8Array,
  place: PersonKeyPlace,
  key: Uint8Array,
): Buffer => sealTo(publicKey, personKeyInfo, aadOf(place), key);

/** The key, or null when it was sealed to someone else or for another person. */
export const openPersonKey = (
  seed: Uint8Array,
  place: PersonKeyPlace,
  sealed: Uint8Array,
): Buffer | null => openWith(seed, personKeyInfo, aadOf(place), sealed);

const aadOf = ({ vaultId, personId, memberId }: PersonKeyPlace): Buffer =>
  frame(vaultId, personId, memberId);
const personKeyInfo = frame("hearth 1 person");
