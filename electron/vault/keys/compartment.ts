import { hashRawSync } from "@node-rs/argon2";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { MemberId, PublicKeys } from "../../../domain/users/roster-statement.ts";
import type { Compartment } from "../../../domain/users/user.ts";
import { decrypt, encrypt } from "./aes-gcm.ts";
import { frame, randomBytes as systemRandomBytes, type RandomBytes } from "./bytes.ts";
import { deriveKey } from "./derive-key.ts";
import { openWith, sealTo } from "./hpke.ts";
import { argon2Options, floorCost } from "./kdf.ts";
import { wordAt } from "./sheet-and-passphrase-words.ts";

/** One epoch of one compartment of one house. Epochs count from 1; 0 is never used. */
export interface EpochId {
  readonly vaultId: string;
  readonly compartment: Compartment;
  readonly epoch: number;
}

/** All that follows from an epoch's secret C_e (32 bytes). */
export interface EpochKeys {
  readonly epoch: number;
  readonly secret: Buffer;
  /** Seals records. */
  readonly recordKey: Buffer;
  /** Wraps the secret of the epoch before. */
  readonly wrapKey: Buffer;
  /** X25519 seed of the key pair that records are dropped to. */
  readonly dropSeed: Buffer;
}

export interface Member {
  /** A user's id, or `recoveryKey`. */
  readonly memberId: MemberId;
  readonly publicKey: Uint8Array;
}

/** What an epoch's row says in the clear. */
export interface WrappedEpoch {
  readonly epoch: number;
  /** C_(e−1) under this epoch's wrap key; null in the first. */
  readonly wrappedPrevious: Uint8Array | null;
}

export const newCompartmentSecret = (randomBytes: RandomBytes = systemRandomBytes): Buffer =>
  randomBytes(32);

export function deriveEpochKeys(secret: Buffer, id: EpochId): EpochKeys {
  const derive = (label: string): Buffer =>
    deriveKey(secret, label, id.vaultId, id.compartment, id.epoch);
  return {
    epoch: id.epoch,
    secret,
    recordKey: derive("hearth 1 compartment records"),
    wrapKey: derive("hearth 1 compartment previous"),
    dropSeed: derive("hearth 1 compartment drop"),
  };
}

/** C_(e−1) under the keys of epoch `id.epoch`: nonce 12 ‖ ciphertext 32 ‖ tag 16. */
export function wrapPrevious(
  next: EpochKeys,
  previousSecret: Uint8Array,
  id: EpochId,
  randomBytes: RandomBytes = systemRandomBytes,
): Buffer {
  return encrypt(next.wrapKey, epochAad(id), previousSecret, randomBytes);
}

/**
 * From the newest secret held back to the first: the keys of every epoch. `rows` in any order; newer ones are ignored.
 * `EpochsDamaged`: a link is missing or does not open, so older rows could not be read.
 */
export function unwrapChain(
  latest: EpochId,
  latestSecret: Buffer,
  rows: readonly WrappedEpoch[],
): Result<ReadonlyMap<number, EpochKeys>, { type: "EpochsDamaged"; epoch: number }> {
  const byEpoch = new Map(rows.map((row) => [row.epoch, row.wrappedPrevious]));
  const chain = new Map<number, EpochKeys>();
  let secret = latestSecret;
  for (let { epoch } = latest; epoch >= 1; epoch -= 1) {
    const id = { ...latest, epoch };
    const keys = deriveEpochKeys(secret, id);
    chain.set(epoch, keys);
    if (epoch === 1) break;
    const wrapped = byEpoch.get(epoch);
    const previous = wrapped ? decrypt(keys.wrapKey, epochAad(id), wrapped) : null;
    if (previous === null) return err({ type: "EpochsDamaged", epoch });
    secret = previous;
  }
  return ok(chain);
}

/** C_e sealed to one member, 80 bytes. */
export function sealCompartmentTo(
  member: Member,
  id: EpochId,
  secret: Uint8Array,
  randomBytes: RandomBytes = systemRandomBytes,
): Buffer {
  const aad = memberAad(id, member.memberId);
  return sealTo(member.publicKey, grantInfo, aad, secret, randomBytes);
}

/** C_e, or null when it was sealed to someone else or for another place. */
export function openCompartment(
  seed: Uint8Array,
  memberId: string,
  id: EpochId,
  sealed: Uint8Array,
): Buffer | null {
  return openWith(seed, grantInfo, memberAad(id, memberId), sealed);
}

/**
 * Four words that two colleagues read to each other: 44 bits of Argon2id over a member's public keys and the root of the vault,
 * so that neither the keys nor the vault were exchanged. The derivation (64 MiB, about 0.1 s) keeps anyone from searching for keys
 * with the same words: 44 bits alone are a day's work, slowed down they are thousands of years.
 */
export function fingerprintWords(keys: PublicKeys, root: string): readonly string[] {
  const salt = deriveKey(Buffer.from(root), "hearth 1 fingerprint").subarray(0, 16);
  const about = frame("hearth 1 member", keys.sealing, keys.signing);
  const bits = hashRawSync(about, argon2Options(floorCost, salt)).readBigUInt64BE() >> 20n;
  return [33n, 22n, 11n, 0n].map((shift) => wordAt(Number((bits >> shift) & 0x7ffn)));
}

const epochAad = (id: EpochId): Buffer => frame(id.vaultId, id.compartment, id.epoch);
const memberAad = (id: EpochId, memberId: string): Buffer =>
  frame(id.vaultId, id.compartment, id.epoch, memberId);
const grantInfo = frame("hearth 1 compartment");
