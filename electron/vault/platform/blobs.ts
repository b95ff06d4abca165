// Scans, photos and frozen documents: immutable sealed files `blobs/ab/<id>`, each under a key of its own that is in
// the sealed record of its row. Format: 0x01, then segments of 64 KiB plaintext, each ciphertext ‖ tag 16
// (AES-256-GCM). Nonce: segment number, 11 bytes, big endian ‖ 1 for the last segment, 0 for the others. AAD: "hearth 1
// blob", id.
import { createHash } from "node:crypto";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { decryptWithNonce, encryptWithNonce, tagLength } from "../keys/aes-gcm.ts";
import { frame, randomBytes as systemRandomBytes, type RandomBytes } from "../keys/bytes.ts";
import { isMissing, makeFolderDurably, writeDurably } from "../keys/durable-file.ts";
import { NotPlainFile, readPlain } from "./regular-file.ts";

/** A sealed file is no larger: what a window hands over has at most 64 MiB, and each segment its tag. */
export const mostSealedBytes = 65 * 1024 * 1024;

/** What a row keeps of its file; the key only inside its sealed record. */
export interface SealedBlob {
  readonly id: string;
  /** 32 bytes. */
  readonly key: Buffer;
  /** SHA-256 of the plaintext, 32 bytes. */
  readonly sha256: Buffer;
  /** Length of the plaintext. */
  readonly bytes: number;
}

/** Seals and writes a new file; it is on the disk when this returns, before its row commits. */
export function writeBlob(
  folder: string,
  plaintext: Uint8Array,
  randomBytes: RandomBytes = systemRandomBytes,
): SealedBlob {
  const id = randomBytes(16).toString("hex");
  const key = randomBytes(32);
  makeFolderDurably(join(folder, blobFolder));
  makeFolderDurably(join(folder, blobFolder, id.slice(0, 2)));
  writeDurably(seal(id, key, plaintext), blobPath(folder, id));
  const sha256 = createHash("sha256").update(plaintext).digest();
  return { id, key, sha256, bytes: plaintext.length };
}

/** The plaintext. `BlobDamaged`: changed, cut, reordered, another file, or not this key. */
export function readBlob(
  folder: string,
  id: string,
  key: Uint8Array,
): Result<Buffer, { type: "BlobMissing" } | { type: "BlobDamaged" }> {
  try {
    const bytes = readPlain(blobPath(folder, id), { mostBytes: mostSealedBytes });
    const plaintext = open(id, key, bytes);
    return plaintext === null ? err({ type: "BlobDamaged" }) : ok(plaintext);
  } catch (cause) {
    if (isMissing(cause)) return err({ type: "BlobMissing" });
    if (cause instanceof NotPlainFile) return err({ type: "BlobDamaged" });
    throw cause;
  }
}

/**
 * Removes files that no row knows: left by a crash before the row committed, or erased. Returns how many. Only at
 * unlock, when nothing is written. Leaves alone every name this program would not have given.
 */
export function sweepOrphans(folder: string, knownIds: ReadonlySet<string>): number {
  const root = join(folder, blobFolder);
  const paths = namesIn(root)
    .filter((name) => /^[0-9a-f]{2}$/.test(name))
    .flatMap((prefix) =>
      namesIn(join(root, prefix))
        .filter((name) => blobName.test(name) && !knownIds.has(name))
        .map((name) => join(root, prefix, name)),
    );
  for (const path of paths) rmSync(path, { force: true });
  return paths.length;
}

function seal(id: string, key: Uint8Array, plaintext: Uint8Array): Buffer {
  const count = Math.max(1, Math.ceil(plaintext.length / segmentLength));
  const segments = Array.from({ length: count }, (_, index) => {
    const part = plaintext.subarray(index * segmentLength, (index + 1) * segmentLength);
    return encryptWithNonce(key, nonceOf(index, index === count - 1), blobAad(id), part);
  });
  return Buffer.concat([format, ...segments]);
}

function open(id: string, key: Uint8Array, bytes: Buffer): Buffer | null {
  if (bytes[0] !== format[0]) return null;
  const body = bytes.subarray(format.length);
  const count = Math.max(1, Math.ceil(body.length / sealedLength));
  const parts: Buffer[] = [];
  for (let index = 0; index < count; index += 1) {
    const segment = body.subarray(index * sealedLength, (index + 1) * sealedLength);
    const nonce = nonceOf(index, index === count - 1);
    const part = decryptWithNonce(key, nonce, blobAad(id), segment);
    if (part === null) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function nonceOf(index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(index), 3);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}

/** The path of a sealed file. Throws on a name that is not an id: it would lead out of the folder. */
export function blobPath(folder: string, id: string): string {
  if (!/^[0-9a-f]{32}$/.test(id)) throw new Error("Not the id of a blob");
  return join(folder, blobFolder, id.slice(0, 2), id);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw cause;
  }
}

const blobAad = (id: string): Buffer => frame("hearth 1 blob", id);

const blobFolder = "blobs";
/** A file, or what a crash left of one being written. */
const blobName = /^[0-9a-f]{32}(\.tmp)?$/;
const format = Buffer.from([1]);
const segmentLength = 64 * 1024;
const sealedLength = segmentLength + tagLength;
